import { type Day } from '#basics/day'
import { lbToKg, type MassUnit } from '#basics/mass'
import { median } from '#basics/statistics'
import { bodyOf } from '#assessment/load/body-of'
import { momentConfidence } from '#assessment/load/confidence'
import { momentNm } from '#assessment/load/lumbar-load'
import { type SpinalForces, spinalForces, trunkLean } from '#assessment/load/spinal-forces'
import type { Body } from '#assessment/assessment'
import { type Reason, sayReason } from '#advice/say'
import { isRestricted } from '#plan/day/plan-actions'
import type { Confidence, Exercise } from '#protocol/exercise'
import type { Limits } from '#protocol/limits'
import { wholeProtocol } from '#web/engine/protocol-source'
import type { Ground } from '#web/engine/query'

export type LoadLine = {
  /** As logged for this exercise, kg; null: no load. */
  readonly kg: number | null
  readonly momentNm: number
  /** The moment over what a body may weigh, Nm, where its mass is not stated; else null. */
  readonly range: readonly [number, number] | null
  /** For context; null where the picture does not tell them. */
  readonly forces: SpinalForces | null
  /** The lifter's usual load of late. */
  readonly isOwn: boolean
}

type Linked = { readonly id: string; readonly name: string }

export type ExerciseDetail = {
  readonly exercise: Pick<
    Exercise,
    'id' | 'name' | 'pattern' | 'muscles' | 'equipment' | 'massLogged' | 'lever' | 'lowest'
  > & { readonly cue: string | null }
  /** How sure its moment is for this lifter. */
  readonly confidence: Confidence
  /** Why the lever is what it is. */
  readonly basis: Reason
  /** What the forces of `loads` are worth, or why there are none. */
  readonly forces: Reason
  readonly body: { readonly massKg: number; readonly heightM: number; readonly isAssumed: boolean }
  readonly units: MassUnit
  readonly loads: readonly LoadLine[]
  /** What the next session may ask of the lower back, Nm; null: nothing is capped, or nothing may be trained. */
  readonly capNm: number | null
  readonly easier: readonly Linked[]
  readonly harder: readonly Linked[]
  readonly log: { readonly sessions: number; readonly lastOn: Day } | null
}

/** What an exercise asks of this lifter's lower back, and what that rests on; null where there is none of that id. */
export const exerciseDetail = async (ground: Ground, id: string): Promise<ExerciseDetail | null> => {
  const protocol = await wholeProtocol()
  const exercise = protocol.exercises.get(id)
  if (exercise === undefined) return null
  const { assessment, history, plan } = ground.advice()
  const body = bodyOf(protocol.limits, history.profile)
  const units = history.profile.units ?? 'kg'
  const done = assessment.loads.flatMap(({ on, lifts }) =>
    lifts
      .filter((lift) => lift.exercise?.id === id && lift.workingSets > 0)
      .map(({ topKg }) => ({ on, topKg })),
  )
  const ownKg = median(done.slice(-recentBouts).flatMap(({ topKg }) => (topKg === null ? [] : [topKg])))
  const linked = (ids: readonly string[]): readonly Linked[] =>
    ids.map((other) => ({ id: other, name: protocol.exercises.get(other)?.name ?? other }))
  return {
    exercise: {
      id,
      name: exercise.name,
      pattern: exercise.pattern,
      muscles: exercise.muscles,
      equipment: exercise.equipment,
      massLogged: exercise.massLogged,
      lever: exercise.lever,
      lowest: exercise.lowest,
      cue: exercise.swap?.cue ?? null,
    },
    confidence: momentConfidence(exercise, body),
    basis: basisOf(exercise),
    forces: sayReason(
      protocol,
      {
        rule: trunkLean(protocol, exercise) === null ? 'model/no-forces' : 'model/forces',
        facts: [],
        events: [],
      },
      units,
    ),
    body,
    units,
    loads: massesToShow(exercise, units, ownKg).map(({ kg, isOwn }) => ({
      kg,
      isOwn,
      momentNm: momentNm(protocol.limits, body, exercise, kg),
      range: body.isAssumed ? momentRange(protocol.limits, body, exercise, kg) : null,
      forces: spinalForces(protocol, body, exercise, kg),
    })),
    capNm: isRestricted(assessment) ? null : (plan.session?.lumbar.cap?.peakNm ?? null),
    easier: linked(exercise.easier),
    harder: linked(exercise.harder),
    log: done.length === 0 ? null : { sessions: done.length, lastOn: done.at(-1)!.on },
  }
}

const momentRange = (limits: Limits, body: Body, exercise: Exercise, kg: number | null): [number, number] => {
  const [least, most] = limits.model.assumedRangeKg
  return [
    momentNm(limits, { ...body, massKg: least }, exercise, kg),
    momentNm(limits, { ...body, massKg: most }, exercise, kg),
  ]
}

/** The lifter's usual load is that of the last so many sessions with the exercise. */
const recentBouts = 5

const basisOf = ({ id, basis, sources, certainty, lever }: Exercise): Reason => ({
  rule: `exercise/${id}`,
  says: basis,
  facts: [
    { fact: 'lever-of-the-load', value: lever.extM, unit: 'm' },
    { fact: 'lever-of-the-upper-body', value: lever.upperBodyM, unit: 'm' },
    ...(lever.floorNm === undefined ? [] : [{ fact: 'never-below', value: lever.floorNm, unit: 'Nm' }]),
  ],
  events: [],
  sources,
  certainty,
})

type Shown = { readonly kg: number | null; readonly isOwn: boolean }

/** Round loads to compare by, in the lifter's unit, with the own one among them. */
const massesToShow = (exercise: Exercise, units: MassUnit, ownKg: number | undefined): readonly Shown[] => {
  const rounds = (isBell(exercise) ? bells : roundLoads[exercise.massLogged])[units].map((mass) =>
    units === 'kg' ? mass : lbToKg(mass),
  )
  const masses: readonly Shown[] = [
    ...(exercise.massLogged === 'total' ? [] : [{ kg: null, isOwn: false }]),
    ...rounds.map((kg) => ({ kg, isOwn: false })),
  ]
  if (ownKg === undefined || ownKg === 0) return masses
  return [
    ...masses.filter(({ kg }) => kg === null || Math.abs(kg - ownKg) > 0.5),
    { kg: ownKg, isOwn: true },
  ].toSorted((a, b) => (a.kg ?? 0) - (b.kg ?? 0))
}

/** One bell held in both hands: nobody holds a barbell's load there. */
const isBell = ({ massLogged, equipment }: Exercise): boolean =>
  massLogged === 'total' && (equipment.includes('dumbbell') || equipment.includes('kettlebell'))

const bells = { kg: [8, 16, 24, 32], lb: [20, 35, 55, 70] } as const

const roundLoads: Readonly<Record<Exercise['massLogged'], Readonly<Record<MassUnit, readonly number[]>>>> = {
  total: { kg: [20, 40, 60, 100], lb: [45, 95, 135, 225] },
  'each-hand': { kg: [5, 10, 20, 30], lb: [10, 25, 45, 65] },
  added: { kg: [10, 20], lb: [25, 45] },
  assistance: { kg: [], lb: [] },
  none: { kg: [], lb: [] },
}
