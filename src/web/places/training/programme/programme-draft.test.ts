import { describe, expect, it } from 'vitest'
import { draftOf, type ProgrammeDraft, statementOf } from './programme-draft.ts'

const exercise = { key: 1, name: 'Squat', sets: '3', reps: '5', mass: '80' }
const draft = (exercises: readonly object[], day: object = {}): ProgrammeDraft => ({
  name: '',
  days: [
    { key: 1, title: '', weekday: '', exercises: exercises.map((one) => ({ ...exercise, ...one })), ...day },
  ],
})
const state = (given: ProgrammeDraft, units: 'kg' | 'lb' = 'kg') =>
  statementOf(given, units, (number) => `Day ${number}`, 'Mine')

describe('statementOf', () => {
  it('states what is typed, in kilograms', () => {
    expect(state(draft([{ mass: '225' }], { title: ' Lower ', weekday: '2' }), 'lb')).toEqual({
      ok: true,
      value: {
        kind: 'programme-stated',
        name: 'Mine',
        days: [
          {
            title: 'Lower',
            weekday: 2,
            exercises: [{ name: 'Squat', sets: 3, reps: 5, massKg: 102.058283 }],
          },
        ],
      },
    })
  })

  it('leaves rows without a name and days without rows out', () => {
    const given = draft([{}, { name: ' ' }])
    const stated = state({
      ...given,
      days: [{ key: 2, title: 'Empty', weekday: '', exercises: [] }, ...given.days],
    })
    expect(stated.ok && stated.value.days.map(({ title, exercises }) => [title, exercises.length])).toEqual([
      ['Day 1', 1],
    ])
  })

  it.each([
    [draft([{ name: '' }]), 'needsExercise'],
    [draft([{ sets: '' }]), 'wrongNumber'],
    [draft([{ sets: '0' }]), 'wrongNumber'],
    [draft([{ reps: '5.5' }]), 'wrongNumber'],
    [draft([{ mass: 'heavy' }]), 'wrongNumber'],
  ] as const)('refuses what is no programme (%#)', (given, problem) => {
    expect(state(given)).toEqual({ ok: false, error: problem })
  })

  it('says again what it was filled with, to the last digit and with what no field shows', () => {
    const days = [{ title: 'A', exercises: [{ name: 'Squat', sets: 3, reps: 5, massKg: 61.2349, rpe: 8 }] }]
    const stated = state(draftOf('P', days, 'lb'), 'lb')
    expect(stated.ok && stated.value.days).toEqual(days)
    expect(stated.ok && stated.value.name).toBe('P')
  })
})
