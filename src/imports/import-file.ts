import type { Id } from '#basics/id'
import { ok, type Result } from '#basics/result'
import type { Event } from '#events/event'
import { accountOf } from './account-of.ts'
import { bodyMassStatement } from './body-mass-statement.ts'
import { idFromContent } from './content-id.ts'
import type { ImportAccount } from './import-account.ts'
import type { ImportContext, ImportOptions, LargeFile, SourceFile } from './import-context.ts'
import { type ImportProblem, importProblem } from './import-problem.ts'
import { readFile, type RecognisedFile } from './read-file.ts'
import { sourceInMemory } from './reading/byte-source.ts'
import type { FileReading } from './sessions/file-reading.ts'
import { resolveUnits } from './sessions/resolve-units.ts'
import { type SessionOutcome, sessionOutcomes } from './sessions/session-events.ts'
import { type Answers, resolveTime, settleQuestions } from './sessions/settle-questions.ts'
import { nameIdentity } from './name-identity.ts'
import { type NightOutcome, nightOutcomes } from './nights/night-events.ts'

export type Import = {
  readonly account: ImportAccount
  /** To append, in this order; empty while there is a question, and when the journal has it all. */
  readonly events: readonly Event[]
}

/**
 * One file of another app -> the events that bring its training into a journal, and the account of every row. The app and
 * dialect are recognised by content. All or nothing: with a question open there are no events and its rows are pending.
 */
export const importFile = (
  { name, bytes, sha256 }: SourceFile,
  options: ImportOptions,
  context: ImportContext,
): Result<Import, ImportProblem> =>
  importLargeFile({ name, source: sourceInMemory(bytes), sha256 }, options, context)

/** As `importFile`, for a file of any size: of an Apple Health export no more than a window is in memory. */
export const importLargeFile = (
  file: LargeFile,
  options: ImportOptions,
  context: ImportContext,
): Result<Import, ImportProblem> => {
  const read = readFile(file.source, options, context)
  return read.ok ? finish(file, read.value, options, context) : importProblem(file.name, read.error)
}

const finish = (
  file: LargeFile,
  read: RecognisedFile,
  options: ImportOptions,
  context: ImportContext,
): Result<Import, ImportProblem> => {
  const { reading, questions: recognition } = read
  if (reading.rows === 0)
    return importProblem(file.name, 'holds no rows below its header: export it again with training in it')

  const settled = settleQuestions(reading, answersOf(options), context.today)
  const questions = [...recognition, ...settled.questions]
  const identity = nameIdentity(context.identify, context.suggest)
  if (questions.length > 0 || !settled.unit || !settled.order) {
    return ok({
      account: accountOf(file.name, reading, settled, questions, [], [], identity, context.today),
      events: [],
    })
  }

  resolveUnits(reading, settled.unit)
  const order = settled.order
  const drafts = reading.drafts
    .filter((draft) => draft.blocks.length > 0)
    .map((draft) => ({ draft, time: resolveTime(draft.start, order)! }))
  const outcomes = sessionOutcomes(
    reading.app,
    file.name,
    drafts,
    order,
    reading.statesKinds,
    context.existing,
    identity.key,
  )
  const nights = nightOutcomes(reading.app, reading.nights ?? [], context.existing)
  return ok({
    account: accountOf(file.name, reading, settled, [], outcomes, nights, identity, context.today),
    events: eventsOf(file, reading, outcomes, nights, context),
  })
}

/** An answer given for this import goes before the one in the mapping. */
const answersOf = (options: ImportOptions): Answers => ({
  unit: options.unit ?? options.mapping?.unit,
  dates: options.dates ?? options.mapping?.dates,
})

const eventsOf = (
  file: LargeFile,
  { app, dialect, bodyMass }: FileReading,
  outcomes: readonly SessionOutcome[],
  nights: readonly NightOutcome[],
  context: ImportContext,
): readonly Event[] => {
  const stated = bodyMass === undefined ? [] : [bodyMassStatement(app, bodyMass)]
  const told = [...outcomes, ...nights]
  const sessions = [...told.flatMap((outcome) => outcome.names), ...stated.map(({ id }) => id)]
  if (sessions.length === 0) return []
  const mine = context.existing.imports.filter((one) => one.sha256 === file.sha256)
  if (mine.some((one) => one.live && sameIds(one.sessions, sessions))) return []
  const events: Event[] = [
    ...told.flatMap((outcome) => outcome.event ?? []),
    ...stated.filter(({ id }) => !context.existing.statements.has(id)),
  ]
  // The count of undone imports of this file makes the record a new one each time it is brought back.
  const undone = String(mine.filter((one) => !one.live).length)
  events.push({
    id: idFromContent('import', app, file.sha256, undone, ...sessions),
    kind: 'import-recorded',
    v: 1,
    on: context.today,
    at: context.at,
    by: `import:${app}`,
    file: file.name,
    sha256: file.sha256,
    app,
    dialect,
    sessions,
  })
  return events
}

const sameIds = (a: readonly Id[], b: readonly Id[]): boolean => {
  const held = new Set(a)
  return a.length === b.length && b.every((id) => held.has(id))
}
