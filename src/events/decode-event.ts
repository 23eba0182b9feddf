import * as v from 'valibot'
import { fail, ok, type Result } from '#basics/result'
import { envelopeEntries } from './envelope.ts'
import { type Event, type EventKind, type KnownEvent, schemaByKind, type UnknownEvent } from './event.ts'
import { explainIssue } from './explain-issue.ts'
import { currentVersion, liftEvent } from './lift-event.ts'

type Written = Readonly<Record<string, unknown>>

/**
 * One parsed JSON value as an event; the failure is one sentence naming the member and what is wrong with it.
 * Older versions are lifted. A kind or version of a newer app becomes an `unknown` event that keeps what was written.
 * `null` counts as absent, as many programs write it so.
 */
export const decodeEvent = (value: unknown): Result<Event, string> => {
  if (!isObject(value)) return fail('it is not a JSON object')
  const { kind, v: version } = value
  if (kind === undefined) return fail('kind is missing')
  if (typeof kind !== 'string' || kind === '') return fail('kind is not a name')
  if (version === undefined) return fail('v is missing')
  if (typeof version !== 'number' || !Number.isSafeInteger(version) || version < 0) {
    return fail('v is not a version number')
  }
  if (isDeeperThan(value, deepestAllowed)) return fail('it is nested too deeply')
  if (!isEventKind(kind) || version > currentVersion) return decodeUnknown(value)
  const lifted = liftEvent(kind, version, value)
  return lifted.ok ? decodeKnown(kind, lifted.value) : lifted
}

export const isEventKind = (kind: string): kind is EventKind => Object.hasOwn(schemaByKind, kind)

/** Deeper than any event of ours by far; beyond it a hostile line could exhaust the stack of whoever walks it. */
const deepestAllowed = 100

const envelopeSchema = v.object(envelopeEntries)

const decodeKnown = (kind: EventKind, written: Written): Result<KnownEvent, string> => {
  const complete = kind === 'entry-corrected' ? gatherBody(written) : written
  const first = parse(kind, complete)
  if (first.ok) return first
  // Copying every event to drop nulls would cost all for the sake of few, so only what fails is tried again.
  const retried = hasNull(complete) ? parse(kind, withoutNulls(complete) as Written) : first
  return retried.ok ? retried : first
}

const parse = (kind: EventKind, written: Written): Result<KnownEvent, string> => {
  if (kind === 'entry-corrected' && isDeeperThan(written, deepestAllowed))
    return fail('body is nested too deeply')
  const parsed = v.safeParse(schemaByKind[kind], written, { abortEarly: true })
  return parsed.success ? ok(parsed.output) : fail(explainIssue(parsed.issues[0]))
}

const decodeUnknown = (original: Written): Result<UnknownEvent, string> => {
  const parsed = v.safeParse(envelopeSchema, original, { abortEarly: true })
  if (!parsed.success) return fail(explainIssue(parsed.issues[0]))
  return ok({ ...parsed.output, kind: 'unknown', original })
}

/** A correction with its new body spread beside `entry`, as one with it under `body`. */
const gatherBody = (written: Written): Written => {
  if ('body' in written) return written
  const { id, kind, v: version, on, at, by, clock, device, entry, ...body } = written
  if (Object.keys(body).length === 0) return written
  return { id, kind, v: version, on, at, by, clock, device, entry, body }
}

const isObject = (value: unknown): value is Written =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isDeeperThan = (value: unknown, levels: number): boolean => {
  if (typeof value !== 'object' || value === null) return false
  if (levels === 0) return true
  for (const key in value) if (isDeeperThan((value as Written)[key], levels - 1)) return true
  return false
}

const hasNull = (value: unknown): boolean => {
  if (typeof value !== 'object') return false
  return value === null || Object.values(value).some(hasNull)
}

const withoutNulls = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutNulls)
  if (!isObject(value)) return value
  const stated = Object.entries(value).filter(([, member]) => member !== null)
  return Object.fromEntries(stated.map(([key, member]) => [key, withoutNulls(member)]))
}
