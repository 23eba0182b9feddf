import type { Ground } from '#protocol/reason'
import { fact, ground } from '#plan/ground'
import type { ItemOption } from './item-option.ts'
import type { Overlay, SlotChoice } from './make-overlay.ts'
import { compareScores, scoreOf } from '#plan/optimise/score'
import { percent } from '#plan/limits/response-limits'

/** Why a slot is as it is: what limits it, with the numbers compared, and why this way and not the next best. */
export const findItemReasons = (overlay: Overlay, choice: SlotChoice): readonly Ground[] => {
  const { chosen, slot, violations } = choice
  const { cap, binding } = overlay.session
  if (chosen.change === 'keep') return [whyKept(overlay, choice)]
  const whyNot =
    violations.length > 0 || slot.exercise === undefined
      ? violations
      : [
          ground('overlay/over-units', [
            fact(
              'programmed',
              overlay.slots.reduce((sum, { demand }) => sum + demand.units, 0),
              'units',
            ),
            fact('cap', cap.units, 'units'),
          ]),
          binding.units,
        ]
  return [...whyNot, ...chosen.reasons, ...insteadOf(overlay, choice)]
}

const whyKept = ({ session }: Overlay, { slot }: SlotChoice): Ground =>
  slot.isLumbar
    ? ground('overlay/kept-within-caps', [
        fact('lift', slot.exercise?.name ?? slot.work.name),
        fact('programmed', slot.demand.peakNm, 'Nm'),
        fact('cap', session.cap.peakNm, 'Nm'),
      ])
    : ground('overlay/not-lumbar', [
        fact('lift', slot.exercise?.name ?? slot.work.name),
        fact('programmed', slot.demand.peakNm, 'Nm'),
      ])

/** The best other way to do the slot with everything else as chosen, and what it would have kept. */
const insteadOf = ({ choices, goal }: Overlay, { chosen, options }: SlotChoice): readonly Ground[] => {
  const open = choices.filter(({ isLimited }) => isLimited).map((choice) => choice.chosen)
  const whole = goal.wanted.reduce((sum, sets) => sum + sets, 0)
  const others = open.filter((option) => option !== chosen)
  const units = others.reduce((sum, option) => sum + option.units, 0)
  const taken = new Set(others.map(({ target }) => target))
  const kept = (option: ItemOption): number =>
    whole === 0 ? 1 : scoreOf([...others, option], goal).stimulus / 1e6 / whole
  const alternatives = options.filter(
    (option) =>
      option.adjusted !== null &&
      option.exercise?.id !== chosen.exercise?.id &&
      units + option.units <= goal.units &&
      (option.target === null || !taken.has(option.target)),
  )
  const next = alternatives.reduce<ItemOption | undefined>(
    (best, option) =>
      best === undefined ||
      compareScores(scoreOf([...others, option], goal), scoreOf([...others, best], goal)) < 0
        ? option
        : best,
    undefined,
  )
  if (next === undefined || next.adjusted === null || chosen.adjusted === null) return []
  const comparison = ground('overlay/instead-of', [
    fact('chosen', chosen.exercise?.name ?? chosen.adjusted.name),
    fact('kept', percent(kept(chosen)), '%'),
    fact('other', next.exercise?.name ?? next.adjusted.name),
    fact('other-sets', next.adjusted.sets, 'sets'),
    fact('other-load', next.adjusted.massKg, 'kg'),
    fact('other-kept', percent(kept(next)), '%'),
  ])
  // Less stimulus than could be had is taken only to bring the lift itself back.
  return kept(next) > kept(chosen)
    ? [ground('overlay/returns', [fact('lift', chosen.exercise?.name ?? chosen.adjusted.name)]), comparison]
    : [comparison]
}
