import type { BeforeThePain } from '#advice/before-the-pain'
import { daysBetween } from '#basics/day'
import { insight } from '#web/words/en/insight'

const words = insight.before
const kinds = ['jump', 'returned', 'new'] as const

type Changes = BeforeThePain['changes']

/** The finding of the chart: what changed in the days that are weighed, or that nothing did, or why that cannot be told. */
export const sayBefore = ({ changes, cannotTell, weighedFrom, began }: BeforeThePain): string => {
  const days = daysBetween(weighedFrom, began)
  const weighed = changes.filter(({ isWeighed }) => isWeighed)
  if (weighed.length > 0) return words.found(countChanges(weighed).join(', '), days)
  return cannotTell.find(({ rule }) => rule.startsWith('cause/log'))?.says ?? words.nothing(days)
}

/** "one jump in load", "two new lifts": several measures of one session are one jump; two lifts that came back are two. */
export const countChanges = (changes: Changes): readonly string[] =>
  kinds.flatMap((kind) => {
    const count = new Set(
      changes.filter((change) => change.kind === kind).map((change) => `${change.session} ${liftOf(change)}`),
    ).size
    return count === 0 ? [] : [words.counts[kind](count)]
  })

const liftOf = ({ kind, reason }: Changes[number]): string =>
  kind === 'jump' ? '' : String(reason.facts.find(({ fact }) => fact === 'lift')?.value ?? '')
