import { useMemo } from 'preact/hooks'
import type { Confidence, Exercise } from '#protocol/exercise'
import { type Drawing, makePicture } from '#protocol/figure/picture'
import { figure as words } from '#web/words/en/figure'
import { sayRounded } from '#web/words/format'
import style from './figure.module.css'
import { Moving } from './moving.tsx'
import type { Size } from './paint.ts'
import { Painting } from './painting.tsx'

type Props = {
  readonly figure: Drawing
  /** What is seen, such as the exercise's name. */
  readonly label: string
  /** Draws the lever about L5/S1 where it can be seen, and says why where it cannot. */
  readonly lever?: Exercise['lever'] | undefined
  /** The load as it is said, such as "100 kg". */
  readonly load?: string | undefined
  /** The modelled moment at the worst point, Nm. */
  readonly momentNm?: number | undefined
  /** How sure that moment is. */
  readonly confidence?: Confidence | undefined
  readonly size?: Size
  readonly moving?: boolean
}

/** One exercise or drill as a small figure: at its worst point, or moving. */
export const Figure = ({
  figure,
  label,
  lever,
  load,
  momentNm,
  confidence,
  size = 'large',
  moving = false,
}: Props) => {
  const picture = useMemo(() => makePicture(figure, lever), [figure, lever])
  const marks = picture.at(picture.worst).marks
  const said = [
    ...(load === undefined ? [] : [load]),
    ...(marks === null
      ? []
      : [words.lever(say(marks.load.metres), marks.upperBody === null ? null : say(marks.upperBody.metres))]),
    ...(momentNm === undefined ? [] : [words.moment(sayRounded(momentNm), confidence)]),
  ]
  const why = lever?.kind === 'equivalent' ? figure.figure.noLever : undefined
  return (
    <figure class={style['figure']}>
      {moving ? (
        <Moving picture={picture} size={size} label={label} />
      ) : (
        <div role="img" aria-label={label}>
          <Painting
            picture={picture}
            share={picture.worst}
            size={size}
            frame={picture.frameAt(picture.worst)}
          />
        </div>
      )}
      {size === 'small' || (said.length === 0 && why === undefined) ? null : (
        <figcaption class={style['caption']}>
          {said.length === 0 ? null : <p>{said.join('. ')}.</p>}
          {why === undefined ? null : <p class="quiet">{why}</p>}
        </figcaption>
      )}
    </figure>
  )
}

const say = (metres: number): string => sayRounded(metres * 100)
