import type { Answer } from './answer.ts'
import type { Protocol } from './protocol.ts'
import type { CompiledProtocol, ProtocolContent } from './protocol-content.ts'
import type { RuleWords } from './rule.ts'
import { sayLimits } from './say-limits.ts'
import type { TriageRule } from './triage-rule.ts'

/**
 * The protocol from its compiled JSON, frozen. It was checked in depth when it was compiled, so only its identity is
 * looked at here. Throws a sentence when `json` is not a compiled protocol.
 */
export const loadProtocol = (json: unknown): Protocol => {
  const { version, hash, reviewed, content } = asCompiled(json)
  return deepFreeze({
    identity: { version, hash, reviewed },
    sources: byId(content.sources),
    questions: byId(content.questions),
    triage: content.triage.toSorted(highestFirst),
    phases: byId(content.phases),
    contributors: content.contributors,
    modifiers: content.modifiers,
    actions: content.actions.toSorted((a, b) => a.rank - b.rank || compareText(a.id, b.id)),
    screens: content.screens
      .map((screen) => ({ ...screen, changes: sayLimits(screen.changes, content.limits) }))
      .toSorted((a, b) => a.order - b.order),
    answers: content.answers.toSorted(inTopics),
    readyMade: content.readyMade.toSorted((a, b) => a.order - b.order),
    exercises: byId(content.exercises),
    figures: byId(content.figures),
    measurements: content.measurements,
    body: content.body,
    limits: content.limits,
    words: collectWords(content),
    safetyNet: content.safetyNet,
  })
}

/**
 * The sentence and grounds of every rule under its rule name. A point or criterion is named below its owner:
 * `contributor/<id>/<point>`, `phase/<id>/<criterion or hold>`, `answer/<id>/<variant or what is known>`.
 */
const collectWords = (content: ProtocolContent): ReadonlyMap<string, RuleWords> => {
  const words = new Map<string, RuleWords>()
  for (const rule of content.triage) words.set(`triage/${rule.id}`, wordsOf(rule))
  for (const action of content.actions) words.set(`action/${action.id}`, wordsOf(action))
  for (const phase of content.phases) {
    words.set(`phase/${phase.id}`, wordsOf(phase))
    for (const criterion of [...phase.moves.flatMap((move) => move.criteria), ...phase.holds])
      words.set(`phase/${phase.id}/${criterion.id}`, wordsOf(criterion))
  }
  for (const contributor of content.contributors) {
    words.set(`contributor/${contributor.id}`, wordsOf(contributor))
    for (const point of contributor.points)
      words.set(`contributor/${contributor.id}/${point.id}`, wordsOf(point))
  }
  for (const modifier of content.modifiers) words.set(`modifier/${modifier.id}`, wordsOf(modifier))
  for (const screen of content.screens) words.set(`screen/${screen.id}`, wordsOf(screen))
  for (const sessions of content.readyMade) words.set(`ready-made/${sessions.id}`, wordsOf(sessions))
  for (const answer of content.answers)
    for (const rule of [...answer.variants, ...answer.known])
      words.set(
        `answer/${answer.id}/${rule.id}`,
        wordsOf({ ...rule, says: sayLimits(rule.says, content.limits) }),
      )
  for (const [name, reason] of Object.entries(content.reasons)) words.set(name, wordsOf(reason))
  return words
}

const wordsOf = ({ says, sources, certainty, review }: RuleWords): RuleWords =>
  review === undefined ? { says, sources, certainty } : { says, sources, certainty, review }

const byId = <K extends string, T extends { readonly id: K }>(items: readonly T[]): ReadonlyMap<K, T> =>
  new Map(items.map((item) => [item.id, item]))

const topics = ['today', 'pain', 'training', 'help'] as const

const inTopics = (a: Answer, b: Answer): number =>
  topics.indexOf(a.topic) - topics.indexOf(b.topic) || a.order - b.order

const levels = ['emergency', 'same-day', 'book'] as const

const highestFirst = (a: TriageRule, b: TriageRule): number =>
  levels.indexOf(a.level) - levels.indexOf(b.level) || compareText(a.code, b.code) || compareText(a.id, b.id)

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const asCompiled = (json: unknown): CompiledProtocol => {
  const broken = (what: string): Error => new Error(`this is not a compiled protocol: ${what}`)
  if (typeof json !== 'object' || json === null) throw broken('it is not an object')
  const { format, version, hash, content } = json as Partial<Record<keyof CompiledProtocol, unknown>>
  if (format !== 1) throw broken(`its format is ${JSON.stringify(format)} and this engine reads format 1`)
  if (typeof version !== 'string' || version === '') throw broken('its version is missing')
  if (typeof hash !== 'string' || !/^sha256:[0-9a-f]{64}$/.test(hash)) throw broken('its hash is missing')
  if (typeof content !== 'object' || content === null) throw broken('its content is missing')
  return json as CompiledProtocol
}

const deepFreeze = <T>(value: T): T => {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  const members: Iterable<unknown> = value instanceof Map ? value.values() : Object.values(value)
  for (const member of members) deepFreeze(member)
  return Object.freeze(value)
}
