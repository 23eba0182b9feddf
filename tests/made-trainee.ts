import * as fc from 'fast-check'
import type { PhaseId } from '#protocol/phase'
import type { Light } from '#assessment/assessment'
import { type MadeDay, type MadeLifter, type MadeWork, trainedWeeks } from './made-lifter.ts'

/** What people train, with the least and the greatest they might use; null: with the body. */
const lifts: readonly (readonly [id: string, from: number | null, to: number])[] = [
  ['squat-high', 30, 200],
  ['squat-low', 40, 220],
  ['squat-front', 30, 150],
  ['dl-conv', 50, 250],
  ['dl-trap', 50, 230],
  ['rdl', 30, 160],
  ['good-morning', 20, 80],
  ['hip-thrust', 40, 200],
  ['leg-press', 60, 350],
  ['hack', 40, 200],
  ['goblet', 8, 40],
  ['bss', 4, 36],
  ['lunge-walk', 4, 30],
  ['leg-ext', 15, 100],
  ['leg-curl', 15, 80],
  ['back-extension', null, 0],
  ['bench-press', 30, 160],
  ['overhead-press', 20, 90],
  ['row-barbell', 30, 120],
  ['curl-barbell', 15, 60],
  ['plank', null, 0],
  ['kb-swing', 8, 40],
  ['A machine without a name', 10, 100],
]

const work: fc.Arbitrary<MadeWork> = fc
  .constantFrom(...lifts)
  .chain(([id, from, to]) =>
    fc.tuple(
      fc.constant(id),
      fc.integer({ min: 1, max: 6 }),
      fc.constantFrom(1, 3, 5, 8, 10, 12, 15),
      from === null
        ? fc.constant(null)
        : fc.integer({ min: Math.ceil(from / 2.5), max: Math.floor(to / 2.5) }).map((n) => n * 2.5),
    ),
  )

const day = fc.uniqueArray(work, { minLength: 1, maxLength: 7, selector: ([id]) => id })

const phases: readonly PhaseId[] = ['calm', 'week-1', 'week-2', 'week-3', 'week-4', 'ramp']
const lights: readonly Light[] = ['green', 'amber', 'red', 'unknown']

/** Lighter work of the same lifts, as one might do it on the way back. */
const part = (done: readonly MadeWork[], share: number): readonly MadeWork[] =>
  done.map(([lift, sets, reps, kg]) => [lift, sets, reps, kg === null ? null : Math.round(kg * share)])

/** Lifters of all kinds on the way back: what they trained, what they did since, how their back answered. */
export const madeTrainee: fc.Arbitrary<MadeLifter> = fc
  .record({
    legs: day,
    upper: day,
    aside: fc.uniqueArray(work, { maxLength: 4, selector: ([id]) => id }),
    weeks: fc.integer({ min: 1, max: 9 }),
    phase: fc.constantFrom(...phases),
    since: fc.array(fc.record({ share: fc.constantFrom(0.2, 0.4, 0.6), light: fc.constantFrom(...lights) }), {
      maxLength: 3,
    }),
    asked: fc.integer({ min: 8, max: 12 }),
    isUpperNext: fc.boolean(),
    equipment: fc.constantFrom(undefined, [], ['barbell', 'rack', 'dumbbell', 'bench']),
    units: fc.constantFrom('kg' as const, 'lb' as const),
    massKg: fc.integer({ min: 45, max: 130 }),
    provoking: fc.constantFrom('squat-high', 'dl-conv', null),
    calm: fc.constantFrom({}, {}, { isCalmed: true }, { needsCheckIn: true }),
    maxMassKg: fc.option(fc.integer({ min: 5, max: 60 }), { freq: 4 }),
  })
  .map((made): MadeLifter => {
    const before: readonly MadeDay[] = [
      { day: -50, title: 'Aside', work: made.aside },
      ...trainedWeeks(made.weeks, [
        { day: -3, title: 'Upper', work: made.upper },
        { day: 0, title: 'Legs', work: made.legs },
      ]),
    ]
    const since = made.since.map(({ share, light }, index): MadeDay => {
      const isLast = index === made.since.length - 1
      const isLegs = isLast ? made.isUpperNext : index % 2 === 0
      return {
        day: 2 + 2 * index,
        title: isLegs ? 'Legs' : 'Upper',
        work: part(isLegs ? made.legs : made.upper, share),
        light,
        isKey: isLegs,
      }
    })
    return {
      trained: [...before, ...since],
      programme: { Legs: made.legs, Upper: made.upper },
      phase: made.phase,
      asked: made.asked,
      provoking: made.provoking,
      body: { massKg: made.massKg, heightM: 1.75, isAssumed: made.massKg % 7 === 0 },
      course: made.calm,
      profile: {
        units: made.units,
        ...(made.equipment === undefined ? {} : { equipment: made.equipment }),
      },
      visits: made.maxMassKg === null ? [] : [{ limits: { maxMassKg: made.maxMassKg } }],
    }
  })
