import { addDays, type Day, daysBetween } from '#basics/day'
import type { PhaseId } from '#protocol/phase'
import type { Protocol } from '#protocol/protocol'
import type { Advice } from './advise.ts'

/** Seven days of training: what they asked of the lower back, and what was allowed. In lumbar units. */
export type WeekLoad = {
  readonly from: Day
  readonly to: Day
  readonly units: number
  /** What the phase allows of a usual week; null: nothing was capped, or no usual week is known. */
  readonly allowed: number | null
  readonly phase: PhaseId | null
  readonly isAfterOnset: boolean
  /** The week is not over yet. */
  readonly isOpen: boolean
}

export type WeeklyLoad = {
  /** Median weekly units before the pain (W0); null: not known. */
  readonly usual: number | null
  readonly isUsualSure: boolean
  /** Oldest first. */
  readonly weeks: readonly WeekLoad[]
}

/**
 * Lumbar units week by week against what the back is thought to tolerate. Weeks are counted from the day after the pain
 * began, so that none mixes before and after; without an episode they end on the day of the advice.
 */
export const weeklyLoad = (
  protocol: Protocol,
  { on, assessment }: Pick<Advice, 'on' | 'assessment'>,
  from: Day,
): WeeklyLoad => {
  const { weekDays } = protocol.limits.windows
  const { episode, reference, loads } = assessment
  // The day the pain began still belongs to the weeks before: what was trained on it mostly came first.
  const anchor = addDays(episode?.began ?? on, 1)
  const first = -Math.ceil(daysBetween(from, anchor) / weekDays)
  const last = Math.floor(daysBetween(anchor, on) / weekDays)
  const usual = reference?.w0Units ?? null
  const sums = new Map<number, number>()
  for (const load of loads) {
    const counted = Math.floor(daysBetween(anchor, load.on) / weekDays)
    const week = load.isAfterOnset ? Math.max(0, counted) : counted
    sums.set(week, (sums.get(week) ?? 0) + load.units)
  }
  const weeks = Array.from({ length: Math.max(0, last - first + 1) }, (_, index): WeekLoad => {
    const week = first + index
    const start = addDays(anchor, week * weekDays)
    const end = addDays(start, weekDays - 1)
    const isAfterOnset = episode !== null && week >= 0
    const isOpen = daysBetween(end, on) < 0
    const phase = isAfterOnset ? phaseOn(assessment, isOpen ? on : end) : null
    const share = phase === null ? null : isOpen ? assessment.course.unitsFraction : shareOf(protocol, phase)
    return {
      from: start,
      to: end,
      units: sums.get(week) ?? 0,
      allowed: share === null || usual === null ? null : share * usual,
      phase,
      isAfterOnset,
      isOpen,
    }
  })
  return { usual, isUsualSure: reference?.isW0Sure ?? false, weeks }
}

/** The phase at the end of a day; null before the comeback began. */
const phaseOn = ({ course }: Advice['assessment'], day: Day): PhaseId | null =>
  course.moves.findLast((move) => move.on <= day)?.to ?? null

const shareOf = ({ phases }: Protocol, phase: PhaseId): number | null =>
  phases.get(phase)?.caps?.units ?? null
