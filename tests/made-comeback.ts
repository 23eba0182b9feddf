import { assess } from '#assessment/assess'
import { findProgramme } from '#history/programme/find-programme'
import type { Assessment } from '#assessment/assessment'
import { addDays, type Day, toDay } from '#basics/day'
import type { CheckIn, ClinicianVisit, History, Lift, Session } from '#history/history'
import { nothingCritical } from './made-check-ins.ts'
import { madeId } from './made-training.ts'
import { protocol } from './protocol.ts'

/** Day 0 of every made comeback: the day the pain begins. */
const painBegins: Day = toDay('2026-03-02')
export const on = (day: number): Day => addDays(painBegins, day)

/** Nothing critical, and fit for week one. */
const fit: CheckIn['answers'] = { ...nothingCritical, 'walks-10-min': true, 'adl-severe': false }

export type ToldCheckIn = {
  readonly day: number
  readonly pain: number
  /** Added to `fit`. */
  readonly answers?: CheckIn['answers']
  readonly episode?: CheckIn['episode']
}

export type ToldSession = {
  readonly day: number
  /** Squat working sets of five at this load, kg. */
  readonly squat?: number
  readonly lifts?: readonly Lift[]
  readonly before?: number
  readonly during?: number
  readonly next?: number
  /** Days after the session on which the morning after was told; 1 unless given. */
  readonly toldAfter?: number
  readonly settled?: boolean
  readonly legs?: boolean
  readonly stopped?: boolean
}

type ToldVisit = { readonly day: number; readonly visit: Omit<ClinicianVisit, 'id' | 'on' | 'order'> }
export type ToldEntry = ToldCheckIn | ToldSession | ToldVisit

/** What was told, as the history of `day`: entries of one day in the order given, nothing later than that day. */
export const madeComeback = (told: readonly ToldEntry[], day: number): History => {
  const placed = told
    .map((entry, index) => ({ entry, index }))
    .toSorted((a, b) => a.entry.day - b.entry.day || a.index - b.index)
    .map(({ entry }, order) => ({ entry, order }))
    .filter(({ entry }) => entry.day <= day)
  return {
    on: on(day),
    profile: { events: [], bodyMassKg: 80, heightCm: 175 },
    checkIns: placed.flatMap(({ entry, order }) => ('pain' in entry ? [checkInOf(entry, order)] : [])),
    sessions: placed.flatMap(({ entry, order }) =>
      'pain' in entry || 'visit' in entry ? [] : [sessionOf(entry, order, day)],
    ),
    screens: [],
    nights: [],
    clinicianVisits: placed.flatMap(({ entry, order }) =>
      'visit' in entry ? [{ ...entry.visit, id: madeId(order), on: on(entry.day), order }] : [],
    ),
    decisions: [],
    identified: new Map(),
    stated: null,
    amendedCheckIns: [],
    correctionsNotApplied: [],
    unknownKinds: new Map(),
  }
}

const checkInOf = ({ day, pain, answers, episode }: ToldCheckIn, order: number): CheckIn => ({
  id: madeId(order),
  on: on(day),
  at: `${on(day)}T09:00:00+00:00`,
  pain: { now: pain },
  ...(episode === undefined ? {} : { episode }),
  answers: { ...fit, ...answers },
  order,
})

const sessionOf = (told: ToldSession, order: number, today: number): Session => {
  const toldOn = told.day + (told.toldAfter ?? 1)
  const isMorningTold = toldOn <= today && (told.next !== undefined || told.legs === true)
  return {
    id: madeId(order),
    on: on(told.day),
    title: 'Legs',
    lifts: told.lifts ?? [squats(told.squat ?? 50)],
    skippedSets: 0,
    ...(told.before === undefined ? {} : { before: told.before }),
    ...(told.during === undefined ? {} : { during: told.during }),
    stoppedForSharpPain: told.stopped === true,
    liftPain: [],
    morningAfter: isMorningTold
      ? {
          on: on(toldOn),
          pain: told.next ?? 0,
          ...(told.settled === undefined ? {} : { settledWithin48h: told.settled }),
          ...(told.legs === undefined ? {} : { newLegSymptoms: told.legs }),
        }
      : null,
    events: [madeId(order)],
    order,
  }
}

export const squats = (massKg: number, sets = 3, reps = 5): Lift => ({
  name: 'Squat (Barbell)',
  key: 'squat (barbell)',
  sets: Array.from({ length: sets }, () => ({ kind: 'working' as const, reps, massKg })),
})

export const assessComeback = (told: readonly ToldEntry[], day: number): Assessment =>
  assess(protocol, madeComeback(told, day), findProgramme)

/** Squats of 100 kg twice a week for ten weeks before the pain. */
export const trainingBefore: readonly ToldSession[] = Array.from({ length: 20 }, (_, index) => ({
  day: -70 + Math.floor(index / 2) * 7 + (index % 2) * 3,
  squat: 100,
}))

/** One check-in a day with this pain, from the first day to the last. */
export const daily = (from: number, to: number, pain: (day: number) => number): readonly ToldCheckIn[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => ({
    day: from + index,
    pain: pain(from + index),
  }))

export const green = (day: number, squat = 50): ToldSession => ({ day, squat, before: 2, during: 2, next: 0 })
export const amber = (day: number, squat = 50): ToldSession => ({ day, squat, before: 2, during: 5, next: 2 })
export const red = (day: number, squat = 50): ToldSession => ({ day, squat, before: 2, during: 7, next: 3 })

/** A comeback from its first day to its end and some weeks on: twenty weeks of squats, each session answered green. */
export const wholeComeback: readonly ToldEntry[] = [
  ...trainingBefore,
  { day: 0, pain: 4, episode: { began: painBegins, painAtStart: 5 } },
  ...daily(1, 140, () => 0).map((one) => ({ ...one, answers: { 'psfs-1': 9, 'psfs-2': 9, 'psfs-3': 9 } })),
  ...Array.from({ length: 40 }, (_, index): ToldSession => {
    const week = Math.floor(index / 2)
    return {
      day: 2 + week * 7 + (index % 2) * 3,
      squat: Math.min(100, 40 + week * 6),
      before: 0,
      during: 1,
      next: 0,
    }
  }),
]
