import type { Day } from '#basics/day'
import { evaluate } from '#protocol/evaluate-condition'
import { isRestricted } from '#plan/day/plan-actions'
import { wholeProtocol } from '#web/engine/protocol-source'
import type { Ground } from '#web/engine/query'
import { isPractised, type PractisedKind } from './practised.ts'

export type DrillLine = {
  readonly id: string
  readonly kind: PractisedKind
  readonly title: string
  readonly dose: string
  /** Its condition holds today. */
  readonly fits: boolean
}

export type ScreenLine = {
  readonly id: string
  readonly title: string
  readonly mayTake: boolean
  readonly takenOn: Day | null
  /** The id of its figure. */
  readonly figure: string | null
}

export type PracticeList = {
  readonly isStopped: boolean
  readonly drills: readonly DrillLine[]
  readonly screens: readonly ScreenLine[]
  readonly exercises: number
}

/** Everything there is to practise, and what of it fits today. */
export const practiceList = async (ground: Ground): Promise<PracticeList> => {
  const protocol = await wholeProtocol()
  const { assessment, history } = ground.advice()
  const isStopped = isRestricted(assessment)
  return {
    isStopped,
    drills: protocol.actions.filter(isPractised).map(({ id, kind, title, dose, when, comfort }) => ({
      id,
      kind,
      title,
      dose,
      fits: (!isStopped || comfort) && evaluate(when, assessment.facts) === true,
    })),
    screens: protocol.screens.map(({ id, title, when, figure }) => ({
      id,
      title,
      mayTake: !isStopped && evaluate(when, assessment.facts) === true,
      takenOn: history.screens.findLast(({ screen }) => screen === id)?.on ?? null,
      figure: figure ?? null,
    })),
    exercises: protocol.exercises.size,
  }
}
