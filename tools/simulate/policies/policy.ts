import type { Day } from '#basics/day'
import type { Protocol } from '#protocol/protocol'
import type { Done } from '../back/demand.ts'
import type { Lifter } from '../lifters/lifter.ts'
import type { OwnDay } from '../lifters/programme.ts'
import type { Parameters } from '../parameters.ts'

export const policyIds = ['comeback', 'push-through', 'full-rest', 'four-weeks'] as const
export type PolicyId = (typeof policyIds)[number]

/** A day as the lifter meets it. */
export type Today = {
  /** Days since the onset, from 1. */
  readonly index: number
  readonly on: Day
  /** This morning's pain as the lifter would score it, 0-10. */
  readonly pain: number
  /** The same, not rounded: what the lifter feels when asked to compare. */
  readonly truePain: number
  /** The day of the own programme that is meant for today; null: no training day. */
  readonly ownDay: OwnDay | null
}

export type Felt = { readonly before: number; readonly during: number; readonly stopped: boolean }

/** What a lifter is told to do. One instance a lifter; its methods are called once a day, in this order. */
export type Policy = {
  readonly wake: (today: Today) => void
  /** What is said for today; null: no session today. */
  readonly offer: (today: Today) => readonly Done[] | null
  /** What was done instead or as said, and how it felt. */
  readonly trained: (today: Today, done: readonly Done[], felt: Felt) => void
}

/** What every policy is made from. */
export type Setting = {
  readonly protocol: Protocol
  readonly parameters: Parameters
  readonly lifter: Lifter
}
