import { basename } from 'node:path'
import { foldHistory } from '#history/fold-history'
import { isLumbarExercise } from '#assessment/load/lumbar-load'
import { makeIdentify } from '#assessment/load/make-identify'
import { type Id, isId } from '#basics/id'
import type { Event } from '#events/event'
import type { Journal } from '#events/journal-text'
import { indexJournal } from '#imports/existing-entries'
import type { ImportAccount } from '#imports/import-account'
import type { ImportContext, ImportOptions } from '#imports/import-context'
import { importLargeFile } from '#imports/import-file'
import { undoImport } from '#imports/undo-import'
import { readColumnMapping } from '#imports/generic/column-mapping'
import { exerciseIndexOf, suggestExercises } from '#protocol/identify-exercise'
import type { Protocol } from '#protocol/protocol'
import { needed, readArguments } from '#cli/arguments'
import type { Command, Surroundings } from '#cli/command'
import { exitCode, Problem } from '#cli/exit'
import { withExportFile } from '#cli/export-file'
import { readJson } from '#cli/files'
import { appendEvents, journalWarnings, openJournal } from '#cli/journal-file'
import { localInstant } from '#cli/now'
import { tellProgress } from '#cli/tell-progress'
import { accountInWords } from '#cli/words/account-in-words'

export const importCommand: Command = {
  name: 'import',
  does: "bring another app's training log; every row is accounted for",
  help: [
    'comeback import FILE... --journal J [--unit kg|lb] [--dates day-first|month-first] [--app APP] [--columns FILE.json]',
    '                [--dry-run] [--json]',
    'comeback import --undo [ID] --journal J',
    '',
    'Recognises app and dialect by content, appends what is new, and prints what became of every row. All or nothing: exit 3',
    'when a file leaves a question open (--unit, --dates and --app answer them), exit 2 when a file cannot be read.',
    '  --dry-run   the account only; nothing is written',
    '  --columns   for a table of your own: which column is what, see docs/own-table.md',
    '  --undo      takes the last import back (or the one with ID), exactly; importing the file again restores it',
  ].join('\n'),
  run: (words, surroundings) => {
    const { options, files } = readArguments(words, {
      journal: 'text',
      unit: 'text',
      dates: 'text',
      app: 'text',
      columns: 'text',
      'dry-run': 'flag',
      undo: 'flag',
      json: 'flag',
    })
    const path = needed(options.journal, 'journal')
    if (options.undo === true) return undo(path, files, options.json === true, surroundings)
    if (files.length === 0) throw new Problem('no file is named: comeback import FILE --journal J')
    return importFiles(
      path,
      files,
      readOptions(options),
      { isDry: options['dry-run'] === true, isJson: options.json === true },
      surroundings,
    )
  },
}

type OptionTexts = Readonly<Record<'unit' | 'dates' | 'app' | 'columns', string | undefined>>

const readOptions = ({ unit, dates, app, columns }: OptionTexts): ImportOptions => {
  if (unit !== undefined && unit !== 'kg' && unit !== 'lb')
    throw new Problem(`--unit ${unit} is no unit: say kg or lb`)
  if (dates !== undefined && dates !== 'day-first' && dates !== 'month-first')
    throw new Problem(`--dates ${dates}: say day-first or month-first`)
  const mapping = columns === undefined ? undefined : readColumnMapping(readJson(columns))
  if (mapping !== undefined && !mapping.ok) throw new Problem(`${columns}: ${mapping.error}`)
  return {
    ...(unit === undefined ? {} : { unit }),
    ...(dates === undefined ? {} : { dates }),
    ...(app === undefined ? {} : { app }),
    ...(mapping === undefined ? {} : { mapping: mapping.value }),
  }
}

/** The account of a file that was read, with the id that takes its import back; or why it was not. */
type Outcome =
  | (ImportAccount & { readonly import: Id | null })
  | { readonly file: string; readonly problem: string }

