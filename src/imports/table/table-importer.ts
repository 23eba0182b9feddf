import type { Cells } from '#imports/reading/read-table'
import type { FileReading } from '#imports/sessions/file-reading'

export type TableSource = { readonly text: string; readonly delimiter: string }

/** Called between chunks with rows and characters read; false stops the reading. */
export type Watch = (rows: number, characters: number) => boolean

/** Reads the whole file once recognised. */
type ReadSource = (source: TableSource, watch: Watch) => FileReading | 'stopped'

export type TableImporter = {
  readonly app: string
  /** From the first records of the file (and its text, where that is not enough); undefined: not this app's. */
  readonly recognise: (head: readonly Cells[], text: string) => ReadSource | undefined
}
