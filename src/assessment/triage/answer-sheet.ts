import { type Day, dayNumber, daysBetween } from '#basics/day'
import type { CheckIn, History } from '#history/history'
import type { Protocol } from '#protocol/protocol'
import type { Question } from '#protocol/question'
import type { Episode } from '#assessment/assessment'
import { type Reading, readAnswer } from './read-answer.ts'

/** The newest answer to one question. `onNumber` is the day number of its check-in. */
export type Answer = {
  readonly reading: Reading
  readonly checkIn: CheckIn
  readonly onNumber: number
}

/** What has been answered up to some check-in. A new check-in makes a new sheet, so that a day keeps the one it was read from. */
export type AnswerSheet = {
  readonly protocol: Protocol
  readonly episode: Episode | null
  /** By question id: the newest answer that may still count. */
  readonly newest: ReadonlyMap<string, Answer>
  /** The newest check-in, and the newest that states when the pain began or how it started. */
  readonly lastCheckIn: CheckIn | null
  readonly stated: { readonly began: CheckIn | null; readonly painAtStart: CheckIn | null }
  readonly cuts: readonly Cut[]
}

/** From `on`, answers given before this no longer count, because a check-in was corrected or taken back. */
export type Cut = { readonly on: Day; readonly before: AliveFrom }

/** The first check-ins whose answers still count, for what is not remembered: their day number and place in the order. */
export type AliveFrom = { readonly dayNumber: number; readonly order: number }

/** What the walk through the episode knows that makes answers lapse. */
export type Lapses = {
  readonly lastRedKnownOn: Day | null
  readonly newLegSymptomsOn: Day | null
  /** The report's place in the journal's order, where known: a check-in of the same day before it does not count. */
  readonly newLegSymptomsOrder?: number
}

/**
 * A sheet for `episode`, holding what earlier check-ins leave to it: what is remembered, and, outside an episode, answers
 * that are still recent.
 */
export const openSheet = (
  protocol: Protocol,
  episode: Episode | null,
  earlier: readonly CheckIn[],
  cuts: readonly Cut[],
): AnswerSheet => {
  const newest = new Map<string, Answer>()
  for (const question of protocol.questions.values()) {
    if (question.remembered === undefined) continue
    const last = earlier.findLast((checkIn) => Object.hasOwn(checkIn.answers, question.id))
    if (last) newest.set(question.id, readIn(protocol, last, question.id))
  }
  const nothingStated = { began: null, painAtStart: null }
  const sheet = { protocol, episode, newest, lastCheckIn: null, stated: nothingStated, cuts }
  return episode === null ? recent(earlier, protocol).reduce<AnswerSheet>(withCheckIn, sheet) : sheet
}

// Older answers than that have lapsed whatever happens, so there is no need to read them.
const recent = (earlier: readonly CheckIn[], protocol: Protocol): readonly CheckIn[] => {
  const last = earlier.at(-1)
  if (last === undefined) return []
  const { longestDays } = protocol.limits.answers
  return earlier.slice(earlier.findLastIndex((checkIn) => daysBetween(checkIn.on, last.on) > longestDays) + 1)
}

/** The sheet with a check-in that comes after all those before. A question it leaves out keeps its earlier answer. */
export const withCheckIn = (sheet: AnswerSheet, checkIn: CheckIn): AnswerSheet => {
  const newest = new Map(sheet.newest)
  for (const key of Object.keys(checkIn.answers)) newest.set(key, readIn(sheet.protocol, checkIn, key))
  const { began, painAtStart } = sheet.stated
  const stated = {
    began: checkIn.episode ? checkIn : began,
    painAtStart: checkIn.episode?.painAtStart === undefined ? painAtStart : checkIn,
  }
  return { ...sheet, newest, lastCheckIn: checkIn, stated }
}

const readIn = (protocol: Protocol, checkIn: CheckIn, key: string): Answer => ({
  reading: readAnswer(protocol, key, checkIn.answers[key]!),
  checkIn,
  onNumber: dayNumber(checkIn.on),
})

