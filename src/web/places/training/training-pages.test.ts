import { describe, expect, it } from 'vitest'
import { liftPath, trainingPageAt } from './training-pages.ts'

const id = '6f1c1f3e-7a55-4f0e-9c0a-2d6f5d0b7a11'

describe('trainingPageAt', () => {
  it.each([
    ['/training', { name: 'log' }],
    ['/training/lifts', { name: 'lifts' }],
    ['/training/import', { name: 'import' }],
    [`/training/${id}`, { name: 'session', id }],
    ['/training/lift/squat%20(barbell)', { name: 'lift', key: 'squat (barbell)' }],
    ['/training/nothing', undefined],
    [`/training/${id}/more`, undefined],
    ['/training/lift', undefined],
    ['/training/lift/a/b', undefined],
    ['/insight', undefined],
  ])('%s', (path, page) => {
    expect(trainingPageAt(path)).toEqual(page)
  })

  it.each(['squat (barbell)', 'press / jerk', '100 % row', 'приседания', 'a?b#c'])(
    'finds the lift %s again',
    (key) => {
      expect(trainingPageAt(liftPath(key))).toEqual({ name: 'lift', key })
    },
  )
})
