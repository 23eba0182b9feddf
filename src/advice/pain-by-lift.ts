import { type Day, daysBetween } from '#basics/day'
import type { Id } from '#basics/id'
import type { Assessment, Light, LiftLoad, SessionLoad } from '#assessment/assessment'
import { liftId } from '#assessment/causes/compare-training'
import type { Session } from '#history/history'
import type { Advice } from './advise.ts'

/** One session of one lift: what was lifted, and how the back took it. Pain on the NPRS; null: not told. */
export type LiftAnswer = {
  readonly session: Id
  readonly on: Day
  /** Greatest mass of a working set, kg as logged; null: none recorded. */
  readonly topKg: number | null
  readonly topReps: number | null
  /** Of the lift itself where it was told apart, else of the whole session. */
  readonly during: number | null
  /** The next morning speaks of the whole session. */
  readonly morning: number | null
  /** How the back answered the session; null: outside the comeback. */
  readonly light: Light | null
}

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
  { history, assessment }: Pick<Advice, 'history' | 'assessment'>,
  from: Day,
): readonly PainOfLift[] => {
  const lights = new Map(assessment.course.lights.map(({ session, light }) => [session, light]))
  const sessions = new Map(history.sessions.map((session) => [session.id, session]))
  const byLift = new Map<string, { name: string; answers: LiftAnswer[] }>()
  for (const load of assessment.loads) {
    if (daysBetween(from, load.on) < 0) continue
    for (const [id, lifts] of Map.groupBy(load.lifts.filter(loadsTheBack), liftId)) {
      const known = byLift.get(id) ?? { name: '', answers: [] }
      known.name = lifts.at(-1)!.exercise?.name ?? lifts.at(-1)!.name
      known.answers.push(answerOf(load, lifts, sessions.get(load.session)!, lights.get(load.session) ?? null))
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
const isTheOne = ({ episode, reference }: Assessment, { id }: PainOfLift): boolean =>
  id === (episode?.provoking?.id ?? reference?.exercise.id)

const answerOf = (
  { session, on }: SessionLoad,
  lifts: readonly LiftLoad[],
  told: Session,
  light: Light | null,
): LiftAnswer => {
  const top = lifts.reduce((best, lift) => ((lift.topKg ?? -1) > (best.topKg ?? -1) ? lift : best))
  const keys = new Set(lifts.map(({ key }) => key))
  const own = told.liftPain.filter(({ key }) => keys.has(key)).map(({ pain }) => pain)
  return {
    session,
    on,
    topKg: top.topKg,
    topReps: top.topReps,
    during: own.length > 0 ? Math.max(...own) : (told.during ?? null),
    morning: told.morningAfter?.pain ?? null,
    light,
  }
}

const findingOf = (answers: readonly LiftAnswer[]): AnswersFinding => {
  const lit = answers.filter(
    (one): one is LiftAnswer & { readonly light: Light } => one.light !== null && one.light !== 'unknown',
  )
  if (lit.length === 0) return { kind: 'no-answers' }
  const lastWorse = lit.findLastIndex(({ light }) => light !== 'green')
  if (lastWorse < 0) return { kind: 'all-green', kg: greatest(lit), sessions: lit.length }
  const { topKg: kg, on, light } = lit[lastWorse]!
  const worse: AnsweredLoad = { kg, on, light }
  const since = lit.slice(lastWorse + 1)
  return since.length > 0
    ? { kind: 'green-since', kg: greatest(since), worse }
    : { kind: 'worse-last', kg: greatest(lit.filter((one) => one.light === 'green')), worse }
}

const greatest = (answers: readonly LiftAnswer[]): number | null => {
  const masses = answers.flatMap(({ topKg }) => (topKg === null ? [] : [topKg]))
  return masses.length === 0 ? null : Math.max(...masses)
}
