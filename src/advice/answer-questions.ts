import type { MassUnit } from '#basics/mass'
import type { Answer, AnswerShows } from '#protocol/answer'
import { chooseVariant } from '#protocol/choose-variant'
import { factsIn } from '#protocol/evaluate-condition'
import { type FactName, type Facts, facts as declarations } from '#protocol/facts'
import type { Protocol } from '#protocol/protocol'
import type { Ground } from '#protocol/reason'
import type { Advice } from './advise.ts'
import { type GivenValues, givenBy } from './answer-given.ts'
import { type Reason, sayReason } from './say.ts'
import { type Shown, showFor } from './show-for-answer.ts'

/** A question lifters ask, answered for this lifter on this day. */
export type PublicAnswer = {
  readonly id: string
  readonly asks: string
  readonly also: readonly string[]
  readonly topic: Answer['topic']
  /** The answer in a few sentences, with the facts it compares. */
  readonly says: Reason
  /** What of the day's advice stands behind it. */
  readonly shown: readonly Shown[]
  /** What is known whoever asks. */
  readonly known: readonly Reason[]
  readonly place: NonNullable<Answer['place']> | null
}

/** Every question of the protocol, answered from the advice of the day. `protocol` must hold its answers. */
export const answerQuestions = (protocol: Protocol, advice: Advice): readonly PublicAnswer[] => {
  const given = givenBy(protocol, advice)
  const units: MassUnit = advice.history.profile.units ?? 'kg'
  const say = (ground: Ground): Reason => sayReason(protocol, ground, units)
  const shown = (what: AnswerShows): readonly Shown[] => showFor(protocol, advice, what, say)
  const isStopped = mustBeSeen(advice)
  return protocol.answers.map((answer) => {
    const isSilent = isStopped && (answer.topic === 'today' || answer.topic === 'training')
    return {
      id: answer.id,
      asks: answer.asks,
      also: answer.also,
      topic: answer.topic,
      says: say(groundOf(answer, advice, given)),
      shown: isSilent ? shown('triage') : answer.shows.flatMap(shown),
      known: isSilent
        ? []
        : answer.known.map(({ id }) => say({ rule: `answer/${answer.id}/${id}`, facts: [], events: [] })),
      place: isSilent ? null : (answer.place ?? null),
    }
  })
}

/** Triage has veto: about today and about training nothing is said but that somebody must be seen. */
const mustBeSeen = ({ assessment: { triage } }: Advice): boolean =>
  triage.level === 'emergency' || triage.level === 'same-day'

const groundOf = (answer: Answer, { assessment, history }: Advice, given: GivenValues): Ground => {
  const { facts } = assessment
  const isKnown = (name: string): boolean =>
    given.has(name) || (isFact(name) && facts[name] !== undefined && facts[name] !== null)
  const variant = chooseVariant(answer, facts, isKnown)
  const asked = variant.given ?? []
  const compared = [
    ...new Set([...(variant.when === undefined ? [] : factsIn(variant.when)), ...asked.filter(isFact)]),
  ].filter((name) => facts[name] !== undefined)
  const values = asked.flatMap((name) => given.get(name) ?? [])
  const readsPain = compared.some((name) => name === 'nprs-now')
  const lastCheckIn = history.checkIns.at(-1)
  return {
    rule: `answer/${answer.id}/${variant.id}`,
    facts: [
      ...compared.map((name) => ({ fact: name, value: valueOf(facts, name), ...unitOf(name) })),
      ...values.map(({ fact }) => fact),
    ],
    events: [
      ...new Set([
        ...(readsPain && lastCheckIn !== undefined ? [lastCheckIn.id] : []),
        ...values.flatMap(({ events }) => events),
      ]),
    ],
  }
}

const valueOf = (facts: Facts, name: FactName): Ground['facts'][number]['value'] => facts[name] ?? null

const isFact = (name: string): name is FactName => Object.hasOwn(declarations, name)

const unitOf = (name: FactName): { unit?: string } => {
  const declared = declarations[name]
  return 'unit' in declared ? { unit: declared.unit } : {}
}
