import { v5 } from 'uuid'
import type { Id } from '#basics/id'

/** A fixed namespace of our own (RFC 9562 section 6.6), so that ids from content never meet another program's. */
const namespace = '6f1c1f3e-7a55-4f0e-9c0a-2d6f5d0b7a11'

/** UUIDv5 of the parts: the same content has the same id on every machine. Parts are kept apart by U+001F. */
export const idFromContent = (...parts: readonly string[]): Id => v5(parts.join('\u001F'), namespace) as Id
