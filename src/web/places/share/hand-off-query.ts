import { type HandOff, makeHandOff } from '#exports/hand-off'
import type { Ground } from '#web/engine/query'

/** The content of the hand-off page for the day. */
export const handOffQuery = async ({ withExercises, advice }: Ground): Promise<HandOff> =>
  makeHandOff(await withExercises(), advice())
