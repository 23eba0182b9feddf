import { addDays, type Day, daysBetween } from '#basics/day'
import type { Assessment } from '#assessment/assessment'
import type { History } from '#history/history'
import type { Protocol } from '#protocol/protocol'
import { fact, ground } from '#plan/ground'
import type { Plan, PlannedSession } from '#plan/plan'

type Next = Plan['next']

/**
 * The day of the next check-in and why: the earliest of what applies, never in the past. With a flag that must be seen:
 * the day after, once it has been.
 */
export const nextCheckIn = (
  protocol: Protocol,
  history: History,
  assessment: Assessment,
  session: PlannedSession | null,
): Next => {
  const { on } = history
  const { level } = assessment.triage
  const last = history.checkIns.at(-1)
  if (level === 'emergency' || level === 'same-day')
    return { checkInOn: addDays(on, 1), why: ground('next/after-being-seen') }
  if (last === undefined) return { checkInOn: on, why: ground('next/first') }
  if (level === 'incomplete')
    return {
      checkInOn: on,
      why: ground('next/unanswered', [fact('questions', assessment.triage.ask)], [last.id]),
    }
  const candidates = [
    ...afterHardSession(history, assessment, session),
    ...morningAfter(history, assessment),
    ...reAsk(protocol, assessment, last.on),
    {
      checkInOn: addDays(last.on, protocol.limits.answers.longestDays),
      why: ground('next/keep-in-touch', [fact('last-check-in', last.on)], [last.id]),
    },
  ].map((next) => ({ ...next, checkInOn: next.checkInOn < on ? on : next.checkInOn }))
  return candidates.reduce((first, next) => (next.checkInOn < first.checkInOn ? next : first))
}

/**
 * After a red, amber or unknown light: once, as soon as it is known, and then on the day of the session it is needed for. The
 * days in between ask for nothing.
 */
const afterHardSession = (
  history: History,
  { course }: Assessment,
  session: PlannedSession | null,
): readonly Next[] => {
  const { on } = history
  const toldOn = history.checkIns.at(-1)?.on
  const isToldToday = toldOn === on
  const key = course.lights.findLast(({ isKey }) => isKey)
  const unsure = key?.light !== 'green' ? key : undefined
  const asked = unsure ?? course.lights.findLast(({ light }) => light !== 'green')
  const events = asked === undefined ? [] : [asked.session]
  const isNews = asked === undefined || toldOn === undefined || toldOn <= asked.knownOn
  if (course.needsCheckIn && !isToldToday && (isNews || session?.on === on))
    return [{ checkInOn: on, why: ground('next/after-hard-session', asked?.ground.facts, events) }]
  return session !== null && session.on > on && (course.needsCheckIn || unsure !== undefined)
    ? [{ checkInOn: session.on, why: ground('next/session-day', [fact('session-on', session.on)], events) }]
    : []
}

/** The morning after the last session of the episode, as long as it is to come and nothing was reported of it. */
const morningAfter = (history: History, { episode, loads }: Assessment): readonly Next[] => {
  if (episode === null) return []
  const last = history.sessions.findLast(({ order }) => order > episode.openedAtOrder)
  if (last === undefined || last.morningAfter !== null) return []
  if (loads.find(({ session }) => session === last.id)?.isLumbar !== true) return []
  const morning = addDays(last.on, 1)
  return daysBetween(history.on, morning) < 0
    ? []
    : [{ checkInOn: morning, why: ground('next/morning-after', [fact('session-on', last.on)], [last.id]) }]
}

/** The first re-ask day of the episode after the last check-in. */
const reAsk = ({ limits }: Protocol, { episode }: Assessment, lastOn: Day): readonly Next[] => {
  if (episode === null) return []
  const day = limits.answers.reaskDays
    .map((days) => addDays(episode.began, days))
    .toSorted()
    .find((candidate) => candidate > lastOn)
  return day === undefined
    ? []
    : [
        {
          checkInOn: day,
          why: ground(testOn(limits, daysBetween(episode.began, day)), [
            fact('days', daysBetween(episode.began, day), 'days'),
          ]),
        },
      ]
}

/** What the day tests besides asking again. */
const testOn = ({ episode }: Protocol['limits'], day: number): string =>
  day === episode.sorenessGoneByDay
    ? 'next/soreness-test'
    : day === episode.improvedFromDay
      ? 'next/improvement-test'
      : day === episode.resolvedFromDay
        ? 'next/resolution-test'
        : 'next/re-ask'
