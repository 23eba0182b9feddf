import type { Exercise } from '#protocol/exercise'
import type { Ground } from '#protocol/reason'
import { isAvoided } from './clinician-limits.ts'
import { hingeGate } from './hinge-gate.ts'
import { fact, ground } from '#plan/ground'
import { sameMass } from '#plan/loads/loadable'
import { type Limit, lowestLimit } from './lowest-limit.ts'
import { limitLoad } from './lift-limits.ts'
import type { SessionLimits } from '#plan/plan'
import type { ProgrammedSlot } from '#plan/overlay/programmed-slot'
import type { Situation } from '#plan/situation'
import { needsMass } from '#plan/loads/work-demand'

/** What an exercise of the programme may be done with today, and what it exceeds as programmed. */
export type SlotLimits = {
  /** Empty: it may stay as it is, as far as this slot alone goes. */
  readonly violations: readonly Ground[]
  /** The lowest limit on the load, kg as logged; undefined: none, or the exercise has no load of its own. */
  readonly mass: Limit | undefined
  readonly sets: number
  /** The phase's share, sets and reserve apply: a lumbar lift, or one over the peak. */
  readonly isBound: boolean
}

export const findSlotLimits = (
  situation: Situation,
  session: SessionLimits,
  slot: ProgrammedSlot,
  exercise: Exercise,
): SlotLimits => {
  const violations: Ground[] = []
  if (isAvoided(situation.clinician, exercise))
    violations.push(
      ground(
        'limit/clinician-avoid',
        [fact('lift', exercise.name)],
        situation.clinician === null ? [] : [situation.clinician.visit],
      ),
    )
  const gate = hingeGate(situation, exercise)
  if (gate !== null) violations.push(gate)
  const isOverPeak = slot.demand.peakNm > session.cap.peakNm + sameMass
  if (isOverPeak)
    violations.push(
      ground('overlay/over-peak', [
        fact('lift', exercise.name),
        fact('programmed', slot.demand.peakNm, 'Nm'),
        fact('cap', session.cap.peakNm, 'Nm'),
      ]),
      session.binding.peak,
    )
  const isBound = slot.isLumbar || isOverPeak
  const top = topMass(slot)
  const mass = hasLoad(slot, exercise)
    ? lowestLimit(
        limitLoad(
          situation,
          session,
          { exercise, reps: slot.work.reps, isLumbar: isBound },
          spokenLoad(situation, slot),
        ),
      )
    : undefined
  if (
    mass !== undefined &&
    top !== null &&
    top > mass.value + sameMass &&
    mass.ground !== session.binding.peak
  )
    violations.push(
      ground('overlay/over-load', [
        fact('lift', exercise.name),
        fact('programmed', top, 'kg'),
        fact('cap', mass.value, 'kg'),
      ]),
      mass.ground,
    )
  if (isBound && slot.isLoadUnknown)
    violations.push(ground('overlay/load-not-known', [fact('lift', exercise.name)]))
  const sets = isBound ? Math.max(1, Math.round(slot.sets.length * session.setsFraction)) : slot.sets.length
  if (sets < slot.sets.length)
    violations.push(
      ground('limit/phase-sets', [
        fact('phase', situation.phase.name),
        fact('programmed', slot.sets.length, 'sets'),
        fact('cap', sets, 'sets'),
      ]),
    )
  return { violations, mass, sets, isBound }
}

/** Greatest mass of the slot's sets, kg as logged; null: none known. */
export const topMass = ({ sets }: ProgrammedSlot): number | null =>
  sets.reduce<number | null>(
    (top, { massKg }) => (massKg !== null && (top === null || massKg > top) ? massKg : top),
    null,
  )

const hasLoad = (slot: ProgrammedSlot, exercise: Exercise): boolean =>
  needsMass(exercise) || (exercise.massLogged === 'added' && topMass(slot) !== null)

/** What a stated load without a log is taken for: like a recalled one, a share of it. */
const spokenLoad = ({ protocol }: Situation, { work }: ProgrammedSlot): number | undefined =>
  work.massKg === null ? undefined : work.massKg * protocol.limits.windows.recalledFraction