/** Each file sees what the ones before it bring, so that two overlapping exports in one call are one history. */
const importFiles = (
  path: string,
  files: readonly string[],
  options: ImportOptions,
  { isDry, isJson }: { isDry: boolean; isJson: boolean },
  surroundings: Surroundings,
): number => {
  const journal = openJournal(path)
  for (const warning of journalWarnings(path, journal)) surroundings.warn(warning)
  const protocol = surroundings.protocol()
  const names = readNames(protocol, journal, surroundings)
  const added: Event[] = []
  const outcomes = files.map((file): Outcome => {
    const name = basename(file)
    const progress = tellProgress(name, surroundings)
    try {
      const result = withExportFile(file, (opened) =>
        importLargeFile({ name, ...opened }, options, {
          ...names,
          existing: indexJournal([...journal.events, ...added]),
          today: surroundings.today,
          at: localInstant(surroundings.now),
          onProgress: ({ rows, bytes }) => progress.tell(rows, bytes),
        }),
      )
      if (!result.ok) return { file: name, problem: result.error.says }
      added.push(...result.value.events)
      return { ...result.value.account, import: importOf(result.value.events) }
    } catch (error) {
      if (error instanceof Problem) return { file, problem: error.message }
      throw error
    } finally {
      progress.end()
    }
  })
  const code = codeOf(outcomes)
  const isWritten = code === 0 && !isDry
  if (isWritten) appendEvents(path, journal, added)
  report(outcomes, isWritten, protocol, isJson, surroundings)
  if (code !== 0 && files.length > 1) surroundings.warn('Nothing was written, of no file.')
  return code
}

const importOf = (events: readonly Event[]): Id | null =>
  events.find(({ kind }) => kind === 'import-recorded')?.id ?? null

const codeOf = (outcomes: readonly Outcome[]): number => {
  if (outcomes.some((outcome) => 'problem' in outcome)) return exitCode.wrongUse
  const isAsking = outcomes.some((outcome) => 'questions' in outcome && outcome.questions.length > 0)
  return isAsking ? exitCode.answerNeeded : 0
}

const readNames = (
  protocol: Protocol,
  journal: Journal,
  { today }: Surroundings,
): Pick<ImportContext, 'identify' | 'suggest'> => {
  const identify = makeIdentify(protocol, foldHistory(journal.events, today).identified)
  const index = exerciseIndexOf(protocol.exercises)
  return {
    identify: (name) => {
      const exercise = identify(name)
      return exercise && { id: exercise.id, lumbar: isLumbarExercise(protocol.limits, exercise) }
    },
    suggest: (name) => suggestExercises(index, name, 3).map(({ id }) => id),
  }
}

/** Accounts to standard output; problems and questions, each in one line, to standard error. */
const report = (
  read: readonly Outcome[],
  isWritten: boolean,
  protocol: Protocol,
  isJson: boolean,
  { print, warn }: Surroundings,
): void => {
  const outcomes = read.map((one) => ('problem' in one || isWritten ? one : { ...one, import: null }))
  const nameOf = (id: string): string => protocol.exercises.get(id)?.name ?? id
  if (isJson) print(JSON.stringify(outcomes.length === 1 ? outcomes[0] : outcomes, undefined, 2))
  for (const outcome of outcomes) {
    if ('problem' in outcome) warn(`${outcome.file}: ${outcome.problem}`)
    else if (!isJson) print(accountInWords(outcome, nameOf))
  }
  for (const outcome of outcomes) {
    if ('problem' in outcome) continue
    for (const { id, ask, options } of outcome.questions)
      warn(`${outcome.file}: ${ask} Answer with --${id} ${options.join(` or --${id} `)}.`)
  }
}

const undo = (path: string, ids: readonly string[], isJson: boolean, surroundings: Surroundings): number => {
  const [id, ...more] = ids
  if (more.length > 0) throw new Problem('--undo takes one import back at a time: name one id, or none')
  if (id !== undefined && !isId(id))
    throw new Problem(`${id} is not the id of an import: leave it out to take the last one back`)
  const journal = openJournal(path)
  const result = undoImport(journal.events, id, {
    id: surroundings.newId() as Event['id'],
    on: surroundings.today,
    at: localInstant(surroundings.now),
    by: 'lifter',
  })
  if (!result.ok) throw new Problem(result.error.says)
  appendEvents(path, journal, [result.value])
  surroundings.print(
    isJson
      ? JSON.stringify({ id: result.value.id, on: result.value.on })
      : `Taken back: ${result.value.reason}. Import the file again to restore it.`,
  )
  return 0
}
