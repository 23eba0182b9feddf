import type { MassUnit } from '#basics/mass'
import type { LoggedSet } from '#events/session-logged'
import type { CivilTime, DateReading } from '#imports/dates/civil-time'
import type { RowRemark } from '#imports/import-account'
import type { SleptNight } from '#imports/nights/slept-night'
import type { DateOrder } from '#imports/dates/date-order'

/** One run of sets of one exercise, in the order of the file. */
export type DraftBlock = {
  readonly name: string
  readonly sets: LoggedSet[]
  note?: string
  /** Place of its last set as the file counts them; NaN where it does not. */
  lastOrder: number
}

/** A session as the file tells it, before questions of date order and unit are settled. */
export type SessionDraft = {
  start: DateReading
  /** Cleaned; empty where the app gives none. */
  readonly title: string
  /** Stands for the title in the session's id, where another export of the app does not know the title. */
  knownAs?: string
  /** Full text that sets it apart from others of the same title and minute: seconds, end, description. */
  readonly apart: string
  minutes?: number
  end?: DateReading
  note?: string
  readonly blocks: DraftBlock[]
  rows: number
  readonly firstRow: number
  /** The session of an earlier part of the file that has the same start and title: exports joined by hand overlap. */
  readonly again?: SessionDraft
}

/** What the lifter weighed, and when. */
export type BodyMass = { readonly kg: number; readonly time: CivilTime }

/**
 * What an importer makes of a file: drafts and the rest of the rows. Masses are in kg where the file says so; sets in
 * `unstated` still hold the bare number, and those in `distances` the bare distance.
 */
export type FileReading = {
  readonly app: string
  readonly dialect: string
  /** Where the file's heading says how it writes dates. */
  readonly dateOrder?: DateOrder
  /** The units the file states; both: mixed. */
  readonly stated: ReadonlySet<MassUnit>
  readonly rows: number
  readonly drafts: readonly SessionDraft[]
  readonly unstated: readonly LoggedSet[]
  /** Different loads by exercise, as bare numbers: what the unit is inferred from. */
  readonly loads: ReadonlyMap<string, ReadonlySet<number>>
  readonly distances: readonly LoggedSet[]
  readonly notTraining: ReadonlyMap<string, number>
  readonly skipped: readonly RowRemark[]
  readonly marked: readonly RowRemark[]
  readonly readings: readonly string[]
  /** False where the dialect cannot say that a set was a warm-up or a drop set. */
  readonly statesKinds: boolean
  /** The last weighing that is not in the future, where the file holds any. */
  readonly bodyMass?: BodyMass
  /** Nights up to today, in order, where the file holds any. */
  readonly nights?: readonly SleptNight[]
}
