import type { CheckedIn } from '#events/checked-in'
import type { ClinicianSeen } from '#events/clinician-seen'
import type { UnknownEvent } from '#events/event'
import type { ExerciseIdentified } from '#events/exercise-identified'
import type { MorningAfterReported } from '#events/morning-after-reported'
import type { OverlayDecided } from '#events/overlay-decided'
import type { ProfileStated } from '#events/profile-stated'
import type { ProgrammeStated } from '#events/programme-stated'
import type { ScreenTaken } from '#events/screen-taken'
import type { SessionFelt } from '#events/session-felt'
import type { SessionLogged } from '#events/session-logged'
import type { SleepRecorded } from '#events/sleep-recorded'
import { findUndone, isImported } from './living-sessions.ts'
import type { SettledEntries } from './settle-entries.ts'

/** An entry with its place among all that live. */
export type Placed<E> = { readonly event: E; readonly order: number }

/** What lives, by kind, each kind in the total order. */
export type ToldByKind = {
  readonly profiles: readonly ProfileStated[]
  readonly checkIns: readonly Placed<CheckedIn>[]
  readonly sessions: readonly Placed<SessionLogged>[]
  readonly felt: readonly Placed<SessionFelt>[]
  readonly mornings: readonly Placed<MorningAfterReported>[]
  readonly screens: readonly ScreenTaken[]
  readonly nights: readonly Placed<SleepRecorded>[]
  readonly visits: readonly Placed<ClinicianSeen>[]
  readonly decisions: readonly OverlayDecided[]
  readonly identifications: readonly ExerciseIdentified[]
  readonly programmes: readonly ProgrammeStated[]
  readonly unknown: readonly UnknownEvent[]
}

/** One pass over everything that lives. What an undone import brought is left out; imports themselves say no more. */
export const sortByKind = (settled: SettledEntries): ToldByKind => {
  const undone = findUndone(settled)
  const profiles: ProfileStated[] = []
  const checkIns: Placed<CheckedIn>[] = []
  const sessions: Placed<SessionLogged>[] = []
  const felt: Placed<SessionFelt>[] = []
  const mornings: Placed<MorningAfterReported>[] = []
  const screens: ScreenTaken[] = []
  const nights: Placed<SleepRecorded>[] = []
  const visits: Placed<ClinicianSeen>[] = []
  const decisions: OverlayDecided[] = []
  const identifications: ExerciseIdentified[] = []
  const programmes: ProgrammeStated[] = []
  const unknown: UnknownEvent[] = []
  for (const [order, event] of settled.living.entries()) {
    switch (event.kind) {
      case 'profile-stated':
        if (!(undone.has(event.id) && isImported(event))) profiles.push(event)
        break
      case 'checked-in':
        checkIns.push({ event, order })
        break
      case 'session-logged':
        if (!(undone.has(event.id) && isImported(event))) sessions.push({ event, order })
        break
      case 'session-felt':
        felt.push({ event, order })
        break
      case 'morning-after-reported':
        mornings.push({ event, order })
        break
      case 'screen-taken':
        screens.push(event)
        break
      case 'sleep-recorded':
        if (!(undone.has(event.id) && isImported(event))) nights.push({ event, order })
        break
      case 'clinician-seen':
        visits.push({ event, order })
        break
      case 'overlay-decided':
        decisions.push(event)
        break
      case 'exercise-identified':
        identifications.push(event)
        break
      case 'programme-stated':
        programmes.push(event)
        break
      case 'unknown':
        unknown.push(event)
        break
      case 'import-recorded':
        break
      default:
        event satisfies never
    }
  }
  return {
    profiles,
    checkIns,
    sessions,
    felt,
    mornings,
    screens,
    nights,
    visits,
    decisions,
    identifications,
    programmes,
    unknown,
  }
}
