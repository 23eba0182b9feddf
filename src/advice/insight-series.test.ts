import { describe, expect, it } from 'vitest'
import { assess } from '#assessment/assess'
import { findProgramme } from '#history/programme/find-programme'
import { addDays } from '#basics/day'
import { makePlan } from '#plan/make-plan'
import { planTraining } from '#plan/plan-training'
import {
  amber,
  daily,
  green,
  madeComeback,
  on,
  squats,
  type ToldEntry,
  trainingBefore,
} from '#tests/made-comeback'
import { protocol } from '#tests/protocol'
import { insightSeries } from './insight-series.ts'

const opened: ToldEntry = { day: 0, pain: 4, episode: { began: on(0), painAtStart: 5 } }

const seriesOf = (told: readonly ToldEntry[], day: number) => {
  const history = madeComeback(told, day)
  const assessment = assess(protocol, history, findProgramme)
  const plan = makePlan(protocol, history, assessment, planTraining)
  return insightSeries(protocol, { on: history.on, protocol: protocol.identity, history, assessment, plan })
}

const calmDays = daily(1, 40, () => 2)

describe('pain by lift', () => {
  it('shows a lift only once pain was told of it, with the loads from before beside it', () => {
    expect(seriesOf(trainingBefore, -1).lifts).toEqual([])
    const [squat, ...others] = seriesOf([...trainingBefore, opened, ...calmDays, green(5)], 7).lifts
    expect(others).toEqual([])
    expect(squat!.name).toBe('Back squat, high bar')
    expect(squat!.answers.filter(({ topKg }) => topKg === 100)).toHaveLength(13)
    expect(squat!.answers.at(-1)).toMatchObject({
      on: on(5),
      topKg: 50,
      topReps: 5,
      during: 2,
      morning: 0,
      light: 'green',
    })
  })

  it.each([
    ['all green', [green(5, 40), green(9, 50)], { kind: 'all-green', kg: 50, sessions: 2 }],
    [
      'worse last',
      [green(5, 40), amber(9, 50)],
      { kind: 'worse-last', kg: 40, worse: { kg: 50, on: on(9), light: 'amber' } },
    ],
    [
      'green since',
      [amber(5, 50), green(9, 40), green(12, 45)],
      { kind: 'green-since', kg: 45, worse: { kg: 50, on: on(5), light: 'amber' } },
    ],
    [
      'never green',
      [amber(5, 50)],
      { kind: 'worse-last', kg: null, worse: { kg: 50, on: on(5), light: 'amber' } },
    ],
    ['not answered', [{ day: 5, squat: 40, during: 2 }], { kind: 'no-answers' }],
  ] as const)('finds %s', (_, sessions, finding) => {
    const { lifts } = seriesOf([...trainingBefore, opened, ...calmDays, ...sessions], 13)
    expect(lifts[0]!.finding).toEqual(finding)
  })

  it("goes by the lift's own pain where it was told apart", () => {
    const history = madeComeback([...trainingBefore, opened, ...calmDays, amber(5)], 7)
    const sessions = history.sessions.map((session) =>
      session.during === undefined
        ? session
        : { ...session, liftPain: [{ key: 'squat (barbell)', pain: 1 }] },
    )
    const told = { ...history, sessions }
    const assessment = assess(protocol, told, findProgramme)
    const plan = makePlan(protocol, told, assessment, planTraining)
    const { lifts } = insightSeries(protocol, {
      on: told.on,
      protocol: protocol.identity,
      history: told,
      assessment,
      plan,
    })
    // The session as a whole was amber; this lift was fine in it.
    expect(lifts[0]!.answers.at(-1)).toMatchObject({ during: 1, light: 'green', sessionLight: 'amber' })
  })

  it('shows what was trained on the day before, and what the pain is compared with', () => {
    const bench = { ...squats(60), name: 'Bench Press (Barbell)', key: 'bench press (barbell)' }
    const told = [...trainingBefore, opened, ...calmDays, { day: 4, lifts: [bench] }, green(5), green(9)]
    const [squat] = seriesOf(told, 10).lifts
    const [first, second] = squat!.answers.filter(({ light }) => light !== null)
    expect(first).toMatchObject({ before: 2, dayBefore: { titles: ['Legs'], units: 0 } })
    expect(second!.dayBefore).toBeNull()
  })
})

