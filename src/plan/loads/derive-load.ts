import { momentNm } from '#assessment/load/lumbar-load'
import type { Exercise } from '#protocol/exercise'
import type { Ground } from '#protocol/reason'
import { loadForReps } from './e1rm.ts'
import { fact, ground } from '#plan/ground'
import { type Limit, lowestLimit } from '#plan/limits/lowest-limit'
import { limitLoad, usualOf } from '#plan/limits/lift-limits'
import { greatestBefore, ownE1rm, ownLift, usualReps } from './own-lifts.ts'
import type { SessionLimits } from '#plan/plan'
import { asksOfTheBack } from '#plan/overlay/programmed-slot'
import { percent } from '#plan/limits/response-limits'
import type { Situation } from '#plan/situation'
import { needsMass } from './work-demand.ts'

/** A load for a lift that stands in for another. */
export type DerivedLoad = {
  /** Kg as logged for that exercise, before rounding; null: bodyweight. */
  readonly kg: number | null
  readonly reps: number
  /** False: the lifter has not done it before the pain, as far as the log says. */
  readonly isOwn: boolean
  /** A lift that asks something of the back at the lifter's own load, whatever today's caps leave of it. */
  readonly isLumbar: boolean
  /** What the load comes from, and what holds it down where something does. */
  readonly grounds: readonly Ground[]
}

/**
 * The load of a stand-in: from the lifter's own log of that lift, with the reserve the phase asks for; else the share of
 * the lifter's load of another lift that the protocol gives; never above any limit. Null: nothing to derive it from.
 * `programmedReps`: of the lift it stands in for.
 */
export const deriveLoad = (
  situation: Situation,
  session: SessionLimits,
  exercise: Exercise,
  programmedReps: number,
): DerivedLoad | null => {
  const { limits } = situation.protocol
  const lift = ownLift(situation.own, exercise.id)
  const isOwn = lift.before.length > 0
  const reps = isOwn
    ? (usualReps(limits, lift, situation.onset) ?? programmedReps)
    : Math.max(programmedReps, limits.swap.newLiftReps)
  const own = greatestBefore(lift)
  if (!needsMass(exercise) && (exercise.massLogged !== 'added' || own === undefined)) {
    // Help from a machine is no load to guess; without own numbers the exercise is not offered.
    if (exercise.massLogged === 'assistance') return null
    const grounds = [ground('overlay/load-body', [fact('lift', exercise.name)])]
    return { kg: null, reps, isOwn, isLumbar: isLumbarAt(situation, exercise, null), grounds }
  }
  const source = isOwn
    ? fromOwnLog(situation, exercise, reps)
    : fromLadder(situation, exercise, programmedReps)
  if (source === null) return null
  const isLumbar = isLumbarAt(situation, exercise, own ?? source.value)
  const lowest = lowestLimit([source, ...limitLoad(situation, session, { exercise, reps, isLumbar })])!
  return {
    kg: lowest.value,
    reps,
    isOwn,
    isLumbar,
    grounds: lowest === source ? [source.ground] : [source.ground, lowest.ground],
  }
}

const isLumbarAt = ({ protocol, assessment }: Situation, exercise: Exercise, kg: number | null): boolean =>
  asksOfTheBack(protocol.limits, exercise, momentNm(protocol.limits, assessment.body, exercise, kg))

const fromOwnLog = (situation: Situation, exercise: Exercise, reps: number): Limit | null => {
  const { protocol, own, onset } = situation
  const lift = ownLift(own, exercise.id)
  const events = lift.before.slice(-1).map(({ session }) => session)
  const e1rm = ownE1rm(protocol.limits, exercise, lift, onset)
  const reserve = reserveToLeave(situation)
  const value = e1rm === null ? usualOf(situation, exercise, reps) : loadForReps(e1rm, reps + reserve)
  if (value === undefined || value <= 0) return null
  return {
    value,
    ground: ground(
      'overlay/load-own',
      [
        fact('lift', exercise.name),
        fact('repetitions', reps),
        fact('reserve', reserve, 'repetitions'),
        fact('load', value, 'kg'),
      ],
      events,
    ),
  }
}

/** The reserve of the phase; where it names none, the greatest any phase asks for. */
const reserveToLeave = ({ protocol, minRir }: Situation): number =>
  minRir ?? Math.max(0, ...[...protocol.phases.values()].map(({ caps }) => caps?.minRir ?? 0))

const fromLadder = (situation: Situation, exercise: Exercise, programmedReps: number): Limit | null => {
  const { protocol, own } = situation
  const ladder = exercise.swap?.ladder
  const of = ladder === undefined ? undefined : protocol.exercises.get(ladder.of)
  if (ladder === undefined || of === undefined) return null
  const lift = ownLift(own, of.id)
  const reps = usualReps(protocol.limits, lift, situation.onset) ?? programmedReps
  const usual = usualOf(situation, of, reps)
  if (usual === undefined) return null
  const value = ladder.fraction * usual
  return {
    value,
    ground: ground(
      'overlay/load-ladder',
      [
        fact('lift', exercise.name),
        fact('share', percent(ladder.fraction), '%'),
        fact('from', of.name),
        fact('usual', usual, 'kg'),
        fact('load', value, 'kg'),
      ],
      lift.before.slice(-1).map(({ session }) => session),
    ),
  }
}
