import * as fc from 'fast-check'
import type { Equipment, Exercise } from '#protocol/exercise'
import type { PhaseId } from '#protocol/phase'
import type { Light } from '#assessment/assessment'
import { type MadeDay, type MadeLifter, type MadeWork, trainedWeeks } from './made-lifter.ts'
import { protocol } from './protocol.ts'

const library = [...protocol.exercises.values()]
const isLumbar = ({ lever }: Exercise): boolean => lever.extM >= protocol.limits.model.lumbarLeverM
const big = new Set(['squat', 'hinge', 'lunge', 'olympic'])

/** What a lifter of ordinary strength uses in a lift, kg as logged; 0: with the body alone. */
const ordinaryKg = ({ massLogged, equipment, pattern }: Exercise): number => {
  if (massLogged === 'none' || massLogged === 'assistance' || massLogged === 'added') return 0
  if (massLogged === 'each-hand' || equipment.includes('dumbbell')) return 18
  if (equipment.includes('kettlebell') || equipment.includes('plate')) return 14
  return big.has(pattern) ? 85 : 45
}

/** One lift as trained: `of` the ordinary load for somebody of ordinary strength. */
type Lift = { readonly id: string; readonly sets: number; readonly reps: number; readonly of: number }

const liftOf = (from: readonly Exercise[]): fc.Arbitrary<Lift> =>
  fc.record({
    id: fc.constantFrom(...from.map(({ id }) => id)),
    sets: fc.integer({ min: 1, max: 6 }),
    reps: fc.constantFrom(1, 3, 5, 6, 8, 10, 12, 15, 20),
    of: fc.constantFrom(0.7, 0.85, 1, 1.15, 1.3),
  })
const daysOf = (of: fc.Arbitrary<Lift>, minLength: number, maxLength: number) =>
  fc.uniqueArray(of, { minLength, maxLength, selector: ({ id }) => id })

const ofLegs = new Set(['squat', 'hinge', 'lunge', 'knee', 'hip', 'calf'])
// Mostly legs, and half of it loads the back: that is what there is to decide about.
const anyLift = fc.oneof(
  { weight: 3, arbitrary: liftOf(library.filter(({ pattern }) => ofLegs.has(pattern))) },
  { weight: 2, arbitrary: liftOf(library.filter(isLumbar)) },
  { weight: 2, arbitrary: liftOf(library) },
)

/** The lifts at the loads of somebody `strength` times as strong as ordinary. */
const workOf = (lifts: readonly Lift[], strength: number): readonly MadeWork[] =>
  lifts.map(({ id, sets, reps, of }) => {
    const kg = Math.round((ordinaryKg(protocol.exercises.get(id)!) * strength * of) / 2.5) * 2.5
    return [id, sets, reps, kg === 0 ? null : kg]
  })

const exercisesOf = (work: readonly MadeWork[]): readonly Exercise[] =>
  work.map(([id]) => protocol.exercises.get(id)!)

const everyItem = [...new Set(library.flatMap(({ equipment }) => equipment))]
/** What there is besides what the programme needs; null: nothing was said of it. */
const equipment = fc.oneof(fc.constant(null), fc.constant(everyItem), fc.subarray<Equipment>(everyItem))

const phases: readonly PhaseId[] = ['calm', 'week-1', 'week-2', 'week-3', 'week-4', 'ramp']
const answers: readonly Light[] = ['green', 'green', 'amber', 'red', 'unknown']

/**
 * Programmes of two days, the one asked for with three to eight exercises of the whole library, with the lifter's loads, body and
 * equipment, in every phase of the way back and after any answers of the back.
 */
export const madeProgramme: fc.Arbitrary<MadeLifter> = fc
  .record({
    day: daysOf(anyLift, 3, 8),
    other: daysOf(anyLift, 1, 5),
    // Done once before: lifts whose loads are known though the programme has them not.
    aside: daysOf(liftOf(library.filter(({ swap }) => swap !== undefined)), 0, 10),
    strength: fc.double({ min: 0.5, max: 2.2, noNaN: true }),
    weeks: fc.integer({ min: 1, max: 9 }),
    phase: fc.constantFrom(...phases),
    reached: fc.nat(10),
    isHeavy: fc.boolean(),
    since: fc.array(fc.tuple(fc.constantFrom(0.2, 0.4, 0.6), fc.constantFrom(...answers)), { maxLength: 3 }),
    provoking: fc.option(fc.nat(), { freq: 4 }),
    course: fc.constantFrom({}, {}, {}, {}, {}, {}, { isCalmed: true }, { needsCheckIn: true }),
    equipment,
    massKg: fc.integer({ min: 45, max: 130 }),
    heightCm: fc.integer({ min: 150, max: 205 }),
    isAssumed: fc.boolean(),
    units: fc.constantFrom('kg' as const, 'lb' as const),
    maxMassKg: fc.option(fc.integer({ min: 5, max: 60 }), { freq: 8 }),
  })
  .map((made): MadeLifter => {
    const [day, other, aside] = [made.day, made.other, made.aside].map((one) => workOf(one, made.strength))
    const caps = protocol.phases.get(made.phase)!.caps!
    const lumbar = exercisesOf(day!).filter(isLumbar)
    const needed = exercisesOf([...day!, ...other!, ...aside!]).flatMap((one) => one.equipment)
    const since = made.since.map(([part, light], index): MadeDay => {
      const isOther = index === made.since.length - 1
      const work = (isOther ? other! : day!).map(
        ([id, sets, reps, kg]): MadeWork => [id, sets, reps, kg === null ? null : kg * part],
      )
      return { day: 1 + 2 * index, title: isOther ? 'Other' : 'Asked', work, light, isKey: !isOther }
    })
    return {
      trained: [
        { day: -50, title: 'Aside', work: aside! },
        ...trainedWeeks(made.weeks, [
          { day: -3, title: 'Other', work: other! },
          { day: 0, title: 'Asked', work: day! },
        ]),
        ...since,
      ],
      // Where nothing was trained since, the other day would come next.
      programme: since.length === 0 ? { Asked: day! } : { Other: other!, Asked: day! },
      asked: 9,
      phase: made.phase,
      share: caps.load.start + (made.reached / 10) * (caps.load.upTo - caps.load.start),
      provoking:
        made.provoking === null || lumbar.length === 0 ? null : lumbar[made.provoking % lumbar.length]!.id,
      course: { ...made.course, heavyFraction: made.isHeavy ? (caps.heavy?.upTo ?? null) : null },
      body: { massKg: made.massKg, heightM: made.heightCm / 100, isAssumed: made.isAssumed },
      profile: {
        units: made.units,
        ...(made.equipment === null ? {} : { equipment: [...new Set([...needed, ...made.equipment])] }),
      },
      visits: made.maxMassKg === null ? [] : [{ limits: { maxMassKg: made.maxMassKg } }],
    }
  })