/**
 * The day number on which the pain began: stated, else counted back from an answer to `days`, else the day of the first
 * check-in. Undefined outside an episode where nothing says.
 */
export const beganNumber = (sheet: AnswerSheet): { number: number; from: CheckIn | null } | undefined => {
  const { episode, stated } = sheet
  if (episode !== null && stated.began !== null)
    return { number: dayNumber(episode.began), from: stated.began }
  const answer = sheet.newest.get('days')
  if (answer?.reading.kind === 'value' && typeof answer.reading.value === 'number')
    return { number: answer.onNumber - Math.floor(answer.reading.value), from: answer.checkIn }
  if (episode !== null) return { number: dayNumber(episode.began), from: null }
  return undefined
}

/**
 * From which check-ins answers still count on `day`. They live through the next re-ask day after them, at most
 * `longestDays`, and not past a red light, new leg symptoms, or the correction of a later check-in.
 */
export const aliveFrom = (sheet: AnswerSheet, day: Day, lapses: Lapses): AliveFrom => {
  const today = dayNumber(day)
  const { reaskDays, longestDays } = sheet.protocol.limits.answers
  let from = today - longestDays
  const began = sheet.episode === null ? undefined : beganNumber(sheet)
  if (began !== undefined)
    for (const reask of reaskDays)
      if (began.number + reask < today) from = Math.max(from, began.number + reask)
  for (const cut of [lapses.lastRedKnownOn, lapses.newLegSymptomsOn])
    if (cut !== null) from = Math.max(from, dayNumber(cut))
  return sheet.cuts.reduce((alive, { on, before }) => (on <= day ? later(alive, before) : alive), {
    dayNumber: from,
    order: lapses.newLegSymptomsOrder ?? -1,
  })
}

const later = (a: AliveFrom, b: AliveFrom): AliveFrom => ({
  dayNumber: Math.max(a.dayNumber, b.dayNumber),
  order: Math.max(a.order, b.order),
})

/**
 * Where each corrected or withdrawn check-in cuts. A corrected one stands with its new body, and older answers no longer
 * fill what that leaves out; one taken back leaves what was told on its day and after.
 */
export const cutsOf = ({ amendedCheckIns, checkIns }: History): readonly Cut[] =>
  amendedCheckIns.map(({ checkIn, checkInOn, on, isWithdrawn }) => {
    const order = isWithdrawn ? -1 : (checkIns.find(({ id }) => id === checkIn)?.order ?? -1)
    return { on, before: { dayNumber: order < 0 ? dayNumber(checkInOn) : -Infinity, order } }
  })

// A date of birth, of onset or a pain at the start does not change with the days: asked once in an episode is enough.
const keptInEpisode = new Set(['age', 'days', 'nprs-baseline'])

/** The answer to `key` that counts on `today` (a day number), if any. */
export const livingAnswer = (
  sheet: AnswerSheet,
  key: string,
  today: number,
  from: AliveFrom,
): Answer | undefined => {
  const answer = sheet.newest.get(key)
  return answer !== undefined && isAlive(sheet, answer, sheet.protocol.questions.get(key), key, today, from)
    ? answer
    : undefined
}

const isAlive = (
  sheet: AnswerSheet,
  answer: Answer,
  question: Question | undefined,
  key: string,
  today: number,
  from: AliveFrom,
): boolean => {
  if (question?.remembered === 'always') return true
  if (question?.remembered !== undefined && today - answer.onNumber <= question.remembered) return true
  if (sheet.episode !== null && answer.checkIn.order < sheet.episode.openedAtOrder) return false
  if (sheet.episode !== null && keptInEpisode.has(key)) return true
  return isAliveCheckIn(answer.checkIn, answer.onNumber, from)
}

const isAliveCheckIn = ({ order }: CheckIn, onNumber: number, from: AliveFrom): boolean =>
  onNumber >= from.dayNumber && order >= from.order

/** True where what a check-in says of the moment, such as pain now, still counts. */
export const isCurrent = (checkIn: CheckIn, from: AliveFrom): boolean =>
  isAliveCheckIn(checkIn, dayNumber(checkIn.on), from)
