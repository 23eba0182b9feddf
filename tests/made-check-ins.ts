import type { Episode } from '#assessment/assessment'
import { type CourseSignals, quietCourse } from '#assessment/course/course-signals'
import { openTriage, type TriageOfDay } from '#assessment/triage/triage'
import { addDays, type Day, toDay } from '#basics/day'
import type { CheckIn, ClinicianVisit, History, Profile } from '#history/history'
import { madeId } from './made-training.ts'
import { protocol } from './protocol.ts'

export type Answers = CheckIn['answers']

/** Every critical question answered with nothing to report. */
export const nothingCritical: Answers = {
  'saddle-change': 'no',
  'bladder-change': 'no',
  'bowel-change': 'no',
  'leg-radicular': 'none',
  'leg-numb': 'none',
  'leg-weak': 'none',
  fever: false,
  trauma: 'none',
  'dark-urine': 'no',
}

/** One thing told, `day` days after the first; in the order given within a day. */
export type Told =
  | {
      readonly day: number
      readonly pain?: number
      readonly answers?: Answers
      readonly began?: number
      readonly painAtStart?: number
    }
  | { readonly day: number; readonly clinician: ClinicianVisit['outcome'] }

export const dayZero: Day = toDay('2026-03-02')
export const dayAt = (day: number): Day => addDays(dayZero, day)

export const quiet = quietCourse

/** A history of check-ins and visits only. The nth thing told has `madeId(n)` and place n. */
export const madeHistory = (told: readonly Told[], profile: Partial<Profile> = {}): History => ({
  on: dayAt(Math.max(0, ...told.map(({ day }) => day))),
  profile: { events: [], ...profile },
  checkIns: told.flatMap((entry, order) => ('clinician' in entry ? [] : [madeCheckIn(entry, order)])),
  clinicianVisits: told.flatMap((entry, order) => ('clinician' in entry ? [madeVisit(entry, order)] : [])),
  sessions: [],
  screens: [],
  nights: [],
  decisions: [],
  identified: new Map(),
  stated: null,
  amendedCheckIns: [],
  correctionsNotApplied: [],
  unknownKinds: new Map(),
})

const madeCheckIn = (entry: Exclude<Told, { clinician: unknown }>, order: number): CheckIn => ({
  id: madeId(order),
  on: dayAt(entry.day),
  at: `${dayAt(entry.day)}T09:00:00+00:00`,
  pain: { now: entry.pain ?? 3 },
  answers: entry.answers ?? {},
  order,
  ...(entry.began === undefined
    ? {}
    : {
        episode: {
          began: dayAt(entry.began),
          ...(entry.painAtStart === undefined ? {} : { painAtStart: entry.painAtStart }),
        },
      }),
})

const madeVisit = (entry: Extract<Told, { clinician: unknown }>, order: number): ClinicianVisit => ({
  id: madeId(order),
  on: dayAt(entry.day),
  outcome: entry.clinician,
  profession: 'physiotherapist',
  limits: null,
  order,
})

/** The episode opened by the first check-in with pain or a stated beginning. */
export const madeEpisode = (history: History): Episode | null => {
  const opening = history.checkIns.find(({ pain, episode }) => pain.now >= 1 || episode !== undefined)
  if (opening === undefined) return null
  return {
    began: opening.episode?.began ?? opening.on,
    openedOn: opening.on,
    openedBy: opening.id,
    openedAtOrder: opening.order,
    baseline: opening.episode?.painAtStart ?? opening.pain.now,
    provoking: null,
  }
}

/** The triage on `day` after all that was told, walked day by day from the first check-in. */
export const triageAfter = (
  told: readonly Told[],
  day: number,
  {
    profile,
    nights = [],
    signals = () => quiet,
  }: {
    profile?: Partial<Profile>
    nights?: History['nights']
    signals?: (day: number) => CourseSignals
  } = {},
): TriageOfDay => {
  const history = { ...madeHistory(told, profile), nights }
  const triage = openTriage(protocol, history, madeEpisode(history))
  const first = Math.min(day, ...told.map((entry) => entry.day))
  for (let before = first; before < day; before++) triage.on(dayAt(before), signals(before))
  return triage.on(dayAt(day), signals(day))
}

/** The triage of one check-in on the day itself. */
export const triageOf = (
  answers: Answers,
  rest: { pain?: number; began?: number; painAtStart?: number } = {},
) => triageAfter([{ day: 0, answers, ...rest }], 0)
