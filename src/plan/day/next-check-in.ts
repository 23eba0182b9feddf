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

/** After a red, amber or unknown light: today, and once today's is there, on the day of the session it is needed for. */
const afterHardSession = (
  history: History,
  { course }: Assessment,
  session: PlannedSession | null,
): readonly Next[] => {
  const light = course.lights.findLast(({ isKey }) => isKey)
  const events = light === undefined ? [] : [light.session]
  const isToldToday = history.checkIns.at(-1)?.on === history.on
  if (course.needsCheckIn && !isToldToday)
    return [{ checkInOn: history.on, why: ground('next/after-hard-session', light?.ground.facts, events) }]
  const isUnsure = light !== undefined && light.light !== 'green'
  return session !== null && session.on > history.on && (course.needsCheckIn || isUnsure)
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
          why: ground('next/re-ask', [fact('days', daysBetween(episode.began, day), 'days')]),
        },
      ]
}
