import { momentNm } from '#assessment/load/lumbar-load'
import { isAvoided } from '#plan/limits/clinician-limits'
import { findSlotLimits } from '#plan/limits/find-violations'
import { hingeGate } from '#plan/limits/hinge-gate'
import { lowestLimit } from '#plan/limits/lowest-limit'
import { fact, ground } from '#plan/ground'
import { percent } from '#plan/limits/response-limits'
import { deriveLoad } from '#plan/loads/derive-load'
import { loadStepKg, sameMass } from '#plan/loads/loadable'
import { lightestBefore, ownLift } from '#plan/loads/own-lifts'
import { needsMass } from '#plan/loads/work-demand'
import type { Situation } from '#plan/situation'
import type { Exercise } from '#protocol/exercise'
import type { Ground } from '#protocol/reason'
import type { ItemOption } from './item-option.ts'
import type { Overlay } from './make-overlay.ts'
import { massForOneSet } from './own-options.ts'
import type { ProgrammedSlot } from './programmed-slot.ts'
import { availableEquipment, coversPrimary, isTooEarly, programmedReps } from './swap-options.ts'

/** Why a lift is no way at all to do a slot today, the first thing that rules it out; empty: nothing found that does. */
export const whyRuledOut = (
  overlay: Overlay,
  slot: ProgrammedSlot,
  exercise: Exercise,
): readonly Ground[] => {
  const { situation } = overlay.workshop
  const { clinician } = situation
  const lift = fact('lift', exercise.name)
  if (clinician !== null && isAvoided(clinician, exercise))
    return [ground('limit/clinician-avoid', [lift], [clinician.visit])]
  const gate = hingeGate(situation, exercise)
  if (gate !== null) return [gate]
  return exercise.id === slot.exercise?.id
    ? whyNotLighter(overlay, slot, exercise)
    : whyNoStandIn(overlay, slot, exercise)
}

/** Why the slot's own lift cannot be done with less. */
const whyNotLighter = (
  { session, workshop }: Overlay,
  slot: ProgrammedSlot,
  exercise: Exercise,
): readonly Ground[] => {
  const { situation } = workshop
  const { massKg } = slot.work
  const lift = fact('lift', exercise.name)
  if (!needsMass(exercise) || massKg === null)
    return slot.isLoadUnknown
      ? [ground('overlay/load-not-known', [lift])]
      : overPeak(situation, session.cap.peakNm, exercise, null)
  const { mass } = findSlotLimits(situation, session, slot, exercise)
  const oneSet = { value: massForOneSet(workshop, slot, exercise), ground: session.binding.units }
  const lowest = lowestLimit(mass === undefined ? [oneSet] : [mass, oneSet])!
  const share = situation.protocol.limits.lightestShare
  const body =
    lowest.ground === session.binding.peak ? overPeak(situation, session.cap.peakNm, exercise, 0) : []
  if (body.length > 0) return body
  if (lowest.value < massKg * share)
    return [
      ground('other-way/too-light', [
        lift,
        fact('cap', Math.max(0, lowest.value), 'kg'),
        fact('share', percent(share), '%'),
        fact('programmed', massKg, 'kg'),
      ]),
      lowest.ground,
    ]
  return belowLightest(situation, exercise, lowest.value, lowest.ground)
}

/** Why another lift may not stand in. */
const whyNoStandIn = (
  { session, slots, workshop }: Overlay,
  slot: ProgrammedSlot,
  exercise: Exercise,
): readonly Ground[] => {
  const { situation } = workshop
  const { protocol } = situation
  const lift = fact('lift', exercise.name)
  const has = availableEquipment(situation)
  const missing = exercise.equipment.filter((item) => !has.has(item))
  if (missing.length > 0)
    return [
      ground('other-way/equipment', [
        lift,
        fact('missing', missing.map((item) => item.replaceAll('-', ' ')).join(', ')),
      ]),
    ]
  if (exercise.swap === undefined) return [ground('other-way/no-stand-in', [lift])]
  if (isTooEarly(protocol, exercise, situation.phase)) {
    const from = [...protocol.phases.values()].find(({ id }) => id === exercise.swap?.from)
    return [
      ground('other-way/too-early', [
        lift,
        fact('phase', from?.name ?? ''),
        fact('now', situation.phase.name),
      ]),
    ]
  }
  if (slots.some((one) => one.exercise?.id === exercise.id)) return [ground('other-way/in-day', [lift])]
  const main = slot.exercise?.muscles.primary ?? []
  if (!exercise.muscles.primary.some((muscle) => main.includes(muscle)))
    return [ground('other-way/other-muscles', [lift, fact('from', slot.work.name)])]
  const load = deriveLoad(situation, session, exercise, programmedReps(workshop, slot))
  if (load === null) return [ground('other-way/no-load', [lift])]
  const [, binding] = load.grounds
  if (load.kg === null) return overPeak(situation, session.cap.peakNm, exercise, null)
  if (binding === session.binding.peak)
    return overPeak(situation, session.cap.peakNm, exercise, lightestKg(situation, exercise))
  return belowLightest(situation, exercise, load.kg, binding ?? load.grounds[0]!)
}

/** Over the peak even with so little; `kg` null: with the body alone. Empty where it is not. */
const overPeak = (
  { protocol, assessment }: Situation,
  capNm: number,
  exercise: Exercise,
  kg: number | null,
): readonly Ground[] => {
  const asks = momentNm(protocol.limits, assessment.body, exercise, kg)
  if (asks <= capNm + sameMass) return []
  const facts = [
    fact('lift', exercise.name),
    fact('programmed', asks, 'Nm'),
    fact('cap', capNm, 'Nm'),
    fact('over', asks - capNm, 'Nm'),
  ]
  return kg === null || kg === 0
    ? [ground('other-way/body-over-peak', facts)]
    : [ground('other-way/over-peak', [...facts, fact('lightest', kg, 'kg')])]
}

const belowLightest = (
  situation: Situation,
  exercise: Exercise,
  kg: number,
  limit: Ground,
): readonly Ground[] => {
  const lightest = lightestKg(situation, exercise)
  return kg >= lightest
    ? []
    : [
        ground('other-way/below-lightest', [
          fact('lift', exercise.name),
          fact('cap', Math.max(0, kg), 'kg'),
          fact('lightest', lightest, 'kg'),
        ]),
        limit,
      ]
}

/** The least that can be put on, whatever the plates are marked in: a bar, or one step. */
const lightestKg = ({ protocol: { limits }, own }: Situation, exercise: Exercise): number =>
  exercise.equipment.includes('barbell')
    ? Math.min(limits.lightestBarKg, lightestBefore(ownLift(own, exercise.id)) ?? Infinity)
    : Math.max(loadStepKg(limits, exercise, 'kg'), loadStepKg(limits, exercise, 'lb'))

/** Why a way that would keep more was not looked at first. */
export const whyNotPreferred = (
  { workshop }: Overlay,
  slot: ProgrammedSlot,
  { exercise }: ItemOption,
): readonly Ground[] => {
  if (exercise === null || slot.exercise === undefined) return []
  const lift = fact('lift', exercise.name)
  const isNew = ownLift(workshop.situation.own, exercise.id).before.length === 0
  if (!slot.isLumbar) return [ground('other-way/only-room', [lift, fact('from', slot.exercise.name)])]
  if (!isNew) return []
  return coversPrimary(exercise, slot.exercise)
    ? [ground('other-way/nearer', [lift, fact('from', slot.exercise.name)])]
    : [ground('other-way/new', [lift, fact('from', slot.exercise.name)])]
}
