import { describe, expect, it } from 'vitest'
import type { Condition } from '#protocol/condition'
import { factsIn } from '#protocol/evaluate-condition'
import { type FactName, type Facts, facts as declarations } from '#protocol/facts'
import type { Phase, PhaseId } from '#protocol/phase'
import { protocol } from '#tests/protocol'
import { dueStepBack, dueStepUp } from './phase-table.ts'

type Value = Facts[FactName]
const rows = [...protocol.phases.values()]
const orderOf = (id: PhaseId): number => protocol.phases.get(id)!.order
const conditionsOf = (phase: Phase): readonly Condition[] =>
  [...phase.moves.flatMap(({ criteria }) => criteria), ...phase.holds].map(({ when }) => when)

const leaves = (
  condition: Condition,
): readonly Exclude<Condition, { all: unknown } | { any: unknown } | { none: unknown }>[] => {
  if ('all' in condition) return condition.all.flatMap(leaves)
  if ('any' in condition) return condition.any.flatMap(leaves)
  if ('none' in condition) return condition.none.flatMap(leaves)
  return [condition]
}

/** Every value that the row can tell apart: around each number it compares, each choice, and not known. */
const valuesOf = (phase: Phase, fact: FactName): readonly Value[] => {
  const declared = declarations[fact] as { kind: string; values?: readonly string[] }
  if (declared.kind === 'boolean') return [true, false, undefined]
  if (declared.kind === 'choice') return [...(declared.values ?? []), undefined] as Value[]
  const numbers = conditionsOf(phase)
    .flatMap(leaves)
    .flatMap((leaf) =>
      leaf.fact === fact ? Object.values(leaf).filter((value) => typeof value === 'number') : [],
    )
  return [...new Set(numbers.flatMap((value) => [value - 0.5, value, value + 0.5])), undefined]
}

/** Calls `visit` with every combination of what the row can tell apart. */
const everyState = (
  phase: Phase,
  names: readonly FactName[],
  visit: (facts: Partial<Facts>) => void,
): void => {
  const choices = names.map((name) => [name, valuesOf(phase, name)] as const)
  const facts: Record<string, Value> = {}
  const fill = (index: number): void => {
    const choice = choices[index]
    if (choice === undefined) return visit(facts as Partial<Facts>)
    for (const value of choice[1]) {
      facts[choice[0]] = value
      fill(index + 1)
    }
  }
  fill(0)
}

const factsOf = (phase: Phase, kinds: readonly string[], withHolds: boolean): readonly FactName[] => [
  ...new Set(
    [
      ...phase.moves.filter(({ kind }) => kinds.includes(kind)).flatMap(({ criteria }) => criteria),
      ...(withHolds ? phase.holds : []),
    ].flatMap(({ when }) => factsIn(when)),
  ),
]

const stopping = ['same-day', 'emergency', 'incomplete', undefined]

