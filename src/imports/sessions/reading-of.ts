import type { FileReading } from './file-reading.ts'
import type { Gathering } from './gather-sessions.ts'

/** A file reading from what was gathered; the rest as given, with empty members where nothing is unstated. */
export const readingOf = (
  gathering: Gathering,
  rest: Pick<FileReading, 'app' | 'dialect' | 'stated' | 'rows'> & Partial<FileReading>,
): FileReading => ({
  unstated: [],
  loads: new Map(),
  distances: [],
  readings: [],
  statesKinds: false,
  drafts: gathering.drafts,
  notTraining: gathering.notTrainingRows,
  skipped: gathering.skipped,
  marked: gathering.marked,
  ...rest,
})
