import { externalMassKg, momentNm } from '#assessment/load/lumbar-load'
import type { Exercise } from '#protocol/exercise'
import { loadForReps } from '#plan/loads/e1rm'
import { fact, ground } from '#plan/ground'
import type { Limit } from './lowest-limit.ts'
import { greatestBefore, ownE1rm, ownLift, usualLoad } from '#plan/loads/own-lifts'
import type { SessionLimits } from '#plan/plan'
import { percent, responseLimits } from './response-limits.ts'
import type { Situation } from '#plan/situation'

/** The work a load is sought for: at `reps` repetitions; `isLumbar` where the phase's share and reserve apply. */
export type LoadRequest = { readonly exercise: Exercise; readonly reps: number; readonly isLumbar: boolean }

/**
 * Every independent limit on the load of one exercise, in kg as logged for it: the lifter's own greatest before the pain,
 * the clinician's, the session's peak; for lumbar lifts also the phase's share of the own load, the reserve to leave and
 * what the back answered to this lift since. `spoken`: the usual load where the log has none and the lifter said it.
 */
export const limitLoad = (
  situation: Situation,
  session: SessionLimits,
  request: LoadRequest,
  spoken?: number,
): readonly Limit[] => [
  ...ownBest(situation, request),
  ...clinicianMass(situation, request),
  peakMass(situation, session, request),
  ...(request.isLumbar ? lumbarLimits(situation, request, spoken) : []),
]

const ownBest = ({ own }: Situation, { exercise }: LoadRequest): readonly Limit[] => {
  const value = greatestBefore(ownLift(own, exercise.id))
  return value === undefined
    ? []
    : [{ value, ground: ground('limit/own-best', [fact('lift', exercise.name), fact('cap', value, 'kg')]) }]
}

const clinicianMass = ({ clinician }: Situation, { exercise }: LoadRequest): readonly Limit[] => {
  if (clinician === null || clinician.maxMassKg === null) return []
  // What is logged for one hand is held twice.
  const value = clinician.maxMassKg / Math.max(1, externalMassKg(exercise, 1))
  return [{ value, ground: ground('limit/clinician', [fact('cap', value, 'kg')], [clinician.visit]) }]
}

/** The load at which the exercise reaches the session's peak, body included; below 0 where the body alone is over it. */
const peakMass = (
  { protocol, assessment }: Situation,
  session: SessionLimits,
  { exercise }: LoadRequest,
): Limit => ({
  value: massForMoment((kg) => momentNm(protocol.limits, assessment.body, exercise, kg), session.cap.peakNm),
  ground: session.binding.peak,
})

// Far above any floor of the model, so that only the straight part of the moment is read.
const probes = [1e4, 2e4] as const

/** The greatest mass whose moment is not above `capNm`, for a moment that rises in a straight line above its floor. */
export const massForMoment = (moment: (kg: number) => number, capNm: number): number => {
  if (moment(0) > capNm) return -1
  const [low, high] = [moment(probes[0]), moment(probes[1])]
  const slope = (high - low) / (probes[1] - probes[0])
  return slope <= 0 ? Infinity : (capNm - (low - slope * probes[0])) / slope
}

const lumbarLimits = (
  situation: Situation,
  { exercise, reps }: LoadRequest,
  spoken: number | undefined,
): readonly Limit[] => {
  const { protocol, own, onset, share, phase, minRir, since } = situation
  const lift = ownLift(own, exercise.id)
  const usual = usualOf(situation, exercise, reps) ?? spoken
  const e1rm = ownE1rm(protocol.limits, exercise, lift, onset, 'sets-with-effort')
  const limits: Limit[] = []
  if (usual !== undefined)
    limits.push({
      value: share * usual,
      ground: ground(
        'limit/phase-load',
        [
          fact('phase', phase.name),
          fact('lift', exercise.name),
          fact('usual', usual, 'kg'),
          fact('share', percent(share), '%'),
          fact('cap', share * usual, 'kg'),
        ],
        lift.before.slice(-1).map(({ session }) => session),
      ),
    })
  if (e1rm !== null && minRir !== null) {
    const value = loadForReps(e1rm, reps + minRir)
    limits.push({
      value,
      ground: ground('limit/reserve', [
        fact('lift', exercise.name),
        fact('reserve', minRir, 'repetitions'),
        fact('cap', value, 'kg'),
      ]),
    })
  }
  const lights = new Map(since.map(({ session, light }) => [session, light]))
  const answered = lift.since.flatMap(({ session, on, topKg }) =>
    topKg === null
      ? []
      : [{ session, on, light: lights.get(session) ?? ('unknown' as const), amount: topKg }],
  )
  return [...limits, ...responseLimits(situation, answered, 'kg', { name: exercise.name })]
}

/** The lifter's load from before the pain (L0) of any lift at about `reps` repetitions, kg as logged. */
export const usualOf = (situation: Situation, exercise: Exercise, reps: number): number | undefined => {
  const { protocol, assessment, own, onset } = situation
  const logged = usualLoad(protocol.limits, ownLift(own, exercise.id), reps, onset)
  if (logged !== undefined) return logged
  const { reference } = assessment
  return reference?.exercise.id === exercise.id ? (reference.l0Kg ?? undefined) : undefined
}
