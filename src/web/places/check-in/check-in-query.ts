import { advise, type Advice } from '#advice/advise'
import { type PublicAdvice, toPublicAdvice } from '#advice/public'
import { isAnswerable } from '#assessment/triage/answerable'
import { questionsInOrder } from '#assessment/triage/questions-in-order'
import { addDays, type Day } from '#basics/day'
import type { Event } from '#events/event'
import { evaluate, factsIn } from '#protocol/evaluate-condition'
import type { FactName } from '#protocol/facts'
import type { Protocol } from '#protocol/protocol'
import type { Question } from '#protocol/question'
import { instantOf } from '#web/clock'
import type { Ground } from '#web/engine/query'
import { nextClock, stampEvents } from '#web/journal/new-event'
import { newId } from '#web/journal/new-id'
import { type CheckInDraft, eventsOf } from './draft.ts'

/** Where a check-in under way stands: what the answers so far mean, and what is to be asked. */
export type CheckInState = {
  readonly triage: PublicAdvice['triage']
  /** What to do now, where triage has a veto. */
  readonly referrals: PublicAdvice['actions']
  /** True where this pain opens an episode: when it began is to be asked. */
  readonly opensEpisode: boolean
  readonly isBirthKnown: boolean
  /** Every question that is not yet known, in the protocol's order. */
  readonly questions: readonly Question[]
  /** Questions that have a step of their own, whether known or not. */
  readonly own: Readonly<Record<OwnQuestion, Pick<Question, 'ask' | 'help'>>>
  /** Training of the last days, to remember when the pain began. */
  readonly trained: readonly { readonly on: Day; readonly title: string }[]
  /** True where the journal holds this check-in already. */
  readonly isSaved: boolean
}

export type OwnQuestion = 'nprs-now' | 'days' | 'nprs-baseline'

/** Answers that are known under another name. */
const knownAs: Readonly<Record<string, FactName>> = {
  age: 'age-youngest',
  'nsaid-gate': 'nsaid-gate-open',
  'psfs-1': 'psfs-lowest',
  'psfs-2': 'psfs-lowest',
  'psfs-3': 'psfs-lowest',
}

const trainedDays = 14

/** Evaluates a check-in under way on top of the journal. Nothing is written. */
export const checkInQuery = async (ground: Ground, draft: CheckInDraft): Promise<CheckInState> => {
  const protocol =
    draft.answers['provoking-lift'] === undefined ? ground.protocol : await ground.withExercises()
  const before = adviseBefore(protocol, ground, draft)
  const now = adviseWith(protocol, ground, draft)
  const told = toPublicAdvice(protocol, now)
  const inWords = await ground.withWords()
  return {
    triage: told.triage,
    referrals: told.actions.filter(({ kind }) => kind === 'referral'),
    opensEpisode: now.assessment.episode?.openedBy === draft.id,
    isBirthKnown: before.history.profile.born !== undefined,
    questions: questionsInOrder(inWords).filter((question) => isAsked(question, draft, before, now)),
    own: {
      'nprs-now': questionOf(inWords, 'nprs-now'),
      days: questionOf(inWords, 'days'),
      'nprs-baseline': questionOf(inWords, 'nprs-baseline'),
    },
    trained: now.history.sessions
      .filter(({ on }) => on > addDays(draft.on, -trainedDays))
      .map(({ on, title }) => ({ on, title })),
    isSaved: ground.events.some(({ id }) => id === draft.id),
  }
}

const questionOf = ({ questions }: Protocol, id: OwnQuestion): Question => {
  const question = questions.get(id)
  if (question === undefined) throw new Error(`the protocol has no question "${id}"`)
  return question
}

type Before = {
  readonly events: readonly Event[]
  readonly protocol: Protocol
  readonly key: string
  readonly advice: Advice
}
let lastBefore: Before | undefined

/** What was known before the questions of this check-in: the same from tap to tap. */
const adviseBefore = (protocol: Protocol, ground: Ground, draft: CheckInDraft): Advice => {
  const { events } = ground
  const asked = { ...draft, born: null, answers: {}, passed: [] }
  const key = JSON.stringify(asked)
  if (lastBefore?.events === events && lastBefore.protocol === protocol && lastBefore.key === key)
    return lastBefore.advice
  const advice = adviseWith(protocol, ground, asked)
  lastBefore = { events, protocol, key, advice }
  return advice
}

const adviseWith = (protocol: Protocol, { events, day }: Ground, draft: CheckInDraft): Advice => {
  const stamped = stampEvents(eventsOf(draft), {
    today: day,
    at: instantOf(new Date()),
    newId,
    clock: nextClock(events),
    device: 'draft',
  })
  if (!stamped.ok) throw new Error(`the draft of a check-in cannot be read: ${stamped.error}`)
  const journal: readonly Event[] = [...events.filter(({ id }) => id !== draft.id), ...stamped.value]
  return advise(protocol, journal, draft.on)
}

/** True where a question is open, or was answered in this very check-in and may still be changed. */
const isAsked = (question: Question, draft: CheckInDraft, before: Advice, now: Advice): boolean => {
  const { when, id } = question
  if (when !== undefined && evaluate(when, now.assessment.facts) === false) return false
  if (draft.answers[id] !== undefined) return true
  // It is asked of the lift named just before.
  if (id === 'usual-load-kg' && !now.assessment.episode?.provoking) return false
  if (before.assessment.triage.ask.includes(id) || isWaitedFor(before, id)) return true
  if (isFollowUp(question)) return factsIn(when!).some((fact) => draft.answers[fact] !== undefined)
  return !isKnown(before, id)
}

/** Asked only because of another answer. */
const isFollowUp = ({ when, noneValue, screen }: Question): boolean =>
  when !== undefined && noneValue === undefined && screen !== 'pain' && screen !== 'later'

const isKnown = ({ assessment }: Advice, id: string): boolean => {
  if (id === 'provoking-lift') return assessment.episode !== null && assessment.episode.provoking !== null
  const fact = knownAs[id] ?? id
  return (isAnswerable(fact) || fact in assessment.facts) && assessment.facts[fact as FactName] !== undefined
}

/** A step of the comeback waits for another answer to it. */
const isWaitedFor = ({ assessment }: Advice, id: string): boolean =>
  assessment.course.next?.criteria.some(
    ({ met, ground }) => met !== true && ground.facts.some(({ fact }) => fact === id),
  ) ?? false
