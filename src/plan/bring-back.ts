import type { Pattern } from '#protocol/exercise'
import type { ItemOption } from './item-option.ts'
import { chooseBest, type Goal } from './optimise.ts'

/**
 * What a session brings back (protocol: `returns`): one lift of a pattern; as many as fit of the slots' own lifts; or besides
 * as many as fit of their sets. `isReturning`: per slot, whether its own lift is one that has to come back.
 */
export type Return =
  | { readonly what: 'one-of-the-pattern'; readonly pattern: Pattern }
  | { readonly what: 'every-lift' | 'every-set'; readonly isReturning: readonly boolean[] }

// Stimulus is counted in sets, of which no session has this many: what comes back is worth more than any of it.
const setsOfNoSession = 1000
const beforeStimulus = 1e6

/**
 * The best session among those that bring back the most of what the phase asks for: the way back leads through small doses of
 * the lifts themselves, and without them no criterion of the next phase could ever be met. Exact: what comes back is one more
 * thing the session is wanted for, ahead of every muscle.
 */
export const chooseReturning = (
  slots: readonly (readonly ItemOption[])[],
  goal: Goal,
  wanted: Return,
): readonly ItemOption[] => {
  const weighed = slots.map((options, slot) =>
    options.map((option) => ({
      ...option,
      option,
      stimulus: [...option.stimulus, beforeStimulus * returnOf(option, slot, wanted)],
    })),
  )
  const most = wanted.what === 'one-of-the-pattern' ? 1 : sumOfMost(weighed) / beforeStimulus
  const withReturn = { ...goal, wanted: [...goal.wanted, beforeStimulus * most], given: [...goal.given, 0] }
  return chooseBest(weighed, withReturn).map(({ option }) => option)
}

const returnOf = ({ exercise, change, adjusted }: ItemOption, slot: number, wanted: Return): number => {
  if (exercise === null || adjusted === null) return 0
  if (wanted.what === 'one-of-the-pattern') return exercise.pattern === wanted.pattern ? 1 : 0
  if (!wanted.isReturning[slot] || (change !== 'keep' && change !== 'lighten')) return 0
  // Each lift comes back before any of them comes back with more sets.
  return wanted.what === 'every-lift' ? 1 : 1 + adjusted.sets / setsOfNoSession
}

const sumOfMost = (slots: readonly (readonly { readonly stimulus: readonly number[] }[])[]): number =>
  slots.reduce((sum, options) => sum + Math.max(0, ...options.map(({ stimulus }) => stimulus.at(-1)!)), 0)
