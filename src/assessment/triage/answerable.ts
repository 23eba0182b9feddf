import { type FactName, facts } from '#protocol/facts'

// Facts of the answer group that are worked out of several answers, and worked-out facts that may be answered outright.
const workedOut: ReadonlySet<string> = new Set(['nprs-now', 'age-youngest', 'age-oldest', 'psfs-lowest'])
const answeredOutright: ReadonlySet<string> = new Set([
  'ces-days',
  'weak-days',
  'nprs-baseline',
  'ng65-count',
])

/** True where the answer to the question of this id is the fact of the same name. */
export const isAnswerable = (key: string): key is FactName =>
  answeredOutright.has(key) ||
  (Object.hasOwn(facts, key) && facts[key as FactName].group === 'answer' && !workedOut.has(key))
