import { describe, expect, it } from 'vitest'
import { advise } from '#advice/advise'
import { addDays, type Day, toDay } from '#basics/day'
import type { Event } from '#events/event'
import { madeId } from '#tests/made-training'
import { protocol } from '#tests/protocol'
import { emmaJournal } from '#tools/web/emma-journal'
import { makeHandOff } from './hand-off.ts'

const emma = emmaJournal(process.cwd(), protocol)
const later = toDay('2026-03-18')
const handOffOn = (day: Day, journal: readonly Event[] = emma) =>
  makeHandOff(protocol, advise(protocol, journal, day))

/** Check-ins on so many days in a row after the 18th, with nothing but a pain score. */
const dailyCheckIns = (pains: readonly number[]): readonly Event[] =>
  pains.map((now, index) => ({
    kind: 'checked-in',
    id: madeId(index),
    v: 1,
    on: addDays(later, index),
    at: `${addDays(later, index)}T21:00:00+00:00`,
    by: 'lifter',
    pain: { now },
    answers: {},
  }))

/** Emma's journal where her check-in of that day answers one question otherwise. */
const answeredOn = (day: string, answers: Record<string, string | boolean>): readonly Event[] =>
  emma.map((event) =>
    event.kind === 'checked-in' && event.on === day
      ? { ...event, answers: { ...event.answers, ...answers } }
      : event,
  )

describe('makeHandOff', () => {
  const page = handOffOn(later)

  it('says of the person only what was stated', () => {
    expect(page.about).toEqual({ born: 1997, sex: 'female', bodyMassKg: 62, heightCm: 168 })
    const unstated = emma.filter(({ kind }) => kind !== 'profile-stated')
    expect(handOffOn(later, unstated).about).toEqual({})
  })

  it('gives the course of the pain from its beginning', () => {
    expect(page.pain).toMatchObject({ began: '2026-03-09', day: 10, baseline: 5, leftOut: 0 })
    expect(page.pain?.scores[0]).toEqual({ on: '2026-03-10', now: 4, worst24h: null })
    expect(page.pain?.latest).toEqual(page.pain?.scores.at(-1))
  })

  it('says what the usual load asks by the model, how sure that is, and the compression with its range', () => {
    const { name, kg, momentNm, confidence, compression } = page.modelled!
    expect({ name, kg, confidence }).toEqual({ name: 'Back squat, high bar', kg: 60, confidence: 'B' })
    // 9.81 x 168 / 175 x (60 x 0.28 + 0.6 x 62 x 0.167)
    expect(momentNm).toBeCloseTo(216.7, 0)
    expect(compression!.range[0]).toBeLessThan(compression!.newtons)
    expect(page.phase?.confidence).toMatch(/^[A-D]$/)
  })

  it('gives every safety question with its answer, "no" included, and when', () => {
    const saddle = page.flags.answered.find(({ question }) => question === 'saddle-change')
    expect(saddle).toMatchObject({ says: 'no', answer: null, before: null })
    expect(saddle!.on >= '2026-03-10').toBe(true)
    expect(page.flags.answered.every(({ says }) => says === 'no')).toBe(true)
    expect(page.flags.answered.length).toBeGreaterThan(30)
  })

  it('never reads an unasked question as "no"', () => {
    const unasked = emma.map((event) => {
      if (event.kind !== 'checked-in') return event
      const { 'chest-pain': _, ...answers } = event.answers
      return { ...event, answers }
    })
    const { answered, unanswered } = handOffOn(later, unasked).flags
    expect(answered.some(({ question }) => question === 'chest-pain')).toBe(false)
    expect(unanswered).toEqual(['chest pain'])
  })

  it('keeps a yes in sight after it became a no', () => {
    const flags = handOffOn(later, answeredOn('2026-03-11', { 'leg-radicular': 'one' })).flags
    const leg = flags.answered.find(({ question }) => question === 'leg-radicular')
    expect(leg?.says).toBe('no')
    expect(leg?.before?.on).toBe('2026-03-11')
  })

  it('sets a flag apart with what was answered', () => {
    const flagged = handOffOn(toDay('2026-03-11'), answeredOn('2026-03-11', { 'saddle-change': 'yes' }))
    const yes = flagged.flags.answered.filter(({ says }) => says === 'yes')
    expect(yes.map(({ question, on }) => [question, on])).toEqual([['saddle-change', '2026-03-11']])
    expect(flagged.triage.level).toBe('emergency')
    expect(flagged.triage.reasons.length).toBeGreaterThan(0)
    expect(flagged.phase?.cap ?? null).toBe(null)
  })

  it('names the lift that brought the pain first, with its loads before', () => {
    const [first] = page.before
    expect(first).toMatchObject({
      name: 'Back squat, high bar',
      role: 'provoking',
      usualKg: 60,
      greatestKg: 72.5,
    })
    expect(first!.last.on <= '2026-03-09').toBe(true)
    expect(page.before.slice(1).some(({ role }) => role === 'provoking')).toBe(false)
  })

  it('tells each session since and how the back answered it', () => {
    expect(page.since.sessions.length).toBeGreaterThan(0)
    for (const { on, light, says } of page.since.sessions) {
      expect(on >= '2026-03-09').toBe(true)
      expect(says === null).toBe(light === null)
    }
  })

  it('gives the phase with its share, and each criterion of the next', () => {
    expect(page.phase).toMatchObject({ name: 'Week one', loadFraction: 0.5 })
    expect(page.phase?.reference).toEqual({ name: 'Back squat, high bar', beforeKg: 60 })
    expect(page.phase?.next?.criteria.some(({ met }) => met !== true)).toBe(true)
  })

  it('counts what a contributor starts with as no evidence', () => {
    const leading = page.contributors.find(({ status }) => status === 'leading')
    expect(leading?.for.length).toBeGreaterThan(0)
    expect(leading?.for.join(' ')).not.toContain('starts with one point')
  })

  it('has room for a long episode: first, worst and last score stay', () => {
    const pains = Array.from({ length: 60 }, (_, index) => (index === 33 ? 7 : index % 3))
    const long = handOffOn(addDays(later, 59), [
      ...emma.filter(({ on }) => on <= later),
      ...dailyCheckIns(pains),
    ])
    const { scores, leftOut } = long.pain!
    expect(scores.length).toBeLessThanOrEqual(12)
    expect(scores.length).toBeGreaterThan(8)
    expect(scores[0]?.on).toBe('2026-03-10')
    expect(scores.map(({ now }) => now)).toContain(7)
    expect(scores.at(-1)?.on).toBe(addDays(later, 59))
    expect(leftOut).toBeGreaterThan(40)
  })

  it('of a journal without pain says that there is no episode, and what is open', () => {
    const early = handOffOn(toDay('2026-02-01'))
    expect(early.pain).toBe(null)
    expect(early.phase).toBe(null)
    expect(early.before).toEqual([])
    expect(early.open.length).toBeGreaterThan(0)
  })
})
