import type { Surroundings } from './command.ts'

// Nobody needs to be told what is over at once, nor more often than the eye can read.
const patience = 2000
const pause = 200

export type Progress = {
  readonly tell: (rows: number, bytes: number) => void
  readonly end: () => void
}

/** Rewrites one line on standard error while a file takes longer than two seconds; silent where that is no terminal. */
export const tellProgress = (file: string, { rewrite }: Surroundings): Progress => {
  const began = performance.now()
  let told = 0
  return {
    tell: (rows, bytes) => {
      const now = performance.now()
      if (rewrite === undefined || now - began < patience || now - told < pause) return
      told = now
      rewrite(
        `${file}: ${rows.toLocaleString('en')} rows, ${Math.round(bytes / 1e6).toLocaleString('en')} MB`,
      )
    },
    end: () => {
      if (told > 0) rewrite?.('')
    },
  }
}
