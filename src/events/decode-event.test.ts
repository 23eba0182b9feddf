import { describe, expect, it } from 'vitest'
import { decodeEvent } from './decode-event.ts'

const envelope = {
  id: '11111111-1111-4111-8111-111111111111',
  v: 1,
  on: '2026-11-22',
  at: '2026-11-22T18:00:00+01:00',
  by: 'lifter',
}
const other = '22222222-2222-4222-8222-222222222222'

/** One body of each kind, with every member stated. */
const bodies: Record<string, object> = {
  'profile-stated': {
    born: 1990,
    sex: 'female',
    bodyMassKg: 64,
    heightCm: 168,
    units: 'lb',
    equipment: ['barbell'],
  },
  'checked-in': {
    pain: { now: 4, worst24h: 6, average7d: 3.5 },
    episode: { began: '2026-11-17', painAtStart: 6 },
    answers: { 'saddle-change': 'no', 'walks-10-min': true, 'psfs-1': 4, 'nsaid-gate': ['none'] },
    note: 'stiff in the morning',
  },
  'session-logged': {
    title: 'Lower A',
    startedAt: '18:05',
    minutes: 62.5,
    exercises: [
      {
        name: 'Squat (Barbell)',
        exercise: 'squat-high',
        sets: [
          { kind: 'warm-up', reps: 5, massKg: 60 },
          {
            kind: 'working',
            reps: 5,
            massKg: 100,
            rpe: 8,
            rir: 2,
            seconds: 30,
            metres: 0,
            assistanceKg: 0,
            skipped: false,
          },
        ],
        note: 'belt',
      },
    ],
    pain: { before: 1, during: 3, stoppedForSharpPain: false, lifts: [{ name: 'Squat (Barbell)', pain: 3 }] },
    source: { app: 'strong', file: 'strong.csv', key: 'k' },
  },
  'session-felt': {
    session: other,
    before: 0,
    during: 2,
    stoppedForSharpPain: true,
    lifts: [{ name: 'Squat', pain: 2 }],
  },
  'morning-after-reported': { session: other, pain: 3, settledWithin48h: true, newLegSymptoms: false },
  'screen-taken': { screen: 'trunk-hold', side: 'left', value: 72, unit: 's' },
  'sleep-recorded': { hours: 6.4, napHours: 0.5 },
  'clinician-seen': {
    outcome: 'cleared-with-limits',
    profession: 'physiotherapist',
    limits: { maxMassKg: 60, avoid: ['hinge'], maxPhase: 'week-2' },
    note: 'seen',
  },
  'import-recorded': { file: 'strong.csv', sha256: 'ab', app: 'strong', dialect: '2025', sessions: [other] },
  'programme-stated': {
    name: 'Four days',
    days: [
      { title: 'Lower A', weekday: 1, exercises: [{ name: 'Squat', sets: 3, reps: 5, massKg: 100, rpe: 8 }] },
    ],
  },
  'exercise-identified': { name: 'Safety bar thing', exercise: 'squat-ssb' },
  'overlay-decided': { item: '2026-11-22/1', decision: 'accepted', note: 'fine' },
  'entry-corrected': { entry: other, body: { pain: { now: 3 } } },
  'entry-withdrawn': { entry: other, reason: 'twice' },
}

