import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { foldHistory } from '#history/fold-history'
import { isLumbarExercise } from '#assessment/lumbar-load'
import { makeIdentify } from '#assessment/make-identify'
import { isId } from '#basics/id'
import type { Event } from '#events/event'
import { indexJournal } from '#imports/existing-entries'
import type { ImportAccount } from '#imports/import-account'
import type { ImportOptions } from '#imports/import-context'
import { importFile } from '#imports/import-file'
import { undoImport } from '#imports/undo-import'
import { readColumnMapping } from '#imports/generic/column-mapping'
import { needed, readArguments } from '#cli/arguments'
import type { Command, Surroundings } from '#cli/command'
import { exitCode, Problem } from '#cli/exit'
import { readBytes, readJson } from '#cli/files'
import { appendEvents, journalWarnings, openJournal } from '#cli/journal-file'
import { localInstant } from '#cli/now'
import { accountInWords } from '#cli/words/account-in-words'

export const importCommand: Command = {
  name: 'import',
  does: "bring another app's training log; every row is accounted for",
  help: [
    'comeback import FILE... --journal J [--unit kg|lb] [--dates day-first|month-first] [--columns FILE.json] [--dry-run] [--json]',
    'comeback import --undo [ID] --journal J',
    '',
    'Recognises app and dialect by content, appends what is new, and prints what became of every row. All or nothing: exit 3',
    'when the file leaves a question open (--unit and --dates answer them), exit 2 when a file cannot be read.',
    '  --dry-run   the account only; nothing is written',
    '  --columns   for a table of your own: which column is what, see docs/own-table.md',
    '  --undo      takes the last import back (or the one with ID), exactly; importing the file again restores it',
  ].join('\n'),
  run: async (words, surroundings) => {
    const { options, files } = readArguments(words, {
      journal: 'text',
      unit: 'text',
      dates: 'text',
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

const readOptions = (options: {
  unit: string | undefined
  dates: string | undefined
  columns: string | undefined
}): ImportOptions => {
  const { unit, dates, columns } = options
  if (unit !== undefined && unit !== 'kg' && unit !== 'lb')
    throw new Problem(`--unit ${unit} is no unit: say kg or lb`)
  if (dates !== undefined && dates !== 'day-first' && dates !== 'month-first')
    throw new Problem(`--dates ${dates}: say day-first or month-first`)
  const mapping = columns === undefined ? undefined : readColumnMapping(readJson(columns))
  if (mapping !== undefined && !mapping.ok) throw new Problem(`${columns}: ${mapping.error}`)
  return {
    ...(unit === undefined ? {} : { unit }),
    ...(dates === undefined ? {} : { dates }),
    ...(mapping === undefined ? {} : { mapping: mapping.value }),
  }
}

/** Each file sees what the ones before it bring, so that two overlapping exports in one call are one history. */
const importFiles = async (
  path: string,
  files: readonly string[],
  options: ImportOptions,
  { isDry, isJson }: { isDry: boolean; isJson: boolean },
  surroundings: Surroundings,
): Promise<number> => {
  const journal = openJournal(path)
  for (const warning of journalWarnings(path, journal)) surroundings.warn(warning)
  const protocol = surroundings.protocol()
  const identify = makeIdentify(protocol, foldHistory(journal.events, surroundings.today).identified)
  const added: Event[] = []
  const results: (ImportAccount | { file: string; problem: string })[] = []
  for (const file of files) {
    const bytes = readBytes(file)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const result = importFile({ name: basename(file), bytes, sha256 }, options, {
      existing: indexJournal([...journal.events, ...added]),
      today: surroundings.today,
      at: localInstant(surroundings.now),
      identify: (name) => {
        const exercise = identify(name)
        return exercise === undefined
          ? undefined
          : { id: exercise.id, lumbar: isLumbarExercise(protocol.limits, exercise) }
      },
    })
    if (result.ok) {
      results.push(result.value.account)
      added.push(...result.value.events)
    } else {
      results.push({ file: basename(file), problem: result.error.says })
    }
  }
  if (isJson) surroundings.print(JSON.stringify(results.length === 1 ? results[0] : results, undefined, 2))
  else for (const result of results) if (!('problem' in result)) surroundings.print(accountInWords(result))
  const unreadable = results.filter((result) => 'problem' in result)
  for (const { file, problem } of unreadable) surroundings.warn(`${file}: ${problem}`)
  if (unreadable.length > 0) return exitCode.wrongUse
  const questions = results.flatMap((result) =>
    'problem' in result ? [] : result.questions.map(({ ask }) => `${result.file}: ${ask}`),
  )
  for (const question of new Set(questions)) surroundings.warn(question)
  if (questions.length > 0) return exitCode.answerNeeded
  if (!isDry) appendEvents(path, journal, added)
  return 0
}

const undo = (path: string, ids: readonly string[], isJson: boolean, surroundings: Surroundings): number => {
  const [id] = ids
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
