import { describe, expect, it } from 'vitest'
import { assessComeback, daily, green, on, squats, trainingBefore } from '#tests/made-comeback'
import type { TrainingBand } from '#assessment/assessment'
import { comebackDays, countedForBests } from './training-band.ts'

const bandsOf = (
  assessment: ReturnType<typeof assessComeback>,
): readonly (readonly [string, TrainingBand])[] =>
  assessment.loads.slice(trainingBefore.length).map((load) => [load.on, load.band])

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
    expect(comebackDays(assessment)).toEqual([{ from: on(0), to: null }])
  })

  it('stays that of the comeback once it is over, and what comes after is own training again', () => {
    const answers = { 'psfs-1': 9, 'psfs-2': 9, 'psfs-3': 9 }
    const green100 = (day: number, squat: number) => ({ day, squat, before: 0, during: 1, next: 0 })
    const weeks = Array.from({ length: 20 }, (_, week) => week)
    const told = [
      ...trainingBefore,
      opened,
      ...daily(1, 140, () => 0).map((one) => ({ ...one, answers })),
      ...weeks.flatMap((week) => [
        green100(2 + week * 7, Math.min(100, 40 + week * 6)),
        green100(5 + week * 7, Math.min(100, 40 + week * 6)),
      ]),
    ]
    const assessment = assessComeback(told, 140)
    expect(assessment.course.phase).toBe('maintain')
    const [over] = assessment.past
    expect(over).toMatchObject({ to: 'maintain', reference: { l0Kg: 100 } })
    expect(over!.lights.length).toBeGreaterThan(10)
    expect(comebackDays(assessment)).toEqual([{ from: on(0), to: over!.endedOn }])
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

describe('countedForBests', () => {
  it('leaves a comeback out, heavier or lighter, unless there is nothing else', () => {
    const own = { band: 'own', kg: 100 } as const
    const light = { band: 'comeback', kg: 50 } as const
    const heavy = { band: 'comeback', kg: 120 } as const
    expect(countedForBests([own, light, heavy])).toEqual([own])
    expect(countedForBests([light, heavy])).toEqual([light, heavy])
  })
})
