import type { AnswerValue } from '#history/history'
import { type FactName, facts } from '#protocol/facts'
import type { Protocol } from '#protocol/protocol'
import type { Question } from '#protocol/question'

/**
 * What one answer says once it is read: a value its question takes, an honest "unsure", or something that fits neither.
 * The last is unknown, never "no".
 */
export type Reading =
  | { readonly kind: 'value'; readonly value: AnswerValue }
  | { readonly kind: 'unsure' }
  | { readonly kind: 'unreadable' }

const unsure: Reading = { kind: 'unsure' }
const unreadable: Reading = { kind: 'unreadable' }
const valued = (value: AnswerValue): Reading => ({ kind: 'value', value })

type Kind =
  | { readonly is: 'boolean' }
  | { readonly is: 'number'; readonly min: number; readonly max: number }
  /** null: any word, such as the id of an exercise. */
  | { readonly is: 'choice'; readonly values: readonly string[] | null }
  | { readonly is: 'list' }

/** Reads `given` as an answer to question `key`. Unreadable where the protocol knows no such question or fact. */
export const readAnswer = (protocol: Protocol, key: string, given: AnswerValue): Reading => {
  const kind = kindOf(key, protocol.questions.get(key))
  if (kind === undefined) return unreadable
  const value = typeof given === 'string' ? spelled(key, given) : given
  if (value === 'unsure') return unsure
  if (kind.is === 'boolean') return readBoolean(value)
  if (kind.is === 'number') return readNumber(value, kind)
  if (kind.is === 'choice') return readChoice(value, kind.values)
  return readList(value)
}

// The declared fact decides how an answer is read, so that no rule ever meets a value of another kind.
const kindOf = (key: string, question: Question | undefined): Kind | undefined => {
  const range = { min: question?.min ?? 0, max: question?.max ?? Number.MAX_SAFE_INTEGER }
  if (Object.hasOwn(facts, key)) {
    const fact = facts[key as FactName]
    if (fact.kind === 'choice') return { is: 'choice', values: fact.values }
    return fact.kind === 'boolean' ? { is: 'boolean' } : { is: 'number', ...range }
  }
  switch (question?.kind) {
    case undefined:
      return undefined
    case 'yes-no':
      return { is: 'boolean' }
    case 'scale':
    case 'number':
      return { is: 'number', ...range }
    case 'choice':
      return { is: 'choice', values: question.options?.map((option) => option.value) ?? null }
    case 'list':
      return { is: 'list' }
  }
}

const sexes = new Map([
  ['m', 'male'],
  ['f', 'female'],
  ['x', 'unstated'],
])

const spelled = (key: string, text: string): string => {
  const plain = text.trim().toLowerCase().replaceAll('_', '-')
  return key === 'sex' ? (sexes.get(plain) ?? plain) : plain
}

const readBoolean = (value: AnswerValue): Reading => {
  if (typeof value === 'boolean') return valued(value)
  if (value === 'yes') return valued(true)
  return value === 'no' ? valued(false) : unreadable
}

const readNumber = (value: AnswerValue, range: { readonly min: number; readonly max: number }): Reading =>
  typeof value === 'number' && value >= range.min && value <= range.max ? valued(value) : unreadable

const readChoice = (value: AnswerValue, values: readonly string[] | null): Reading => {
  const word = typeof value === 'boolean' ? (value ? 'yes' : 'no') : value
  return typeof word === 'string' && (values === null || values.includes(word)) ? valued(word) : unreadable
}

// One id, or "none", may stand for a list of one.
const readList = (value: AnswerValue): Reading => {
  if (typeof value === 'string') return valued([value])
  if (!Array.isArray(value)) return unreadable
  return value.includes('unsure') ? unsure : valued(value)
}
