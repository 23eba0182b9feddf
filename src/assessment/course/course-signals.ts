import type { Day } from '#basics/day'

/** What the walk through the episode knows that triage needs, as of the day asked. */
export type CourseSignals = {
  /** Times an amber answer held the phase. */
  readonly amberHolds: number
  /** Red sessions in the last fourteen days. */
  readonly reds14d: number
  readonly lastRedKnownOn: Day | null
  readonly newLegSymptomsOn: Day | null
  /** Place of that report in the journal's order, where known: it tells whether a check-in of the same day came after. */
  readonly newLegSymptomsOrder?: number
}

/** Nothing to report from any session. */
export const quietCourse: CourseSignals = {
  amberHolds: 0,
  reds14d: 0,
  lastRedKnownOn: null,
  newLegSymptomsOn: null,
}
