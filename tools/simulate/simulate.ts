import type { Protocol } from '#protocol/protocol'
import { readHabits } from './fit/habits.ts'
import { drawLifter } from './lifters/lifter.ts'
import { type Measured, measure } from './measures/measure.ts'
import { type Changes, parametersWith } from './parameters.ts'
import type { Breach } from './policies/comeback/invariants.ts'
import type { Seen } from './policies/comeback/witness.ts'
import type { PolicyId } from './policies/policy.ts'
import { runLifter } from './run-lifter.ts'

/** What is to be simulated: lifters by number, each under every policy. */
export type Task = {
  readonly seed: number
  readonly lifters: readonly number[]
  readonly weeks: number
  readonly policies: readonly PolicyId[]
  readonly changes: Changes
}

/** What became of one lifter. */
export type Outcome = {
  readonly lifter: number
  readonly measured: Readonly<Partial<Record<PolicyId, Measured>>>
  readonly breaches: readonly Breach[]
  /** What kept the next phase away: days by phase/criterion. */
  readonly waitedFor: Readonly<Record<string, number>>
  readonly rulesFired: readonly string[]
  readonly endedIn: string | null
}

/** Runs the lifters of a task one after the other; `done` hears of each. The same task gives the same outcomes. */
export const simulate = (protocol: Protocol, task: Task, done: (outcome: Outcome) => void): void => {
  const parameters = parametersWith(task.changes)
  const habits = readHabits()
  for (const number of task.lifters) {
    const lifter = drawLifter(protocol, parameters, habits, task.seed, number)
    const measured: Partial<Record<PolicyId, Measured>> = {}
    let seen: Seen | null = null
    for (const policy of task.policies) {
      const course = runLifter({ protocol, parameters, lifter }, policy, task.weeks)
      measured[policy] = measure(protocol, parameters, course)
      seen ??= course.seen
    }
    done({
      lifter: number,
      measured,
      breaches: seen?.breaches ?? [],
      waitedFor: seen?.waitedFor ?? {},
      rulesFired: [...(seen?.rulesFired ?? [])].toSorted(),
      endedIn: seen?.phase ?? null,
    })
  }
}
