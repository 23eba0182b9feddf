import { type Day, daysBetween } from '#basics/day'
import type { Id } from '#basics/id'
import type { Light } from '#assessment/assessment'
import { fact, ground } from '#plan/ground'
import type { Situation } from '#plan/situation'
import type { Limit } from './lowest-limit.ts'

/** How much was done once since the pain began, and how the back answered. */
export type Answered = {
  readonly session: Id
  readonly on: Day
  readonly light: Light
  readonly amount: number
}

/** Where nothing is said of it, a red cuts the whole amount. */
type Cut = (amount: number, share: number) => number

const cutWhole: Cut = (amount, share) => amount * share

/**
 * What the back's own answers allow, from everything done since the pain began, oldest first: a little more than the
 * greatest amount it answered with green; without any green no more than the least it was given; after a red, a cut of
 * that, for as long as a second red would count. Nothing done yet: no limit. A worse answer to any session never gives a higher limit: a green that is lost takes
 * its amount away, and a red only adds a limit.
 */
export const responseLimits = (
  { protocol: { limits: numbers }, on }: Pick<Situation, 'protocol' | 'on'>,
  answered: readonly Answered[],
  unit: string,
  { name, cut = cutWhole }: { readonly name?: string; readonly cut?: Cut } = {},
): readonly Limit[] => {
  const { growth, episode } = numbers
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
  const isRed = last.light === 'red' || last.light === 'retriage'
  if (isRed && daysBetween(last.on, on) <= episode.redWindowDays) {
    const base = green === undefined ? Math.min(...answered.map(({ amount }) => amount)) : last.amount
    const value = cut(base, growth.afterRed)
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
