import type { Day } from '#basics/day'
import type { Truth } from '#basics/truth'
import type { CheckIn, ClinicianVisit, History } from '#history/history'
import type { Facts } from '#protocol/facts'
import type { Protocol } from '#protocol/protocol'
import { answerFactsOn } from './answer-facts.ts'
import { cutsOf, openSheet, withCheckIn } from './answer-sheet.ts'
import type { Episode, FiredRule, Level, Triage } from '#assessment/assessment'
import { openBookedRules } from './booked-rules.ts'
import { type CourseSignals, quietCourse } from '#assessment/course/course-signals'
import { openHeldRules } from './held-rules.ts'
import { incompleteGrounds, openCriticals } from './incomplete-triage.ts'
import { questionsToAsk, rankOf } from './triage-ask.ts'
import {
  applyRules,
  type Entry,
  factsOf,
  momentOf,
  type State,
  takeClearance,
  withSignals,
} from './triage-state.ts'

export type TriageOfDay = Triage & {
  /** Facts of the groups `answer` and `triage` as of that day. */
  readonly facts: Partial<Facts>
  /** Same-day and emergency rules not cleared by the end of the day: carry them into whatever comes after the episode. */
  readonly held: readonly FiredRule[]
}

export type OpenTriage = {
  /**
   * The triage of one day, with all that was told up to and on it. To be called for each day in ascending order: a day
   * before the last one asked is a bug.
   */
  readonly on: (day: Day, signals: CourseSignals) => TriageOfDay
}

/**
 * Opens the triage of one episode, or (null) of the time without one. Answers are those of the episode; what is
 * remembered comes from before it. Without an episode recent answers count wherever they were given, and what came up to
 * `previousEpisodeEnd` is read but fires nothing by itself. `carried` are rules still held when that ended; they, and what
 * fired between that end and this episode, hold on until a clinician clears them.
 */
export const openTriage = (
  protocol: Protocol,
  history: History,
  episode: Episode | null,
  previousEpisodeEnd?: Day,
  carried: readonly FiredRule[] = [],
): OpenTriage => {
  const isWithin = ({ order, on }: CheckIn | ClinicianVisit): boolean =>
    episode === null
      ? previousEpisodeEnd === undefined || on > previousEpisodeEnd
      : order >= episode.openedAtOrder
  const clearances = history.clinicianVisits.filter(({ outcome }) => outcome !== 'not-cleared')
  const earlier = history.checkIns.filter((checkIn) => !isWithin(checkIn))
  const state: State = {
    protocol,
    history,
    sheet: openSheet(protocol, episode, earlier, cutsOf(history)),
    holds: openHeldRules(
      heldBefore(protocol, history, episode, previousEpisodeEnd, carried),
      clearances.findLast((visit) => !isWithin(visit))?.order ?? -1,
    ),
    booked: openBookedRules(),
    clearedChanges: new Set(),
    hasCleared: false,
  }
  const entries: readonly Entry[] = [
    ...history.checkIns
      .filter(isWithin)
      .map((checkIn) => ({ checkIn, on: checkIn.on, order: checkIn.order })),
    ...clearances.filter(isWithin).map(({ on, order }) => ({ checkIn: null, on, order })),
  ].sort((a, b) => a.order - b.order)
  let next = 0
  let asked: Day | null = null
  return {
    on: (day, signals) => {
      if (asked !== null && day < asked) throw new Error(`triage was asked about ${day} after ${asked}`)
      asked = day
      const isDue = (entry: Entry | undefined): entry is Entry => entry !== undefined && entry.on <= day
      for (let entry = entries[next]; isDue(entry); entry = entries[++next]) {
        if (entry.checkIn === null) takeClearance(state, entry, signals)
        else state.sheet = withCheckIn(state.sheet, entry.checkIn)
        const isLastOfToday = entry.on === day && !isDue(entries[next + 1])
        if (entry.checkIn !== null && !isLastOfToday)
          applyRules(state, factsOf(state, entry.on, signals), entry.on)
      }
      return triageOf(state, day, signals)
    },
  }
}

/** What still holds when an episode opens: carried over, or fired and not cleared in the time without one before it. */
const heldBefore = (
  protocol: Protocol,
  history: History,
  episode: Episode | null,
  previousEpisodeEnd: Day | undefined,
  carried: readonly FiredRule[],
): readonly FiredRule[] => {
  if (episode === null) return carried
  const isBefore = ({ order }: CheckIn | ClinicianVisit): boolean => order < episode.openedAtOrder
  const checkIns = history.checkIns.filter(isBefore)
  const clinicianVisits = history.clinicianVisits.filter(isBefore)
  const last = [checkIns.at(-1)?.on, clinicianVisits.at(-1)?.on]
    .flatMap((on) => on ?? [])
    .sort()
    .at(-1)
  if (last === undefined || (previousEpisodeEnd !== undefined && last <= previousEpisodeEnd)) return carried
  const between = { ...history, checkIns, clinicianVisits }
  return openTriage(protocol, between, null, previousEpisodeEnd, carried).on(last, quietCourse).held
}

const triageOf = (state: State, day: Day, signals: CourseSignals): TriageOfDay => {
  const moment = momentOf(state, day, signals)
  const own = answerFactsOn(moment)
  const known = withSignals(state, own, signals)
  const { fired, isAllCleared } = applyRules(state, known, day)
  const open = openCriticals(moment, known, signals)
  const complete: Level = fired[0]?.level ?? 'self-care'
  const level = open.length > 0 && rankOf[complete] < rankOf.incomplete ? 'incomplete' : complete
  const ask = lazily(() => questionsToAsk(moment, known, open, fired))
  const incomplete = lazily(() => (level === 'incomplete' ? incompleteGrounds(moment.sheet, open) : []))
  return {
    level,
    fired,
    get ask() {
      return ask()
    },
    get incomplete() {
      return incomplete()
    },
    effects: {
      wait: fired.some(({ effect }) => effect === 'wait'),
      hold: fired.some(({ effect }) => effect === 'hold'),
      noPlan: fired.some(({ effect }) => effect === 'no-plan'),
    },
    clearance: clearanceOf(state, isAllCleared),
    facts: own.facts,
    held: fired.filter(({ level: fires }) => fires !== 'book'),
  }
}

// A walk asks for every day of an episode and shows one: what is only shown is worked out for that one.
const lazily = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}

// Where nothing had to be seen there is nothing a clinician could have cleared, and nothing is waiting either.
const clearanceOf = ({ hasCleared }: State, isAllCleared: boolean): Truth =>
  isAllCleared ? hasCleared || 'unknown' : false
