import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as v from 'valibot'
import { parse } from 'yaml'

const assumptionSchema = v.strictObject({
  value: v.number(),
  says: v.string(),
  sources: v.array(v.string()),
  certainty: v.picklist(['published', 'anchored', 'design']),
})
export type Assumption = v.InferOutput<typeof assumptionSchema>

const assumptionsSchema = v.record(v.string(), assumptionSchema)

const groups = [
  'course',
  'recurrence',
  'tolerance',
  'response',
  'reporting',
  'lifters',
  'policies',
  'measures',
] as const
type Group = (typeof groups)[number]

const strengthsSchema = v.record(v.string(), v.number())
const menuSchema = v.strictObject({
  squat: strengthsSchema,
  hinge: strengthsSchema,
  squatDay: strengthsSchema,
  hingeDay: strengthsSchema,
  upperDay: strengthsSchema,
})
export type Menu = v.InferOutput<typeof menuSchema>

/** The assumptions as plain numbers, by group and name. */
export type Parameters = Readonly<Record<Group, Values>> & { readonly menu: Menu }
/** Asking for a name that is not there throws: a slip in a name must not pass for zero. */
export type Values = (name: string) => number

export type Assumptions = Readonly<Record<Group, Readonly<Record<string, Assumption>>>>

const fileSchema = v.strictObject({
  course: assumptionsSchema,
  recurrence: assumptionsSchema,
  tolerance: assumptionsSchema,
  response: assumptionsSchema,
  reporting: assumptionsSchema,
  lifters: assumptionsSchema,
  policies: assumptionsSchema,
  measures: assumptionsSchema,
  menu: menuSchema,
})

const path = join(dirname(fileURLToPath(import.meta.url)), 'parameters.yaml')

export const readAssumptions = (): { readonly assumptions: Assumptions; readonly menu: Menu } => {
  const { menu, ...assumptions } = v.parse(fileSchema, parse(readFileSync(path, 'utf8')))
  return { assumptions, menu }
}

/** What is changed for a run: `group.name` to a value. */
export type Changes = Readonly<Record<string, number>>

export const parametersWith = (changes: Changes = {}): Parameters => {
  const { assumptions, menu } = readAssumptions()
  const names = new Set(
    groups.flatMap((group) => Object.keys(assumptions[group]).map((name) => `${group}.${name}`)),
  )
  for (const name of Object.keys(changes))
    if (!names.has(name)) throw new Error(`"${name}" is no parameter of the simulation`)
  const valuesOf = (group: Group): Values => {
    const numbers = new Map(
      Object.entries(assumptions[group]).map(([name, { value }]) => [
        name,
        changes[`${group}.${name}`] ?? value,
      ]),
    )
    return (name) => {
      const value = numbers.get(name)
      if (value === undefined) throw new Error(`"${group}.${name}" is no parameter of the simulation`)
      return value
    }
  }
  return {
    course: valuesOf('course'),
    recurrence: valuesOf('recurrence'),
    tolerance: valuesOf('tolerance'),
    response: valuesOf('response'),
    reporting: valuesOf('reporting'),
    lifters: valuesOf('lifters'),
    policies: valuesOf('policies'),
    measures: valuesOf('measures'),
    menu,
  }
}
