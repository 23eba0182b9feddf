import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { readColumnMapping } from '#imports/generic/column-mapping'
import type { ImportOptions, SourceFile } from '#imports/import-context'

/** What a synthetic file holds, counted by hand. */
export type Expected = {
  readonly app: string
  readonly unit: 'kg' | 'lb' | 'mixed' | 'asked'
  readonly rows: number
  readonly sessions: number
  readonly sets: number
  readonly skippedSets?: number
  readonly notTraining?: number
  readonly skipped?: number
  readonly questions?: readonly string[]
}

export type Fixture = { readonly path: string; readonly options?: ImportOptions; readonly expected: Expected }

export const fixtureFile = (path: string): SourceFile => {
  const bytes = new Uint8Array(readFileSync(new URL(`../../fixtures/${path}`, import.meta.url)))
  return sourceOf(basename(path), bytes)
}

export const sourceOf = (name: string, bytes: Uint8Array): SourceFile => ({
  name,
  bytes,
  sha256: createHash('sha256').update(bytes).digest('hex'),
})

const ownColumns = (): ImportOptions => {
  const text = readFileSync(new URL('../../fixtures/own-table/columns.json', import.meta.url), 'utf8')
  const mapping = readColumnMapping(JSON.parse(text))
  if (!mapping.ok) throw new Error(mapping.error)
  return { mapping: mapping.value }
}

const strong = (path: string, rest: Partial<Expected> = {}, options: ImportOptions = {}): Fixture => ({
  path: `strong/${path}`,
  options,
  expected: { app: 'strong', unit: 'kg', rows: 28, sessions: 3, sets: 28, ...rest },
})

const hevy = (path: string, sessions: number, rest: Partial<Expected> = {}): Fixture => ({
  path: `hevy/${path}`,
  expected: { app: 'hevy', unit: 'kg', rows: sessions * 5, sessions, sets: sessions * 5, ...rest },
})

const other = (
  app: string,
  path: string,
  unit: Expected['unit'],
  [rows, sessions, sets]: readonly [number, number, number],
  rest: Partial<Expected> = {},
  options: ImportOptions = {},
): Fixture => ({ path, options, expected: { app, unit, rows, sessions, sets, ...rest } })

/** The same three workouts in each dialect that Strong has had. */
export const strongDialects: readonly Fixture[] = [
  strong('2016-unit-as-column-name.csv'),
  strong('2017-no-unit.csv'),
  strong('2018-ios-german.csv'),
  strong('2019-no-unit-rpe.csv'),
  strong('2022-unit-per-row-duration-last.csv'),
  strong('2025-unit-in-header-rest-timers.csv', { rows: 54, notTraining: 26 }),
  strong('2021-ios-header-of-unlisted-language.csv', { rows: 29, notTraining: 1 }),
  strong('resaved-in-a-spreadsheet.csv'),
  strong('2025-polish-header.csv', { rows: 54, notTraining: 26 }),
  strong('2022-resaved-with-decimal-commas.csv', { rows: 30, notTraining: 2 }),
  strong('2022-resaved-as-serial-numbers.csv'),
  strong('2017-lines-in-quotation-marks.csv'),
  strong('2017-and-2018-joined-by-hand.csv', { rows: 30, notTraining: 2 }),
]

