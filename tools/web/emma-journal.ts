import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Day, toDay } from '#basics/day'
import type { Event } from '#events/event'
import { readJournal } from '#events/journal-text'
import { indexJournal } from '#imports/existing-entries'
import { importFile } from '#imports/import-file'
import { exerciseIndexOf, identifyExercise } from '#protocol/identify-exercise'
import type { Protocol } from '#protocol/protocol'

/** Emma's journal from fixtures/emma: her training log imported, then her own reports. */
export const emmaJournal = (root: string, protocol: Protocol): Event[] => {
  const folder = join(root, 'fixtures', 'emma')
  const reports = readReports(folder)
  const first = reports[0]?.on
  return [...importLog(folder, protocol, first ?? toDay('2026-03-10')), ...reports]
}

const importLog = (folder: string, protocol: Protocol, today: Day): readonly Event[] => {
  const bytes = readFileSync(join(folder, 'strong.csv'))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const index = exerciseIndexOf(protocol.exercises)
  const result = importFile(
    { name: 'strong.csv', bytes, sha256 },
    {},
    {
      existing: indexJournal([]),
      today,
      at: `${today}T07:00:00+00:00`,
      // Only the account of the import uses it, and nobody reads that here.
      identify: (name) => {
        const found = identifyExercise(index, name)
        return found === undefined ? undefined : { id: found.exercise.id, lumbar: false }
      },
    },
  )
  if (!result.ok) throw new Error(`fixtures/emma/strong.csv: ${result.error.says}`)
  if (result.value.events.length === 0) throw new Error('fixtures/emma/strong.csv holds nothing to import')
  return result.value.events
}

const readReports = (folder: string): readonly Event[] => {
  const { events, problems } = readJournal(readFileSync(join(folder, 'reports.jsonl'), 'utf8'))
  const [first] = problems
  if (first !== undefined)
    throw new Error(`fixtures/emma/reports.jsonl, line ${first.line}: ${first.problem}`)
  return events
}
