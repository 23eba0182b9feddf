import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Day } from '#basics/day'
import type { Event } from '#events/event'
import { isLumbarExercise } from '#assessment/load/lumbar-load'
import { makeIdentify } from '#assessment/load/make-identify'
import { indexJournal } from '#imports/existing-entries'
import type { ImportContext, SourceFile } from '#imports/import-context'
import { type Import, importFile } from '#imports/import-file'
import { loadCompiled } from '#tools/protocol/compile'
import { naiveCount } from './naive-count.ts'
import { type LoggedName, readNameList, shareIdentified } from './share-identified.ts'

// npm run test:exports -- DIR [--names]: runs the importers over real files and holds them against a second, dull reader.
// --names also prints what each name that matters to the back was taken for.
const words = process.argv.slice(2)
const folder = words.find((word) => !word.startsWith('--'))
if (folder === undefined || !existsSync(folder)) {
  console.error('usage: npm run test:exports -- DIR [--names]: a folder of exported files')
  process.exit(2)
}

const protocol = loadCompiled(process.cwd())
const identifyName = makeIdentify(protocol, new Map())
const identify: ImportContext['identify'] = (name) => {
  const exercise = identifyName(name)
  return exercise && { id: exercise.id, lumbar: isLumbarExercise(protocol.limits, exercise) }
}
const context = { today: '2026-11-22' as Day, at: '2026-11-22T10:00:00Z', identify }

let faults = 0
const report = (line: string): void => console.log(line)
const fault = (line: string): void => {
  faults += 1
  console.log(`  WRONG: ${line}`)
}

const bring = (file: SourceFile, journal: readonly Event[], answered: boolean): Import | undefined => {
  const answers = answered ? ({ unit: 'kg', dates: 'day-first' } as const) : {}
  const result = importFile(file, answers, { ...context, existing: indexJournal(journal) })
  if (result.ok) return result.value
  fault(result.error.says)
  return undefined
}

const histories = new Map<string, readonly Event[]>()
const setsByName = new Map<string, number>()

const countNames = (events: readonly Event[]): void => {
  for (const event of events) {
    if (event.kind !== 'session-logged') continue
    for (const { name, sets } of event.exercises)
      setsByName.set(name, (setsByName.get(name) ?? 0) + sets.length)
  }
}

const reportNames = (title: string, logged: readonly LoggedName[]): void => {
  const { lines, missed, lumbar } = shareIdentified(logged, identify)
  report(`${title}:`)
  for (const line of lines) report(`  ${line}`)
  for (const line of missed) fault(`${title}: ${line}`)
  if (words.includes('--names')) for (const line of lumbar) report(`  ${line}`)
}

const check = (name: string): void => {
  const bytes = new Uint8Array(readFileSync(join(folder, name)))
  const file = { name, bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
  const started = performance.now()
  const asked = bring(file, [], false)
  const took = Math.round(performance.now() - started)
  if (!asked) return
  const { account } = asked
  const questions = account.questions.map((question) => question.id)
  const settled = questions.length === 0 ? asked : bring(file, [], true)
  if (!settled) return
  const { imported, notTraining, skipped, alreadyThere, pending, rows, exercises } = settled.account
  report(`${name}: ${account.app}, ${account.dialect}; ${account.unit}; ${took} ms`)
  report(
    `  ${rows} rows, ${imported.sessions} sessions, ${imported.sets} sets, ${settled.account.skippedSets} skipped sets`,
  )
  report(
    `  not training ${notTraining.rows}, skipped ${skipped.length}, marked ${settled.account.marked.length}`,
  )
  if (questions.length > 0) report(`  asks: ${questions.join(', ')}`)
  const sum = imported.rows + notTraining.rows + alreadyThere.rows + pending.rows + skipped.length
  if (sum !== rows) fault(`${sum} of ${rows} rows are accounted for`)

  const naive = naiveCount(new TextDecoder().decode(bytes))
  if (!naive) report('  no second reader for this header')
  else {
    const ours = [account.app, rows, imported.sessions, imported.sets, notTraining.rows + skipped.length]
    const theirs = [naive.app, naive.rows, naive.sessions, naive.sets, naive.notTraining]
    if (ours.join() !== theirs.join())
      fault(`we count ${ours.join(', ')}; the second reader ${theirs.join(', ')}`)
  }
  const again = bring(file, settled.events, questions.length > 0)
  if (again && again.events.length > 0) fault('imported twice it is not one history')
  report(
    `  ${exercises.identified} of ${exercises.names} names; lumbar ${exercises.lumbarRelevantIdentified}`,
  )

  const history = histories.get(account.app) ?? []
  const joined = bring(file, history, questions.length > 0)
  if (joined) {
    const { alreadyThere: there, corrected } = joined.account
    if (there.sessions + corrected > 0) {
      report(`  ${there.sessions} sessions are in another file of this folder, ${corrected} told differently`)
    }
    histories.set(account.app, [...history, ...joined.events])
    countNames(joined.events)
  }
}

for (const name of readdirSync(folder).toSorted()) if (/\.[a-z]+$/i.test(name)) check(name)

const list = join(folder, '..', 'exercise-names.tsv')
reportNames(
  'names of the whole folder',
  [...setsByName].map(([name, sets]) => ({ name, sets })),
)
if (existsSync(list)) reportNames('names of the list beside it', readNameList(readFileSync(list, 'utf8')))
report(faults === 0 ? 'everything adds up' : `${faults} faults`)
process.exitCode = faults === 0 ? 0 : 1
