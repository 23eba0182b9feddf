import { chooseBest } from '#plan/optimise/choose-best'
import { leastOf } from '#plan/optimise/first-session'
import { dust, type Goal } from '#plan/optimise/score'
import type { Exercise } from '#protocol/exercise'
import type { ItemOption } from './item-option.ts'

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

type Slots = readonly (readonly ItemOption[])[]

/**
 * How much of what is wanted a session of the open slots brings back: lifts, or their sets. Where one of the pattern is enough: 2 for the
 * lift itself, 1 for what may stand for it.
 */
export const broughtBack = (wanted: Return, session: readonly ItemOption[]): number => {
  const back = session.filter((option, slot) => isItself(wanted, option, slot))
  if (wanted.what === 'one-of-the-pattern') {
    const stands = session.some(({ exercise }) => exercise !== null && wanted.standsForIt(exercise))
    return back.length > 0 ? 2 : stands ? 1 : 0
  }
  return wanted.what === 'every-lift' ? back.length : sum(back.map(({ adjusted }) => adjusted?.sets ?? 0))
}

const isItself = ({ isReturning }: Return, { change }: ItemOption, slot: number): boolean =>
  isReturning[slot] === true && (change === 'keep' || change === 'lighten')

/** The session that brings back the most of what is wanted and, among those, keeps the most stimulus. */
export const chooseReturning = (slots: Slots, goal: Goal, wanted: Return): readonly ItemOption[] => {
  const count = (of: (option: ItemOption, slot: number) => number): Slots =>
    slots.map((options, slot) => options.map((option) => ({ ...option, returns: of(option, slot) })))
  const choose = (counted: Slots, atMost: number): readonly ItemOption[] | null => {
    const start = mostReturned(counted, goal.units, atMost)
    const returns = Math.min(atMost, sum(start.map((option) => option.returns)))
    return returns === 0 ? null : chooseBest(counted, { ...goal, returns }, start)
  }
  if (wanted.what === 'one-of-the-pattern') {
    const itself = count((option, slot) => (isItself(wanted, option, slot) ? 1 : 0))
    const another = count(({ exercise }) => (exercise !== null && wanted.standsForIt(exercise) ? 1 : 0))
    return choose(itself, 1) ?? choose(another, 1) ?? chooseBest(slots, goal)
  }
  // Each lift comes back before any of them comes back with more sets.
  const allSets =
    1 + sum(slots.map((options) => Math.max(0, ...options.map(({ adjusted }) => adjusted?.sets ?? 0))))
  const returns = count((option, slot) =>
    !isItself(wanted, option, slot)
      ? 0
      : wanted.what === 'every-lift'
        ? 1
        : allSets + (option.adjusted?.sets ?? 0),
  )
  return choose(returns, Infinity) ?? chooseBest(slots, goal)
}

/**
 * A session that brings back as much as the units allow, `atMost` so much, and of those that with the fewest units: by the fewest
 * units for each amount, slot by slot.
 */
const mostReturned = (slots: Slots, units: number, atMost: number): readonly ItemOption[] => {
  type Begun = { readonly units: number; readonly options: readonly ItemOption[] }
  let begun = new Map<number, Begun>([[0, { units: 0, options: [] }]])
  for (const options of slots) {
    const longer = new Map<number, Begun>()
    const ways = [leastOf(options), ...options.filter(({ returns }) => returns > 0)]
    for (const [returned, before] of begun)
      for (const option of ways) {
        // Two slots may not move to one exercise: what stands for a lift is looked for once.
        if (option.returns > 0 && returned >= atMost) continue
        const amount = returned + option.returns
        const sumUnits = before.units + option.units
        if (sumUnits > units + dust || sumUnits >= (longer.get(amount)?.units ?? Infinity)) continue
        longer.set(amount, { units: sumUnits, options: [...before.options, option] })
      }
    begun = longer
  }
  const most = Math.max(...begun.keys())
  return begun.get(most)!.options
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0)