describe('decodeEvent', () => {
  it.each(Object.entries(bodies))('reads every member of %s', (kind, body) => {
    const written = { ...envelope, clock: 3, device: 'phone', kind, ...body }
    expect(decodeEvent(written)).toEqual({ ok: true, value: written })
  })

  it.each<[string, unknown, string]>([
    ['no object', [], 'it is not a JSON object'],
    ['null', null, 'it is not a JSON object'],
    ['no kind', { ...envelope }, 'kind is missing'],
    ['a kind that is no name', { ...envelope, kind: 3 }, 'kind is not a name'],
    ['no version', { ...envelope, v: undefined, kind: 'checked-in' }, 'v is missing'],
    ['a broken version', { ...envelope, v: 1.5, kind: 'checked-in' }, 'v is not a version number'],
    [
      'a version that never was',
      { ...envelope, v: 0, kind: 'screen-taken' },
      'v is 0: there never was such a version of screen-taken',
    ],
    ['no id', { ...envelope, id: undefined, kind: 'checked-in', pain: { now: 1 } }, 'id is missing'],
    ['no UUID', { ...envelope, id: 'x', kind: 'checked-in', pain: { now: 1 } }, 'id is not a UUID'],
    [
      'no such day',
      { ...envelope, on: '2026-02-30', kind: 'checked-in', pain: { now: 1 } },
      'on is not a calendar day (YYYY-MM-DD)',
    ],
    [
      'a time without offset',
      { ...envelope, at: '2026-11-22T18:00:00', kind: 'checked-in', pain: { now: 1 } },
      'at is not an RFC 3339 time with offset',
    ],
    [
      'a stranger',
      { ...envelope, by: 'somebody', kind: 'checked-in', pain: { now: 1 } },
      'by is not lifter, coach:... or import:...',
    ],
    ['no pain', { ...envelope, kind: 'checked-in' }, 'pain is missing'],
    ['pain above the scale', { ...envelope, kind: 'checked-in', pain: { now: 11 } }, 'pain.now is above 10'],
    [
      'pain in words',
      { ...envelope, kind: 'checked-in', pain: { now: 'bad' } },
      'pain.now is "bad", not number',
    ],
    [
      'a negative load',
      { ...envelope, kind: 'session-logged', exercises: [{ name: 'Squat', sets: [{}, { massKg: -5 }] }] },
      'exercises[0].sets[1].massKg is negative',
    ],
    [
      'a load past belief',
      { ...envelope, kind: 'session-logged', exercises: [{ name: 'Squat', sets: [{ massKg: 1e300 }] }] },
      'exercises[0].sets[0].massKg is above 1,000,000',
    ],
    [
      'an unknown outcome',
      { ...envelope, kind: 'clinician-seen', outcome: 'fine', profession: 'gp' },
      'outcome is "fine", not ("cleared" | "cleared-with-limits" | "not-cleared")',
    ],
    [
      'a correction without a body',
      { ...envelope, kind: 'entry-corrected', entry: other },
      'body is missing',
    ],
    ['an unknown kind without an id', { ...envelope, id: 1, kind: 'dream-logged' }, 'id is 1, not string'],
  ])('refuses %s', (_name, value, error) => {
    expect(decodeEvent(value)).toEqual({ ok: false, error })
  })

  it('fills in what may be left out', () => {
    const session = {
      ...envelope,
      kind: 'session-logged',
      exercises: [{ name: 'Squat', sets: [{ reps: 5 }] }],
    }
    expect(decodeEvent(session)).toMatchObject({
      value: { exercises: [{ sets: [{ kind: 'working', reps: 5 }] }] },
    })
    expect(decodeEvent({ ...envelope, kind: 'checked-in', pain: { now: 0 } })).toMatchObject({
      value: { answers: {} },
    })
  })

  it('reads ids in upper case and keeps them in lower case', () => {
    const id = 'ABCDEF00-1111-4111-8111-111111111111'
    const withdrawal = { ...envelope, id, kind: 'entry-withdrawn', entry: id }
    expect(decodeEvent(withdrawal)).toMatchObject({
      value: { id: id.toLowerCase(), entry: id.toLowerCase() },
    })
  })

  it('takes null for absent, but never for what must be there', () => {
    const set = { reps: 5, massKg: null }
    const session = {
      ...envelope,
      kind: 'session-logged',
      title: null,
      exercises: [{ name: 'Squat', sets: [set] }],
    }
    const read = decodeEvent(session)
    expect(read).toMatchObject({ ok: true, value: { exercises: [{ sets: [{ reps: 5 }] }] } })
    expect(JSON.stringify(read)).not.toContain('null')
    expect(decodeEvent({ ...envelope, kind: 'checked-in', pain: { now: null } })).toEqual({
      ok: false,
      error: 'pain.now is null, not number',
    })
  })

  it.each([
    ['an unknown kind', { ...envelope, kind: 'dream-logged', hours: 8 }],
    ['a kind named like a method', { ...envelope, kind: 'toString' }],
    ['a kind called unknown', { ...envelope, kind: 'unknown', more: [1, { b: null }] }],
    ['a version from a newer app', { ...envelope, v: 2, kind: 'checked-in', soreness: 'new shape' }],
  ])('keeps %s as it was written', (_name, original) => {
    expect(decodeEvent(original)).toMatchObject({
      ok: true,
      value: { kind: 'unknown', id: envelope.id, on: envelope.on, original },
    })
  })

  it('lifts the first check-ins, whose pain was one number', () => {
    expect(decodeEvent({ ...envelope, v: 0, kind: 'checked-in', pain: 4, answers: { age: 36 } })).toEqual({
      ok: true,
      value: { ...envelope, kind: 'checked-in', pain: { now: 4 }, answers: { age: 36 } },
    })
    expect(decodeEvent({ ...envelope, v: 0, kind: 'checked-in', pain: 12 })).toEqual({
      ok: false,
      error: 'pain.now is above 10',
    })
  })

  it('gathers a new body that was spread beside the entry', () => {
    const spread = { ...envelope, kind: 'entry-corrected', entry: other, pain: { now: 3 }, note: 'typo' }
    expect(decodeEvent(spread)).toEqual({
      ok: true,
      value: { ...envelope, kind: 'entry-corrected', entry: other, body: { pain: { now: 3 }, note: 'typo' } },
    })
  })

  it('refuses nesting that would exhaust a stack', () => {
    const deep: unknown = JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`)
    expect(decodeEvent({ ...envelope, kind: 'dream-logged', deep })).toEqual({
      ok: false,
      error: 'it is nested too deeply',
    })
  })
})
