import { type FactName, facts } from '#protocol/facts'
import { nearest } from './nearest.ts'
import type { Finding } from './protocol-file.ts'

type Problem = Omit<Finding, 'file'>

const groups = ['all', 'any', 'none']
const comparators = ['is', 'isNot', 'atLeast', 'atMost', 'over', 'under', 'oneOf', 'isUnknown']
const ordering = ['atLeast', 'atMost', 'over', 'under']

/**
 * What is wrong with the conditions in a parsed file: each stands under a key `when`, at any depth. Says what the schema
 * cannot: which key was meant, whether the fact exists, whether the comparison fits its kind.
 */
export const findConditionProblems = (value: unknown, where = ''): Problem[] => {
  if (Array.isArray(value))
    return value.flatMap((item, index) => findConditionProblems(item, `${where}[${index}]`))
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([key, member]) => {
    const place = where === '' ? key : `${where}.${key}`
    return key === 'when' ? conditionProblems(member, place) : findConditionProblems(member, place)
  })
}

/** A value given for a fact that is not of its kind, in words; undefined when it fits. */
export const misfit = (name: FactName, value: unknown): string | undefined => {
  const fact = facts[name]
  if (fact.kind === 'choice')
    return (fact.values as readonly unknown[]).includes(value)
      ? undefined
      : `${show(value)} is not one of ${fact.values.join(', ')}`
  return typeof value === fact.kind ? undefined : `${show(value)} is not a ${fact.kind}`
}

const conditionProblems = (value: unknown, where: string): Problem[] => {
  if (!isObject(value))
    return [
      {
        where,
        what: 'is not a condition',
        fix: 'write all, any, none or a fact with one comparison, as README.md shows',
      },
    ]
  const group = groups.find((name) => Object.hasOwn(value, name))
  if (group === undefined) return comparisonProblems(value, where)
  const members = value[group]
  if (Object.keys(value).length > 1)
    return [{ where, what: `mixes "${group}" with other keys`, fix: 'nest them: one key in each group' }]
  if (!Array.isArray(members))
    return [{ where: `${where}.${group}`, what: 'is not a list', fix: 'begin each condition with a dash' }]
  return members.flatMap((member, index) => conditionProblems(member, `${where}.${group}[${index}]`))
}

const comparisonProblems = (value: Readonly<Record<string, unknown>>, where: string): Problem[] => {
  const { fact: name, ...rest } = value
  if (typeof name !== 'string')
    return [{ where, what: 'names no fact', fix: 'add "fact:"; npm run protocol -- facts lists them' }]
  if (!isFactName(name))
    return [
      {
        where,
        what: `"${name}" is not a fact`,
        fix: `write ${nearest(name, Object.keys(facts)).join(' or ')}`,
      },
    ]
  const keys = Object.keys(rest)
  const [key] = keys
  if (keys.length !== 1 || key === undefined || !comparators.includes(key))
    return [
      {
        where,
        what: `compares "${name}" with ${keys.join(', ') || 'nothing'}`,
        fix: `give one of ${comparators.join(', ')}`,
      },
    ]
  const problem = operandProblem(name, key, rest[key])
  return problem === undefined
    ? []
    : [{ where, what: `${name}: ${problem}`, fix: 'see npm run protocol -- facts' }]
}

const operandProblem = (name: FactName, comparator: string, operand: unknown): string | undefined => {
  if (comparator === 'isUnknown') return operand === true ? undefined : 'isUnknown takes only true'
  if (ordering.includes(comparator)) {
    if (facts[name].kind !== 'number')
      return `${comparator} needs a number, and this fact is a ${facts[name].kind}`
    return typeof operand === 'number' ? undefined : `${comparator} ${show(operand)} is not a number`
  }
  if (comparator !== 'oneOf') return misfit(name, operand)
  if (!Array.isArray(operand) || operand.length === 0) return 'oneOf needs a list of values'
  return operand.map((item) => misfit(name, item)).find((problem) => problem !== undefined)
}

export const isFactName = (name: string): name is FactName => Object.hasOwn(facts, name)

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const show = (value: unknown): string => JSON.stringify(value) ?? String(value)
