import type { ComponentProps } from 'preact'
import { figure as words } from '#web/words/en/figure'
import { Figure } from './figure.tsx'
import style from './figure.module.css'

type Side = Omit<ComponentProps<typeof Figure>, 'size' | 'moving'>

type Props = {
  readonly programmed: Side
  /** Null: nothing stands in its place. */
  readonly adjusted: Side | null
  readonly size?: 'small' | 'large'
}

/** What is programmed beside what stands in its place. */
export const FigurePair = ({ programmed, adjusted, size = 'large' }: Props) => (
  <div class={style['pair']}>
    <div>
      <p class="small quiet">{words.programmed}</p>
      <Figure {...programmed} size={size} />
    </div>
    {adjusted === null ? null : (
      <div>
        <p class="small quiet">{words.adjusted}</p>
        <Figure {...adjusted} size={size} />
      </div>
    )}
  </div>
)
