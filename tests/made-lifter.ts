import { addDays, type Day } from '#basics/day'
import { nameKey } from '#basics/name'
import type { Assessment, Light } from '#assessment/assessment'
import { loadSessions, markOnset } from '#assessment/load/load-sessions'
import { findReferenceLift } from '#assessment/load/reference-lift'
import type { ClinicianVisit, History, PerformedSet, Session } from '#history/history'
import type { Programme, ProgrammeDay } from '#history/programme/programme'
import type { PhaseId } from '#protocol/phase'
import { makeAssessment } from './made-assessment.ts'
import { madeEpisode, madeId, madeResponse, makeHistory, onset } from './made-training.ts'
import { protocol } from './protocol.ts'

/** `sets` of `reps` at `kg` (null: bodyweight), by exercise id of the real protocol or by any other name. */
export type MadeWork = readonly [
  lift: string,
  sets: number,
  reps: number,
  kg: number | null,
  effort?: { readonly rpe?: number },
]

export type MadeDay = {
  /** Days since the pain began; negative: before it. */
  readonly day: number
  readonly title?: string
  readonly work: readonly MadeWork[]
  /** How the back answered; only for days after the onset. */
  readonly light?: Light
  readonly isKey?: boolean
}

const byName = new Map([...protocol.exercises.values()].map((one) => [nameKey(one.name), one]))
const identify: Assessment['identify'] = (name, id) =>
  (id === undefined ? undefined : protocol.exercises.get(id)) ?? byName.get(nameKey(name))

export type MadeLifter = {
  readonly trained: readonly MadeDay[]
  /** The days of the programme, by title; absent: one day, the last trained before the onset. */
  readonly programme?: Readonly<Record<string, readonly MadeWork[]>> | null
  readonly weekdays?: Readonly<Record<string, number>>
  /** Training days a week of the programme; 2 where it is left out. */
  readonly perWeek?: number
  readonly phase?: PhaseId
  readonly share?: number | null
  readonly provoking?: string | null
  /** Days since the pain began on which advice is asked. */
  readonly asked?: number
  readonly course?: Partial<Assessment['course']>
  readonly body?: Assessment['body']
  readonly profile?: Partial<History['profile']>
  readonly visits?: readonly Partial<ClinicianVisit>[]
  readonly decisions?: History['decisions']
}

/** The exercise's own name, so that the log reads like a log. */
const nameOf = (lift: string): string => protocol.exercises.get(lift)?.name ?? lift

/**
 * History and assessment of a made lifter in an episode, on the real protocol: loads, reference lift and identity by the
 * real functions, the course as given.
 */
export const makeLifter = (
  made: MadeLifter,
): { readonly history: History; readonly assessment: Assessment } => {
  const asked = addDays(onset, made.asked ?? 5)
  const trained = made.trained.toSorted((a, b) => a.day - b.day)
  const sessions = trained.map(sessionOf)
  const history = makeHistory({
    on: asked,
    sessions,
    profile: { events: [], ...made.profile },
    decisions: made.decisions ?? [],
    clinicianVisits: (made.visits ?? []).map((visit, index) => ({
      id: madeId(800 + index),
      on: addDays(onset, 1),
      outcome: 'cleared-with-limits' as const,
      profession: 'physiotherapist',
      limits: null,
      order: 950 + index,
      ...visit,
    })),
  })
  const { limits } = protocol
  const body = made.body ?? { massKg: 80, heightM: 1.75, isAssumed: false }
  const provoking = made.provoking === undefined ? 'squat-high' : made.provoking
  const episode = {
    ...madeEpisode,
    provoking: provoking === null ? null : (protocol.exercises.get(provoking) ?? null),
  }
  const loads = markOnset(loadSessions(limits, body, history, identify), episode)
  const phase = made.phase ?? 'week-1'
  const caps = protocol.phases.get(phase)?.caps
  return {
    history,
    assessment: makeAssessment({
      on: asked,
      body,
      identify,
      loads,
      episode: caps === undefined ? null : episode,
      programme: programmeOf(made, sessions),
      reference: findReferenceLift(
        limits,
        body,
        loads.filter(({ isAfterOnset }) => !isAfterOnset),
        episode,
        null,
        [],
      ),
      course: {
        phase,
        since: onset,
        loadFraction: made.share !== undefined ? made.share : (caps?.load.start ?? null),
        heavyFraction: null,
        lastHeavyOn: null,
        unitsFraction: caps?.units ?? null,
        isAfterRed: false,
        isCalmed: false,
        needsCheckIn: false,
        lights: trained.flatMap(({ day, light, isKey }, index) =>
          day <= 0
            ? []
            : [
                {
                  session: sessions[index]!.id,
                  on: sessions[index]!.on,
                  order: index,
                  isKey: isKey ?? true,
                  light: light ?? 'unknown',
                  knownOn: addDays(sessions[index]!.on, 1),
                  response: madeResponse,
                  ground: { rule: `light/${light ?? 'unknown'}`, facts: [], events: [] },
                },
              ],
        ),
        moves: [],
        next: null,
        ...made.course,
      },
    }),
  }
}

const sessionOf = ({ day, title, work }: MadeDay, index: number): Session => {
  const id = madeId(index + 1)
  return {
    id,
    on: addDays(onset, day),
    title: title ?? 'Legs',
    lifts: work.map(([lift, sets, reps, kg, effort]) => ({
      name: nameOf(lift),
      key: nameKey(nameOf(lift)),
      sets: Array.from(
        { length: sets },
        (): PerformedSet => ({ kind: 'working', reps, massKg: kg, ...effort }),
      ),
    })),
    skippedSets: 0,
    stoppedForSharpPain: false,
    liftPain: [],
    morningAfter: null,
    events: [id],
    order: index,
  }
}

const programmeOf = (made: MadeLifter, sessions: readonly Session[]): Programme | null => {
  if (made.programme === null) return null
  const last = made.trained.filter(({ day }) => day <= 0).at(-1)
  const days = made.programme ?? { [last?.title ?? 'Legs']: last?.work ?? [] }
  return {
    source: made.weekdays === undefined ? 'inferred' : 'stated',
    name: 'Made',
    sessionsPerWeek: made.perWeek ?? 2,
    isSure: true,
    events: [],
    days: Object.entries(days).map(([title, work], index): ProgrammeDay => {
      const done = sessions.filter((session) => session.on <= onset && session.title === title)
      const weekday = made.weekdays?.[title]
      return {
        id: `day-${index + 1}`,
        title,
        ...(weekday === undefined ? {} : { weekday }),
        slots: work.map(([lift, sets, reps, kg], slot) => ({
          slot: slot + 1,
          name: nameOf(lift),
          key: nameKey(nameOf(lift)),
          sets,
          reps,
          massKg: kg,
          share: 1,
        })),
        sessions: done.map(({ id }) => id),
        lastOn: done.at(-1)?.on ?? null,
      }
    }),
  }
}

/** `weeks` weeks of the same training before the onset: each of `days` once a week, the last of them on `last`. */
export const trainedWeeks = (weeks: number, days: readonly MadeDay[]): readonly MadeDay[] =>
  Array.from({ length: weeks }, (_, week) => days.map((one) => ({ ...one, day: one.day - 7 * week }))).flat()

export const madeDay = (day: number): Day => addDays(onset, day)
