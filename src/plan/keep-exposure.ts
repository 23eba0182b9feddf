import type { Pattern } from '#protocol/exercise'
import type { ItemOption } from './item-option.ts'
import { chooseBest, compareScores, type Goal, scoreOf } from './optimise.ts'

/**
 * The best session that still holds one lift of the pattern that hurt, where the day has one and its caps allow it: the way
 * back leads through small doses of that lift, and without them no criterion of the next phase could ever be met. The best
 * session of all where it holds one anyway, or where none fits. Exact: each slot that could give it is tried.
 */
export const chooseWithExposure = (
  slots: readonly (readonly ItemOption[])[],
  goal: Goal,
  pattern: Pattern,
): readonly ItemOption[] => {
  const isExposure = ({ exercise, units }: ItemOption): boolean =>
    exercise?.pattern === pattern && units <= goal.units
  const best = chooseBest(slots, goal)
  if (best.some(isExposure)) return best
  return (
    slots
      .flatMap((options, slot) => {
        const giving = options.filter(isExposure)
        return giving.length === 0 ? [] : [chooseBest(slots.with(slot, giving), goal)]
      })
      .toSorted((a, b) => compareScores(scoreOf(a, goal), scoreOf(b, goal)))[0] ?? best
  )
}
