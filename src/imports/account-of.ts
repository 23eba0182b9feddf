import type { Day } from '#basics/day'
import type { ImportAccount, ImportQuestion, RowRemark } from './import-account.ts'
import { isLumbarName } from './lumbar-names.ts'
import type { NameIdentity } from './name-identity.ts'
import type { NightOutcome } from './nights/night-events.ts'
import type { FileReading, SessionDraft } from './sessions/file-reading.ts'
import type { SessionOutcome } from './sessions/session-events.ts'
import type { Settled } from './sessions/settle-questions.ts'

/** The account of one file. With a question open `outcomes` is empty and every training row is pending. */
export const accountOf = (
  file: string,
  reading: FileReading,
  settled: Settled,
  questions: readonly ImportQuestion[],
  outcomes: readonly SessionOutcome[],
  nights: readonly NightOutcome[],
  identity: NameIdentity,
  today: Day,
): ImportAccount => {
  const there = outcomes.filter((one) => one.outcome === 'already-there')
  const brought = outcomes.filter((one) => one.outcome !== 'already-there')
  const days = brought.map((one) => one.time.day).toSorted()
  const reasons = Object.fromEntries(reading.notTraining)
  return {
    file,
    app: reading.app,
    dialect: reading.dialect,
    unit: unitOf(reading, settled),
    rows: reading.rows,
    imported: {
      rows: sum(brought, (one) => one.draft.rows),
      sessions: brought.length,
      sets: sum(brought, (one) => setsOf(one.draft, false)),
      from: days[0] ?? null,
      to: days.at(-1) ?? null,
    },
    notTraining: { rows: sum(Object.values(reasons), (count) => count), reasons },
    skipped: reading.skipped,
    alreadyThere: {
      rows: sum(there, (one) => one.draft.rows),
      sessions: there.length,
      sets: sum(there, (one) => setsOf(one.draft, false)),
    },
    pending: { rows: questions.length > 0 ? sum(reading.drafts, (draft) => draft.rows) : 0 },
    skippedSets: sum(brought, (one) => setsOf(one.draft, true)),
    exercises: exercisesOf(reading, identity),
    questions,
    marked: [...reading.marked, ...futureMarks(brought, today)],
    readings: [...reading.readings, ...settled.readings],
    corrected: brought.filter((one) => one.outcome === 'corrected').length,
    ...(nights.length === 0 ? {} : { sleep: sleepOf(nights) }),
  }
}

const sleepOf = (nights: readonly NightOutcome[]): NonNullable<ImportAccount['sleep']> => {
  const there = nights.filter((one) => one.isThere).length
  return {
    nights: nights.length - there,
    alreadyThere: there,
    from: nights[0]!.night.time.day,
    to: nights.at(-1)!.night.time.day,
  }
}

const unitOf = (reading: FileReading, settled: Settled): ImportAccount['unit'] => {
  if (reading.stated.size > 1) return 'mixed'
  const [stated] = reading.stated
  return stated ?? settled.unit ?? 'asked'
}

const sum = <T>(values: readonly T[], amount: (value: T) => number): number =>
  values.reduce((total, value) => total + amount(value), 0)

const setsOf = (draft: SessionDraft, skipped: boolean): number =>
  sum(draft.blocks, (block) => block.sets.filter((set) => (set.skipped ?? false) === skipped).length)

const futureMarks = (outcomes: readonly SessionOutcome[], today: Day): RowRemark[] =>
  outcomes
    .filter((one) => one.time.day > today)
    .map((one) => ({ row: one.draft.firstRow, reason: `${one.time.day} is in the future: kept as written` }))

const exercisesOf = (reading: FileReading, identity: NameIdentity): ImportAccount['exercises'] => {
  const setsByName = new Map<string, number>()
  for (const draft of reading.drafts) {
    for (const block of draft.blocks)
      setsByName.set(block.name, (setsByName.get(block.name) ?? 0) + block.sets.length)
  }
  const names = [...setsByName.keys()]
  const unidentified = names
    .filter((name) => identity.of(name) === undefined)
    .map((name) => {
      const guesses = identity.guesses(name)
      return { name, sets: setsByName.get(name)!, ...(guesses.length > 0 ? { guesses } : {}) }
    })
    .toSorted((a, b) => b.sets - a.sets || (a.name < b.name ? -1 : 1))
  const lumbar = names.filter((name) => identity.of(name)?.lumbar ?? isLumbarName(name))
  const known = lumbar.filter((name) => identity.of(name) !== undefined).length
  return {
    names: names.length,
    identified: names.length - unidentified.length,
    unidentified,
    lumbarRelevantIdentified: lumbar.length === 0 ? 1 : Math.round((known / lumbar.length) * 10_000) / 10_000,
  }
}
