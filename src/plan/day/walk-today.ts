import type { Facts } from '#protocol/facts'
import type { Limits } from '#protocol/limits'
import type { Ground } from '#protocol/reason'
import { fact } from '#plan/ground'

/**
 * This week's walking as facts of a ground: minutes a day, and on how many days. One step more than the last seven days came to a
 * day, from the start up to the goal of `limits.walking`; no step more while the pain asks for calm. Empty where it is not known.
 */
export const walkToday = ({ walking }: Limits, facts: Partial<Facts>): Ground['facts'] => {
  const walked = facts['walking-minutes']
  if (walked === undefined) return []
  const { days, startMinutes, stepMinutes, goalMinutes } = walking
  const steps = Math.floor(walked / days / stepMinutes) + (facts['is-calmed'] === true ? 0 : 1)
  const minutes = Math.min(goalMinutes, Math.max(startMinutes, steps * stepMinutes))
  return [
    fact('walk-minutes', minutes, 'min'),
    fact('walk-days', days, 'days'),
    fact('walking-minutes', walked, 'min'),
  ]
}
