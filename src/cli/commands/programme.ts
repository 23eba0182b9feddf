import { advise } from '#advice/advise'
import { offerReadyMade } from '#plan/day/offer-ready-made'
import { stateReadyMade } from '#plan/day/state-ready-made'
import { needed, readDayOption, readOptions } from '#cli/arguments'
import type { Command } from '#cli/command'
import { Problem } from '#cli/exit'
import { journalWarnings, openJournal } from '#cli/journal-file'
import { readyMadeInWords } from '#cli/words/ready-made-in-words'
import { writeEvent } from './record.ts'

export const programmeCommand: Command = {
  name: 'programme',
  does: 'ready-made leg sessions for who has no programme: look at them, or take one',
  help: [
    'comeback programme --journal J [--on DAY] [--json]            the ready-made sessions offered on DAY',
    'comeback programme --journal J --adopt ID [--on DAY] [--json] takes one as your programme: appends a programme-stated event',
    '',
    'They hold no loads. Once taken they are changed like any programme, by the same caps; to go back, withdraw the entry.',
  ].join('\n'),
  run: (words, surroundings) => {
    const options = readOptions(words, { journal: 'text', on: 'text', adopt: 'text', json: 'flag' })
    const path = needed(options.journal, 'journal')
    const day = readDayOption(options.on, surroundings.today)
    const protocol = surroundings.protocol()
    const journal = openJournal(path)
    const advice = advise(protocol, journal.events, day)
    if (options.adopt === undefined) {
      for (const warning of journalWarnings(path, journal)) surroundings.warn(warning)
      const readyMade = offerReadyMade(protocol, advice.history, advice.assessment)
      surroundings.print(
        options.json === true
          ? JSON.stringify(readyMade, undefined, 2)
          : readyMadeInWords(protocol, readyMade),
      )
      return 0
    }
    const chosen = protocol.readyMade.find(({ id }) => id === options.adopt)
    if (chosen === undefined) {
      const ids = protocol.readyMade.map(({ id }) => id).join(', ')
      throw new Problem(`there are no ready-made sessions "${options.adopt}": take one of ${ids}`)
    }
    const body = stateReadyMade(protocol, advice.assessment, chosen)
    return writeEvent(path, chosen.id, 'programme-stated', body, options, surroundings)
  },
}
