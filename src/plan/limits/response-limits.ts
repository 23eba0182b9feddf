import type { Id } from '#basics/id'
import type { Light } from '#assessment/assessment'
import type { Limits } from '#protocol/limits'
import { fact, ground } from '#plan/ground'
import type { Limit } from './lowest-limit.ts'

/** How much was done once since the pain began, and how the back answered. */
export type Answered = { readonly session: Id; readonly light: Light; readonly amount: number }

/**
 * What the back's own answers allow, from everything done since the pain began, oldest first: a little more than the
 * greatest amount it answered with green; without any green no more than the least it was given; after a red, a cut of
 * that. Nothing done yet: no limit. A worse answer to any session never gives a higher limit: a green that is lost takes
 * its amount away, and a red only adds a limit.
 */
export const responseLimits = (
  growth: Limits['growth'],
  answered: readonly Answered[],
  unit: string,
  name?: string,
): readonly Limit[] => {
  const last = answered.at(-1)
  if (last === undefined) return []
  const named = name === undefined ? [] : [fact('lift', name)]
  const rule = (id: string): string => (name === undefined ? `limit/${id}` : `limit/lift-${id}`)
  const limits: Limit[] = []
  const green = pick(
    answered.filter(({ light }) => light === 'green'),
    (a, b) => a.amount > b.amount,
  )
  if (green !== undefined) {
    const value = green.amount * growth.overGreen
    limits.push({
      value,
      ground: ground(
        rule('over-green'),
        [
          ...named,
          fact('green', green.amount, unit),
          fact('growth', percent(growth.overGreen - 1), '%'),
          fact('cap', value, unit),
        ],
        [green.session],
      ),
    })
  } else {
    const least = pick(answered, (a, b) => a.amount < b.amount) ?? last
    limits.push({
      value: least.amount,
      ground: ground(rule('no-green-yet'), [...named, fact('cap', least.amount, unit)], [least.session]),
    })
  }
  if (last.light === 'red' || last.light === 'retriage') {
    const base = green === undefined ? Math.min(...answered.map(({ amount }) => amount)) : last.amount
    const value = base * growth.afterRed
    limits.push({
      value,
      ground: ground(
        rule('after-red'),
        [
          ...named,
          fact('done', base, unit),
          fact('cut', percent(1 - growth.afterRed), '%'),
          fact('cap', value, unit),
        ],
        [last.session],
      ),
    })
  }
  return limits
}

const pick = <T>(items: readonly T[], isBetter: (a: T, b: T) => boolean): T | undefined =>
  items.reduce<T | undefined>(
    (best, item) => (best === undefined || isBetter(item, best) ? item : best),
    undefined,
  )

/** A share as whole per cent. */
export const percent = (share: number): number => Math.round(share * 100)
