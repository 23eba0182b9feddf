import type { Exercise } from '#protocol/exercise'
import { loadStepKg } from '#plan/loads/loadable'
import type { OverlayItem } from '#plan/plan'
import { setsOfWork } from '#plan/loads/work-demand'
import type { Ground } from '#web/engine/query'
import type { PlannedLift } from './draft.ts'

export type SessionAnswer = {
  /** What is to be done of the next session, set by set; null where none may be. */
  readonly lifts: readonly PlannedLift[] | null
  /** True where the journal holds the session of the draft already. */
  readonly isLogged: boolean
  /** The step of a bar, kg: for exercises that are added. */
  readonly barStepKg: number
}

/** The next session as it is to be done: each lift's sets, by the lifter's own decisions, with the steps of its load. */
export const sessionQuery = (ground: Ground, draft: string | null): SessionAnswer => {
  const { protocol, events, advice } = ground
  const { plan, assessment, history } = advice()
  const unit = history.profile.units ?? 'kg'
  const stepOf = (exercise: Exercise | undefined): number => loadStepKg(protocol.limits, exercise, unit)
  return {
    isLogged: draft !== null && events.some(({ id }) => id === draft),
    barStepKg: stepOf(undefined),
    lifts:
      plan.session?.items.flatMap((item) => {
        const work = workToDo(item)
        if (work === null) return []
        const exercise = assessment.identify(work.name, work.exercise ?? undefined)
        return [
          {
            item: item.id,
            name: work.name,
            exercise: work.exercise,
            programmed: item.programmed,
            adjusted: item.adjusted,
            isOverridden: item.decision === 'overridden',
            stepKg: stepOf(exercise),
            perSide: work.perSide ?? false,
            takesLoad: exercise === undefined || exercise.massLogged !== 'none' || work.massKg !== null,
            planned: setsOfWork(work).map((set) => ({
              reps: set.reps,
              massKg: set.massKg,
              ...(set.seconds === undefined ? {} : { seconds: set.seconds }),
              ...(work.assistanceKg === undefined ? {} : { assistanceKg: work.assistanceKg }),
            })),
          },
        ]
      }) ?? null,
  }
}

/** The lifter's word on an item counts: who overrode it does what is programmed. */
const workToDo = ({ decision, programmed, adjusted }: OverlayItem) =>
  decision === 'overridden' ? programmed : adjusted
