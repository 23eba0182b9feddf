import type { MassUnit } from '#basics/mass'
import type { SessionDraft } from '#imports/sessions/file-reading'

/** What a column can mean. Columns of no role are read over. */
export type Role =
  | 'start'
  | 'time'
  | 'end'
  | 'duration'
  | 'title'
  | 'apart'
  | 'name'
  | 'order'
  | 'kind'
  | 'mass'
  | 'massUnit'
  | 'assistance'
  | 'reps'
  | 'seconds'
  | 'distance'
  | 'distanceUnit'
  | 'rpe'
  | 'rir'
  | 'effort'
  | 'note'
  | 'sessionNote'
  | 'skipped'
  | 'plannedReps'
  | 'plannedMass'
  | 'plannedMassUnit'

/** `unit`: of a mass column; `scale`: metres or seconds per unit of a distance or time column. */
export type ColumnMeaning = { readonly role: Role; readonly unit?: MassUnit; readonly scale?: number }

export type SetMarker =
  | { readonly kind: 'working' | 'warm-up' | 'drop' }
  /** No set at all: counted under this reason. `note` keeps the text of the row for the exercise. */
  | { readonly notTraining: string; readonly note?: boolean }

/** An app whose export is one row per set. Header spellings are keys as `headerKey` makes them. */
export type TableApp = {
  /** The family: all dialects of one app share it, and with it the ids of their sessions. */
  readonly app: string
  readonly columns: Readonly<Record<string, ColumnMeaning>>
  /** Recognised when all of these are found... */
  readonly needs: readonly Role[]
  /** ... and at least one of these header keys, which no other app writes. */
  readonly signature: readonly string[]
  /** Header keys of columns that are known and tell nothing of a set; any other unknown column is pointed out. */
  readonly readsOver?: readonly string[]
  readonly dialectOf: (headers: readonly string[]) => string
  /** Meaning of a set marker (or set order); undefined: not known. */
  readonly markerOf?: (marker: string) => SetMarker | undefined
  readonly skippedWhen?: (text: string) => boolean
  /** How the file is read where it could be read otherwise, for the account. */
  readonly readings?: readonly string[]
  /** Which role also tells the kind of a set, besides `kind`. */
  readonly orderTellsKind?: boolean
  /** The start column holds the time of each set; sessions are told by `apart` alone and begin with their first set. */
  readonly startIsPerSet?: boolean
  /** Puts right how the app writes days, once all sessions are known. */
  readonly settleStarts?: (drafts: readonly SessionDraft[]) => void
  /** Line breaks written as the two characters \n. */
  readonly escapedBreaks?: boolean
}
