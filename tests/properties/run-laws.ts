import fc from 'fast-check'
import type { Protocol } from '#protocol/protocol'
import type { Case } from './any-journal.ts'
import { type Law, laws } from './laws.ts'

const anyChance = fc.double({ min: 0, max: 0.999, noNaN: true })

/** How the case breaks the law; undefined where it holds. */
const breach = ({ id, check }: Law, protocol: Protocol, given: Case, chance: number): Error | undefined => {
  try {
    check(protocol, given, chance)
    return undefined
  } catch (error) {
    return new Error(`${id}: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
}

/**
 * Runs laws over so many made-up journals, each law on each. Throws fast-check's report, seed and smallest case included,
 * where one is broken; the message begins with the law's id.
 */
export const runLaws = (
  some: readonly Law[],
  protocol: Protocol,
  anyCase: fc.Arbitrary<Case>,
  runs: number,
  seed: number,
): void => {
  fc.assert(
    fc.property(anyCase, anyChance, (given, chance) => {
      for (const law of some) {
        const broken = breach(law, protocol, given, chance)
        if (broken !== undefined) throw broken
      }
    }),
    { numRuns: runs, seed },
  )
}

/** Every law over the same made-up journals: those that some case breaks, by id, with how the first such case did. */
export const findBroken = (
  protocol: Protocol,
  anyCase: fc.Arbitrary<Case>,
  runs: number,
  seed: number,
): ReadonlyMap<string, Error> => {
  const broken = new Map<string, Error>()
  fc.assert(
    fc.property(anyCase, anyChance, (given, chance) => {
      for (const law of laws) {
        const first = broken.has(law.id) ? undefined : breach(law, protocol, given, chance)
        if (first !== undefined) broken.set(law.id, first)
      }
    }),
    { numRuns: runs, seed },
  )
  return broken
}
