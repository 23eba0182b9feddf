import { type Reason, sayReason } from '#advice/say'
import type { Light } from '#assessment/assessment'
import type { Day } from '#basics/day'
import type { Id } from '#basics/id'
import type { Demand, Work } from '#plan/plan'
import { demandOfSets, needsMass, setsOfWork } from '#plan/loads/work-demand'
import type { PhaseId } from '#protocol/phase'
import type { Ground } from '#web/engine/query'

export type CourseEntry =
  | { readonly kind: 'move'; readonly on: Day; readonly to: PhaseId; readonly reason: Reason }
  | {
      readonly kind: 'light'
      readonly on: Day
      readonly session: Id
      readonly title: string
      readonly light: Light
      readonly reason: Reason
    }

export type ItemDemand = {
  readonly item: string
  /** null: what it asks is not known, because the exercise or its load is not. */
  readonly programmed: Demand | null
  /** Nothing where the item is left out. */
  readonly adjusted: Demand
}

export type PlanAnswer = {
  /** What happened in this comeback so far, oldest first. */
  readonly course: readonly CourseEntry[]
  /** What each item of the next session asks of the lower back, as programmed and as adjusted. */
  readonly demands: readonly ItemDemand[]
}

/** The comeback so far, and what stands behind the items of the next session. */
export const planQuery = ({ protocol, advice }: Ground): PlanAnswer => {
  const { assessment, history, plan } = advice()
  const units = history.profile.units ?? 'kg'
  const titles = new Map(history.sessions.map(({ id, title }) => [id, title]))
  const demandOf = (work: Work): Demand | null => {
    const exercise = assessment.identify(work.name, work.exercise ?? undefined)
    if (exercise === undefined || (needsMass(exercise) && work.massKg === null)) return null
    return demandOfSets(protocol.limits, assessment.body, exercise, setsOfWork(work))
  }
  const moves = assessment.course.moves.map(
    ({ on, to, ground }): CourseEntry => ({
      kind: 'move',
      on,
      to,
      reason: sayReason(protocol, ground, units),
    }),
  )
  const lights = assessment.course.lights.map(
    ({ on, session, light, ground }): CourseEntry => ({
      kind: 'light',
      on,
      session,
      title: titles.get(session) ?? '',
      light,
      reason: sayReason(protocol, ground, units),
    }),
  )
  return {
    course: [...lights, ...moves].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
    demands:
      plan.session?.items.map(({ id, programmed, adjusted }) => ({
        item: id,
        programmed: demandOf(programmed),
        adjusted: (adjusted === null ? null : demandOf(adjusted)) ?? nothing,
      })) ?? [],
  }
}

const nothing: Demand = { peakNm: 0, units: 0 }
