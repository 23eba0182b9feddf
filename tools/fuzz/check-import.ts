import type { Day } from '#basics/day'
import { decodeEvent } from '#events/decode-event'
import type { ImportAccount } from '#imports/import-account'
import type { ImportOptions } from '#imports/import-context'
import { indexJournal } from '#imports/existing-entries'
import { type Import, importFile } from '#imports/import-file'

const context = {
  today: '2026-11-22' as Day,
  at: '2026-11-22T10:00:00Z',
  identify: () => undefined,
}

/** Nothing on a damaged file of a few kilobytes may take longer. */
const longestMilliseconds = 3000

/**
 * What must hold for any bytes at all; the faults found. The file is read, or refused in one line; every row is accounted
 * for; questions can be answered; events can be read back; and twice is once.
 */
export const checkImport = (name: string, bytes: Uint8Array): readonly string[] => {
  const faults: string[] = []
  const file = { name, bytes, sha256: 'f'.repeat(64) }
  const started = performance.now()
  let outcome = importFile(file, {}, { ...context, existing: indexJournal([]) })
  if (!outcome.ok) {
    if (outcome.error.says === '' || outcome.error.says.includes('\n'))
      faults.push('a problem that is not one line')
    return faults
  }
  faults.push(...faultsOf(outcome.value.account))
  let options: ImportOptions = {}
  if (outcome.value.account.questions.length > 0) {
    if (outcome.value.events.length > 0) faults.push('events in spite of a question')
    options = { unit: 'kg', dates: 'day-first', app: outcome.value.account.app }
    outcome = importFile(file, options, { ...context, existing: indexJournal([]) })
    if (!outcome.ok) return [...faults, 'the answers made it unreadable']
    if (outcome.value.account.questions.length > 0) faults.push('the answers did not settle the questions')
    faults.push(...faultsOf(outcome.value.account))
  }
  faults.push(...faultsOfEvents(outcome.value))
  const journal = outcome.value.events
  const again = importFile(file, options, { ...context, existing: indexJournal(journal) })
  if (!again.ok || again.value.events.length > 0) faults.push('twice is not once')
  if (performance.now() - started > longestMilliseconds) faults.push('took too long')
  return faults
}

const faultsOf = (account: ImportAccount): string[] => {
  const { imported, notTraining, alreadyThere, pending, skipped, rows } = account
  const sum = imported.rows + notTraining.rows + alreadyThere.rows + pending.rows + skipped.length
  const faults = sum === rows ? [] : [`${rows} rows, but ${sum} accounted for`]
  const numbers = skipped.map((one) => one.row)
  if (new Set(numbers).size !== numbers.length) faults.push('a row was skipped twice')
  if (numbers.some((row) => row < 1 || row > rows)) faults.push('a skipped row that does not exist')
  const reasons = Object.values(notTraining.reasons).reduce((total, count) => total + count, 0)
  if (reasons !== notTraining.rows) faults.push('reasons do not add up')
  return faults
}

const faultsOfEvents = ({ events, account }: Import): string[] => {
  const faults: string[] = []
  for (const event of events) {
    const read = decodeEvent(JSON.parse(JSON.stringify(event)))
    if (!read.ok) faults.push(`an event that cannot be read back: ${read.error}`)
  }
  if (new Set(events.map((event) => event.id)).size !== events.length) faults.push('two events of one id')
  const sessions = events.filter((event) => event.kind === 'session-logged').length
  if (sessions !== account.imported.sessions) faults.push('sessions do not match the account')
  return faults
}
