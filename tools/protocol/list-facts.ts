import { facts } from '#protocol/facts'
import { groupTitles, sayKind } from '#protocol/book/book-appendix'

/** The menu of facts as plain text, for whoever writes a condition. */
export const listFacts = (): string => {
  const width = Math.max(...Object.keys(facts).map((name) => name.length)) + 2
  return (['answer', 'triage', 'course', 'cause'] as const)
    .map((group) =>
      [
        groupTitles[group],
        ...Object.entries(facts)
          .filter(([, fact]) => fact.group === group)
          .map(
            ([name, fact]) => `  ${name.padEnd(width)}${sayKind(fact)}\n  ${''.padEnd(width)}${fact.says}`,
          ),
      ].join('\n'),
    )
    .join('\n\n')
}
