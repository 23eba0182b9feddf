import { type HandOff, makeHandOff } from '#exports/hand-off'
import { wholeProtocol } from '#web/engine/protocol-source'
import type { Ground } from '#web/engine/query'

/** The content of the hand-off page for the day. */
export const handOffQuery = async ({ advice }: Ground): Promise<HandOff> =>
  makeHandOff(await wholeProtocol(), advice())
