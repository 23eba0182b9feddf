import type { Id } from '#basics/id'
import { nameKey } from '#basics/name'
import type { ClinicianSeen } from '#events/clinician-seen'
import type { ExerciseIdentified } from '#events/exercise-identified'
import type { OverlayDecided } from '#events/overlay-decided'
import type { ProgrammeStated } from '#events/programme-stated'
import type { ScreenTaken } from '#events/screen-taken'
import type { ClinicianVisit, OverlayDecision, ScreenResult, StatedProgramme } from './history.ts'
import type { Placed } from './sort-by-kind.ts'
import { withoutUndefined } from './without-undefined.ts'

export const foldScreens = (screens: readonly ScreenTaken[]): ScreenResult[] =>
  screens.map(({ id, on, screen, side, value, unit }) => ({
    id,
    on,
    screen,
    ...(side !== undefined && { side }),
    value,
    unit,
  }))

export const foldClinicianVisits = (visits: readonly Placed<ClinicianSeen>[]): ClinicianVisit[] =>
  visits.map(({ event: { id, on, outcome, profession, limits }, order }) => ({
    id,
    on,
    outcome,
    profession,
    limits: limits ? withoutUndefined(limits) : null,
    order,
  }))

export const foldDecisions = (decisions: readonly OverlayDecided[]): OverlayDecision[] =>
  decisions.map(({ id, on, item, decision }) => ({ id, on, item, decision }))

/** By `nameKey`; the latest word on a name holds. */
export const foldIdentified = (
  identifications: readonly ExerciseIdentified[],
): ReadonlyMap<string, { readonly exercise: string; readonly event: Id }> =>
  new Map(identifications.map(({ id, name, exercise }) => [nameKey(name), { exercise, event: id }]))

/** The latest programme stated, whole: a later one replaces an earlier one. */
export const foldStated = (programmes: readonly ProgrammeStated[]): StatedProgramme | null => {
  const latest = programmes.at(-1)
  if (latest === undefined) return null
  const days = latest.days.map(({ title, weekday, exercises }) => ({
    title,
    ...(weekday !== undefined && { weekday }),
    exercises: exercises.map((exercise) => withoutUndefined(exercise)),
  }))
  return { name: latest.name, event: latest.id, on: latest.on, days }
}
