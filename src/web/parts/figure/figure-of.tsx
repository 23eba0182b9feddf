import type { Day } from '#basics/day'
import { useQuery } from '#web/engine/use-query'
import { Figure } from './figure.tsx'
import type { FigureAsked } from './figure-query.ts'
import type { Size } from './paint.ts'

type Props = {
  readonly of: FigureAsked
  readonly day: Day
  readonly label: string
  readonly load?: string
  readonly size?: Size
  readonly moving?: boolean
}

/** The figure of an exercise, an action or a screen, as soon as the engine has it; nothing where there is none. */
export const FigureOf = ({ of, day, label, ...rest }: Props) => {
  const answered = useQuery('figure', day, of)
  if (answered.state !== 'ready' || answered.value === null) return null
  const { drawing, lever, momentNm, confidence } = answered.value
  return (
    <Figure
      figure={drawing}
      label={label}
      lever={lever}
      momentNm={momentNm}
      confidence={confidence}
      {...rest}
    />
  )
}
