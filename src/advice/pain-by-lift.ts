import { addDays, type Day, daysBetween } from '#basics/day'
import type { Id } from '#basics/id'
import { greatest } from '#basics/statistics'
import type { Assessment, Light, LiftLoad, SessionLight, SessionLoad } from '#assessment/assessment'
import { liftId } from '#assessment/causes/compare-training'
import { judgeResponse } from '#assessment/course/judge-response'
import type { Session } from '#history/history'
import type { Limits } from '#protocol/limits'
import type { Protocol } from '#protocol/protocol'
import type { Advice } from './advise.ts'

/** One session of one lift: what was lifted, and how the back took it. Pain on the NPRS; null: not told. */
export type LiftAnswer = {
  readonly session: Id
  readonly on: Day
  /** Greatest mass of a working set, kg as logged; null: none recorded. */
  readonly topKg: number | null
  readonly topReps: number | null
  /** Just before the session; where a light was judged from it, the pain it was compared with. */
  readonly before: number | null
  /** Of the lift itself where it was told apart, else of the whole session. */
  readonly during: number | null
  /** The next morning speaks of the whole session. */
  readonly morning: number | null
  /** How the back answered: by the lift's own pain where that was told; null: outside a comeback. */
  readonly light: Light | null
  /** How it answered the whole session, which is what the comeback goes by. */
  readonly sessionLight: Light | null
  /** What was trained on the day before; null: nothing. */
  readonly dayBefore: DayBefore | null
}

/** The sessions of one day: their titles, and the lumbar units they came to. */
export type DayBefore = { readonly titles: readonly string[]; readonly units: number }

/** A load and how it was answered. */
export type AnsweredLoad = { readonly kg: number | null; readonly on: Day; readonly light: Light }

/**
 * What the answers come to, counted from the last that was not green. `kg` null: no load was recorded.
 * `no-answers`: pain was told, but no session of it has its light yet.
 */
export type AnswersFinding =
  | { readonly kind: 'no-answers' }
  | { readonly kind: 'all-green'; readonly kg: number | null; readonly sessions: number }
  | { readonly kind: 'green-since'; readonly kg: number | null; readonly worse: AnsweredLoad }
  | { readonly kind: 'worse-last'; readonly kg: number | null; readonly worse: AnsweredLoad }

export type PainOfLift = {
  /** Exercise id, else the cleaned name. */
  readonly id: string
  readonly name: string
  /** Oldest first; also those of which nothing was told. */
  readonly answers: readonly LiftAnswer[]
  readonly finding: AnswersFinding
}

/**
 * Load and pain of every lift that loads the lower back and of which pain was told on or after `from`: the one that hurt
 * first, then those with the most to say.
 */
export const painByLift = (
  { limits }: Protocol,
  { history, assessment }: Pick<Advice, 'history' | 'assessment'>,
  from: Day,
): readonly PainOfLift[] => {
  const lights = new Map(
    [...assessment.past, assessment.course].flatMap((one) =>
      one.lights.map((light) => [light.session, light] as const),
    ),
  )
  const loadsByDay = Map.groupBy(assessment.loads, ({ on }) => on)
  const sessions = new Map(history.sessions.map((session) => [session.id, session]))
  const byLift = new Map<string, { name: string; answers: LiftAnswer[] }>()
  for (const load of assessment.loads) {
    if (daysBetween(from, load.on) < 0) continue
    for (const [id, lifts] of Map.groupBy(load.lifts.filter(loadsTheBack), liftId)) {
      const known = byLift.get(id) ?? { name: '', answers: [] }
      known.name = lifts.at(-1)!.exercise?.name ?? lifts.at(-1)!.name
      const told = sessions.get(load.session)!
      known.answers.push({
        ...answerOf(limits, load, lifts, told, lights.get(load.session)),
        dayBefore: dayBefore(loadsByDay.get(addDays(load.on, -1)), sessions),
      })
      byLift.set(id, known)
    }
  }
  return Array.from(byLift, ([id, { name, answers }]) => ({ id, name, answers, finding: findingOf(answers) }))
    .filter(({ answers }) => answers.some(isTold))
    .toSorted(
      (a, b) =>
        Number(isTheOne(assessment, b)) - Number(isTheOne(assessment, a)) ||
        b.answers.filter(isTold).length - a.answers.filter(isTold).length ||
        (a.id < b.id ? -1 : 1),
    )
}

const loadsTheBack = ({ isLumbar, workingSets }: LiftLoad): boolean => isLumbar && workingSets > 0

const isTold = ({ during, morning }: LiftAnswer): boolean => during !== null || morning !== null

/** The lift that hurt, or the one the comeback goes by. */
const isTheOne = ({ episode, reference, past }: Assessment, { id }: PainOfLift): boolean => {
  const last = episode === null ? past.at(-1) : { episode, reference }
  return id === (last?.episode.provoking?.id ?? last?.reference?.exercise.id)
}

const answerOf = (
  limits: Limits,
  { session, on }: SessionLoad,
  lifts: readonly LiftLoad[],
  told: Session,
  light: SessionLight | undefined,
): Omit<LiftAnswer, 'dayBefore'> => {
  const top = lifts.reduce((best, lift) => ((lift.topKg ?? -1) > (best.topKg ?? -1) ? lift : best))
  const keys = new Set(lifts.map(({ key }) => key))
  const own = greatest(told.liftPain.flatMap(({ key, pain }) => (keys.has(key) ? [pain] : [])))
  return {
    session,
    on,
    topKg: top.topKg,
    topReps: top.topReps,
    before: light?.response.before ?? told.before ?? null,
    during: own ?? told.during ?? null,
    morning: told.morningAfter?.pain ?? null,
    light: light === undefined ? null : own === undefined ? light.light : liftLight(limits, light, own),
    sessionLight: light?.light ?? null,
  }
}

/** The light of one lift: as of its session, with the pain told of the lift itself in place of that of the whole. */
const liftLight = (limits: Limits, { response }: SessionLight, during: number): Light =>
  judgeResponse(limits, { ...response, during, worstLift: null }).light

const dayBefore = (
  loads: readonly SessionLoad[] | undefined,
  sessions: ReadonlyMap<Id, Session>,
): DayBefore | null =>
  loads === undefined
    ? null
    : {
        titles: loads.map(({ session }) => sessions.get(session)!.title),
        units: loads.reduce((sum, { units }) => sum + units, 0),
      }

const findingOf = (answers: readonly LiftAnswer[]): AnswersFinding => {
  const lit = answers.filter(
    (one): one is LiftAnswer & { readonly light: Light } => one.light !== null && one.light !== 'unknown',
  )
  if (lit.length === 0) return { kind: 'no-answers' }
  const lastWorse = lit.findLastIndex(({ light }) => light !== 'green')
  if (lastWorse < 0) return { kind: 'all-green', kg: heaviest(lit), sessions: lit.length }
  const { topKg: kg, on, light } = lit[lastWorse]!
  const worse: AnsweredLoad = { kg, on, light }
  const since = lit.slice(lastWorse + 1)
  return since.length > 0
    ? { kind: 'green-since', kg: heaviest(since), worse }
    : { kind: 'worse-last', kg: heaviest(lit.filter((one) => one.light === 'green')), worse }
}

const heaviest = (answers: readonly LiftAnswer[]): number | null =>
  greatest(answers.flatMap(({ topKg }) => topKg ?? [])) ?? null
