import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Day, toDay } from '#basics/day'
import type { SessionLoad } from '#assessment/assessment'
import { bodyOf } from '#assessment/load/body-of'
import { loadSessions } from '#assessment/load/load-sessions'
import { isLumbarExercise } from '#assessment/load/lumbar-load'
import { makeIdentify } from '#assessment/load/make-identify'
import { foldHistory } from '#history/fold-history'
import type { History } from '#history/history'
import { indexJournal } from '#imports/existing-entries'
import type { ImportContext } from '#imports/import-context'
import { importFile } from '#imports/import-file'
import type { Protocol } from '#protocol/protocol'

/** `sameAs`: a larger file that holds most of these sessions already; one lifter is counted once. */
export type RealLog = {
  readonly file: string
  readonly history: History
  readonly loads: readonly SessionLoad[]
  readonly sameAs: string | null
}

const today: Day = toDay('2080-01-01')

/** Every file of a folder of exports, imported each into a journal of its own; what a file leaves open is answered kg, day first. */
export const readRealLogs = (protocol: Protocol, folder: string): readonly RealLog[] => {
  const logs = readdirSync(folder)
    .filter((file) => /\.[a-z]+$/i.test(file))
    .toSorted()
    .flatMap((file) => readLog(protocol, folder, file))
  const seen = new Map<string, string>()
  const sameAs = new Map<string, string>()
  for (const { file, history } of logs.toSorted(
    (a, b) => b.history.sessions.length - a.history.sessions.length,
  )) {
    const holders = history.sessions.flatMap(({ id }) => seen.get(id) ?? [])
    if (holders.length * 2 > history.sessions.length) sameAs.set(file, holders[0]!)
    for (const { id } of history.sessions) if (!seen.has(id)) seen.set(id, file)
  }
  return logs.map((log) => ({ ...log, sameAs: sameAs.get(log.file) ?? null }))
}

const readLog = (protocol: Protocol, folder: string, file: string): Omit<RealLog, 'sameAs'>[] => {
  const bytes = new Uint8Array(readFileSync(join(folder, file)))
  const identifyName = makeIdentify(protocol, new Map())
  const context: ImportContext = {
    existing: indexJournal([]),
    today,
    at: `${today}T10:00:00Z`,
    identify: (name) => {
      const exercise = identifyName(name)
      return exercise && { id: exercise.id, lumbar: isLumbarExercise(protocol.limits, exercise) }
    },
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const result = importFile({ name: file, bytes, sha256 }, { unit: 'kg', dates: 'day-first' }, context)
  if (!result.ok) {
    process.stderr.write(`${file}: ${result.error.says}\n`)
    return []
  }
  const history = foldHistory(result.value.events, today)
  const loads = loadSessions(
    protocol.limits,
    bodyOf(protocol.limits, history.profile),
    history,
    makeIdentify(protocol, history.identified),
  )
  return [{ file, history, loads }]
}
