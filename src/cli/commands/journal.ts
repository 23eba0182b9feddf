import { mergeJournals } from '#events/journal-text'
import { readArguments } from '#cli/arguments'
import type { Command } from '#cli/command'
import { exitCode, Problem } from '#cli/exit'
import { readBytes } from '#cli/files'
import { journalWarnings, openJournal } from '#cli/journal-file'

export const journalCommand: Command = {
  name: 'journal',
  does: 'check a journal line by line, or merge two',
  help: [
    'comeback journal check J [--json]   verifies every line; exit 2 when one cannot be read',
    'comeback journal merge A B          the union of two journals on standard output; both stay as they are',
  ].join('\n'),
  run: (words, { print, warn }) => {
    const { options, files } = readArguments(words, { json: 'flag' })
    const [what, first, second] = files
    if (what === 'check' && first !== undefined && second === undefined) {
      const text = decode(first)
      const journal = openJournal(first)
      const kinds = countBy(
        journal.events.map((event) =>
          event.kind === 'unknown' ? String(event.original['kind']) : event.kind,
        ),
      )
      if (options.json === true) {
        print(
          JSON.stringify({
            file: first,
            events: journal.events.length,
            kinds: Object.fromEntries(kinds),
            problems: journal.problems,
          }),
        )
      } else {
        print(`${first}: ${journal.events.length} events read${text === '' ? ' (the file is empty)' : ''}`)
        for (const [kind, count] of kinds) print(`  ${String(count).padStart(6)} ${kind}`)
      }
      for (const warning of journalWarnings(first, journal)) warn(warning)
      return journal.problems.length === 0 ? 0 : exitCode.wrongUse
    }
    if (what === 'merge' && first !== undefined && second !== undefined && files.length === 3) {
      for (const path of [first, second])
        for (const warning of journalWarnings(path, openJournal(path))) warn(warning)
      const merged = mergeJournals(decode(first), decode(second))
      print(merged.endsWith('\n') ? merged.slice(0, -1) : merged)
      return 0
    }
    throw new Problem('say "journal check J" or "journal merge A B": see --help')
  },
}

const decode = (path: string): string => new TextDecoder().decode(readBytes(path))

const countBy = (names: readonly string[]): [string, number][] => {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1))
}
