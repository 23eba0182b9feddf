import { advise } from '#advice/advise'
import { toPublicAdvice } from '#advice/public'
import { publicOtherWays } from '#advice/public-other-ways'
import { publicRecurrence } from '#advice/public-recurrence'
import { needed, readDayOption, readOptions } from '#cli/arguments'
import type { Command } from '#cli/command'
import { journalWarnings, openJournal } from '#cli/journal-file'
import { adviceInWords } from '#cli/words/advice-in-words'

export const adviseCommand: Command = {
  name: 'advise',
  does: 'the advice for a day: triage, phase, what to do, the next session as an overlay',
  help: [
    'comeback advise --journal J [--on DAY] [--why] [--json]',
    '',
    'Prints the advice for DAY (YYYY-MM-DD; today when left out). Nothing is written.',
    '  --why   every reason with its facts, sources and certainty',
    '  --json  the whole advice as one JSON value',
    '',
    'Example: comeback advise --journal me.jsonl --on 2026-03-02',
  ].join('\n'),
  run: async (words, surroundings) => {
    const options = readOptions(words, { journal: 'text', on: 'text', why: 'flag', json: 'flag' })
    const path = needed(options.journal, 'journal')
    const day = readDayOption(options.on, surroundings.today)
    const journal = openJournal(path)
    for (const warning of journalWarnings(path, journal)) surroundings.warn(warning)
    const protocol = surroundings.protocol()
    const advice = advise(protocol, journal.events, day)
    const shown = {
      ...toPublicAdvice(protocol, advice),
      ...publicOtherWays(protocol, advice),
      ...publicRecurrence(protocol, advice),
    }
    surroundings.print(
      options.json === true
        ? JSON.stringify(shown, undefined, 2)
        : adviceInWords(protocol, shown, {
            units: advice.history.profile.units ?? 'kg',
            why: options.why === true,
          }),
    )
    return 0
  },
}