export const fixtures: readonly Fixture[] = [
  ...strongDialects,
  strong('2019-kg-and-lb-in-one-file.csv', { unit: 'mixed', rows: 6, sessions: 2, sets: 6 }),
  strong('2021-ios-unit-to-be-asked.csv', {
    unit: 'asked',
    rows: 4,
    sessions: 0,
    sets: 0,
    questions: ['unit'],
  }),
  strong('2021-ios-unit-to-be-asked.csv', { unit: 'lb', rows: 4, sessions: 2, sets: 4 }, { unit: 'lb' }),
  strong('2025-ios-rest-timers.csv', { rows: 15, sessions: 2, sets: 13, notTraining: 2 }),
  strong('dates-to-be-asked.csv', { rows: 3, sessions: 0, sets: 0, questions: ['dates'] }),
  strong('dates-to-be-asked.csv', { rows: 3, sessions: 3, sets: 3 }, { dates: 'month-first' }),
  strong('dates-month-first.csv', { unit: 'lb', rows: 2, sessions: 2, sets: 2 }),
  strong('unquoted-comma-shifts.csv', { rows: 8, sessions: 1, sets: 4, skipped: 4 }),
  hevy('english-24h.csv', 2),
  hevy('two-exports-joined.csv', 3, { rows: 21, notTraining: 6 }),
  hevy('portuguese-app.csv', 3),
  hevy('portuguese-web.csv', 2),
  hevy('german-app.csv', 3),
  hevy('german-web.csv', 2),
  hevy('korean-app.csv', 1),
  hevy('french-app.csv', 2),
  hevy('us-12h.csv', 3),
  hevy('lbs-km-of-a-kilogram-lifter.csv', 1, { unit: 'lb' }),
  hevy('french-resaved-by-hand.csv', 2, { rows: 4, sets: 4 }),
  hevy('lbs-miles.csv', 1, { unit: 'lb', rows: 2, sets: 2 }),
  hevy('oddities.csv', 9, { rows: 23, sets: 23 }),
  hevy('oddities-edited.csv', 9, { rows: 23, sets: 23 }),
  other('fitnotes', 'fitnotes/android-earlier.csv', 'lb', [7, 3, 7]),
  other('fitnotes', 'fitnotes/android-later.csv', 'lb', [9, 4, 9]),
  other('fitnotes', 'fitnotes/android-comments.csv', 'kg', [4, 1, 4]),
  other('fitnotes', 'fitnotes/ios.csv', 'mixed', [4, 1, 4]),
  other('fitbod', 'fitbod/multiplier.csv', 'kg', [7, 2, 7]),
  other('lyfta', 'lyfta/lyfta.csv', 'kg', [11, 1, 11]),
  other('liftosaur', 'liftosaur/history.csv', 'mixed', [4, 2, 3], { skippedSets: 1 }),
  other('liftlog', 'liftlog/liftlog.csv', 'mixed', [5, 2, 5]),
  other('stronglifts', 'stronglifts/row-per-workout-day-first.csv', 'kg', [3, 3, 36]),
  other('stronglifts', 'stronglifts/row-per-workout-month-first.csv', 'lb', [2, 2, 18]),
  other('stronglifts', 'stronglifts/row-per-workout-both-units.csv', 'lb', [2, 2, 16]),
  other('stronglifts', 'stronglifts/row-per-exercise.csv', 'kg', [5, 2, 15], {
    notTraining: 1,
    skippedSets: 1,
  }),
  other('stronglifts', 'stronglifts/row-per-exercise-order-in-heading.csv', 'kg', [2, 2, 4]),
  other('gymbook', 'gymbook/dutch.csv', 'kg', [4, 1, 3], { skippedSets: 1 }),
  other('gymbook', 'gymbook/italian.csv', 'kg', [7, 2, 6], { skippedSets: 1 }),
  other('gymbook', 'gymbook/german-lb.csv', 'lb', [3, 1, 2], { skippedSets: 1 }),
  other('fitnotes', 'fitnotes/backup.fitnotes', 'kg', [67, 23, 67]),
  other('garmin', 'fit/strength.fit', 'lb', [6, 1, 4], { notTraining: 2 }),
  other('garmin', 'fit/work-and-rest-swapped.fit', 'lb', [6, 1, 4], { notTraining: 2 }),
  other('garmin', 'fit/cut.fit', 'lb', [5, 1, 3], { notTraining: 2 }),
  other('apple-health', 'health/export.xml', 'kg', [7, 2, 2], { notTraining: 4, skipped: 1 }),
  other('apple-health', 'health/export.zip', 'kg', [7, 2, 2], { notTraining: 4, skipped: 1 }),
  other('jefit', 'jefit/backup.csv', 'lb', [10, 2, 6], { notTraining: 6, skipped: 1 }),
  other('jefit', 'jefit/with-cardio-and-sets-not-done.csv', 'kg', [5, 1, 6], {
    notTraining: 3,
    skippedSets: 1,
  }),
  other('wger', 'wger/pages-one-behind-the-other.json', 'kg', [4, 2, 3], { notTraining: 1 }),
  other('wger', 'wger/workoutlog.json', 'mixed', [4, 2, 4]),
  other('liftosaur', 'liftosaur/backup.json', 'mixed', [5, 2, 4], { skippedSets: 1 }),
  other('liftlog', 'liftlog/with-ratings-and-kinds.csv', 'kg', [3, 1, 3]),
  other('liftlog', 'liftlog/with-cardio.json', 'kg', [5, 1, 4], { skippedSets: 1 }),
  other('liftlog', 'liftlog/backup.json', 'mixed', [5, 2, 5]),
  other('my-sheet', 'own-table/spreadsheet.tsv', 'kg', [4, 2, 3], { skippedSets: 1 }, ownColumns()),
]

export const wrongFiles: readonly (readonly [path: string, says: RegExp])[] = [
  ['wrong/empty.csv', /empty/u],
  ['wrong/header-only.csv', /no rows/u],
  ['wrong/picture.png', /picture/u],
  ['wrong/shopping-list.csv', /no app known/u],
]
