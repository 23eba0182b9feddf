import { addDays, type Day, daysBetween, toDay } from '#basics/day'
import type { Id } from '#basics/id'
import type { Episode, LiftLoad, Response, SessionLight, SessionLoad } from '#assessment/assessment'
import type { History, PerformedSet, Session } from '#history/history'
import type { Exercise } from '#protocol/exercise'

/** The day the pain begins in every made case. */
export const onset: Day = toDay('2026-03-30')

/** The same id for the same number, in the shape of a UUID. */
export const madeId = (number: number): Id =>
  `00000000-0000-4000-8000-${String(number).padStart(12, '0')}` as Id

/** A lumbar lift with a plain lever: 10 m/s2 x 0.3 m, without the body, so that figures can be checked in the head. */
export const madeExercise = (id: string, pattern: Exercise['pattern'] = 'hinge', extM = 0.3): Exercise => ({
  id,
  name: id,
  aliases: [],
  pattern,
  muscles: { primary: ['glutes'], secondary: [] },
  equipment: ['barbell'],
  massLogged: 'total',
  perSide: false,
  isometric: false,
  lever: { extM, upperBodyM: 0, kind: 'geometric' },
  confidence: 'B',
  certainty: 'opinion',
  basis: 'made',
  sources: [],
  easier: [],
  harder: [],
  lowest: false,
})

export type MadeLift = {
  readonly exercise?: Exercise
  readonly name?: string
  readonly kg: number
  readonly sets?: number
  readonly reps?: number
  readonly rpe?: number
  readonly pain?: number
}

export type MadeSession = {
  /** Days before the onset (negative: after it). */
  readonly ago: number
  readonly lifts: readonly MadeLift[]
  readonly before?: number
  readonly during?: number
  readonly next?: number
}

/** Sessions and their loads: peak 3 Nm a kilogram, units by 100 Nm repetitions. Oldest first. */
export const makeTraining = (
  made: readonly MadeSession[],
): { readonly sessions: readonly Session[]; readonly loads: readonly SessionLoad[] } => {
  const ordered = made.toSorted((a, b) => b.ago - a.ago)
  return {
    sessions: ordered.map(sessionOf),
    loads: ordered.map(loadOf),
  }
}

const nameOf = ({ name, exercise }: MadeLift): string => name ?? exercise?.name ?? 'something'

const sessionOf = (made: MadeSession, order: number): Session => {
  const on = addDays(onset, -made.ago)
  const id = madeId(order + 1)
  return {
    id,
    on,
    title: 'Legs',
    lifts: made.lifts.map((lift) => ({
      name: nameOf(lift),
      key: nameOf(lift).toLowerCase(),
      sets: Array.from(
        { length: lift.sets ?? 3 },
        (): PerformedSet => ({
          kind: 'working',
          reps: lift.reps ?? 5,
          massKg: lift.kg,
          ...(lift.rpe === undefined ? {} : { rpe: lift.rpe }),
        }),
      ),
    })),
    skippedSets: 0,
    ...(made.before === undefined ? {} : { before: made.before }),
    ...(made.during === undefined ? {} : { during: made.during }),
    stoppedForSharpPain: false,
    liftPain: made.lifts.flatMap((lift) =>
      lift.pain === undefined ? [] : [{ key: nameOf(lift).toLowerCase(), pain: lift.pain }],
    ),
    morningAfter: made.next === undefined ? null : { on: addDays(on, 1), pain: made.next },
    events: [id],
    order,
  }
}

const loadOf = (made: MadeSession, order: number): SessionLoad => {
  const lifts = made.lifts.map((lift): LiftLoad => {
    const isLumbar = (lift.exercise?.lever.extM ?? 0) >= 0.1
    const peakNm = lift.exercise === undefined ? 0 : lift.kg * 10 * lift.exercise.lever.extM
    return {
      name: nameOf(lift),
      key: nameOf(lift).toLowerCase(),
      exercise: lift.exercise,
      topKg: lift.kg,
      topReps: lift.reps ?? 5,
      workingSets: lift.sets ?? 3,
      peakNm,
      units: ((lift.sets ?? 3) * (lift.reps ?? 5) * peakNm) / 100,
      isLumbar,
      doubtfulSets: 0,
    }
  })
  return {
    session: madeId(order + 1),
    on: addDays(onset, -made.ago),
    order,
    lifts,
    peakNm: Math.max(0, ...lifts.map(({ peakNm }) => peakNm)),
    units: lifts.reduce((sum, { units }) => sum + units, 0),
    isLumbar: lifts.some((lift) => lift.isLumbar || lift.peakNm >= 100),
    isAfterOnset: made.ago < 0,
    band: made.ago < 0 ? 'comeback' : 'own',
  }
}

/** A history of these sessions, with nothing else told. */
export const makeHistory = (parts: Partial<History> = {}): History => ({
  on: addDays(onset, 1),
  profile: { events: [] },
  checkIns: [],
  sessions: [],
  screens: [],
  nights: [],
  clinicianVisits: [],
  decisions: [],
  identified: new Map(),
  stated: null,
  unknownKinds: new Map(),
  amendedCheckIns: [],
  correctionsNotApplied: [],
  ...parts,
})

export const madeEpisode: Episode = {
  began: onset,
  openedOn: addDays(onset, 1),
  openedBy: madeId(900),
  openedAtOrder: 900,
  baseline: 4,
  provoking: null,
}

/** A key session's light, as far as the change under test reads it. */
export const madeLight = (session: Session): SessionLight => ({
  session: session.id,
  on: session.on,
  order: session.order,
  isKey: true,
  light: 'green',
  knownOn: session.morningAfter?.on ?? session.on,
  response: {
    ...madeResponse,
    during: session.during ?? null,
    nextMorning: session.morningAfter?.pain ?? null,
  },
  ground: { rule: 'light/green', facts: [], events: [session.id] },
})

/** Of a session of which nothing was told. */
export const madeResponse: Response = {
  before: null,
  during: null,
  worstLift: null,
  nextMorning: null,
  settledWithin48h: null,
  stoppedForSharpPain: false,
  newLegSymptoms: false,
  daysSince: 1,
}

/** `count` equal weeks of training before the onset: one session every `every` days, the last `last` days before it. */
export const repeat = (
  count: number,
  lifts: readonly MadeLift[],
  { every = 4, last = 3 }: { readonly every?: number; readonly last?: number } = {},
): readonly MadeSession[] =>
  Array.from({ length: count }, (_, index) => ({ ago: last + index * every, lifts }))

export const daysAgo = (ago: number): Day => addDays(onset, -ago)
export const daysSinceOnset = (on: Day): number => daysBetween(onset, on)
