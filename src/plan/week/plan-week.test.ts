import { describe, expect, it } from 'vitest'
import { daysSinceOnset, onset } from '#tests/made-training'
import {
  madeDay,
  makeLifter,
  type MadeDay,
  type MadeLifter,
  type MadeWork,
  trainedWeeks,
} from '#tests/made-lifter'
import { protocol } from '#tests/protocol'
import { planWeek } from './plan-week.ts'

const legs: readonly MadeWork[] = [['squat-high', 4, 5, 100]]
const lightLegs: readonly MadeWork[] = [['squat-high', 3, 8, 80]]
const push: readonly MadeWork[] = [['bench-press', 4, 6, 80]]
const programme = { Legs: legs, Push: push, 'Legs again': lightLegs }
// The onset is a Monday: Legs on Tuesday, Push on Thursday, Legs again on Saturday.
const trained = trainedWeeks(5, [
  { day: -6, title: 'Legs', work: legs },
  { day: -4, title: 'Push', work: push },
  { day: -2, title: 'Legs again', work: lightLegs },
])
const weekOf = (made: Partial<MadeLifter>) => {
  const { history, assessment } = makeLifter({ trained, programme, perWeek: 3, asked: 1, ...made })
  const week = planWeek(protocol, history, assessment)
  for (const { reasons } of week)
    for (const { rule } of reasons) expect(protocol.words.has(rule), `words for ${rule}`).toBe(true)
  return week
}
const loadsOf = (made: Partial<MadeLifter>) =>
  weekOf(made).map(({ title, load }) => (title === null ? load : `${title}: ${load}`))

const weekFour = { phase: 'week-4', share: 0.65, course: { heavyFraction: 0.85, since: onset } } as const
const done = (day: number, title: keyof typeof programme): MadeDay => ({
  day,
  title,
  work: programme[title],
  light: 'green',
})

describe('planWeek', () => {
  it('is empty without a programme', () => {
    expect(weekOf({ programme: null })).toEqual([])
  })

  it('lays the rotation over the weekdays the log shows, seven days from today', () => {
    const week = weekOf({ phase: 'week-1' })
    expect(week.map(({ on }) => on)).toEqual([0, 1, 2, 3, 4, 5, 6].map((ahead) => madeDay(1 + ahead)))
    expect(loadsOf({ phase: 'week-1' })).toEqual([
      'Legs: eased',
      'rest',
      'Push: no-lumbar',
      'rest',
      'Legs again: eased',
      'rest',
      'rest',
    ])
  })

  it('makes the day that asks most the heavy one, and the others technique days', () => {
    expect(loadsOf(weekFour).filter((load) => load !== 'rest')).toEqual([
      'Legs: heavy',
      'Push: no-lumbar',
      'Legs again: technique',
    ])
  })

  it('waits for the heaviest day instead of taking the next one, and says what it depends on', () => {
    const week = weekOf({ ...weekFour, asked: 2, trained: [...trained, done(1, 'Legs'), done(2, 'Push')] })
    expect(week.flatMap(({ title, load }) => (title === null ? [] : [`${title}: ${load}`]))).toEqual([
      'Legs again: technique',
      'Legs: heavy',
      'Push: no-lumbar',
    ])
    expect(week.find(({ load }) => load === 'heavy')?.reasons.map(({ rule }) => rule)).toEqual([
      'week/heavy',
      'week/heavy-if-green',
    ])
    expect(week.find(({ load }) => load === 'technique')?.reasons[1]).toMatchObject({
      rule: 'week/heavy-day-is',
      facts: [{ fact: 'day', value: week.find(({ load }) => load === 'heavy')?.on }],
    })
  })

  it('has no heavy day within a week of the last, nor as the next one while none is allowed', () => {
    const recent = { ...weekFour, course: { ...weekFour.course, lastHeavyOn: madeDay(-1) } }
    expect(loadsOf(recent)).not.toContain('Legs: heavy')
    const notGreen = { ...weekFour, course: { ...weekFour.course, heavyFraction: null } }
    expect(loadsOf(notGreen)).toContain('Legs: technique')
  })

  it('gives the ramp one heavy day a week too, with less in reserve than the others', () => {
    const ramp = { phase: 'ramp', share: 0.9, course: { since: onset } } as const
    expect(loadsOf(ramp)).toContain('Legs: heavy')
    expect(loadsOf(ramp)).toContain('Legs again: technique')
    const reserves = weekOf(ramp).flatMap(({ load, reasons }) =>
      load === 'heavy' || load === 'technique'
        ? [reasons[0]?.facts.find(({ fact }) => fact === 'reserve')?.value]
        : [],
    )
    expect(reserves).toEqual([
      protocol.phases.get('ramp')?.caps?.minRir,
      protocol.phases.get('ramp')?.caps?.techniqueRir,
    ])
    // A second time in one week of the phase it is a technique day.
    const often = [-6, -4, -2].map((day): MadeDay => ({ day, title: 'Legs', work: legs }))
    const again = weekOf({
      ...ramp,
      asked: 2,
      trained: [...trainedWeeks(5, often), done(1, 'Legs')],
      programme: { Legs: legs },
    })
    expect(again.flatMap(({ on, load }) => (load === 'rest' ? [] : [[daysSinceOnset(on), load]]))).toEqual([
      [3, 'technique'],
      [5, 'technique'],
      [8, 'heavy'],
    ])
  })

  it('leaves a third stated day in a row unloaded', () => {
    const weekdays = { Legs: 2, 'Legs again': 3, Third: 4 }
    const inRow = { ...weekFour, weekdays, programme: { Legs: legs, 'Legs again': lightLegs, Third: legs } }
    expect(loadsOf(inRow).slice(0, 3)).toEqual(['Legs: heavy', 'Legs again: technique', 'Third: unloaded'])
  })

  it('is unloaded while pain is high, and as programmed where nothing is capped', () => {
    const calmed = weekOf({ phase: 'week-2', course: { isCalmed: true } })
    expect(calmed[0]).toMatchObject({ load: 'unloaded', reasons: [{ rule: 'week/calmed' }] })
    expect(loadsOf({ phase: 'maintain' })[0]).toBe('Legs: usual')
  })
})
