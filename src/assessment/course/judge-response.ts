import { greatest } from '#basics/statistics'
import type { Limits } from '#protocol/limits'
import type { Light, Response } from '#assessment/assessment'

/** `isFinal`: nothing that is still to be asked could make a green light less than green. */
export type Verdict = { readonly light: Light; readonly isFinal: boolean; readonly because: string }

const final = (light: Light, because: string): Verdict => ({ light, isFinal: true, because })

/**
 * The light for one session (evidence section 3). What is missing makes it unknown, never green; a red needs no more than
 * one score that is too high. Whether the back settled within two days matters only after a morning above the start: a
 * flat answer has settled already. From the day it is asked, no answer turns such a green light into unknown.
 */
export const judgeResponse = (limits: Limits, response: Response): Verdict => {
  const { before, nextMorning, settledWithin48h: settled } = response
  if (response.newLegSymptoms) return final('retriage', 'retriage-leg-symptoms')
  const red = redReason(limits, response)
  if (red !== undefined) return final('red', red)
  // What one lift hurt says nothing of the others: alone it can make a session red, never green.
  const during = response.during === null ? null : highestDuring(response)
  if (during === null || nextMorning === null || before === null)
    return { light: 'unknown', isFinal: false, because: 'unknown-not-reported' }
  if (!isGreen(limits, before, during, nextMorning)) return final('amber', 'amber')
  if (nextMorning <= before || settled === true) return final('green', 'green')
  return response.daysSince >= limits.lights.settledAskedOnDay
    ? { light: 'unknown', isFinal: false, because: 'unknown-not-settled' }
    : { light: 'green', isFinal: false, because: 'green' }
}

/** What makes the response red, by the name of its words; undefined: nothing does. */
const redReason = (limits: Limits, response: Response): string | undefined => {
  if (response.stoppedForSharpPain) return 'red-stopped'
  if (response.settledWithin48h === false) return 'red-not-settled'
  if (isRedDuring(limits, highestDuring(response))) return 'red-during'
  return isRedMorning(limits, response.before, response.nextMorning) ? 'red-next-morning' : undefined
}

/** The highest score of those told, of the session or of one lift; null: none was. */
export const highestDuring = ({
  during,
  worstLift,
}: {
  readonly during?: number | null
  readonly worstLift?: number | null
}): number | null => greatest([during, worstLift].flatMap((score) => score ?? [])) ?? null

export const isRedDuring = ({ lights }: Limits, during: number | null): boolean =>
  during !== null && during >= lights.redFrom

export const isRedMorning = (
  { lights }: Limits,
  before: number | null,
  nextMorning: number | null,
): boolean =>
  nextMorning !== null &&
  (nextMorning >= lights.redFrom || (before !== null && nextMorning >= before + lights.flareOverBefore))

const isGreen = ({ lights }: Limits, before: number, during: number, nextMorning: number): boolean =>
  before < lights.baseNeverGreen &&
  during <= lights.duringHighest &&
  (during <= lights.duringGreen || during <= before + lights.duringGreenOverBefore) &&
  nextMorning <= before + lights.nextOverBefore

/** From the best answer to the one that calls for most. An unknown one may be anything, but a seen amber is at least that. */
const severity: readonly Light[] = ['green', 'unknown', 'amber', 'red', 'retriage']

export const isWorse = (light: Light, than: Light): boolean =>
  severity.indexOf(light) > severity.indexOf(than)
