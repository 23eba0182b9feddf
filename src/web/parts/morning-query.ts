import { type Day, daysBetween } from '#basics/day'
import type { Id } from '#basics/id'
import type { Ground } from '#web/engine/query'

export type MorningDue = {
  readonly session: Id
  readonly on: Day
  readonly title: string
  /** `pain`: nothing was said of the morning yet. `settled`: only whether the back has settled since. */
  readonly asks: 'pain' | 'settled'
  /** The morning's score where it is known, NPRS. */
  readonly pain: number | null
  /** Whether it is late enough to say that the back has settled. */
  readonly asksSettled: boolean
}

/** The session whose morning after is still to be told of, if any. */
export const morningQuery = ({ protocol, advice, day }: Ground): MorningDue | null => {
  const { assessment, history } = advice()
  if (assessment.episode === null) return null
  const isLumbar = new Set(assessment.loads.filter((load) => load.isLumbar).map(({ session }) => session))
  const light = assessment.course.lights.findLast(
    ({ session, isKey, on }) => on < day && (isKey || isLumbar.has(session)),
  )
  const session = history.sessions.find(({ id }) => id === light?.session)
  if (light === undefined || session === undefined) return null
  const { id, on, title, morningAfter } = session
  const asksSettled = daysBetween(on, day) >= protocol.limits.lights.settledAskedOnDay
  const due = { session: id, on, title, asksSettled }
  if (morningAfter === null)
    return assessment.facts['morning-after-due'] === true ? { ...due, asks: 'pain', pain: null } : null
  const isUnsettled = asksSettled && light.ground.rule === 'light/unknown-not-settled'
  return isUnsettled ? { ...due, asks: 'settled', pain: morningAfter.pain } : null
}
