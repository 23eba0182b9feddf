import type { Assessment } from '#assessment/assessment'
import type { Protocol } from '#protocol/protocol'
import type { ReadyMade } from '#protocol/ready-made'

/** The body of a `programme-stated` event. */
type Statement = {
  readonly name: string
  readonly days: {
    title: string
    exercises: { name: string; sets: number; reps: number; rpe: number }[]
  }[]
}

// The scale itself: RPE 10 is no repetition in reserve.
const mostRpe = 10

/**
 * Ready-made sessions as the lifter's own programme: what stands in the journal once they take them. An exercise goes by the
 * name of the lifter's log where it is there, so that their loads come along; no load is stated.
 */
export const stateReadyMade = (
  { exercises }: Pick<Protocol, 'exercises'>,
  { loads }: Pick<Assessment, 'loads'>,
  { title, days }: ReadyMade,
): Statement => {
  const nameOf = (id: string): string =>
    loads.flatMap(({ lifts }) => lifts).findLast(({ exercise }) => exercise?.id === id)?.name ??
    exercises.get(id)?.name ??
    id
  return {
    name: title,
    days: days.map((day) => ({
      title: day.title,
      exercises: day.exercises.map(({ exercise, sets, reps, rir }) => ({
        name: nameOf(exercise),
        sets,
        reps,
        rpe: mostRpe - rir,
      })),
    })),
  }
}
