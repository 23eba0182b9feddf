import type { Id } from '#basics/id'
import type { LoggedSet } from '#events/session-logged'
import type { NewEvent } from '#web/journal/new-event'
import type { SessionBody } from './session-detail.ts'

/** Writes one event and says what was done, with the way back beside it. Resolves to whether it is on the disk. */
export type Write = (says: string, event: NewEvent) => Promise<boolean>

/** Which set of a session: both counted from 0. A set one past the last is a new one. */
export type SetPlace = { readonly exercise: number; readonly set: number }

/** The body with one set changed, added or, with null, taken out. An exercise without sets goes with its last one. */
export const withSet = (body: SessionBody, place: SetPlace, set: LoggedSet | null): SessionBody => ({
  ...body,
  exercises: body.exercises
    .map((exercise, index) => {
      if (index !== place.exercise) return exercise
      const sets = [...exercise.sets]
      sets.splice(place.set, 1, ...(set === null ? [] : [set]))
      return { ...exercise, sets }
    })
    .filter(({ sets }) => sets.length > 0),
})

/** The correction that puts this body in the place of the session's. */
export const correctionOf = (entry: Id, body: SessionBody): NewEvent => ({
  kind: 'entry-corrected',
  entry,
  body: { ...body },
})
