import { describe, expect, it } from 'vitest'
import { assess } from '#assessment/assess'
import { findProgramme } from '#history/programme/find-programme'
import {
  assessComeback,
  daily,
  green,
  madeComeback,
  on,
  squats,
  trainingBefore,
  wholeComeback,
} from '#tests/made-comeback'
import { madeId } from '#tests/made-training'
import { protocol } from '#tests/protocol'
import type { TrainingBand } from '#assessment/assessment'
import { deloadItem } from './deload-weeks.ts'
import { bandDays, countedForBests } from './training-band.ts'

const bandsOf = (
  assessment: ReturnType<typeof assessComeback>,
): readonly (readonly [string, TrainingBand])[] =>
  assessment.loads.slice(trainingBefore.length).map((load) => [load.on, load.band])

const daysOf = (assessment: ReturnType<typeof assessComeback>) =>
  bandDays(protocol.limits, { decisions: [] }, assessment)

const opened = { day: 0, pain: 4, episode: { began: on(0), painAtStart: 5 } }

describe('the band of a session', () => {
  it('is the comeback from the onset on, and the own training before', () => {
    const assessment = assessComeback(
      [...trainingBefore, opened, ...daily(1, 9, () => 2), green(5), green(8)],
      9,
    )
    expect(assessment.loads.slice(0, trainingBefore.length).every(({ band }) => band === 'own')).toBe(true)
    expect(bandsOf(assessment)).toEqual([
      [on(5), 'comeback'],
      [on(8), 'comeback'],
    ])
    expect(daysOf(assessment)).toEqual([{ band: 'comeback', from: on(0), to: null }])
  })

  it('stays that of the comeback once it is over, and what comes after is own training again', () => {
    const assessment = assessComeback(wholeComeback, 140)
    expect(assessment.course.phase).toBe('maintain')
    const [over] = assessment.past
    expect(over).toMatchObject({ to: 'maintain', reference: { l0Kg: 100 } })
    expect(over!.lights.length).toBeGreaterThan(10)
    expect(daysOf(assessment)).toEqual([{ band: 'comeback', from: on(0), to: over!.endedOn }])
    for (const [day, band] of bandsOf(assessment))
      expect(band, day).toBe(day < over!.endedOn ? 'comeback' : 'own')
    expect(new Set(bandsOf(assessment).map(([, band]) => band)).size).toBe(2)
  })

  it('leaves pain that went before anything was limited where it was: own training', () => {
    const lifts = [{ ...squats(60), name: 'Bench Press (Barbell)', key: 'bench press (barbell)' }]
    const assessment = assessComeback([{ day: 0, pain: 1 }, ...daily(1, 20, () => 0), { day: 3, lifts }], 20)
    expect(assessment.episode).toBeNull()
    expect(assessment.loads.map(({ band }) => band)).toEqual(['own'])
    expect(assessment.past.map(({ to }) => to)).toEqual(['none'])
  })
})

describe('an easier week', () => {
  it('is a band of its own, and none within a comeback', () => {
    const told = madeComeback([...trainingBefore, { day: 1, squat: 60 }, { day: 9, squat: 100 }], 10)
    const decisions = [{ id: madeId(700), on: on(0), item: deloadItem(on(0)), decision: 'accepted' as const }]
    const { loads, episode, past } = assess(protocol, { ...told, decisions }, findProgramme)
    expect(loads.slice(-2).map(({ band }) => band)).toEqual(['deload', 'own'])
    expect(bandDays(protocol.limits, { decisions }, { episode, past })).toEqual([
      { band: 'deload', from: on(0), to: on(7) },
    ])
    const hurting = madeComeback([...trainingBefore, opened, { day: 1, squat: 60 }], 10)
    expect(assess(protocol, { ...hurting, decisions }, findProgramme).loads.at(-1)!.band).toBe('comeback')
  })
})

describe('countedForBests', () => {
  it('leaves a comeback out, heavier or lighter, unless there is nothing else', () => {
    const own = { band: 'own', kg: 100 } as const
    const light = { band: 'comeback', kg: 50 } as const
    const heavy = { band: 'comeback', kg: 120 } as const
    expect(countedForBests([own, light, heavy])).toEqual([own])
    expect(countedForBests([light, heavy])).toEqual([light, heavy])
  })
})
