import type { FileReading } from '#imports/sessions/file-reading'

/** Reads parsed JSON of one app; undefined when it is not this app's. Records are sets, done or planned. */
export type JsonImporter = {
  readonly app: string
  readonly read: (value: unknown) => FileReading | undefined
}
