import { describe, it } from 'vitest'
import { protocol } from '../protocol.ts'
import { anyCase } from './any-journal.ts'
import { laws, runLaws } from './laws.ts'

const seed = Number(process.env['LAWS_SEED'] ?? Date.now() % 1_000_000_007)

describe(`the laws, 1,000 cases each, seed ${seed} (LAWS_SEED)`, () => {
  it.each(laws.map((law) => [law.says, law] as const))(
    '%s',
    (_, law) => runLaws([law], protocol, anyCase(protocol), 1000, seed),
    120_000,
  )
})
