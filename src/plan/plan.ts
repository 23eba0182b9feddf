import type { Assessment } from '#assessment/assessment'
import type { Day } from '#basics/day'
import type { History } from '#history/history'
import type { Confidence, Muscle } from '#protocol/exercise'
import type { Ground } from '#protocol/reason'
import type { ProtocolAction } from '#protocol/action'
import type { Protocol } from '#protocol/protocol'
import type { Truth } from '#basics/truth'

/** What to do, from what the assessment says. */
export type Plan = {
  readonly limits: SessionLimits | null
  readonly session: PlannedSession | null
  /** The next seven days, today first; empty without a programme or where no training is advised. */
  readonly week: readonly WeekDay[]
  /** An easier week on offer, or running; null: neither. */
  readonly deload: Deload | null
  readonly actions: readonly PlannedAction[]
  readonly change: TriedChange | null
  readonly next: { readonly checkInOn: Day; readonly why: Ground }
}

/** Plans all that concerns training, where it may go on. */
export type TrainingPlanner = (
  protocol: Protocol,
  history: History,
  assessment: Assessment,
) => Pick<Plan, 'limits' | 'session' | 'week' | 'deload'>

/** Work of one exercise: mass as logged for that exercise, kg; null: bodyweight or unknown. */
export type Work = {
  readonly name: string
  readonly exercise: string | null
  readonly sets: number
  readonly reps: number
  readonly massKg: number | null
  readonly assistanceKg?: number
  readonly seconds?: number
  readonly perSide?: boolean
  readonly rir?: number
  readonly pattern?: readonly {
    readonly sets: number
    readonly reps: number
    readonly massKg: number | null
  }[]
}

export type OverlayItem = {
  /** `<on>/<slot>` */
  readonly id: string
  readonly slot: number
  readonly programmed: Work
  readonly adjusted: Work | null
  readonly change: 'keep' | 'lighten' | 'swap' | 'drop' | 'ask'
  readonly goesBackWhen: Ground | null
  readonly reasons: readonly Ground[]
  /** The lifter's own decision on this item, if any. */
  readonly decision: 'accepted' | 'overridden' | 'undone' | null
}

export type Demand = { readonly peakNm: number; readonly units: number }

/** The caps of one session: each the lowest of independent limits, with the one that binds. */
export type SessionLimits = {
  readonly cap: Demand
  readonly binding: { readonly peak: Ground; readonly units: Ground }
  /** Share of L0 for one lift; null: no share applies. */
  readonly loadFraction: number | null
  readonly setsFraction: number
  readonly minRir: number | null
  readonly confidence: Confidence
}

export type PlannedSession = {
  readonly on: Day
  readonly title: string
  readonly items: readonly OverlayItem[]
  readonly lumbar: {
    readonly programmed: Demand
    readonly adjusted: Demand
    /** null: nothing is capped. */
    readonly cap: Demand | null
    readonly confidence: Confidence
    readonly assumed: readonly 'body-mass'[]
    /** adjusted peak over limits.model.assumedRangeKg where body mass is assumed, Nm. */
    readonly range: readonly [number, number] | null
  }
  readonly stimulusKept: {
    readonly overall: number
    readonly byMuscle: Readonly<Partial<Record<Muscle, number>>>
  }
  /** What keeps the stimulus below limits.stimulus.keep, where it is below; null otherwise. */
  readonly binding: Ground | null
}

/** One of the next seven days, as things stand today. */
export type WeekDay = {
  readonly on: Day
  /** The day of the programme that falls on it; null: none. */
  readonly title: string | null
  /**
   * What it asks of the lower back: nothing trained; little, as programmed; no more than the body; the phase's share; a
   * technique day or the heavy one of the week; as programmed, nothing capped; less of it in an accepted easier week.
   */
  readonly load: 'rest' | 'no-lumbar' | 'unloaded' | 'eased' | 'technique' | 'heavy' | 'usual' | 'easier'
  readonly reasons: readonly Ground[]
}

export type PlannedAction = { readonly action: ProtocolAction; readonly reasons: readonly Ground[] }

/** An easier week (deload). It is accepted and taken back by `overlay-decided` on `deloadItem(from)`. */
export type Deload = {
  readonly state: 'offered' | 'running'
  readonly from: Day
  readonly to: Day
  readonly reasons: readonly Ground[]
}

/** The one small change under test. */
export type TriedChange = {
  readonly contributor: string
  readonly what: string
  readonly since: Day
  readonly verdict: 'testing' | 'credited' | 'not-helping'
  readonly truth: Truth
  readonly reasons: readonly Ground[]
}
