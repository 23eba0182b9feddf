import type { Day } from '#basics/day'
import { greatest } from '#basics/statistics'
import type { Phase, PhaseId } from '#protocol/phase'
import type { Protocol } from '#protocol/protocol'
import type { Course, Episode } from '#assessment/assessment'
import type { ClinicianWord } from './clinician-word.ts'
import type { WalkFacts } from './course-facts.ts'
import { type LightBook, redsWithin } from './light-book.ts'
import type { PainRecord } from './pain-record.ts'
import { isSurelyGreen, type PhaseStay } from './phase-stay.ts'
import type { TriageOfDay } from '#assessment/triage/triage'

/** The comeback as it stands on the day it was walked to; written to as the days go by. */
export type Walk = {
  readonly protocol: Protocol
  readonly episode: Episode
  readonly pain: PainRecord
  readonly book: LightBook
  stay: PhaseStay
  word: ClinicianWord
  amberHolds: number
  /** Steps back already taken for the present gap in key sessions. */
  gapSteps: number
  /** Red sessions the phase has still to go back for today. */
  redsToAnswer: number
  readonly moves: Course['moves'][number][]
  /** The last move after which a check-in is needed first. */
  checkInDueFrom: number | null
  /** Day number of the last step up; null: there was none. */
  lastStepUp: number | null
  today: number
  triage: TriageOfDay
  facts: WalkFacts
  /** Set on the day the episode ended: what comes after it. */
  ended: { readonly on: Day; readonly to: PhaseId } | null
}

export const phaseOf = (protocol: Protocol, id: PhaseId): Phase => {
  const phase = protocol.phases.get(id)
  if (phase === undefined) throw new Error(`the protocol has no phase "${id}"`)
  return phase
}

/**
 * What a red leaves on top of the phase, 0-1, until a later key session is surely green. It lapses with the window in which
 * a second red would count: where the cut leaves a load that no bar has, there could never be a green session to end it.
 */
export const afterRedOf = ({ book, protocol: { limits }, today }: Walk): number => {
  const lastRed = greatest(book.reds.map(({ sessionDay }) => sessionDay))
  if (lastRed === undefined || redsWithin(book, today, limits) === 0) return 1
  const isAnswered = book.keyDays.some((keyDay) => keyDay.dayNumber > lastRed && isSurelyGreen(keyDay))
  return isAnswered ? 1 : limits.growth.afterRed
}
