import type { Day } from '#basics/day'
import type { MassUnit } from '#basics/mass'
import type { ExistingEntries } from './existing-entries.ts'
import type { ByteSource } from './reading/byte-source.ts'
import type { ColumnMapping } from './generic/column-mapping.ts'
import type { DateOrder } from './dates/date-order.ts'

/** A file in memory. */
export type SourceFile = { readonly name: string; readonly bytes: Uint8Array; readonly sha256: string }

/** A file that need not fit into memory: only an Apple Health export is read piece by piece, others whole. */
export type LargeFile = { readonly name: string; readonly source: ByteSource; readonly sha256: string }

/** Answers to the questions an import can ask, and the columns of a table of one's own. */
export type ImportOptions = {
  readonly unit?: MassUnit
  readonly dates?: DateOrder
  readonly app?: string
  readonly mapping?: ColumnMapping
}

export type ImportContext = {
  readonly existing: ExistingEntries
  readonly today: Day
  /** RFC 3339: when the import is made. Only the import's own record carries it. */
  readonly at: string
  readonly identify: (name: string) => { readonly id: string; readonly lumbar: boolean } | undefined
  /** Best guesses at a name that is not identified, ids of exercises, best first. */
  readonly suggest?: (name: string) => readonly string[]
  readonly onProgress?: (progress: { readonly rows: number; readonly bytes: number }) => void
  /** Looked at between chunks of the file. */
  readonly isCancelled?: () => boolean
}
