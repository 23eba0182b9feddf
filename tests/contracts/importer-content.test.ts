import { expect, it } from 'vitest'
import type { LoggedSet, SessionLogged } from '#events/session-logged'
import { bringIn } from './importer.ts'
import { fixtureFile, fixtures } from './importer-fixtures.ts'

const sessionsOf = (path: string): readonly SessionLogged[] =>
  bringIn(
    fixtureFile(path),
    fixtures.find((fixture) => fixture.path === path)?.options ?? {},
    [],
  ).events.filter((event) => event.kind === 'session-logged')

/** One line a set: kind unless working, then its numbers. */
const inWords = (set: LoggedSet): string =>
  [
    set.skipped ? 'skipped' : '',
    set.kind === 'working' ? '' : set.kind,
    set.massKg === undefined ? '' : `${set.massKg} kg`,
    set.assistanceKg === undefined ? '' : `helped ${set.assistanceKg} kg`,
    set.reps === undefined ? '' : `x ${set.reps}`,
    set.seconds === undefined ? '' : `${set.seconds} s`,
    set.metres === undefined ? '' : `${set.metres} m`,
    set.rpe === undefined ? '' : `RPE ${set.rpe}`,
    set.rir === undefined ? '' : `RIR ${set.rir}`,
  ]
    .filter(Boolean)
    .join(' ')

const told = (path: string): readonly string[] =>
  sessionsOf(path).flatMap((session) => [
    `${session.startedAt ?? session.on}${session.title ? ` ${session.title}` : ''}${session.minutes ? ` (${session.minutes} min)` : ''}`,
    ...session.exercises.map(
      ({ name, sets, note }) => `${name}: ${sets.map(inWords).join(' | ')}${note ? ` "${note}"` : ''}`,
    ),
  ])

