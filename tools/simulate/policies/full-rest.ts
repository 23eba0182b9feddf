import { isLumbarExercise } from '#assessment/load/lumbar-load'
import { asProgrammed } from '../lifters/lifter.ts'
import type { Policy, Setting } from './policy.ts'

/** No lift with a lever on the lower back until the pain has gone; then the whole programme at once. */
export const fullRest = ({ protocol, parameters: { policies } }: Setting): Policy => {
  let isResting = true
  return {
    wake: ({ pain }) => {
      if (isResting) isResting = pain > policies('restUntilPain')
      else isResting = pain >= policies('againFromPain')
    },
    offer: ({ ownDay }) => {
      if (ownDay === null) return null
      const lifts = ownDay.lifts.filter(
        ({ exercise }) => !isResting || !isLumbarExercise(protocol.limits, exercise),
      )
      return lifts.length === 0 ? null : lifts.map(asProgrammed)
    },
    trained: () => {},
  }
}
