import type { Exercise } from '#protocol/exercise'
import type { ItemOption } from './item-option.ts'
import { chooseBest, type Goal } from './optimise.ts'

/**
 * What a session brings back (protocol: `returns`): one lift of the pattern that hurt; as many as fit of the slots' own lifts; or besides
 * as many as fit of their sets. `isReturning`: per slot, whether its own lift is one that has to come back.
 */
export type Return =
  | {
      readonly what: 'one-of-the-pattern'
      readonly isReturning: readonly boolean[]
      /** True for an exercise that may stand for the lift where the lift itself cannot come back yet. */
      readonly standsForIt: (exercise: Exercise) => boolean
    }
  | { readonly what: 'every-lift' | 'every-set'; readonly isReturning: readonly boolean[] }

// One lift itself is worth more than stand-ins for it in as many slots as a session has.
const itself = 100

/**
 * The best session among those that bring back the most of what the phase asks for: the way back leads through small doses of
 * the lifts themselves, and without them no criterion of the next phase could ever be met. Exact: what comes back is one more
 * thing the session is wanted for, of which the least is worth more than all muscles.
 */
export const chooseReturning = (
  slots: readonly (readonly ItemOption[])[],
  goal: Goal,
  wanted: Return,
): readonly ItemOption[] => {
  const aboveStimulus = 1 + goal.wanted.reduce((sum, sets) => sum + sets, 0)
  // Each lift comes back before any of them comes back with more sets.
  const aboveSets =
    1 + sumOfMost(slots, (options) => Math.max(0, ...options.map(({ adjusted }) => adjusted?.sets ?? 0)))
  const weighed = slots.map((options, slot) =>
    options.map((option) => ({
      ...option,
      option,
      stimulus: [...option.stimulus, aboveStimulus * returnOf(option, slot, wanted, aboveSets)],
    })),
  )
  const most =
    wanted.what === 'one-of-the-pattern'
      ? aboveStimulus * itself
      : sumOfMost(weighed, (options) => Math.max(0, ...options.map(({ stimulus }) => stimulus.at(-1)!)))
  const withReturn = { ...goal, wanted: [...goal.wanted, most], given: [...goal.given, 0] }
  return chooseBest(weighed, withReturn).map(({ option }) => option)
}

const returnOf = (
  { exercise, change, adjusted }: ItemOption,
  slot: number,
  wanted: Return,
  aboveSets: number,
): number => {
  if (exercise === null || adjusted === null) return 0
  const isItself = wanted.isReturning[slot] === true && (change === 'keep' || change === 'lighten')
  if (wanted.what === 'one-of-the-pattern') return isItself ? itself : wanted.standsForIt(exercise) ? 1 : 0
  if (!isItself) return 0
  return wanted.what === 'every-lift' ? 1 : aboveSets + adjusted.sets
}

const sumOfMost = <T>(slots: readonly T[], most: (slot: T) => number): number =>
  slots.reduce((sum, slot) => sum + most(slot), 0)
