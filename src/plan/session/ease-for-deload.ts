import type { MassUnit } from '#basics/mass'
import type { Limits } from '#protocol/limits'
import { loadable } from '#plan/loads/loadable'
import type { ProgrammedSlot } from '#plan/overlay/programmed-slot'
import type { Work } from '#plan/plan'

/**
 * The work of a slot in an easier week: fewer sets, at least one, and a lighter load, rounded down to what can be put on; the
 * exercise stays. A load that cannot be lowered by the share stays as it is, as does one nobody can round.
 */
export const easeForDeload = (limits: Limits, unit: MassUnit, { work, exercise }: ProgrammedSlot): Work => {
  const { sets: setsShare, load: loadShare } = limits.deload
  const sets = Math.max(1, Math.round(setsShare * work.sets))
  const ease = (kg: number | null): number | null => {
    if (kg === null || exercise === undefined) return kg
    const eased = loadable(limits, exercise, loadShare * kg, unit)
    return eased > 0 ? eased : kg
  }
  const { pattern, ...rest } = work
  const groups = pattern === undefined ? [] : firstSets(pattern, sets)
  return {
    ...rest,
    sets,
    massKg: ease(work.massKg),
    ...(groups.length > 1
      ? { pattern: groups.map((group) => ({ ...group, massKg: ease(group.massKg) })) }
      : {}),
  }
}

/** The first `count` sets of a pattern, heaviest first as it stands. */
const firstSets = (
  pattern: NonNullable<Work['pattern']>,
  count: number,
): { sets: number; reps: number; massKg: number | null }[] => {
  let left = count
  return pattern.flatMap((group) => {
    const sets = Math.min(left, group.sets)
    left -= sets
    return sets > 0 ? [{ ...group, sets }] : []
  })
}
