import { beforeAll, describe, it } from 'vitest'
import { protocol } from '../protocol.ts'
import { anyCase } from './any-journal.ts'
import { laws } from './laws.ts'
import { findBroken, runLaws } from './run-laws.ts'

// The same cases every time, so that a commit passes or fails for what it changed; `npm run laws` looks for new ones.
const seed = Number(process.env['LAWS_SEED'] ?? 20_260_101)
const runs = 1000
const minutes = 60_000

describe(`the laws, ${runs} cases each, seed ${seed} (LAWS_SEED)`, () => {
  let broken: ReadonlyMap<string, Error> = new Map()
  // All laws on each case together: what the engine says of it is then worked out once.
  beforeAll(() => {
    broken = findBroken(protocol, anyCase(protocol), runs, seed)
  }, 5 * minutes)

  it.each(laws.map((law) => [law.says, law] as const))(
    '%s',
    (_, law) => {
      const found = broken.get(law.id)
      if (found === undefined) return
      // Alone once more, for the smallest case that breaks it.
      runLaws([law], protocol, anyCase(protocol), runs, seed)
      throw found
    },
    5 * minutes,
  )
})
