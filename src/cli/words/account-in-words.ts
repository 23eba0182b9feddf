import type { Id } from '#basics/id'
import type { ImportAccount } from '#imports/import-account'
import { wrap } from './layout.ts'

const most = 8

/**
 * The import account for a person: what came in, what did not and why, and that it adds up. `nameOf` gives the name of an
 * exercise by its id; `import` is the id that takes the import back, null where nothing was new.
 */
export const accountInWords = (
  account: ImportAccount & { readonly import: Id | null },
  nameOf: (id: string) => string,
): string => {
  const { imported, alreadyThere, notTraining, skipped, pending } = account
  const reasons = Object.entries(notTraining.reasons).map(([reason, count]) => `${count} ${reason}`)
  const told = ({ sessions, sets }: { sessions: number; sets: number }): string =>
    `${counted(sessions, 'session')}, ${counted(sets, 'set')}`
  return [
    `${account.file}: ${account.app}, ${account.dialect}; ${account.unit}`,
    `  ${counted(account.rows, 'row')}`,
    `  = ${imported.rows} imported${imported.from === null ? '' : `: ${told(imported)}, ${imported.from} to ${imported.to}`}`,
    `  + ${alreadyThere.rows} already there${alreadyThere.rows === 0 ? '' : `: ${told(alreadyThere)}`}`,
    `  + ${notTraining.rows} not training${reasons.length === 0 ? '' : `: ${reasons.join(', ')}`}`,
    `  + ${skipped.length} skipped`,
    `  + ${pending.rows} waiting for an answer`,
    ...(account.skippedSets === 0 ? [] : [`  ${counted(account.skippedSets, 'planned set')} not done`]),
    ...(account.corrected === 0
      ? []
      : [`  ${counted(account.corrected, 'session')} changed since an earlier import: corrected`]),
    ...sleepLines(account.sleep),
    ...account.readings.flatMap((reading) => wrap(`- ${reading}`, '  ')),
    ...remarkLines('Skipped', skipped),
    ...remarkLines('Kept, but worth a look', account.marked),
    ...nameLines(account.exercises, nameOf),
    ...(account.import === null
      ? []
      : [`  To take this import back: comeback import --undo ${account.import}`]),
  ].join('\n')
}

const counted = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`

const sleepLines = (sleep: ImportAccount['sleep']): string[] =>
  sleep === undefined
    ? []
    : [
        `  ${counted(sleep.nights, 'night')} of sleep recorded, ${sleep.alreadyThere} already there: ${sleep.from} to ${sleep.to}`,
      ]

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

const nameLines = (
  { names, identified, unidentified, lumbarRelevantIdentified }: ImportAccount['exercises'],
  nameOf: (id: string) => string,
): string[] => {
  if (names === 0) return []
  const share = `${identified} of ${counted(names, 'exercise name')} identified (${Math.round(lumbarRelevantIdentified * 100)} % of those that matter to the back)`
  if (unidentified.length === 0) return [`  ${share}`]
  return [
    `  ${share}; not known, those with the most sets first:`,
    ...unidentified.slice(0, most).flatMap(({ name, sets, guesses = [] }) => {
      const guessed =
        guesses.length === 0 ? '' : `; perhaps ${guesses.map((id) => `${nameOf(id)} (${id})`).join(', ')}?`
      return wrap(`${name}, ${counted(sets, 'set')}${guessed}`, '    ')
    }),
    ...(unidentified.length > most ? [`    and ${unidentified.length - most} more`] : []),
    '    Say once what a name means: comeback record with {"kind": "exercise-identified", "name": ..., "exercise": ID}',
  ]
}
