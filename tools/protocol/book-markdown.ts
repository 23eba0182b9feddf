import type { SaidCondition } from '#protocol/say-condition'
import type { Book, Entry, Part } from '#protocol/book/book'

/** The book as Markdown, for comparing two versions line by line. */
export const bookToMarkdown = (book: Book): string =>
  [
    `# ${book.title}`,
    ...book.intro,
    ...book.chapters.flatMap(({ title, intro, entries }) => [
      `## ${title}`,
      ...(intro === undefined ? [] : [intro]),
      ...entries.map(entryToMarkdown),
    ]),
  ]
    .join('\n\n')
    .concat('\n')

const entryToMarkdown = ({ title, tag, parts }: Entry): string =>
  [`### ${title}${tag === undefined ? '' : ` (${tag})`}`, '', ...parts.flatMap(partToLines)].join('\n')

const partToLines = (part: Part): readonly string[] => {
  const label = part.label === '' ? '- ' : `- **${part.label}**: `
  if ('text' in part) return [`${label}${part.text.replaceAll('\n', ' ')}`]
  if ('list' in part) return [label.trimEnd(), ...part.list.map((text) => `  - ${text}`)]
  if ('sources' in part) return [`${label}${part.sources.join(', ')}`]
  return conditionToLines(part.condition, label, '')
}

const conditionToLines = (condition: SaidCondition, label: string, indent: string): readonly string[] =>
  typeof condition === 'string'
    ? [`${indent}${label}${condition}`]
    : [
        `${indent}${label}${condition.heading}`,
        ...condition.parts.flatMap((part) => conditionToLines(part, '- ', `${indent}  `)),
      ]
