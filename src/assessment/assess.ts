import type { History } from '#history/history'
import type { ProgrammeFinder } from '#history/programme/programme'
import { type FactName, type Facts, facts as declarations } from '#protocol/facts'
import type { Protocol } from '#protocol/protocol'
import type { Assessment } from './assessment.ts'
import { bodyOf } from './load/body-of.ts'
import { findContributors } from './causes/find-contributors.ts'
import { findModifiers } from './causes/find-modifiers.ts'
import { lookBack } from './causes/look-back.ts'
import { findDeloadWeeks } from './load/deload-weeks.ts'
import { loadSessions, markOnset } from './load/load-sessions.ts'
import { markBands } from './load/training-band.ts'
import { makeIdentify } from './load/make-identify.ts'
import { traceComeback } from './course/trace-comeback.ts'

/**
 * What the history means on its day, by the protocol: what each session asked of the lower back, where the comeback
 * stands and what triage says, the lifter's programme as `findProgramme` finds it, and what may have contributed. Nothing
 * here says what to do.
 */
export const assess = (protocol: Protocol, history: History, findProgramme: ProgrammeFinder): Assessment => {
  const { limits } = protocol
  const body = bodyOf(limits, history.profile)
  const identify = makeIdentify(protocol, history.identified)
  const asked = loadSessions(limits, body, history, identify)
  const { episode, reference, triage, course, courseFacts, programmeUntil, past } = traceComeback(
    protocol,
    history,
    body,
    identify,
    asked,
  )
  const loads = markBands(markOnset(asked, episode), episode, past, findDeloadWeeks(limits, history))
  const known = { ...triage.facts, ...courseFacts }
  const { causeFacts, contributors } = findContributors(protocol, history, loads, episode, known)
  return {
    on: history.on,
    body,
    identify,
    loads,
    triage,
    episode,
    course,
    programme: findProgramme(history, programmeUntil, {
      programmeDays: limits.windows.programmeDays,
      fewestSessions: limits.windows.programmeSessions,
    }),
    reference,
    facts: everyFact({ ...known, ...causeFacts }),
    contributors,
    modifiers: findModifiers(protocol, known),
    before:
      episode === null
        ? null
        : lookBack(
            protocol,
            history,
            loads.filter(({ isAfterOnset }) => !isAfterOnset),
            episode.began,
          ),
    past,
  }
}

const nothingKnown = Object.fromEntries(
  Object.keys(declarations).map((name) => [name as FactName, undefined]),
) as Facts

const everyFact = (known: Partial<Facts>): Facts => ({ ...nothingKnown, ...known })
