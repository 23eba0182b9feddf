import fc from 'fast-check'
import type { Protocol } from '#protocol/protocol'
import type { Case } from './any-journal.ts'
import { type Law, laws } from './laws.ts'

const anyChance = fc.double({ min: 0, max: 0.999, noNaN: true })

const named = (id: string, error: unknown): Error =>
  new Error(`${id}: ${error instanceof Error ? error.message : String(error)}`, { cause: error })

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
      for (const { id, check } of some) {
        try {
          check(protocol, given, chance)
        } catch (error) {
          throw named(id, error)
        }
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
      for (const { id, check } of laws) {
        if (broken.has(id)) continue
        try {
          check(protocol, given, chance)
        } catch (error) {
          broken.set(id, named(id, error))
        }
      }
    }),
    { numRuns: runs, seed },
  )
  return broken
}
