import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { protocol } from '#tests/protocol'
import { madeJournal } from '../../bench/made-journal.ts'
import { advise } from './advise.ts'
import { engine } from './engine.ts'
import { toPublicAdvice } from './public.ts'

const { journal, on } = madeJournal(protocol, 40)
const adviceOf = (events: typeof journal) => toPublicAdvice(protocol, advise(protocol, events, on))
const withoutCheckIn = journal.filter(({ kind }) => kind !== 'checked-in')
const withoutPain = journal.map((event) =>
  event.kind === 'checked-in' ? { ...event, pain: { now: 0 }, episode: undefined } : event,
)

describe('toPublicAdvice', () => {
  it('names the version of package.json', () => {
    expect(engine).toBe(`comeback ${JSON.parse(readFileSync('package.json', 'utf8')).version}`)
  })

  it('gives cap and next as objects in an episode', () => {
    const advice = adviceOf(journal)
    expect(advice.session?.lumbar.cap).toEqual({ peakNm: expect.any(Number), units: expect.any(Number) })
    expect(advice.session?.lumbar.uncapped).toBeUndefined()
    expect(advice.phase.next.criteria.length).toBeGreaterThan(0)
  })

  it('gives them without an episode too, and says that nothing is capped', () => {
    const advice = adviceOf(withoutPain)
    expect(advice.phase.id).toBe('none')
    expect(advice.phase.next).toEqual({ to: 'none', criteria: [] })
    expect(advice.session?.lumbar.uncapped).toBe(true)
    expect(advice.session?.lumbar.cap).toEqual(advice.session?.lumbar.programmed)
    expect(advice.session?.items.every(({ change }) => change === 'keep')).toBe(true)
  })

  it('asks for a first check-in and offers nothing before it', () => {
    const advice = adviceOf(withoutCheckIn)
    expect(advice).toMatchObject({
      triage: { level: 'incomplete' },
      episode: null,
      session: null,
      change: null,
    })
    expect(advice.actions.map(({ kind }) => kind)).toEqual(['check'])
  })

  it('holds only values of one kind in facts', () => {
    const values: unknown[] = []
    JSON.stringify(adviceOf(journal), (key, value: unknown) => {
      if (key === 'facts' && Array.isArray(value))
        values.push(...value.map((fact: { value: unknown }) => fact.value))
      return value
    })
    expect(values.length).toBeGreaterThan(0)
    expect(values.filter((value) => typeof value === 'object' && value !== null)).toEqual([])
  })
})
