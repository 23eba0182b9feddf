import { describe, expect, it } from 'vitest'
import { toDay } from '#basics/day'
import type { Event } from '#events/event'
import { foldHistory } from './fold-history.ts'
import { idOf, invent, inventSession } from './invent-events.ts'

const on = (day: string, ...journal: Event[]) => foldHistory(journal, toDay(day))
const painsOf = (day: string, ...journal: Event[]) => on(day, ...journal).checkIns.map(({ pain }) => pain.now)
const checkIn = (now: number, written: object = {}): Event =>
  invent('checked-in', { pain: { now }, ...written })
const correct = (id: number, entry: number, body: object, day = '2026-03-03'): Event =>
  invent('entry-corrected', { id, on: day, entry: idOf(entry), body })
const withdraw = (id: number, entry: number, day = '2026-03-04'): Event =>
  invent('entry-withdrawn', { id, on: day, entry: idOf(entry), reason: 'slip' })

describe('what is told', () => {
  it('joins statements about the lifter, the latest word on each member', () => {
    const first = invent('profile-stated', { id: 1, sex: 'male', bodyMassKg: 80, units: 'lb' })
    const second = invent('profile-stated', { id: 2, on: '2026-03-03', bodyMassKg: 82, units: 'kg' })
    const third = invent('profile-stated', { id: 3, on: '2026-03-04', units: 'lb' })
    const { profile } = on('2026-03-05', third, first, second)
    expect(profile).toEqual({ sex: 'male', bodyMassKg: 82, units: 'lb', events: [idOf(1), idOf(2), idOf(3)] })
    expect(on('2026-03-02', third, first, second).profile).toEqual({
      sex: 'male',
      bodyMassKg: 80,
      units: 'lb',
      events: [idOf(1)],
    })
  })

  it('leaves out statements of which nothing stands any more', () => {
    const first = invent('profile-stated', { id: 1, bodyMassKg: 80 })
    const second = invent('profile-stated', { id: 2, on: '2026-03-03', bodyMassKg: 82 })
    expect(on('2026-03-05', first, second).profile.events).toEqual([idOf(2)])
  })

  it('keeps check-ins, visits, screens and decisions in order', () => {
    const visit = invent('clinician-seen', {
      id: 5,
      outcome: 'cleared',
      profession: 'gp',
      limits: { maxMassKg: 60 },
    })
    const history = on(
      '2026-03-09',
      checkIn(3, { id: 2, on: '2026-03-05' }),
      visit,
      checkIn(5, { id: 3, on: '2026-03-01', episode: { began: '2026-02-27' } }),
      invent('screen-taken', { id: 6, screen: 'trunk-hold', value: 60, unit: 's' }),
      invent('overlay-decided', { id: 7, item: '2026-03-02/1', decision: 'undone' }),
    )
    expect(history.checkIns.map(({ id, order }) => [id, order])).toEqual([
      [idOf(3), 0],
      [idOf(2), 4],
    ])
    expect(history.checkIns[0]!.episode).toEqual({ began: '2026-02-27' })
    expect(history.clinicianVisits).toEqual([
      {
        id: idOf(5),
        on: '2026-03-02',
        outcome: 'cleared',
        profession: 'gp',
        limits: { maxMassKg: 60 },
        order: 1,
      },
    ])
    expect(history.screens).toEqual([
      { id: idOf(6), on: '2026-03-02', screen: 'trunk-hold', value: 60, unit: 's' },
    ])
    expect(history.decisions).toEqual([
      { id: idOf(7), on: '2026-03-02', item: '2026-03-02/1', decision: 'undone' },
    ])
  })

  it('lets the last word on a name and the last programme hold', () => {
    const identified = (id: number, day: string, name: string, exercise: string): Event =>
      invent('exercise-identified', { id, on: day, name, exercise })
    const programme = (id: number, day: string, name: string): Event =>
      invent('programme-stated', { id, on: day, name, days: [{ title: 'A', exercises: [] }] })
    const history = on(
      '2026-03-09',
      identified(2, '2026-03-04', 'my  SQUAT', 'squat-low'),
      identified(1, '2026-03-03', 'My squat', 'squat-high'),
      programme(4, '2026-03-04', 'New'),
      programme(3, '2026-03-03', 'Old'),
    )
    expect([...history.identified]).toEqual([['my squat', { exercise: 'squat-low', event: idOf(2) }]])
    expect(history.stated).toMatchObject({ name: 'New', event: idOf(4), days: [{ title: 'A' }] })
  })

  it('counts what it does not know', () => {
    const dream = (id: number): Event => invent('dream-logged', { id })
    const newer = invent('checked-in', { id: 9, v: 2 })
    expect([...on('2026-03-09', dream(1), newer, dream(2)).unknownKinds]).toEqual([
      ['dream-logged', 2],
      ['checked-in v2', 1],
    ])
  })
})

