export const out = (text: string): void => void process.stdout.write(text)

/** One line of a table: a name, right-aligned cells, a remark. */
export const row = (name: string, cells: readonly (string | number)[], remark = ''): void =>
  out(`${name.padEnd(42)}${cells.map((cell) => String(cell).padStart(8)).join('')}${remark}\n`)

export const percent = (part: number, whole: number): string =>
  whole === 0 ? '-' : ((100 * part) / whole).toFixed(1)
