import { isLumbarName } from '#imports/lumbar-names'

/**
 * How many of a list of names (tab-separated: app, name, sets; with a header) are identified: by sets, by names, and by
 * names that matter to the back; and the unidentified ones with the most sets.
 */
export const shareIdentified = (
  list: string,
  identify: (name: string) => { readonly id: string; readonly lumbar: boolean } | undefined,
): readonly string[] => {
  const names = list
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))
    .filter((cells) => cells.length >= 3)
    .map(([, name, sets]) => ({ name: name!, sets: Number(sets), found: identify(name!) }))
  const lumbar = names.filter(({ name, found }) => found?.lumbar ?? isLumbarName(name))
  const sets = (list: typeof names): number => list.reduce((sum, one) => sum + one.sets, 0)
  const known = (list: typeof names): typeof names => list.filter((one) => one.found !== undefined)
  const percent = (part: number, whole: number): string =>
    `${((100 * part) / Math.max(whole, 1)).toFixed(1)} %`
  const unknown = names.filter((one) => one.found === undefined).toSorted((a, b) => b.sets - a.sets)
  return [
    `names: ${known(names).length} of ${names.length} identified, ${percent(sets(known(names)), sets(names))} of sets`,
    `lumbar names: ${percent(known(lumbar).length, lumbar.length)} of ${lumbar.length}`,
    ...unknown.slice(0, 12).map(({ name, sets }) => `  not identified: ${name} (${sets})`),
  ]
}