describe('sessions', () => {
  it('hold what was done: cleaned names, no skipped sets, no exercise without a set', () => {
    const exercises = [
      {
        name: ' Squat\u00A0(Barbell)',
        sets: [
          { reps: 5, massKg: 100, rpe: 8 },
          { reps: 5, massKg: 100, skipped: true },
        ],
      },
      { name: 'Plank', exercise: 'plank', sets: [{ seconds: 60 }] },
      { name: 'Calf raise', sets: [{ reps: 12, skipped: true }] },
    ]
    const session = invent('session-logged', { title: ' Lower  A', minutes: 50, exercises })
    expect(on('2026-03-02', session).sessions).toEqual([
      {
        id: idOf(1),
        on: '2026-03-02',
        title: 'Lower A',
        minutes: 50,
        lifts: [
          {
            name: 'Squat (Barbell)',
            key: 'squat (barbell)',
            sets: [{ kind: 'working', reps: 5, massKg: 100, rpe: 8 }],
          },
          {
            name: 'Plank',
            key: 'plank',
            exercise: 'plank',
            sets: [{ kind: 'working', reps: null, massKg: null, seconds: 60 }],
          },
        ],
        skippedSets: 2,
        stoppedForSharpPain: false,
        liftPain: [],
        morningAfter: null,
        events: [idOf(1)],
        order: 0,
      },
    ])
  })

  it('join the worst of what was reported about them', () => {
    const session = inventSession({ pain: { before: 2, during: 3 } }, { Squat: [[5, 100]] })
    const felt = (id: number, body: object): Event =>
      invent('session-felt', { id, session: idOf(1), ...body })
    const morning = (id: number, day: string, body: object): Event =>
      invent('morning-after-reported', { id, on: day, session: idOf(1), ...body })
    const history = on(
      '2026-03-09',
      session,
      felt(2, { during: 5, lifts: [{ name: 'squat', pain: 2 }] }),
      felt(3, { before: 1, during: 4, stoppedForSharpPain: true, lifts: [{ name: 'Squat ', pain: 4 }] }),
      morning(4, '2026-03-03', { pain: 3, newLegSymptoms: true }),
      morning(5, '2026-03-04', { pain: 4, settledWithin48h: false, newLegSymptoms: false }),
      morning(6, '2026-03-05', { pain: 4, settledWithin48h: true }),
    )
    expect(history.sessions[0]).toMatchObject({
      before: 2,
      during: 5,
      stoppedForSharpPain: true,
      liftPain: [{ key: 'squat', pain: 4 }],
      morningAfter: { on: '2026-03-04', pain: 4, settledWithin48h: false, newLegSymptoms: true },
      events: [1, 2, 3, 4, 5, 6].map(idOf),
    })
  })

  it('ignore reports about sessions that are not there', () => {
    const report = invent('morning-after-reported', { id: 2, session: idOf(7), pain: 9 })
    expect(on('2026-03-09', inventSession({}, { Squat: [[5]] }), report).sessions[0]!.morningAfter).toBeNull()
  })
})

