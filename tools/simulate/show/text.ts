import type { Table } from './tables.ts'

/** A table for the terminal: the first column to the left, the others to the right. */
export const tableAsText = ({ title, intro, rows }: Table): string => {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const lines = rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)))
      .join('  ')
      .trimEnd(),
  )
  return [title, ...(intro === undefined ? [] : [intro]), '', ...lines, ''].join('\n')
}

/** The same for Markdown. */
export const tableAsMarkdown = ({ title, intro, rows: [head, ...rows] }: Table): string =>
  [
    `### ${title}`,
    '',
    ...(intro === undefined ? [] : [intro, '']),
    `| ${head!.join(' | ')} |`,
    `|${head!.map((_, column) => (column === 0 ? '---' : '--:')).join('|')}|`,
    ...rows.map((row) => `| ${row.join(' | ')} |`),
    '',
  ].join('\n')
