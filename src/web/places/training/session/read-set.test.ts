import { describe, expect, it } from 'vitest'
import type { LoggedSet } from '#events/session-logged'
import { readSet, type SetTexts } from './read-set.ts'

const empty: SetTexts = {
  kind: 'working',
  reps: '',
  mass: '',
  help: '',
  seconds: '',
  metres: '',
  rpe: '',
  rir: '',
}
const before: LoggedSet = { kind: 'working', reps: 5, massKg: 102.058283, skipped: false }

describe('readSet', () => {
  it.each([
    [{ reps: '8', mass: '80' }, 'kg', { kind: 'working', reps: 8, massKg: 80 }],
    [{ reps: '8', mass: '82,5', rpe: '8.5' }, 'kg', { kind: 'working', reps: 8, massKg: 82.5, rpe: 8.5 }],
    [{ reps: '5', mass: '225' }, 'lb', { kind: 'working', reps: 5, massKg: 102.058283 }],
    [{ seconds: '40', kind: 'warm-up' }, 'kg', { kind: 'warm-up', seconds: 40 }],
    [{ reps: '0' }, 'kg', { kind: 'working', reps: 0 }],
  ] as const)('reads %j in %s', (texts, units, set) => {
    expect(readSet(before, { ...empty, ...texts }, units)).toEqual({
      ok: true,
      value: { ...set, skipped: false },
    })
  })

  it.each([
    [
      { reps: '', mass: '80' },
      { field: 'reps', says: 'empty' },
    ],
    [{ reps: '5.5' }, { field: 'reps', says: 'wrongCount' }],
    [
      { reps: '5', mass: 'heavy' },
      { field: 'mass', says: 'wrong' },
    ],
    [
      { reps: '5', rpe: '11' },
      { field: 'rpe', says: 'wrong' },
    ],
    [
      { reps: '5', rir: '-1' },
      { field: 'rir', says: 'wrong' },
    ],
  ] as const)('refuses %j', (texts, problem) => {
    expect(readSet(before, { ...empty, ...texts }, 'kg')).toEqual({ ok: false, error: problem })
  })
})
