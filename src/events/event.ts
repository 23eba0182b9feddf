import type { Day } from '#basics/day'
import type { Id } from '#basics/id'
import { type CheckedIn, checkedInSchema } from './checked-in.ts'
import { type ClinicianSeen, clinicianSeenSchema } from './clinician-seen.ts'
import { type EntryCorrected, entryCorrectedSchema } from './entry-corrected.ts'
import { type EntryWithdrawn, entryWithdrawnSchema } from './entry-withdrawn.ts'
import { type ExerciseIdentified, exerciseIdentifiedSchema } from './exercise-identified.ts'
import { type ImportRecorded, importRecordedSchema } from './import-recorded.ts'
import { type MorningAfterReported, morningAfterReportedSchema } from './morning-after-reported.ts'
import { type OverlayDecided, overlayDecidedSchema } from './overlay-decided.ts'
import { type ProfileStated, profileStatedSchema } from './profile-stated.ts'
import { type ProgrammeStated, programmeStatedSchema } from './programme-stated.ts'
import { type ScreenTaken, screenTakenSchema } from './screen-taken.ts'
import { type SessionFelt, sessionFeltSchema } from './session-felt.ts'
import { type SessionLogged, sessionLoggedSchema } from './session-logged.ts'
import { type SleepRecorded, sleepRecordedSchema } from './sleep-recorded.ts'

/** The schema of each kind of event. The only list of kinds: everything else is derived from it. */
export const schemaByKind = {
  'profile-stated': profileStatedSchema,
  'checked-in': checkedInSchema,
  'session-logged': sessionLoggedSchema,
  'session-felt': sessionFeltSchema,
  'morning-after-reported': morningAfterReportedSchema,
  'screen-taken': screenTakenSchema,
  'sleep-recorded': sleepRecordedSchema,
  'clinician-seen': clinicianSeenSchema,
  'import-recorded': importRecordedSchema,
  'programme-stated': programmeStatedSchema,
  'exercise-identified': exerciseIdentifiedSchema,
  'overlay-decided': overlayDecidedSchema,
  'entry-corrected': entryCorrectedSchema,
  'entry-withdrawn': entryWithdrawnSchema,
} as const

export type EventKind = keyof typeof schemaByKind

/** An event of a kind (or version) this engine does not know: kept and counted, never lost, never fatal. */
export type UnknownEvent = {
  readonly kind: 'unknown'
  readonly id: Id
  readonly on: Day
  readonly at: string
  readonly by: string
  readonly v: number
  readonly clock?: number | undefined
  readonly device?: string | undefined
  readonly original: Readonly<Record<string, unknown>>
}

export type KnownEvent =
  | ProfileStated
  | CheckedIn
  | SessionLogged
  | SessionFelt
  | MorningAfterReported
  | ScreenTaken
  | SleepRecorded
  | ClinicianSeen
  | ImportRecorded
  | ProgrammeStated
  | ExerciseIdentified
  | OverlayDecided
  | EntryCorrected
  | EntryWithdrawn

export type Event = KnownEvent | UnknownEvent
