import type { ClinicianVisit } from '#history/history'
import type { Phase, PhaseId } from '#protocol/phase'
import type { Protocol } from '#protocol/protocol'

/** What clinicians have said of this episode so far. `ceiling`: order of the last phase allowed; null: none is set. */
export type ClinicianWord = {
  readonly ceiling: number | null
  readonly isRefused: boolean
  readonly visit: ClinicianVisit | null
}

export const noWord: ClinicianWord = { ceiling: null, isRefused: false, visit: null }

/**
 * The word after one more visit, made while `present` was the phase. Cleared with limits that name no limit, or a phase
 * that does not exist, holds the present phase; not cleared means no loaded work until another visit clears it.
 */
export const hearClinician = (
  protocol: Protocol,
  word: ClinicianWord,
  visit: ClinicianVisit,
  present: Phase,
): ClinicianWord => {
  if (visit.outcome === 'not-cleared') return { ceiling: word.ceiling, isRefused: true, visit }
  if (visit.outcome === 'cleared') return { ceiling: null, isRefused: false, visit }
  const limits = visit.limits ?? {}
  const isUnlimited = Object.values(limits).every((limit) => limit === undefined)
  if (isUnlimited) return { ceiling: present.order, isRefused: false, visit }
  if (limits.maxPhase === undefined) return { ceiling: null, isRefused: false, visit }
  const allowed = protocol.phases.get(limits.maxPhase as PhaseId)
  return { ceiling: allowed?.order ?? present.order, isRefused: false, visit }
}