describe.each(rows.map((phase) => [phase.id, phase] as const))('the row %s', (_, phase) => {
  it('steps up by one, in no state that is stopped, held, waiting or not known', () => {
    const names = factsOf(phase, ['forward', 'exit'], true)
    let taken = 0
    everyState(phase, names, (facts) => {
      const move = dueStepUp(phase, facts)
      if (move === undefined) return
      taken += 1
      if (orderOf(move.to) !== phase.order + 1) expect.fail(`${phase.id} skips to ${move.to}`)
      if (stopping.includes(facts['triage-level'])) expect.fail(`steps up at ${facts['triage-level']}`)
      const isFirst = phase.id === 'calm' && facts['may-resume'] !== true
      const isCleared = facts['clinician-clearance'] === true
      const holds = ['is-calmed', 'at-clinician-limit'] as const
      for (const hold of phase.id === 'calm' ? holds : ([...holds, 'held-for-clinician'] as const))
        if (facts[hold] !== false) expect.fail(`steps up with ${hold} ${facts[hold]}`)
      if (isFirst && !isCleared && facts['held-for-clinician'] !== false)
        expect.fail('begins loaded work while held for a clinician')
      if (isFirst && !isCleared && facts['triage-level'] === 'book')
        expect.fail('starts with a booking that no clinician has cleared')
      if (phase.id === 'calm' && facts['waits-for-clinician'] !== false) expect.fail('begins while waiting')
    })
    expect(taken > 0).toBe(phase.moves.some(({ kind }) => kind !== 'back'))
  })

  it('steps back to an earlier row only (after a gap in week one: to its start), for a reason that is known', () => {
    const names = factsOf(phase, ['back'], false)
    let taken = 0
    everyState(phase, names, (facts) => {
      const move = dueStepBack(phase, facts)
      if (move === undefined) return
      taken += 1
      if (orderOf(move.to) > phase.order - (phase.id === 'week-1' ? 0 : 1))
        expect.fail(`${phase.id} steps back to ${move.to}`)
      if (names.every((name) => facts[name] === undefined || facts[name] === false))
        expect.fail('steps back for nothing')
    })
    expect(taken > 0).toBe(phase.moves.some(({ kind }) => kind === 'back'))
    if (names.length > 0) expect(dueStepBack(phase, {})).toBeUndefined()
  })

  it('has a way on and a way to a clinician, unless nothing is capped there', () => {
    if (phase.caps === undefined) return
    const reached: PhaseId[] = [phase.id]
    for (const id of reached)
      for (const move of protocol.phases.get(id)!.moves)
        if (move.kind !== 'back' && !reached.includes(move.to)) reached.push(move.to)
    expect(reached).toContain('maintain')
    expect(phase.holds.flatMap(({ when }) => factsIn(when))).toContain('held-for-clinician')
    if (phase.id !== 'calm') expect(dueStepBack(phase, { 'waits-for-clinician': true })?.to).toBe('calm')
    else expect(phase.holds.flatMap(({ when }) => factsIn(when))).toContain('waits-for-clinician')
  })

  it('a step up asks for a week, or, after a red in calm, for three days', () => {
    for (const move of phase.moves.filter(({ kind }) => kind === 'forward')) {
      const asked = move.criteria.flatMap(({ when }) => leaves(when))
      expect(asked).toContainEqual(
        phase.id === 'calm' ? { fact: 'days-since-red', atLeast: 3 } : { fact: 'phase-days', atLeast: 7 },
      )
    }
  })

  it('names words for each of its moves, criteria and holds', () => {
    for (const { id } of [...phase.moves.flatMap(({ criteria }) => criteria), ...phase.holds])
      expect(protocol.words.has(`phase/${phase.id}/${id}`)).toBe(true)
    for (const move of phase.moves)
      if (move.kind !== 'back') expect(protocol.words.has(`course/${move.id}`)).toBe(true)
  })
})

describe('the caps', () => {
  const capped = rows.filter(({ caps }) => caps !== undefined).sort((a, b) => a.order - b.order)

  it('never fall from one phase to the next', () => {
    for (const [index, phase] of capped.slice(1).entries()) {
      const before = capped[index]!.caps!
      const caps = phase.caps!
      expect(caps.units).toBeGreaterThanOrEqual(before.units)
      expect(caps.heavy?.upTo ?? caps.load.upTo).toBeGreaterThanOrEqual(
        before.heavy?.upTo ?? before.load.upTo,
      )
      expect(caps.sets).toBeGreaterThanOrEqual(before.sets)
    }
  })

  it('on no day start below what the phase before ended with, heavy days apart', () => {
    for (const [index, { caps }] of capped.slice(1).entries())
      expect(caps!.load.start).toBeGreaterThanOrEqual(capped[index]!.caps!.load.upTo)
  })

  it('never pass the load from before', () => {
    for (const { caps } of capped)
      expect(Math.max(caps!.load.upTo, caps!.heavy?.upTo ?? 0)).toBeLessThanOrEqual(1)
  })
})
