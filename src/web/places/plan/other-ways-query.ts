import { publicOtherWays, type PublicOtherWays } from '#advice/public-other-ways'
import type { Query } from '#web/engine/query'

/** What speaks against other ways to do an item of the next session, by its id; empty where there is nothing to say. */
export const otherWaysQuery: Query<string, PublicOtherWays['ways']> = ({ protocol, advice }, item) =>
  publicOtherWays(protocol, advice()).otherWays?.find((other) => other.item === item)?.ways ?? []
