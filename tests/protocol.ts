import { readFileSync } from 'node:fs'
import { loadProtocol } from '#protocol/load-protocol'
import type { Protocol } from '#protocol/protocol'

/** The real protocol, for tests: compiled by `compile-protocol.ts` before the first of them runs. */
export const protocol: Protocol = loadProtocol(
  JSON.parse(readFileSync(new URL('../build/protocol.json', import.meta.url), 'utf8')),
)
