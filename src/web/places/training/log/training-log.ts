import type { Day } from '#basics/day'
import type { Id } from '#basics/id'
import type { Advice } from '#advice/advise'
import type { Session } from '#history/history'
import type { Query } from '#web/engine/query'

export type SessionRow = {
  readonly id: Id
  readonly on: Day
  readonly title: string
  readonly lifts: readonly string[]
  readonly workingSets: number
  /** Modelled lumbar units of the session. */
  readonly units: number
  readonly during?: number
  readonly morning?: number
}

export type TrainingLog = {
  /** With sessions, newest first. */
  readonly years: readonly number[]
  readonly year: number | null
  /** Of that year, newest first; `month` as 2026-03. */
  readonly months: readonly { readonly month: string; readonly sessions: readonly SessionRow[] }[]
  readonly sessions: number
  /** Names that no exercise is known for. */
  readonly unsettled: { readonly names: number; readonly sets: number }
}

/** One year of the log: a page that stays light whatever the journal holds. Without a year the newest. */
export const trainingLog: Query<{ readonly year: number | null }, TrainingLog> = (ground, { year }) => {
  const advice = ground.advice()
  const { sessions } = advice.history
  const years = [...new Set(sessions.map(({ on }) => yearOf(on)))].sort((a, b) => b - a)
  const shown = years.find((one) => one === year) ?? years[0] ?? null
  const units = new Map(advice.assessment.loads.map((load) => [load.session, load.units]))
  const rows = sessions
    .filter(({ on }) => yearOf(on) === shown)
    .map((session) => rowOf(session, units.get(session.id) ?? 0))
    .reverse()
  return {
    years,
    year: shown,
    months: Array.from(
      Map.groupBy(rows, ({ on }) => on.slice(0, 7)),
      ([month, inMonth]) => ({ month, sessions: inMonth }),
    ),
    sessions: sessions.length,
    unsettled: countUnsettled(advice),
  }
}

const yearOf = (day: Day): number => Number(day.slice(0, 4))

const rowOf = (session: Session, units: number): SessionRow => ({
  id: session.id,
  on: session.on,
  title: session.title,
  lifts: [...new Set(session.lifts.map(({ name }) => name))],
  workingSets: session.lifts.reduce(
    (count, { sets }) => count + sets.filter(({ kind }) => kind === 'working').length,
    0,
  ),
  units: Math.round(units),
  ...(session.during === undefined ? {} : { during: session.during }),
  ...(session.morningAfter === null ? {} : { morning: session.morningAfter.pain }),
})

const countUnsettled = ({ history, assessment }: Advice): TrainingLog['unsettled'] => {
  const known = new Map<string, boolean>()
  const names = new Set<string>()
  let sets = 0
  for (const { lifts } of history.sessions)
    for (const lift of lifts) {
      const key = `${lift.key}\n${lift.exercise ?? ''}`
      const isKnown = known.get(key) ?? assessment.identify(lift.name, lift.exercise) !== undefined
      known.set(key, isKnown)
      if (isKnown) continue
      names.add(lift.key)
      sets += lift.sets.length
    }
  return { names: names.size, sets }
}
