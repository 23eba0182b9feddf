import type { Exercise } from '#protocol/exercise'
import type { Protocol } from '#protocol/protocol'
import { estimateE1rm, loadForReps } from '#plan/loads/e1rm'
import { loadable } from '#plan/loads/loadable'
import type { Spread } from '../fit/habits.ts'
import type { Menu } from '../parameters.ts'
import type { Chance } from '../random.ts'

/** A lift of the lifter's own programme, with the load in kg as logged for it. */
export type OwnLift = {
  readonly exercise: Exercise
  readonly sets: number
  readonly reps: number
  readonly massKg: number
  readonly e1rmKg: number
}

export type OwnDay = {
  readonly title: string
  readonly kind: 'squat' | 'hinge' | 'upper'
  /** ISO, 1 Monday. */
  readonly weekday: number
  readonly lifts: readonly OwnLift[]
}

/** A value between the fitted ones: even in rank, nothing drawn beyond the outer tenths. */
export const drawBetween = (chance: Chance, { low, middle, high }: Spread, purpose: string): number => {
  const rank = 2 * chance.even(purpose) - 1
  return rank < 0 ? middle + rank * (middle - low) : middle + rank * (high - middle)
}

const weeks: Readonly<Record<number, readonly (readonly [OwnDay['kind'], weekday: number])[]>> = {
  2: [
    ['squat', 1],
    ['hinge', 4],
  ],
  3: [
    ['squat', 1],
    ['upper', 3],
    ['hinge', 5],
  ],
  4: [
    ['squat', 1],
    ['upper', 2],
    ['hinge', 4],
    ['upper', 5],
  ],
  5: [
    ['squat', 1],
    ['upper', 2],
    ['hinge', 4],
    ['upper', 5],
    ['upper', 6],
  ],
}

export type TrainingHabits = {
  readonly sessionsPerWeek: number
  readonly liftsPerSession: number
  readonly setsPerLift: number
  readonly repsPerSet: number
  readonly loadShare: number
}

/** A week of squat, hinge and upper days out of the exercise library, as this lifter would train it. */
export const drawProgramme = (
  protocol: Protocol,
  menu: Menu,
  habits: TrainingHabits,
  bodyMassKg: number,
  strength: number,
  chance: Chance,
): readonly OwnDay[] => {
  const perWeek = Math.min(5, Math.max(2, Math.round(habits.sessionsPerWeek)))
  const count = Math.round(habits.liftsPerSession)
  const seen = new Map<string, number>()
  return weeks[perWeek]!.map(([kind, weekday]) => {
    const ordinal = (seen.get(kind) ?? 0) + 1
    seen.set(kind, ordinal)
    const purpose = `programme/${kind}/${ordinal}`
    const choices = chooseLifts(menu, kind, count, perWeek === 2, chance, purpose)
    return {
      title: `${{ squat: 'Squat', hinge: 'Hinge', upper: 'Upper' }[kind]} day ${ordinal}`,
      kind,
      weekday,
      lifts: choices.map(([id, share], place) =>
        ownLift(protocol, id, share * strength * bodyMassKg, kind !== 'upper' && place === 0, habits),
      ),
    }
  })
}

type Choice = readonly [id: string, share: number]

const chooseLifts = (
  menu: Menu,
  kind: OwnDay['kind'],
  count: number,
  isWholeBody: boolean,
  chance: Chance,
  purpose: string,
): readonly Choice[] => {
  const shuffled = (list: Readonly<Record<string, number>>, name: string): Choice[] =>
    Object.entries(list)
      .map((choice, place) => ({ choice, key: chance.even(`${purpose}/${name}`, place) }))
      .toSorted((a, b) => a.key - b.key)
      .map(({ choice }) => choice)
  if (kind === 'upper') return shuffled(menu.upperDay, 'upper').slice(0, count)
  const [main] = shuffled(menu[kind], 'main')
  const legs = shuffled(menu[kind === 'squat' ? 'squatDay' : 'hingeDay'], 'legs').filter(
    ([id]) => id !== main![0],
  )
  const upper = isWholeBody ? shuffled(menu.upperDay, 'upper').slice(0, Math.floor(count / 2)) : []
  return [
    main!,
    ...legs.slice(0, count - 1 - upper.length),
    ...upper.filter(([id]) => !(id in menu.hingeDay)),
  ]
}

const ownLift = (
  protocol: Protocol,
  id: string,
  e1rmKg: number,
  isMain: boolean,
  habits: TrainingHabits,
): OwnLift => {
  const exercise = protocol.exercises.get(id)
  if (exercise === undefined) throw new Error(`the menu names "${id}", which the protocol does not have`)
  // The main lift of a day is trained with fewer repetitions than the rest.
  const reps = Math.max(isMain ? 3 : 6, Math.round(habits.repsPerSet * (isMain ? 0.6 : 1)))
  const kg = Math.min(habits.loadShare * e1rmKg, loadForReps(e1rmKg, reps + 1))
  const massKg = loadable(protocol.limits, exercise, kg, 'kg')
  return {
    exercise,
    sets: Math.max(2, Math.round(habits.setsPerLift)),
    reps,
    massKg,
    e1rmKg: Math.max(e1rmKg, estimateE1rm(massKg, reps)),
  }
}
