import type { Day } from '#basics/day'
import type { Result } from '#basics/result'
import type { Event } from '#events/event'
import type { Import } from '#imports/import-file'
import type { ImportOptions } from '#imports/import-context'
import type { ImportProblem } from '#imports/import-problem'
import type { JournalName } from './messages.ts'

/** One file to be read. Nothing is written: the events are appended by the page once the lifter says so. */
export type ImportRequest = {
  readonly journal: JournalName
  readonly file: File
  readonly options: ImportOptions
  /** What files read before in the same go would bring: two overlapping exports are one history. */
  readonly earlier: readonly Event[]
  readonly today: Day
  /** RFC 3339 with offset. */
  readonly at: string
}

export type ImportProgress = { readonly rows: number; readonly bytes: number }

export type ImportReply =
  | { readonly kind: 'progress'; readonly progress: ImportProgress }
  | { readonly kind: 'done'; readonly result: Result<Import, ImportProblem> }
  | { readonly kind: 'failed'; readonly detail: string }
