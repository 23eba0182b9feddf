import type { Day } from '#basics/day'
import type { Id } from '#basics/id'
import { fail, ok, type Result } from '#basics/result'
import { decodeEvent } from '#events/decode-event'
import type { Event, KnownEvent } from '#events/event'

type Envelope = 'id' | 'v' | 'on' | 'at' | 'by' | 'clock' | 'device'
type BodyOf<E> = E extends KnownEvent ? Omit<E, Envelope> & { readonly on?: Day; readonly id?: Id } : never

/** What a screen says happened: a kind and its body. Today and a new id where it gives none. */
export type NewEvent = BodyOf<KnownEvent>

export type Stamp = {
  readonly today: Day
  /** RFC 3339 with offset. */
  readonly at: string
  readonly newId: () => Id
  /** Greater than every clock in the journal, so that events of one instant keep their order. */
  readonly clock: number
  readonly device: string
}

/** Events in their envelope, checked; the failure names the event and what is wrong with it. */
export const stampEvents = (added: readonly NewEvent[], stamp: Stamp): Result<readonly Event[], string> => {
  const events: Event[] = []
  for (const [index, body] of added.entries()) {
    const decoded = decodeEvent({
      id: body.id ?? stamp.newId(),
      v: 1,
      on: body.on ?? stamp.today,
      at: stamp.at,
      by: 'lifter',
      clock: stamp.clock + index,
      device: stamp.device,
      ...withoutEnvelope(body),
    })
    if (!decoded.ok) return fail(`${body.kind}: ${decoded.error}`)
    events.push(decoded.value)
  }
  return ok(events)
}

const withoutEnvelope = ({ on: _, id: __, ...body }: NewEvent): Record<string, unknown> => body

/** The next tick of a journal's clock. */
export const nextClock = (events: readonly Event[]): number =>
  events.reduce((greatest, { clock }) => Math.max(greatest, clock ?? 0), 0) + 1
