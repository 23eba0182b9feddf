import { advise } from '#advice/advise'
import { readAnswer } from '#assessment/triage/read-answer'
import type { Protocol } from '#protocol/protocol'
import { needed, readDayOption, readOptions } from '#cli/arguments'
import { askCheckIn } from '#cli/ask-check-in'
import type { Command } from '#cli/command'
import { exitCode, Problem } from '#cli/exit'
import { openJournal } from '#cli/journal-file'
import { readObject, writeEvent } from './record.ts'

export const checkInCommand: Command = {
  name: 'check-in',
  does: 'sixty seconds of questions: pain, and what must not wait',
  help: [
    'comeback check-in --journal J [--on DAY] [--answers FILE.json] [--json]',
    '',
    'Asks in the terminal, or takes the answers from FILE: {"pain": {"now": 4}, "episode"?: {"began": "2026-03-01"},',
    '"answers": {"saddle-change": "no", ...}}. A question that is left out is not answered; it is never taken as "no".',
  ].join('\n'),
  run: async (words, surroundings) => {
    const options = readOptions(words, { journal: 'text', on: 'text', answers: 'text', json: 'flag' })
    const path = needed(options.journal, 'journal')
    const protocol = surroundings.protocol()
    if (options.answers !== undefined) {
      const body = readObject(options.answers)
      for (const warning of answerWarnings(options.answers, body, protocol)) surroundings.warn(warning)
      return writeEvent(path, options.answers, 'checked-in', body, options, surroundings)
    }
    if (!surroundings.isTerminal) {
      throw new Problem(
        'there is no terminal to ask in: give the answers with --answers FILE.json',
        exitCode.answerNeeded,
      )
    }
    const day = readDayOption(options.on, surroundings.today)
    const known = advise(protocol, openJournal(path).events, day)
    const body = await askCheckIn(protocol, known.assessment, surroundings)
    return writeEvent(path, 'the answers', 'checked-in', body, options, surroundings)
  },
}

/**
 * An answer that no question takes, or with a value its question does not know, is kept, said, and counts as not answered.
 * Exported for its test.
 */
export const answerWarnings = (
  file: string,
  body: Readonly<Record<string, unknown>>,
  protocol: Protocol,
): string[] => {
  const answers = body['answers']
  if (typeof answers !== 'object' || answers === null) return []
  return Object.entries(answers).flatMap(([id, value]) => {
    if (!protocol.questions.has(id) && !alsoTaken.has(id))
      return [`${file}: there is no question "${id}": the answer is kept and not used`]
    return isReadable(protocol, id, value)
      ? []
      : [`${file}: ${JSON.stringify(value)} is no answer to "${id}": it is kept and counts as not answered`]
  })
}

// Values of a kind no answer has are refused when the event is written, null apart, which stands for nothing said.
const isReadable = (protocol: Protocol, id: string, value: unknown): boolean =>
  (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') ||
  readAnswer(protocol, id, value).kind !== 'unreadable'

/** Answers that stand in for what check-in or profile usually say (rules: "Answers"). */
const alsoTaken = new Set(['age', 'sex', 'days', 'nprs-now', 'nprs-baseline', 'trend', 'ng65-count'])