it.each([
  [
    'gymbook/dutch.csv',
    [
      '2024-02-13T18:31 Benen',
      'Squat: warm-up 40 kg x 10 | 102.5 kg x 5',
      'Plank: 45 s',
      'Squat: skipped 102.5 kg x 5',
    ],
  ],
  [
    'stronglifts/row-per-exercise-order-in-heading.csv',
    [
      '2026-04-03T19:37 Workout A (60 min)',
      'Squat: 60 kg x 5 | 60 kg x 5',
      '2026-04-05T19:37 Workout B (60 min)',
      'Squat: 62.5 kg x 5 | 62.5 kg x 4',
    ],
  ],
  [
    'liftlog/with-ratings-and-kinds.csv',
    ['2026-06-03T18:12', 'Squat: warm-up 60 kg x 5 | 100 kg x 5 RPE 8.5', 'Pull Up: x 8'],
  ],
  [
    'liftlog/with-cardio.json',
    [
      '2026-06-07T10:00 Easy day',
      'Squat: warm-up 40 kg x 8 | 80 kg x 5',
      'Rowing: 750 s 2500 m | skipped 300 s',
      'Walk: 3600 s',
    ],
  ],
  [
    'jefit/with-cardio-and-sets-not-done.csv',
    [
      '2026-01-05',
      'Barbell Bench Press: 60 kg x 10 | 65 kg x 8 | skipped x 0',
      'Pull Up: x 12 | x 10 | x 9 | x 8',
    ],
  ],
  [
    'strong/2025-unit-in-header-rest-timers.csv',
    [
      '2023-03-06T18:04 Legs A (71 min)',
      'Squat (Barbell): warm-up 60 kg x 5 | 82.5 kg x 5 | 102.5 kg x 5 | 102.5 kg x 5 | 102.5 kg x 4',
      'Romanian Deadlift (Barbell): 72.5 kg x 8 | 72.5 kg x 8 | 72.5 kg x 8',
      'Leg Press: 142.5 kg x 10 | 142.5 kg x 10 | drop 112.5 kg x 12 "feet high, "wide"; slow"',
      '2023-03-08T18:10 Pull (60 min)',
      'Deadlift (Barbell): 62.5 kg x 5 | 92.5 kg x 5 | 122.5 kg x 3',
      'Pull Up: x 8 | 5 kg x 5 | x 6',
      'Pull Up (Assisted): helped 22.5 kg x 8 | helped 22.5 kg x 8',
      'Bent Over Row (Barbell): 52.5 kg x 8 | 52.5 kg x 8 | 52.5 kg x 8',
      '2023-03-11T23:40 Legs A (52 min)',
      'Squat (Barbell): 87.5 kg x 5 | 107.5 kg x 3 | 107.5 kg x 3',
      'Plank: 60 s | 45 s',
      'Cycling (Indoor): 1200 s 8250 m',
    ],
  ],
  [
    'strong/unquoted-comma-shifts.csv',
    [
      '2018-01-08T17:00 Upper',
      'Bench Press: 80 kg x 5',
      'Row, chest supported: 60 kg x 8 | 60 kg x 8 "easy"',
      'Curl: 15 kg x 8',
    ],
  ],
  [
    'hevy/lbs-km-of-a-kilogram-lifter.csv',
    [
      '2025-10-03T10:00 Push (40 min)',
      'Bench Press (Barbell): 20 kg x 10 | 60 kg x 5',
      'Farmers Walk: 32 kg 38 s 40 m',
      'Chin Up (Assisted): helped 20 kg x 8',
      'Dip: helped 10 kg x 8',
    ],
  ],
  [
    'hevy/oddities.csv',
    [
      '2026-09-17T18:00 Twice (85 min)',
      'Squat (Barbell): 100 kg x 5 | 102.5 kg x 3 "top sets"',
      'Squat (Barbell): 80 kg x 10 "back-off"',
      'Leg Press (Machine): 180 kg x 10 "one, with a comma\nline two "quoted"\n\ttab; semicolon 💪"',
      'Squat (Barbell): 60 kg x 15',
      '2026-09-19T09:00 Degenerate (30 min)',
      'Bench Press (Barbell): x 0 | 60 kg x 0 | 500 kg x 1 | 1.25 kg x 999 | 60 kg x 5',
      'Plank:  "nothing in it"',
      '2026-09-20T09:00 Circuit (30 min)',
      'Goblet Squat: 24 kg x 12',
      'Push Up: x 15',
      'Goblet Squat: 24 kg x 12',
      'Push Up: x 15',
      'Goblet Squat: 24 kg x 12',
      'Push Up: x 15',
      '2026-09-22T06:00 Morning Lift (45 min)',
      'Overhead Press (Barbell): 40 kg x 8',
      '2026-09-22T06:00 Morning Lift (50 min)',
      'Overhead Press (Barbell): 37.5 kg x 8',
      '2026-09-22T06:30 Morning Lift (75 min)',
      'Overhead Press (Barbell): 42.5 kg x 8',
      '2026-10-30T23:20 Late (75 min)',
      'Deadlift (Trap bar): 140 kg x 5',
      '2026-11-01T01:30 Late',
      'Deadlift (Trap bar): 145 kg x 5',
      '2031-03-03T09:00 To come (30 min)',
      'Plank: 60 s',
    ],
  ],
  [
    'hevy/french-resaved-by-hand.csv',
    [
      '2024-02-05T15:13 Jambes (67 min)',
      'Squat (Barre): warm-up 60 kg x 5 | 102.5 kg x 5 RPE 8.5',
      'Course: 420 s 1234 m',
      '2024-02-20T07:30 Dos (45 min)',
      'Soulevé de Terre (Barre): 122.5 kg x 3',
    ],
  ],
  [
    'stronglifts/row-per-workout-both-units.csv',
    [
      '2018-05-16',
      'Squat: 61.23497 kg x 5 | 61.23497 kg x 5 | 61.23497 kg x 5 | 61.23497 kg x 5 | 61.23497 kg x 5',
      'Bench Press: 45.359237 kg x 5 | 45.359237 kg x 5 | 45.359237 kg x 5 | 45.359237 kg x 5 | 45.359237 kg x 4',
      '2018-05-18',
      'Squat: 63.502932 kg x 5 | 63.502932 kg x 5 | 63.502932 kg x 5 | 63.502932 kg x 5 | 63.502932 kg x 5',
      'Deadlift: 83.914588 kg x 5',
    ],
  ],
  [
    'fitnotes/ios.csv',
    [
      '2024-02-05',
      'Deadlift: warm-up 61.23497 kg x 5 | 102.058283 kg x 5 | 100 kg x 5 "one, two"',
      'Plank: 60 s',
    ],
  ],
  [
    'fitbod/multiplier.csv',
    [
      '2022-01-03T00:10',
      'Barbell Squat: 61.23497 kg x 5',
      'Walking: x 1 1200 s 1609.3 m',
      '2022-01-05T22:06',
      'Dumbbell Lunge: warm-up 11.339809 kg x 8 | 15.875733 kg x 8 | 15.875733 kg x 8',
      'Assisted Chin Up: helped 18.143695 kg x 6',
      'Plank: 60 s',
    ],
  ],
  [
    'lyfta/lyfta.csv',
    [
      '2026-03-02T19:33 Evening session (75 min)',
      'Full Squat: warm-up 60 kg x 8 | 82.5 kg x 8 RIR 2 | 92.5 kg x 6 RPE 8.5',
      'Barbell Bench Press: 62.5 kg x 8 | drop 67.5 kg x 8 RIR 0 "pause, long"',
      'Dumbbell Row: 22 kg x 8 | 26 kg x 8',
      'Dumbbell Press: 18 kg x 8',
      'Barbell Row: 52.5 kg x 8 | 57.5 kg x 8',
      'Plank: 60 s',
    ],
  ],
  [
    'liftosaur/history.csv',
    [
      '2025-05-18 Day 2',
      'Deadlift: 60 kg x 5',
      '2025-05-20 Day 1',
      'Squat: warm-up 29.483504 kg x 5 | 63.502932 kg x 5 RPE 8 | skipped 61.23497 kg x 5',
    ],
  ],
  [
    'liftosaur/backup.json',
    [
      '2025-05-18 Day 2',
      'Bench Press, Dumbbell: 22.5 kg x 8',
      '2025-05-20 Day 1',
      'Squat: warm-up 29.483504 kg x 5 | 63.502932 kg x 5 RPE 8 | skipped 61.23497 kg x 5',
      'Zercher Carry: 20.411657 kg x 5 "heavy"',
    ],
  ],
  [
    'stronglifts/row-per-workout-day-first.csv',
    [
      '2018-11-19',
      'Squat: 40 kg x 5 | 40 kg x 5 | 40 kg x 5 | 40 kg x 5 | 40 kg x 5',
      'Overhead Press: 30 kg x 5 | 30 kg x 5 | 30 kg x 5 | 30 kg x 5 | 30 kg x 0',
      '2018-11-22',
      'Squat: 42.5 kg x 5 | 42.5 kg x 5 | 42.5 kg x 5 | 42.5 kg x 5 | 42.5 kg x 5',
      'Bench Press: 40 kg x 5 | 40 kg x 5 | 40 kg x 5 | 40 kg x 5 | 40 kg x 4',
      'Barbell Row: 30 kg x 5 | 30 kg x 5 | 30 kg x 5 | 30 kg x 5 | 30 kg x 5',
      '2018-12-03',
      'Squat: 45 kg x 5 | 45 kg x 5 | 45 kg x 5 | 45 kg x 5 | 45 kg x 5',
      'Overhead Press: 30 kg x 5 | 30 kg x 5 | 30 kg x 5 | 30 kg x 5 | 30 kg x 5',
      'Deadlift: 65 kg x 5',
    ],
  ],
  [
    'stronglifts/row-per-exercise.csv',
    [
      '2026-08-10T17:42 Workout A (45 min)',
      'Squat: 55 kg x 5 | 55 kg x 5 | 55 kg x 5 | 55 kg x 0 | skipped 55 kg x 0',
      'Bench Press: 50 kg x 5 | 50 kg x 5 | 50 kg x 5 | 50 kg x 5 | 50 kg x 5',
      '2026-08-12T07:00 Workout B (30 min)',
      'Chinups: helped 5 kg x 8 | helped 5 kg x 8 | helped 5 kg x 8',
      'Plank: 60 s | 60 s | 60 s',
    ],
  ],
  [
    'gymbook/italian.csv',
    [
      '2024-02-21T23:31 Giorno A',
      'Squat con Bilanciere: warm-up 20 kg x 10 | 82.5 kg x 5 | 82.5 kg x 5 "piano, piano"',
      'Stacco da Terra: 100 kg x 5 | skipped 100 kg x 5',
      'Walking su Tapis Roulant: warm-up 360 s 640 m',
      '2024-02-22T18:00 Giorno A',
      'Walking su Tapis Roulant: 3900 s 5000 m',
    ],
  ],
  [
    'jefit/backup.csv',
    [
      '2024-03-04',
      'Barbell Squat: 61.23497 kg x 5 | 102.058283 kg x 5 | 102.058283 kg x 5',
      'Pull Up: x 8 | x 8',
      '2024-03-06',
      'Barbell Deadlift: 124.737902 kg x 3',
    ],
  ],
  [
    'wger/workoutlog.json',
    [
      '2024-05-01',
      'Bench Press: 100 kg x 5 RIR 2 | 102.058283 kg x 5',
      'Plank: 60 s',
      '2024-05-03',
      'wger exercise 475: x 8 RIR 0',
    ],
  ],
  [
    'fit/strength.fit',
    [
      '2024-11-08T06:33',
      'Barbell Deadlift: 61.23497 kg x 5',
      'Trap Bar Deadlift: 102.058283 kg x 5',
      'Plank: 40 s',
      'Goblet Squat: 20 kg x 8',
    ],
  ],
  [
    'health/export.xml',
    [
      '2026-02-02T18:03 (62 min)',
      'Traditional Strength Training: 3750 s',
      '2026-02-03T23:50 (30 min)',
      'Running: 1800 s 5200 m',
    ],
  ],
  [
    'own-table/spreadsheet.tsv',
    [
      '2024-02-13',
      'Kreuzheben: warm-up 100 kg x 5 | 140 kg x 5 | skipped 140 kg x 5 "Griff, dann Rücken"',
      '2024-02-15',
      'Bankdrücken: 82.5 kg x 5',
    ],
  ],
])('%s holds these sets', (path, expected) => {
  expect(told(path)).toEqual(expected)
})
