import { type Day, dayNumber } from '#basics/day'
import type { Id } from '#basics/id'
import type { AnswerValue, CheckIn, Night, Profile } from '#history/history'
import type { FactValue } from '#protocol/condition'
import type { FactName, Facts } from '#protocol/facts'
import { type AliveFrom, type AnswerSheet, livingAnswer } from './answer-sheet.ts'

/** An event a fact rests on and its place in the journal's order; -1 for the profile, which has none. */
export type Origin = { readonly id: Id; readonly order: number }

/** What the facts of one day are read from. */
export type Moment = {
  readonly sheet: AnswerSheet
  readonly profile: Profile
  readonly nights: readonly Night[]
  readonly day: Day
  readonly aliveFrom: AliveFrom
  /** Saddle, bowel and sexual changes a clinician has cleared in this episode, by question id. */
  readonly clearedChanges: ReadonlySet<string>
}

/** Facts of the groups `answer` and `triage` as known on one day, each with the events it rests on. */
export type KnownFacts = {
  readonly facts: Partial<Facts>
  readonly origins: ReadonlyMap<FactName, readonly Origin[]>
}

type LivingValue = { readonly value: AnswerValue; readonly checkIn: CheckIn }

/** One day's facts while they are being worked out; what is not set stays unknown. */
export type FactTable = {
  readonly moment: Moment
  readonly known: KnownFacts
  /** The living answer to a question: undefined when unanswered, unsure, lapsed or unreadable. */
  readonly answer: (key: string) => LivingValue | undefined
  readonly get: <K extends FactName>(fact: K) => Facts[K] | undefined
  readonly set: (fact: FactName, value: FactValue, origins: readonly Origin[]) => void
  /** What these facts rest on, each event once. */
  readonly originsOf: (names: readonly FactName[]) => readonly Origin[]
}

export const openFactTable = (moment: Moment): FactTable => {
  const values: Partial<Record<FactName, FactValue>> = {}
  const origins = new Map<FactName, readonly Origin[]>()
  const facts = values as Partial<Facts>
  const today = dayNumber(moment.day)
  return {
    moment,
    known: { facts, origins },
    answer: (key) => {
      const answer = livingAnswer(moment.sheet, key, today, moment.aliveFrom)
      if (answer?.reading.kind !== 'value') return undefined
      return { value: answer.reading.value, checkIn: answer.checkIn }
    },
    get: (fact) => facts[fact],
    set: (fact, value, from) => {
      values[fact] = value
      origins.set(fact, from)
    },
    originsOf: (names) => distinctOrigins(names.flatMap((name) => origins.get(name) ?? [])),
  }
}

export const distinctOrigins = (origins: readonly Origin[]): readonly Origin[] =>
  [...new Map(origins.map(({ id, order }) => [id, { id, order }])).values()].sort((a, b) => a.order - b.order)
