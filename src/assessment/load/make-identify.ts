import { nameKey } from '#basics/name'
import type { History } from '#history/history'
import type { Exercise } from '#protocol/exercise'
import { exerciseIndexOf, identifyExercise } from '#protocol/identify-exercise'
import type { Protocol } from '#protocol/protocol'

/**
 * Says which exercise a logged name means: by the lifter's own word, else by the id the log carries, else by the names
 * and aliases of the protocol. Each name is looked up once.
 */
export const makeIdentify = (
  protocol: Protocol,
  identified: History['identified'],
): ((name: string, statedId?: string) => Exercise | undefined) => {
  const index = exerciseIndexOf(protocol.exercises)
  const byNames = new Map<string, Exercise | undefined>()
  const byNameKey = (name: string, key: string): Exercise | undefined => {
    const known = byNames.get(key)
    if (known !== undefined || byNames.has(key)) return known
    const found = identifyExercise(index, name)?.exercise
    byNames.set(key, found)
    return found
  }
  return (name, statedId) => {
    const key = nameKey(name)
    const said = identified.get(key)?.exercise
    return (
      (said === undefined ? undefined : protocol.exercises.get(said)) ??
      (statedId === undefined ? undefined : protocol.exercises.get(statedId)) ??
      byNameKey(name, key)
    )
  }
}
