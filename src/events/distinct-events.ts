import { canonicalJson } from '#basics/canonical-json'
import type { Id } from '#basics/id'
import type { Event } from './event.ts'

/**
 * Each id once. Where one id was written with two contents the smaller canonical JSON stands: any rule would do, as
 * long as every device makes the same choice whatever reached it first.
 */
export const distinctEvents = (events: readonly Event[]): readonly Event[] => {
  const byId = new Map<Id, Event>()
  for (const event of events) {
    const other = byId.get(event.id)
    if (other === undefined) byId.set(event.id, event)
    else if (other !== event && canonicalJson(event) < canonicalJson(other)) byId.set(event.id, event)
  }
  return byId.size === events.length ? events : [...byId.values()]
}