describe('corrections and withdrawals', () => {
  const entry = checkIn(5)
  it.each<[string, string, Event[], number[]]>([
    ['nothing before its day', '2026-03-02', [correct(2, 1, { pain: { now: 3 } })], [5]],
    ['the new body from its day on', '2026-03-03', [correct(2, 1, { pain: { now: 3 } })], [3]],
    [
      'the last correction in the order',
      '2026-03-09',
      [correct(3, 1, { pain: { now: 2 } }, '2026-03-05'), correct(2, 1, { pain: { now: 3 } })],
      [2],
    ],
    [
      'the one before, when the last does not fit',
      '2026-03-09',
      [correct(2, 1, { pain: { now: 3 } }), correct(3, 1, { pain: { now: 30 } }, '2026-03-05')],
      [3],
    ],
    [
      'nothing of a body of another kind',
      '2026-03-09',
      [correct(2, 1, { kind: 'screen-taken', pain: { now: 3 } })],
      [5],
    ],
    ['a whole event given as the body', '2026-03-09', [correct(2, 1, { ...entry, pain: { now: 3 } })], [3]],
    ['a withdrawal', '2026-03-04', [withdraw(2, 1)], []],
    ['a withdrawal, not before its day', '2026-03-03', [withdraw(2, 1)], [5]],
    [
      'a withdrawn correction not at all',
      '2026-03-04',
      [correct(2, 1, { pain: { now: 3 } }), withdraw(3, 2)],
      [5],
    ],
    ['a withdrawn withdrawal not at all', '2026-03-05', [withdraw(2, 1), withdraw(3, 2, '2026-03-05')], [5]],
    ['a withdrawal until it is withdrawn', '2026-03-04', [withdraw(2, 1), withdraw(3, 2, '2026-03-05')], []],
    ['a withdrawal dated before what it withdraws', '2026-03-04', [withdraw(2, 1, '2026-03-01')], []],
    ['three withdrawals in a row', '2026-03-09', [withdraw(2, 1), withdraw(3, 2), withdraw(4, 3)], []],
    ['one of two withdrawals left', '2026-03-09', [withdraw(2, 1), withdraw(3, 1), withdraw(4, 2)], []],
    ['nothing of withdrawals in a ring', '2026-03-09', [withdraw(2, 3), withdraw(3, 2), withdraw(4, 4)], [5]],
    [
      'a ring that is broken from outside',
      '2026-03-09',
      [withdraw(2, 3), withdraw(3, 2), withdraw(4, 2), withdraw(5, 3)],
      [5],
    ],
    [
      'a correction of a correction',
      '2026-03-09',
      [correct(2, 1, { pain: { now: 3 } }), correct(3, 2, { body: { pain: { now: 1 } } }, '2026-03-05')],
      [1],
    ],
    ['a correction of an entry that is not there', '2026-03-09', [correct(2, 8, { pain: { now: 3 } })], [5]],
  ])('apply %s', (_name, day, changes, pains) => {
    expect(painsOf(day, entry, ...changes)).toEqual(pains)
    expect(painsOf(day, ...changes, entry)).toEqual(pains)
    expect(painsOf(day, ...changes.toReversed(), entry, ...changes)).toEqual(pains)
  })

  it('count a correction that does not fit', () => {
    const journal = [
      entry,
      correct(2, 1, { pain: { now: 30 } }),
      correct(3, 1, { on: '2026-02-30', pain: { now: 3 } }),
    ]
    expect(on('2026-03-09', ...journal).correctionsNotApplied).toEqual([idOf(3), idOf(2)])
  })

  it('replace the whole body and nothing of the envelope', () => {
    const noted = checkIn(5, { episode: { began: '2026-03-01' }, answers: { age: 36 } })
    const { checkIns } = on(
      '2026-03-09',
      noted,
      correct(2, 1, { by: 'coach:x', at: '2020-01-01T00:00:00Z', pain: { now: 3 } }),
    )
    expect(checkIns).toEqual([
      { id: idOf(1), on: '2026-03-02', at: '2026-03-02T12:00:00Z', pain: { now: 3 }, answers: {}, order: 0 },
    ])
  })

  it.each([
    ['2026-02-20', '2026-03-03', '2026-02-20'],
    ['2026-03-06', '2026-03-05', '2026-03-02'],
    ['2026-03-06', '2026-03-06', '2026-03-06'],
  ])('move an entry to %s; seen on %s it is on %s', (moved, day, expected) => {
    const journal = [
      entry,
      correct(2, 1, { on: moved, pain: { now: 3 } }),
      checkIn(4, { id: 3, on: '2026-03-01' }),
    ]
    const { checkIns } = on(day, ...journal)
    expect(checkIns.find(({ id }) => id === idOf(1))!.on).toBe(expected)
    expect(checkIns.map((checkIn) => checkIn.on)).toEqual(checkIns.map((checkIn) => checkIn.on).sort())
  })

  it('say which check-ins they changed', () => {
    const journal = [entry, checkIn(1, { id: 4 }), correct(2, 1, { pain: { now: 3 } }), withdraw(3, 4)]
    expect(on('2026-03-09', ...journal).amendedCheckIns).toEqual([
      { checkIn: idOf(1), checkInOn: '2026-03-02', on: '2026-03-03', event: idOf(2), isWithdrawn: false },
      { checkIn: idOf(4), checkInOn: '2026-03-02', on: '2026-03-04', event: idOf(3), isWithdrawn: true },
    ])
    expect(on('2026-03-02', ...journal).amendedCheckIns).toEqual([])
  })
})

