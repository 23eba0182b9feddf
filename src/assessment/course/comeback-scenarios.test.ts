import { describe, expect, it } from 'vitest'
import {
  amber,
  assessComeback,
  daily,
  green,
  on,
  red,
  type ToldEntry,
  trainingBefore,
} from '#tests/made-comeback'

const opening: ToldEntry = { day: 5, pain: 3, episode: { began: on(0), painAtStart: 4 } }

/** Daily check-ins from day 6 on: three points falling to `least`, half a point a week. */
const checkIns = (to: number, least = 2) =>
  daily(6, to, (day) => Math.max(least, 3 - Math.floor((day - 5) / 4)))

/** Week one from day 5, with green sessions on days 6 and 9, and so on from week to week. */
const greenWeeks = (weeks: number): readonly ToldEntry[] =>
  Array.from({ length: weeks }, (_, week) => [green(6 + 7 * week), green(9 + 7 * week)]).flat()

const story = (...told: readonly (ToldEntry | readonly ToldEntry[])[]): readonly ToldEntry[] => [
  ...trainingBefore,
  opening,
  ...told.flat(),
]

const criterion = (assessment: ReturnType<typeof assessComeback>, id: string) =>
  assessment.course.next?.criteria.find((one) => one.id === id)?.met

describe('the comeback scenarios', () => {
  it('C07 day 5, 3/10, walking, no flags: week one at once', () => {
    const { course, episode } = assessComeback(story(), 5)
    expect(course).toMatchObject({ phase: 'week-1', since: on(5), loadFraction: 0.5, isCalmed: false })
    expect(episode).toMatchObject({ began: on(0), openedOn: on(5), baseline: 4 })
    expect(course.moves.map(({ from, to }) => [from, to])).toEqual([
      ['none', 'calm'],
      ['calm', 'week-1'],
    ])
  })

  it('C08 acute 7/10 on day 0: calm', () => {
    const assessment = assessComeback([...trainingBefore, { day: 0, pain: 7 }], 0)
    expect(assessment.course).toMatchObject({ phase: 'calm', loadFraction: 0, isCalmed: true })
    expect(criterion(assessment, 'pain-5-or-less')).toBe(false)
    expect(criterion(assessment, 'first-day-over')).toBe(false)
    expect(criterion(assessment, 'walks-10-min')).toBe(true)
  })

  it('C09 sciatica booked and not yet seen: calm until a clinician has cleared it', () => {
    const told: readonly ToldEntry[] = [
      ...trainingBefore,
      { day: 5, pain: 4, episode: { began: on(0) }, answers: { 'leg-radicular': 'one' } },
    ]
    const waiting = assessComeback(told, 6)
    expect(waiting.triage.level).toBe('book')
    expect(waiting.course.phase).toBe('calm')
    expect(criterion(waiting, 'clinician-clearance')).toBe(false)
    const seen: readonly ToldEntry[] = [
      ...told,
      { day: 7, visit: { outcome: 'cleared', profession: 'physiotherapist', limits: null } },
      { day: 7, pain: 4, answers: { 'leg-radicular': 'one' } },
    ]
    const cleared = assessComeback(seen, 7)
    expect(cleared.course).toMatchObject({ phase: 'week-1', since: on(7) })
    expect(assessComeback(seen, 6).course.phase).toBe('calm')
  })

  it('C10 end of week one, two green sessions: week two', () => {
    const told = story(greenWeeks(1), checkIns(12))
    expect(assessComeback(told, 11).course.phase).toBe('week-1')
    const { course } = assessComeback(told, 12)
    expect(course).toMatchObject({ phase: 'week-2', since: on(12) })
    expect(course.moves.at(-1)).toMatchObject({ on: on(12), from: 'week-1', to: 'week-2', move: 'step-up' })
  })

  it('C11 green then amber: week two is held', () => {
    const held = assessComeback(story(greenWeeks(1), green(13), amber(16), checkIns(19)), 19)
    expect(held.course).toMatchObject({ phase: 'week-2', since: on(12) })
    expect(held.facts['amber-holds']).toBe(1)
    expect(held.triage.level).toBe('self-care')
    expect(criterion(held, 'last-two-green')).toBe(false)
    expect(criterion(held, 'week-full')).toBe(true)
  })

  it('C12 amber again in the repeated week: held and booked', () => {
    const told = story(greenWeeks(1), green(13), amber(16), amber(20), green(23), checkIns(26))
    expect(assessComeback(told, 25).triage.level).toBe('self-care')
    const booked = assessComeback(told, 26)
    expect(booked.course).toMatchObject({ phase: 'week-2', since: on(12), loadFraction: 0.5 })
    expect(booked.facts['amber-holds']).toBe(2)
    expect(booked.triage).toMatchObject({ level: 'book', effects: { hold: true, wait: false } })
    expect(booked.triage.fired.map(({ rule }) => rule)).toContain('second-amber-hold')
  })

  it('C13 a red in week three: back to week two, thirty per cent less on top', () => {
    const told = story(greenWeeks(2), green(20), red(23), checkIns(26))
    expect(assessComeback(told, 22).course).toMatchObject({ phase: 'week-3', loadFraction: 0.55 })
    const { course, triage } = assessComeback(told, 23)
    expect(course).toMatchObject({ phase: 'week-2', since: on(23), loadFraction: 0.35, isAfterRed: true })
    expect(course.unitsFraction).toBeCloseTo(0.42)
    expect(course.moves.at(-1)).toMatchObject({ from: 'week-3', to: 'week-2', move: 'back-after-red' })
    expect(triage.effects.hold).toBe(false)
  })

  it('C14 a second red within fourteen days: back again and booked', () => {
    const told = story(greenWeeks(2), green(20), red(23), red(28), checkIns(29))
    const { course, triage, facts } = assessComeback(told, 29)
    expect(course).toMatchObject({ phase: 'week-1', since: on(28) })
    expect(facts['reds-14d']).toBe(2)
    expect(triage).toMatchObject({ level: 'book', effects: { hold: true } })
    expect(triage.fired.map(({ rule }) => rule)).toContain('second-red-in-14-days')
  })

  it('C15 day 28, all green but still 2/10: held and booked', () => {
    const told: readonly ToldEntry[] = [
      ...trainingBefore,
      { day: 1, pain: 4, episode: { began: on(0), painAtStart: 4 } },
      ...Array.from({ length: 4 }, (_, week) => [green(2 + 7 * week), green(5 + 7 * week)]).flat(),
      ...daily(2, 29, () => 2),
    ]
    expect(assessComeback(told, 27).course).toMatchObject({ phase: 'week-4', since: on(22) })
    const { course, triage } = assessComeback(told, 29)
    expect(course).toMatchObject({ phase: 'week-4', since: on(22) })
    expect(triage).toMatchObject({ level: 'book', effects: { hold: true } })
    expect(triage.fired.map(({ rule }) => rule)).toContain('unresolved-day-28')
  })

  it('C16 week four done and free of pain: the ramp', () => {
    const told = story(greenWeeks(4), checkIns(33, 0))
    expect(assessComeback(told, 32).course).toMatchObject({ phase: 'week-4', loadFraction: 0.65 })
    expect(assessComeback(told, 33).course).toMatchObject({
      phase: 'ramp',
      since: on(33),
      loadFraction: 0.85,
    })
  })

  it('C17 four days in week two, both green: time is a minimum', () => {
    const held = assessComeback(story(greenWeeks(1), green(13), green(15), checkIns(16)), 16)
    expect(held.course).toMatchObject({ phase: 'week-2', since: on(12) })
    expect(criterion(held, 'last-two-green')).toBe(true)
    expect(criterion(held, 'week-full')).toBe(false)
  })

  it('C18 a green week but numbness in the saddle: stop, the phase stays what it was', () => {
    const told = story(
      greenWeeks(3),
      checkIns(24),
      { day: 25, pain: 1, answers: { 'saddle-change': 'yes' } },
      daily(26, 60, () => 1),
    )
    expect(assessComeback(told, 24).course.phase).toBe('week-3')
    for (const day of [25, 26, 27]) {
      const { course, triage } = assessComeback(told, day)
      expect(triage.level).toBe('emergency')
      expect(course).toMatchObject({ phase: 'week-3', since: on(19) })
    }
  })
})
