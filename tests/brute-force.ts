import { findSlotLimits } from '#plan/limits/find-violations'
import type { ItemOption } from '#plan/overlay/item-option'
import type { Overlay } from '#plan/overlay/make-overlay'
import { keepOption, lightenOptions } from '#plan/overlay/own-options'
import { swapOptions } from '#plan/overlay/swap-options'
import type { Demand, OverlayItem } from '#plan/plan'
import { protocol } from './protocol.ts'

/**
 * Checks of an overlay that share no code with the search it was chosen by: sums and comparisons are written out anew,
 * and every session is looked at.
 */

const dust = 1e-6

/** What a session asks of the lower back, item by item, by the formula of the model written out again. */
export const demandByHand = (
  items: readonly OverlayItem[],
  body: { readonly massKg: number; readonly heightM: number },
): Demand => {
  let [peakNm, units] = [0, 0]
  for (const { adjusted } of items) {
    const exercise = protocol.exercises.get(adjusted?.exercise ?? '')
    if (adjusted === null || exercise === undefined) continue
    const { extM, upperBodyM, floorNm } = exercise.lever
    for (const { sets, reps, massKg } of adjusted.pattern ?? [adjusted]) {
      const held = exercise.massLogged === 'each-hand' ? 2 : exercise.massLogged === 'assistance' ? 0 : 1
      const kg = exercise.massLogged === 'none' ? 0 : held * (massKg ?? 0)
      const lifted = 9.81 * (kg * extM + 0.6 * body.massKg * upperBodyM)
      const nm = (body.heightM / 1.75) * Math.max(lifted, ((floorNm ?? 0) * body.massKg) / 80)
      const isHeld = exercise.isometric && adjusted.seconds !== undefined
      const each = isHeld ? adjusted.seconds! / 8 : reps
      peakNm = Math.max(peakNm, nm)
      units += (sets * each * (exercise.perSide ? 2 : 1) * nm) / 100
    }
  }
  return { peakNm, units }
}

type Slots = readonly (readonly ItemOption[])[]
type Tried = {
  readonly returned: number
  readonly kept: number
  readonly cost: number
  readonly units: number
}

const stimulusBy = ({ goal }: Overlay, session: readonly ItemOption[]): number =>
  goal.wanted.reduce(
    (sum, wanted, muscle) =>
      sum +
      Math.min(
        wanted,
        session.reduce((have, option) => have + option.stimulus[muscle]!, goal.given[muscle]!),
      ),
    0,
  )

/** The share of the wanted stimulus that a session keeps. */
export const shareKept = (overlay: Overlay, session: readonly ItemOption[]): number => {
  const whole = overlay.goal.wanted.reduce((sum, sets) => sum + sets, 0)
  return whole === 0 ? 1 : stimulusBy(overlay, session) / whole
}

/** How good a session is, `returned` first; the less the better where it is not the first two. */
export const judge = (
  overlay: Overlay,
  session: readonly ItemOption[],
  returned: (session: readonly ItemOption[]) => number,
): Tried => ({
  returned: returned(session),
  kept: Math.round(stimulusBy(overlay, session) * 1e4),
  cost: session.reduce((sum, { cost }) => sum + cost, 0),
  units: Math.round(session.reduce((sum, { units }) => sum + units, 0) * 1e4),
})

/** The best of every session the slots allow, looked at one by one. */
export const bestByTrying = (
  overlay: Overlay,
  slots: Slots,
  returned: (session: readonly ItemOption[]) => number,
): Tried => {
  let best: Tried | undefined
  const visit = (begun: readonly ItemOption[]): void => {
    const units = begun.reduce((sum, option) => sum + option.units, 0)
    const targets = begun.flatMap(({ target }) => target ?? [])
    if (units > overlay.goal.units + dust || new Set(targets).size < targets.length) return
    const options = slots[begun.length]
    if (options !== undefined) {
      for (const option of options) visit([...begun, option])
      return
    }
    const tried = judge(overlay, begun, returned)
    if (
      best === undefined ||
      (tried.returned - best.returned ||
        tried.kept - best.kept ||
        best.cost - tried.cost ||
        best.units - tried.units) > 0
    )
      best = tried
  }
  visit([])
  return best!
}

/** Everything that could be done in each limited slot within its own limits, whether or not it would be thought of. */
export const everyWay = ({ choices, session, slots, workshop }: Overlay): Slots => {
  // No lift twice in a day.
  const inSession = new Set(slots.map(({ exercise }) => exercise?.id))
  return choices
    .filter(({ isLimited }) => isLimited)
    .map(({ slot, options }) => {
      const { exercise } = slot
      if (exercise === undefined) return options
      const limits = findSlotLimits(workshop.situation, session, slot, exercise)
      const own = [
        ...(limits.violations.length === 0 ? [keepOption(workshop, slot, exercise)] : []),
        ...(limits.violations.some(({ rule }) => rule === 'limit/clinician-avoid')
          ? []
          : lightenOptions(workshop, slot, exercise, limits)),
      ]
      const swaps = workshop.candidates
        .filter(
          ({ id, muscles }) =>
            !inSession.has(id) && muscles.primary.some((muscle) => exercise.muscles.primary.includes(muscle)),
        )
        .flatMap((candidate) => swapOptions(workshop, slot, exercise.name, candidate).options)
      return [...own, ...swaps, options.at(-1)!]
    })
}

/**
 * Whether any session keeps the share: depth first, left where even all that is still to come would not do. Null: not decided
 * in so many looks.
 */
export const canKeep = (overlay: Overlay, slots: Slots, share: number, looks = 30_000): boolean | null => {
  const { wanted, given, units } = overlay.goal
  const needed = share * wanted.reduce((sum, sets) => sum + sets, 0)
  const most = slots.map((options) =>
    wanted.map((_, muscle) => Math.max(...options.map(({ stimulus }) => stimulus[muscle]!))),
  )
  let left = looks
  const visit = (
    slot: number,
    have: readonly number[],
    used: number,
    targets: readonly string[],
  ): boolean => {
    left -= 1
    if (left < 0) return false
    const reach = wanted.reduce((sum, sets, muscle) => {
      const more = most.slice(slot).reduce((all, one) => all + one[muscle]!, have[muscle]!)
      return sum + Math.min(sets, more)
    }, 0)
    if (reach < needed - dust) return false
    const options = slots[slot]
    if (options === undefined) return true
    return options.some(
      ({ stimulus, units: asks, target }) =>
        used + asks <= units + dust &&
        !(target !== null && targets.includes(target)) &&
        visit(
          slot + 1,
          have.map((sets, muscle) => sets + stimulus[muscle]!),
          used + asks,
          target === null ? targets : [...targets, target],
        ),
    )
  }
  const found = visit(0, given, 0, [])
  return !found && left < 0 ? null : found
}
