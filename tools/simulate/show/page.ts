import { readAssumptions } from '../parameters.ts'
import type { Report } from '../report.ts'
import {
  caution,
  differenceTable,
  endTable,
  invariantTable,
  policyTable,
  sensitivityTable,
  type Table,
  triageTable,
  waitTable,
} from './tables.ts'
import { tableAsMarkdown, tableAsText } from './text.ts'

/** A run with its repetitions under changed assumptions, and the words it was started with. */
export type Shown = {
  readonly report: Report
  readonly repeated: readonly { readonly says: string; readonly report: Report }[]
  readonly command: string
}

const title = 'Simulated lifters'

const runOf = ({ report, command }: Shown): string =>
  `\`npm run simulate -- ${command}\`: ${report.lifters} lifters of ${report.weeks} weeks, ${report.lifterWeeks} lifter-weeks, seed ${report.seed}.`

const tablesOf = ({ report, repeated }: Shown): readonly Table[] => [
  policyTable(report),
  ...(Object.keys(report.differences).length === 0 ? [] : [differenceTable(report)]),
  ...(report.policies.comeback === undefined
    ? []
    : [invariantTable(report), endTable(report), waitTable(report), triageTable(report)]),
  ...(repeated.length === 0 ? [] : [sensitivityTable(repeated)]),
]

const assumptionTable = (): Table => ({
  title: 'Assumptions',
  intro:
    'Published: the number itself is in the source. Anchored: a published number sets its size. Design: nothing does. How lifters train is fitted to real logs (fit/habits.json).',
  rows: [
    ['assumption', 'value', 'certainty', 'sources'],
    ...Object.entries(readAssumptions().assumptions).flatMap(([group, numbers]) =>
      Object.entries(numbers).map(([name, { value, says, certainty, sources }]) => [
        `${group}.${name}: ${says}`,
        String(value),
        certainty,
        sources.join(', '),
      ]),
    ),
  ],
})

export const pageAsText = (shown: Shown): string =>
  [caution, '', runOf(shown), '', ...tablesOf(shown).map(tableAsText)].join('\n')

export const pageAsMarkdown = (shown: Shown): string =>
  [
    `# ${title}`,
    '',
    `**${caution}**`,
    '',
    runOf(shown),
    '',
    ...[...tablesOf(shown), assumptionTable()].map(tableAsMarkdown),
  ].join('\n')

/** One page that needs nothing else and prints. */
export const pageAsHtml = (shown: Shown): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<h1>${title}</h1>
<p role="note"><strong>${escape(caution)}</strong></p>
<p>${escape(runOf(shown).replaceAll('`', ''))}</p>
${[...tablesOf(shown), assumptionTable()].map(tableAsHtml).join('\n')}
</body>
</html>
`

const tableAsHtml = ({ title: heading, intro, rows: [head, ...rows] }: Table): string => `<section>
<h2>${escape(heading)}</h2>
${intro === undefined ? '' : `<p>${escape(intro)}</p>`}
<div class="wide" tabindex="0" role="region" aria-label="${escape(heading)}"><table>
<thead><tr>${head!.map((cell) => `<th scope="col">${escape(cell)}</th>`).join('')}</tr></thead>
<tbody>
${rows
  .map(
    ([first, ...cells]) =>
      `<tr><th scope="row">${escape(first!)}</th>${cells.map((cell) => `<td>${escape(cell)}</td>`).join('')}</tr>`,
  )
  .join('\n')}
</tbody>
</table></div>
</section>`

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const style = `
:root { color-scheme: light dark; --paper: #fff; --ink: #1b1f1e; --line: #d9dedc; }
@media (prefers-color-scheme: dark) { :root { --paper: #14181a; --ink: #e6eaea; --line: #2d3436; } }
body { margin: 0 auto; max-width: 70rem; padding: 1.5rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 system-ui, sans-serif; font-variant-numeric: tabular-nums; }
h1 { font-size: 1.75rem; }
h2 { margin-top: 2.5rem; font-size: 1.25rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
th, td { padding: .3rem .6rem; border-bottom: 1px solid var(--line); text-align: right; vertical-align: top; }
td { white-space: nowrap; }
th:first-child { text-align: left; font-weight: normal; min-width: 9rem; }
thead th { font-weight: 600; }
@media print { body { max-width: none; font-size: 9pt; } }
`
