import { describe, it } from 'vitest'
import { protocol } from '../protocol.ts'
import { anyCase } from './any-journal.ts'
import { laws, runLaws } from './laws.ts'

// The same cases every time, so that a commit passes or fails for what it changed; `npm run laws` looks for new ones.
const seed = Number(process.env['LAWS_SEED'] ?? 20_260_101)

describe(`the laws, 1,000 cases each, seed ${seed} (LAWS_SEED)`, () => {
  it.each(laws.map((law) => [law.says, law] as const))(
    '%s',
    (_, law) => runLaws([law], protocol, anyCase(protocol), 1000, seed),
    120_000,
  )
})
