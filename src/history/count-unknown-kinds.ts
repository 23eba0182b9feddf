import type { UnknownEvent } from '#events/event'
import { isEventKind } from '#events/decode-event'

/** How many events this engine keeps without understanding them, by kind; a newer version of a known kind apart. */
export const countUnknownKinds = (unknown: readonly UnknownEvent[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const { v, original } of unknown) {
    const kind = String(original['kind'])
    const shown = isEventKind(kind) ? `${kind} v${v}` : kind
    counts.set(shown, (counts.get(shown) ?? 0) + 1)
  }
  return counts
}
