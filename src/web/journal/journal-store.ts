/** How much of a journal was read: lines before `line`, in the journal's `life` (a new one begins when all is deleted). */
export type Position = { readonly life: number; readonly line: number }

export type StoredLines = {
  /** Whole lines without their line ends, in the order of writing, from the position asked. */
  readonly lines: readonly string[]
  readonly position: Position
  /** True where the journal was deleted since: the lines are all there is, from the start. */
  readonly isAnew: boolean
}

/** Why nothing was written. `full`: no room on the device. `closed`: the browser took the storage away. */
export type StorageProblem = { readonly kind: 'full' | 'closed' | 'failed'; readonly detail: string }

export class StorageError extends Error {
  readonly problem: StorageProblem
  constructor(problem: StorageProblem) {
    super(`${problem.kind}: ${problem.detail}`)
    this.problem = problem
  }
}

/**
 * A place for journals and drafts. Lines are only ever appended, in whole batches, and never change; several tabs may
 * append at once. What fails throws a `StorageError`, and then nothing of the batch was written.
 */
export type JournalStore = {
  /** Whether anything outlives this page. */
  readonly isKept: boolean
  readonly read: (from: Position) => Promise<StoredLines>
  /** The position after the last line. */
  readonly end: () => Promise<Position>
  /** Resolves once the lines are on the disk, with the position after them. */
  readonly append: (lines: readonly string[]) => Promise<Position>
  /** Deletes every line and draft. */
  readonly clear: () => Promise<void>
  readonly readDraft: (name: string) => Promise<unknown>
  /** Resolves once on the disk; undefined deletes. Any JSON value. */
  readonly writeDraft: (name: string, draft: unknown) => Promise<void>
  /** Called when another tab appended or deleted. Returns how to stop it. */
  readonly onChangeElsewhere: (listener: () => void) => () => void
  readonly close: () => void
}

export const start: Position = { life: 0, line: 0 }
