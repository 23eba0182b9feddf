import { useRef, useState } from 'preact/hooks'
import type { Picture } from '#protocol/figure/picture'
import { figure as words } from '#web/words/en/figure'
import style from './figure.module.css'
import type { Size } from './paint.ts'
import { Painting } from './painting.tsx'
import { useCalm } from './use-calm.ts'
import { useMovement } from './use-movement.ts'

type Props = { readonly picture: Picture; readonly size: Size; readonly label: string }

/** A picture that moves and can be stopped. Where the system asks for calm: its start and its end, side by side. */
export const Moving = ({ picture, size, label }: Props) => {
  const isCalm = useCalm()
  return isCalm ? (
    <div class={style['stills']} role="img" aria-label={`${label}: ${words.start}, ${words.end}`}>
      <Painting picture={picture} share={0} size={size} frame={picture.frame} />
      <Painting picture={picture} share={1} size={size} frame={picture.frame} />
    </div>
  ) : (
    <Moved picture={picture} size={size} label={label} />
  )
}

const Moved = ({ picture, size, label }: Props) => {
  const root = useRef<SVGSVGElement>(null)
  const seconds = useRef(0)
  const [isMoving, setMoving] = useState(true)
  useMovement(root, picture, isMoving, seconds)
  const share = picture.shareAt(seconds.current)
  return (
    <div class={style['moving']}>
      <div role="img" aria-label={label}>
        <Painting picture={picture} share={share} size={size} frame={picture.frame} root={root} />
      </div>
      <button type="button" class={style['switch']} onClick={() => setMoving(!isMoving)}>
        <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
          <path d={isMoving ? 'M8 6v12M16 6v12' : 'M9 6l9 6l-9 6z'} />
        </svg>
        <span class="visually-hidden">
          {isMoving ? words.stop : words.move}: {label}
        </span>
      </button>
    </div>
  )
}
