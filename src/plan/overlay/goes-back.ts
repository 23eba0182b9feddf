import { momentNm } from '#assessment/load/lumbar-load'
import type { Exercise } from '#protocol/exercise'
import type { Phase } from '#protocol/phase'
import type { Ground } from '#protocol/reason'
import { topMass } from '#plan/limits/find-violations'
import { sameMass } from '#plan/loads/loadable'
import { fact, ground } from '#plan/ground'
import type { SlotChoice } from './make-overlay.ts'
import { usualOf } from '#plan/limits/lift-limits'
import type { ProgrammedSlot } from './programmed-slot.ts'
import { percent } from '#plan/limits/response-limits'
import type { Situation } from '#plan/situation'

/** By what a changed slot returns to what was programmed; null where nothing was changed. */
export const findGoesBack = (
  situation: Situation,
  { slot, chosen, violations }: SlotChoice,
): Ground | null => {
  if (chosen.change === 'keep') return null
  const { exercise } = slot
  if (exercise === undefined || chosen.change === 'ask') return ground('goes-back/answered')
  if (violations.some(({ rule }) => rule.startsWith('limit/clinician')))
    return ground('goes-back/clinician', [], situation.clinician === null ? [] : [situation.clinician.visit])
  const gate = violations.find(({ rule }) => rule === 'limit/hinge-gate')
  if (gate !== undefined)
    return ground(
      'goes-back/hinge-gate',
      gate.facts.filter((one) => one.fact === 'needed'),
    )
  const phase = phaseThatAllows(situation, slot, exercise, violations.length === 0)
  if (phase === undefined) return ground('goes-back/exit', [fact('lift', exercise.name)])
  if (phase.order > reachedOrder(situation))
    return ground('goes-back/phase', [
      fact('lift', exercise.name),
      fact('phase', phase.name),
      fact('share', percent(fullShare(phase)), '%'),
    ])
  const { calmFor, protocol } = situation
  if (calmFor === 'pain')
    return ground('goes-back/calmed', [fact('pain', protocol.limits.episode.calmFromPain - 1, '/10')])
  return calmFor === 'check-in' ? ground('goes-back/check-in') : ground('goes-back/green')
}

/** The order of the phase the comeback has reached, whatever today asks for. */
const reachedOrder = ({ protocol, assessment, phase }: Situation): number =>
  protocol.phases.get(assessment.course.phase)?.order ?? phase.order

/** The greatest share of L0 a phase comes to allow. */
const fullShare = ({ caps }: Phase): number => Math.max(caps?.load.upTo ?? 0, caps?.heavy?.upTo ?? 0)

/** The first phase from the one reached on that comes to allow the slot as programmed; undefined: only the end of all caps. */
const phaseThatAllows = (
  situation: Situation,
  slot: ProgrammedSlot,
  exercise: Exercise,
  isCutForSum: boolean,
): Phase | undefined =>
  [...situation.protocol.phases.values()]
    .filter(({ caps, order }) => caps !== undefined && order >= reachedOrder(situation))
    .toSorted((a, b) => a.order - b.order)
    .find((phase) => allows(situation, phase, slot, exercise, isCutForSum))

const allows = (
  situation: Situation,
  phase: Phase,
  slot: ProgrammedSlot,
  exercise: Exercise,
  isCutForSum: boolean,
): boolean => {
  const { protocol, assessment } = situation
  const { caps } = phase
  if (caps === undefined) return false
  const share = fullShare(phase)
  const top = topMass(slot)
  const usual = usualOf(situation, exercise, slot.work.reps)
  const { reference, body } = assessment
  const peakNm =
    reference === null || reference.l0Kg === null
      ? (protocol.limits.absolute.peakNm[phase.id] ?? 0)
      : momentNm(protocol.limits, body, reference.exercise, share * reference.l0Kg)
  return (
    slot.demand.peakNm <= peakNm + sameMass &&
    (!slot.isLumbar ||
      ((top === null || usual === undefined || top <= share * usual + sameMass) &&
        Math.round(slot.sets.length * caps.sets) >= slot.sets.length)) &&
    // What was cut for the sum of its day returns where the sum of a usual day is allowed again; for an answer that asks for
    // calm today, as soon as that is over.
    (!isCutForSum || situation.calmFor !== null || caps.units >= 1)
  )
}
