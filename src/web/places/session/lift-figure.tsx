import type { Day } from '#basics/day'
import { FigureOf } from '#web/parts/figure/figure-of'
import type { DraftLift } from './draft.ts'

type Props = { readonly lift: DraftLift; readonly day: Day; readonly massKg: number | null }

/** The lift as a small figure, where it has one. */
export const LiftFigure = ({ lift, day, massKg }: Props) =>
  lift.exercise === null ? null : (
    <FigureOf of={{ exercise: lift.exercise, massKg }} day={day} label={lift.name} size="small" />
  )
