import type { ImportContext } from '#imports/import-context'
import { isLumbarName } from '#imports/lumbar-names'

export type LoggedName = { readonly name: string; readonly sets: number }

/** The least share of sets, and of names that matter to the back, that must be identified. */
const targets = { sets: 0.97, lumbarNames: 0.95 }

type Shares = {
  /** What is known, with its share, and the unknown ones with the most sets. */
  readonly lines: readonly string[]
  /** Targets that are missed, in words. */
  readonly missed: readonly string[]
  /** What each name that matters to the back was taken for: to be looked through by eye. */
  readonly lumbar: readonly string[]
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`
const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole)

/** How many of some names are identified: by sets, by names, and by names that matter to the back. */
export const shareIdentified = (
  logged: readonly LoggedName[],
  identify: ImportContext['identify'],
): Shares => {
  const names = logged.map(({ name, sets }) => ({ name, sets, found: identify(name) }))
  const lumbar = names.filter(({ name, found }) => found?.lumbar ?? isLumbarName(name))
  const known = (list: typeof names): typeof names => list.filter((one) => one.found !== undefined)
  const sets = (list: typeof names): number => list.reduce((sum, one) => sum + one.sets, 0)
  const ofSets = share(sets(known(names)), sets(names))
  const ofLumbar = share(known(lumbar).length, lumbar.length)
  const unknown = names.filter((one) => one.found === undefined).toSorted((a, b) => b.sets - a.sets)
  return {
    lines: [
      `${known(names).length} of ${names.length} names identified, ${percent(ofSets)} of ${sets(names)} sets`,
      `${known(lumbar).length} of ${lumbar.length} names that matter to the back, ${percent(ofLumbar)}`,
      ...unknown.slice(0, 12).map(({ name, sets }) => `  not identified: ${name} (${sets})`),
    ],
    missed: [
      ...(ofSets < targets.sets ? [`${percent(ofSets)} of sets, not ${percent(targets.sets)}`] : []),
      ...(ofLumbar < targets.lumbarNames
        ? [`${percent(ofLumbar)} of names that matter to the back, not ${percent(targets.lumbarNames)}`]
        : []),
    ],
    lumbar: lumbar
      .map(({ name, sets, found }) => `${(found?.id ?? '?').padEnd(28)} ${name} (${sets})`)
      .toSorted(),
  }
}

/** Names of a list: tab-separated app, name and sets, below a header. */
export const readNameList = (text: string): readonly LoggedName[] =>
  text
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))
    .filter((cells) => cells.length >= 3)
    .map(([, name, sets]) => ({ name: name!, sets: Number(sets) }))
