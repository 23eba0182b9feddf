import type { ImportAccount } from '#imports/import-account'
import { wrap } from './layout.ts'

const most = 8

/** The import account for a person: what came in, what did not and why, and that it adds up. */
export const accountInWords = (account: ImportAccount): string => {
  const { imported, alreadyThere, notTraining, skipped, pending } = account
  const reasons = Object.entries(notTraining.reasons).map(([reason, count]) => `${count} ${reason}`)
  return [
    `${account.file}: ${account.app}, ${account.dialect}; ${account.unit}`,
    `  ${account.rows} rows`,
    `  = ${imported.rows} imported${imported.from === null ? '' : `: ${imported.sessions} sessions, ${imported.sets} sets, ${imported.from} to ${imported.to}`}`,
    `  + ${alreadyThere.rows} already there${alreadyThere.rows === 0 ? '' : `: ${alreadyThere.sessions} sessions, ${alreadyThere.sets} sets`}`,
    `  + ${notTraining.rows} not training${reasons.length === 0 ? '' : `: ${reasons.join(', ')}`}`,
    `  + ${skipped.length} skipped`,
    `  + ${pending.rows} waiting for an answer`,
    ...(account.skippedSets === 0 ? [] : [`  ${account.skippedSets} planned sets were not done`]),
    ...(account.corrected === 0
      ? []
      : [`  ${account.corrected} sessions changed since an earlier import and were corrected`]),
    ...account.readings.flatMap((reading) => wrap(`- ${reading}`, '  ')),
    ...remarkLines('Skipped', skipped),
    ...remarkLines('Kept, but worth a look', account.marked),
    `  ${account.exercises.identified} of ${account.exercises.names} exercise names identified (${Math.round(account.exercises.lumbarRelevantIdentified * 100)} % of those that matter to the back)`,
    ...account.exercises.unidentified
      .slice(0, most)
      .map(({ name, sets }) => `    not known: ${name} (${sets} sets)`),
  ].join('\n')
}

const remarkLines = (
  title: string,
  remarks: readonly { readonly row: number; readonly reason: string }[],
): string[] =>
  remarks.length === 0
    ? []
    : [
        `  ${title}:`,
        ...remarks.slice(0, most).map(({ row, reason }) => `    row ${row}: ${reason}`),
        ...(remarks.length > most ? [`    and ${remarks.length - most} more`] : []),
      ]
