import { decodeEvent, isEventKind } from '#events/decode-event'
import type { Event, EventKind } from '#events/event'
import { needed, readDayOption, readOptions } from '#cli/arguments'
import type { Command, Surroundings } from '#cli/command'
import { Problem } from '#cli/exit'
import { readJson } from '#cli/files'
import { appendEvents, journalWarnings, openJournal } from '#cli/journal-file'
import { localInstant } from '#cli/now'

export const recordCommand: Command = {
  name: 'record',
  does: 'append any kind of event from a JSON file',
  help: [
    'comeback record --journal J [--on DAY] --event FILE.json [--json]',
    '',
    'FILE holds {"kind": ..., body}. What the envelope lacks (id, v, on, at, by) is filled in.',
    'Kinds: profile-stated, checked-in, session-logged, session-felt, morning-after-reported, screen-taken,',
    'sleep-recorded, clinician-seen, programme-stated, exercise-identified, overlay-decided, entry-corrected,',
    'entry-withdrawn, import-recorded.',
  ].join('\n'),
  run: (words, surroundings) => {
    const options = readOptions(words, { journal: 'text', on: 'text', event: 'text', json: 'flag' })
    const file = needed(options.event, 'event')
    const written = readObject(file)
    const kind = written['kind']
    if (typeof kind !== 'string' || !isEventKind(kind)) {
      throw new Problem(
        `${file}: kind ${JSON.stringify(kind)} is not a kind of event: see comeback record --help`,
      )
    }
    const path = needed(options.journal, 'journal')
    return writeEvent(path, file, kind, written, options, surroundings)
  },
}

export const logCommand: Command = {
  name: 'log',
  does: 'append a training session from a JSON file',
  help: [
    'comeback log --journal J [--on DAY] --session FILE.json [--json]',
    '',
    'FILE holds {"title"?, "exercises": [{"name", "sets": [{"reps", "massKg", "rpe"?}]}], "pain"?: {"before", "during"}}.',
  ].join('\n'),
  run: (words, surroundings) => {
    const options = readOptions(words, { journal: 'text', on: 'text', session: 'text', json: 'flag' })
    const path = needed(options.journal, 'journal')
    const file = needed(options.session, 'session')
    return writeEvent(path, file, 'session-logged', readObject(file), options, surroundings)
  },
}

/** Fills the envelope, validates, appends, and says what was written. Returns the exit code. */
export const writeEvent = (
  path: string,
  from: string,
  kind: EventKind,
  body: Readonly<Record<string, unknown>>,
  options: { readonly on: string | undefined; readonly json: boolean | undefined },
  surroundings: Surroundings,
): number => {
  const told = body['kind']
  if (told !== undefined && told !== kind)
    throw new Problem(`${from}: kind ${JSON.stringify(told)} is not ${kind}: take comeback record for it`)
  const event = completeEvent(from, kind, body, options.on, surroundings)
  const journal = openJournal(path)
  for (const warning of journalWarnings(path, journal)) surroundings.warn(warning)
  if (event.on > surroundings.today) {
    surroundings.warn(
      `${event.on} lies in the future (today is ${surroundings.today}): it is kept and counts from that day`,
    )
  }
  const known = journal.events.find(({ id }) => id === event.id)
  if (known === undefined) appendEvents(path, journal, [event])
  else surroundings.warn(`${event.id} is in ${path} already: nothing was added`)
  surroundings.print(
    options.json === true
      ? JSON.stringify({ id: event.id, on: event.on })
      : `Recorded ${kind} on ${event.on} (${event.id}).`,
  )
  return 0
}

const completeEvent = (
  from: string,
  kind: EventKind,
  body: Readonly<Record<string, unknown>>,
  on: string | undefined,
  surroundings: Surroundings,
): Event => {
  const day = readDayOption(on, surroundings.today)
  const complete = {
    id: surroundings.newId(),
    v: 1,
    on: day,
    at: localInstant(surroundings.now),
    by: 'lifter',
    ...body,
    kind,
  }
  const decoded = decodeEvent(complete)
  if (!decoded.ok) throw new Problem(`${from}: ${decoded.error}: mend it and try again, nothing was written`)
  return decoded.value
}

export const readObject = (file: string): Record<string, unknown> => {
  const value = readJson(file)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Problem(`${file}: it holds no JSON object: write {...}`)
  }
  return value as Record<string, unknown>
}
