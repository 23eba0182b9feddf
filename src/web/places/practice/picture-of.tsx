import type { FigureAsked } from '#web/parts/figure/figure-query'
import { FigureOf } from '#web/parts/figure/figure-of'
import { useDay } from '#web/shell/use-day'
import style from './practice.module.css'

type Props = { readonly of: FigureAsked | null; readonly label: string }

/** The small figure at the head of a row. Its place is kept while it loads, and where there is none. */
export const PictureOf = ({ of, label }: Props) => {
  const { day } = useDay()
  return (
    <span class={style['picture']} aria-hidden="true">
      {of === null ? null : <FigureOf of={of} day={day} label={label} size="small" />}
    </span>
  )
}