describe('imported sessions', () => {
  const trained = inventSession({ id: 1, by: 'import:strong' }, { Squat: [[5, 100]] })
  const recorded = (id: number, day: string, ...sessions: number[]): Event =>
    invent('import-recorded', {
      id,
      on: day,
      file: 'f',
      sha256: 's',
      app: 'strong',
      dialect: 'd',
      sessions: sessions.map(idOf),
    })
  it.each<[string, string, Event[], boolean]>([
    ['without any import', '2026-03-09', [], true],
    ['before the day of the import', '2026-03-02', [recorded(2, '2026-03-05', 1)], true],
    ['after the import', '2026-03-09', [recorded(2, '2026-03-05', 1)], true],
    [
      'once the import is undone',
      '2026-03-07',
      [recorded(2, '2026-03-05', 1), withdraw(3, 2, '2026-03-07')],
      false,
    ],
    [
      'until the import is undone',
      '2026-03-06',
      [recorded(2, '2026-03-05', 1), withdraw(3, 2, '2026-03-07')],
      true,
    ],
    [
      'named by another import that stands',
      '2026-03-09',
      [recorded(2, '2026-03-05', 1), recorded(4, '2026-03-06', 1), withdraw(3, 2, '2026-03-07')],
      true,
    ],
    [
      'named by another import that is younger than the day',
      '2026-03-08',
      [recorded(2, '2026-03-05', 1), recorded(4, '2026-03-09', 1), withdraw(3, 2, '2026-03-07')],
      false,
    ],
    [
      'once the undoing is undone',
      '2026-03-09',
      [recorded(2, '2026-03-05', 1), withdraw(3, 2, '2026-03-07'), withdraw(4, 3, '2026-03-08')],
      true,
    ],
    [
      'when another session was undone',
      '2026-03-09',
      [recorded(2, '2026-03-05', 8), withdraw(3, 2, '2026-03-07')],
      true,
    ],
    [
      'withdrawn by itself',
      '2026-03-09',
      [recorded(2, '2026-03-05', 1), withdraw(3, 1, '2026-03-07')],
      false,
    ],
  ])('%s', (_name, day, journal, lives) => {
    expect(on(day, trained, ...journal).sessions).toHaveLength(lives ? 1 : 0)
  })

  it('take the body mass that came with them away and back again', () => {
    const own = invent('profile-stated', { id: 8, on: '2026-03-01', bodyMassKg: 80 })
    const weighed = invent('profile-stated', { id: 9, by: 'import:apple-health', bodyMassKg: 82 })
    const massOn = (day: string, ...journal: Event[]) => on(day, own, weighed, ...journal).profile.bodyMassKg
    const [first, undoing] = [recorded(2, '2026-03-05', 9), withdraw(3, 2, '2026-03-07')]
    expect(massOn('2026-03-06', first, undoing)).toBe(82)
    expect(massOn('2026-03-09', first, undoing)).toBe(80)
    expect(massOn('2026-03-09', first, undoing, recorded(4, '2026-03-08', 9))).toBe(82)
    // What the lifter said stays, whatever an import names.
    expect(massOn('2026-03-09', recorded(2, '2026-03-05', 8), undoing)).toBe(82)
    expect(on('2026-03-09', own, recorded(2, '2026-03-05', 8), undoing).profile.bodyMassKg).toBe(80)
  })

  it('a session of the lifter lives whatever an undone import names', () => {
    const own = inventSession({ id: 1 }, { Squat: [[5, 100]] })
    expect(on('2026-03-09', own, recorded(2, '2026-03-05', 1), withdraw(3, 2)).sessions).toHaveLength(1)
  })

  it('are corrected by a later import from its day on', () => {
    const other = { title: 'Legs', exercises: [{ name: 'Squat', sets: [{ reps: 8 }] }] }
    const correction = invent('entry-corrected', {
      id: 2,
      on: '2026-03-05',
      by: 'import:strong',
      entry: idOf(1),
      body: other,
    })
    expect(on('2026-03-04', trained, correction).sessions[0]!.title).toBe('')
    expect(on('2026-03-05', trained, correction).sessions[0]).toMatchObject({
      title: 'Legs',
      events: [idOf(1), idOf(2)],
    })
  })
})