describe('weekly load', () => {
  it('counts weeks from the day after the onset, so that none mixes before and after', () => {
    const told = [...trainingBefore, { day: 0, squat: 100 }, opened, ...calmDays]
    const { weekly } = seriesOf([...told, green(1), green(7), green(8)], 14)
    const first = weekly.weeks.findIndex(({ isAfterOnset }) => isAfterOnset)
    expect(weekly.weeks).toHaveLength(7 + 2)
    expect(weekly.weeks[first]).toMatchObject({ from: on(1), to: on(7) })
    expect(weekly.weeks.map(({ from, to }) => addDays(from, 6) === to)).not.toContain(false)
    expect(weekly.weeks[first]!.units).toBeCloseTo(weekly.weeks[first + 1]!.units * 2)
    // The session that brought the pain on is part of the week before it, whatever is trained later that day.
    const later = seriesOf([...told, green(0)], 14).weekly.weeks
    expect(later[first - 1]!.units).toBeCloseTo(weekly.weeks[first - 1]!.units)
    expect(later[first]!.units).toBeCloseTo(weekly.weeks[first + 1]!.units)
  })

  it('allows the share of the usual week that the phase gives, and nothing is allowed or forbidden before', () => {
    const { weekly } = seriesOf([...trainingBefore, opened, ...calmDays, green(5)], 8)
    expect(weekly.usual).toBeGreaterThan(0)
    expect(weekly.weeks.filter(({ isAfterOnset }) => !isAfterOnset).map(({ allowed }) => allowed)).toEqual(
      Array.from({ length: 7 }, () => null),
    )
    const open = weekly.weeks.at(-1)!
    expect(open.isOpen).toBe(true)
    expect(open.phase).not.toBeNull()
    expect(open.allowed).toBeCloseTo(protocol.phases.get(open.phase!)!.caps!.units * weekly.usual!)
  })

  it('ends on the day of the advice without an episode', () => {
    const { weekly } = seriesOf(trainingBefore, -3)
    expect(weekly.weeks.at(-1)!.to).toBe(on(-3))
    expect(weekly.weeks).toHaveLength(7)
    expect(weekly.usual).toBeNull()
  })

  it('loses no unit of the weeks it shows', () => {
    const told = [...trainingBefore, opened, ...calmDays, green(2), green(9)]
    const { weekly } = seriesOf(told, 20)
    const history = madeComeback(told, 20)
    const units = assess(protocol, history, findProgramme)
      .loads.filter((load) => load.on >= weekly.weeks[0]!.from)
      .reduce((sum, load) => sum + load.units, 0)
    expect(weekly.weeks.reduce((sum, week) => sum + week.units, 0)).toBeCloseTo(units)
  })
})

describe('before the pain', () => {
  it('is nothing without an episode', () => {
    expect(seriesOf(trainingBefore, -1).before).toBeNull()
  })

  it('marks the session that jumped, and says so in the words of the protocol', () => {
    const { before } = seriesOf([...trainingBefore, { day: -1, squat: 130 }, opened], 0)
    const marked = before!.sessions.filter(({ changes }) => changes.length > 0)
    expect(marked.map((session) => session.on)).toEqual([on(-1)])
    expect(marked[0]!.changes).toEqual(['jump'])
    expect(before!.changes[0]!.reason.says).toContain('130 kg')
    expect(before!.changes.every(({ reason }) => reason.rule.startsWith('cause/spike'))).toBe(true)
    expect(before!.cannotTell.map(({ rule }) => rule)).toEqual(['cause/effort-not-logged'])
  })

  it('marks a lift that came back after a break', () => {
    const deadlift = { ...squats(140), name: 'Deadlift (Barbell)', key: 'deadlift (barbell)' }
    const { before } = seriesOf(
      [...trainingBefore, { day: -60, lifts: [deadlift] }, { day: -2, lifts: [deadlift] }, opened],
      0,
    )
    const kinds = before!.changes.filter(({ reason }) => reason.rule === 'cause/lift-returned')
    expect(kinds.map(({ kind }) => kind)).toEqual(['returned'])
    expect(before!.sessions.find((session) => session.on === on(-2))!.changes).toContain('returned')
  })

  it('leaves out what came after the onset, and says where the log cannot tell', () => {
    const quiet = seriesOf([...trainingBefore.filter(({ day }) => day < -20), opened, green(3)], 5).before!
    expect(quiet.sessions.every((session) => session.on < on(0))).toBe(true)
    expect(quiet.changes).toEqual([])
    expect(quiet.cannotTell[0]?.rule).toBe('cause/log-stops')
    expect(seriesOf([{ day: -2, squat: 100 }, opened], 0).before!.cannotTell[0]?.rule).toBe('cause/log-thin')
  })
})
