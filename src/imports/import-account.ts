import type { Day } from '#basics/day'

/** A question the file itself does not answer. `id` names the option that answers it. */
export type ImportQuestion = {
  readonly id: 'unit' | 'dates' | 'app'
  readonly ask: string
  readonly options: readonly string[]
}

/** `row` counts records from 1, without header and blank lines. */
export type RowRemark = { readonly row: number; readonly reason: string }

/**
 * What became of every row of one file. It always adds up:
 * `rows = imported.rows + notTraining.rows + alreadyThere.rows + pending.rows + skipped.length`.
 * `sets` are performed sets; planned-but-skipped ones are `skippedSets` and their rows count as imported.
 */
export type ImportAccount = {
  readonly file: string
  readonly app: string
  readonly dialect: string
  readonly unit: 'kg' | 'lb' | 'mixed' | 'asked'
  readonly rows: number
  readonly imported: {
    readonly rows: number
    readonly sessions: number
    readonly sets: number
    /** First and last day among imported sessions; null when there are none. */
    readonly from: Day | null
    readonly to: Day | null
  }
  readonly notTraining: { readonly rows: number; readonly reasons: Readonly<Record<string, number>> }
  readonly skipped: readonly RowRemark[]
  readonly alreadyThere: { readonly rows: number; readonly sessions: number; readonly sets: number }
  /** Rows that wait for an answer. */
  readonly pending: { readonly rows: number }
  readonly skippedSets: number
  /** Names over the training rows of the file. */
  readonly exercises: {
    readonly names: number
    readonly identified: number
    /** Those with the most sets first. */
    readonly unidentified: readonly {
      readonly name: string
      readonly sets: number
      /** Ids of exercises it may mean, best first. */
      readonly guesses?: readonly string[]
    }[]
    readonly lumbarRelevantIdentified: number
  }
  readonly questions: readonly ImportQuestion[]
  /** Kept as they are, but worth a look: jokes, typing errors, repaired or future rows. */
  readonly marked: readonly RowRemark[]
  /** How the file was read where it could have been read otherwise: units, signs, multipliers, encoding. */
  readonly readings: readonly string[]
  /** Sessions whose content changed since an earlier import. */
  readonly corrected: number
  /** Nights, where the file holds any. Their rows are not training, and counted there. */
  readonly sleep?: {
    readonly nights: number
    readonly alreadyThere: number
    readonly from: Day
    readonly to: Day
  }
}
