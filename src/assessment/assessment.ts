import type { Day } from '#basics/day'
import type { Id } from '#basics/id'
import type { Truth } from '#basics/truth'
import type { Programme } from '#history/programme/programme'
import type { Confidence, Exercise, Pattern } from '#protocol/exercise'
import type { Facts } from '#protocol/facts'
import type { PhaseId } from '#protocol/phase'
import type { Ground } from '#protocol/reason'

/** What the history means on the day asked, by the protocol: nothing here says yet what to do. */
export type Assessment = {
  readonly on: Day
  readonly body: Body
  /** The exercise a logged name means; undefined: not identified. */
  readonly identify: (name: string, statedId?: string) => Exercise | undefined
  /** One per session of the history, in its order. */
  readonly loads: readonly SessionLoad[]
  readonly triage: Triage
  readonly episode: Episode | null
  readonly course: Course
  readonly programme: Programme | null
  /** Null without an episode, or where no lumbar lift was trained. */
  readonly reference: ReferenceLift | null
  readonly facts: Facts
  readonly contributors: readonly ContributorFinding[]
  /** What turns pain up or down without being a reason for it. */
  readonly modifiers: readonly ModifierFinding[]
  /** What changed before the pain; null without an episode. */
  readonly before: LookBack | null
  /** Comebacks that are over, oldest first; the open one is `episode` and `course`. */
  readonly past: readonly PastComeback[]
}

/** Mass in kg and height in m, as stated or assumed. */
export type Body = {
  readonly massKg: number
  readonly heightM: number
  readonly isAssumed: boolean
}

/** Modelled lumbar demand of one exercise in one session. Moment in Nm, units in lumbar units (100 Nm repetitions). */
export type LiftLoad = {
  readonly name: string
  readonly key: string
  readonly exercise: Exercise | undefined
  /** Greatest mass of a working set as logged, doubtful sets left out; null: none recorded. */
  readonly topKg: number | null
  /** Repetitions of that set. */
  readonly topReps: number | null
  readonly workingSets: number
  readonly peakNm: number
  readonly units: number
  /** Peak at or over limits.model.lumbarDayNm, or a lumbar exercise. */
  readonly isLumbar: boolean
  /** Sets set aside as implausible (limits.plausible): kept in the log, never in a baseline. */
  readonly doubtfulSets: number
}

export type SessionLoad = {
  readonly session: Id
  readonly on: Day
  readonly order: number
  readonly lifts: readonly LiftLoad[]
  readonly peakNm: number
  readonly units: number
  readonly isLumbar: boolean
  /** True for sessions after the pain began (see `isAfterOnset`). */
  readonly isAfterOnset: boolean
  /** Whether the load was the lifter's to choose: what was made lighter on purpose is no measure of what they can do. */
  readonly band: TrainingBand
}

/** `own`: by the lifter's programme. `comeback`: from the day pain began to the end of its limits. `deload`: an easier week. */
export type TrainingBand = 'own' | 'comeback' | 'deload'

export type Level = 'emergency' | 'same-day' | 'book' | 'self-care' | 'incomplete'

export type Triage = {
  readonly level: Level
  /** Every rule that fired and still holds, highest first. */
  readonly fired: readonly FiredRule[]
  /** Question ids: unanswered critical ones first where the level is incomplete, then those that would decide an emergency. */
  readonly ask: readonly string[]
  /** What keeps self-care away when the level is incomplete. */
  readonly incomplete: readonly Ground[]
  readonly effects: { readonly wait: boolean; readonly hold: boolean; readonly noPlan: boolean }
  /** True, where something had to be seen by a clinician and one has cleared it in this episode. */
  readonly clearance: Truth
}

export type FiredRule = {
  /** Rule id, such as `saddle-change`; its words are at `triage/<id>`. */
  readonly rule: string
  readonly level: 'emergency' | 'same-day' | 'book'
  readonly effect: 'wait' | 'hold' | 'no-plan' | null
  readonly firedOn: Day
  readonly ground: Ground
}

export type Episode = {
  /** The day the pain began. */
  readonly began: Day
  /** The check-in that opened it. */
  readonly openedOn: Day
  readonly openedBy: Id
  readonly openedAtOrder: number
  /** NPRS at the start. */
  readonly baseline: number
  /** The exercise named by the lifter, else null. */
  readonly provoking: Exercise | null
}

/** How the back answered one session, as known on one day. NPRS 0-10; null: not known. */
export type Response = {
  /** Just before: the lower of what was reported then and the median of the last check-ins. */
  readonly before: number | null
  /** The highest during it, by what was said of the whole session. */
  readonly during: number | null
  /** The highest told of one lift by itself: it was at least that, whatever was said of the whole. */
  readonly worstLift: number | null
  readonly nextMorning: number | null
  readonly settledWithin48h: boolean | null
  readonly stoppedForSharpPain: boolean
  readonly newLegSymptoms: boolean
  /** Days since the session. */
  readonly daysSince: number
}

export type Light = 'green' | 'amber' | 'red' | 'unknown' | 'retriage'

export type SessionLight = {
  readonly session: Id
  readonly on: Day
  readonly order: number
  /** At least one working set of the provoking pattern. */
  readonly isKey: boolean
  readonly light: Light
  /** First day on which this light was known. */
  readonly knownOn: Day
  /** What was told of it, as the light was judged from it. */
  readonly response: Response
  readonly ground: Ground
}

export type CriterionState = { readonly id: string; readonly met: Truth; readonly ground: Ground }

/** Where the comeback stands, walked day by day from the episode's first check-in. */
export type Course = {
  readonly phase: PhaseId
  readonly since: Day
  /** Share of L0 the phase allows now; null where nothing is capped. */
  readonly loadFraction: number | null
  /** Share of L0 that one heavy session may reach now; null: none is allowed. */
  readonly heavyFraction: number | null
  /** The last session of this phase above what its technique days allow; null: none yet, or the phase has no heavy days. */
  readonly lastHeavyOn: Day | null
  /** Share of the usual lumbar units the phase allows now, as of W0; null where nothing is capped. */
  readonly unitsFraction: number | null
  /** A red answer lowers both shares (`limits.growth.afterRed`, already in them) until a later key session is green. */
  readonly isAfterRed: boolean
  /** Pain of 6 or more: the caps of calm, the phase waits. */
  readonly isCalmed: boolean
  /** After a red, amber or unknown light: the caps of calm until a check-in of the same day. */
  readonly needsCheckIn: boolean
  readonly lights: readonly SessionLight[]
  /** Every change of phase, oldest first. */
  readonly moves: readonly {
    readonly on: Day
    readonly from: PhaseId
    readonly to: PhaseId
    readonly move: string
    readonly ground: Ground
  }[]
  /** What is still to be met for the next phase; null where there is none. */
  readonly next: { readonly to: PhaseId; readonly criteria: readonly CriterionState[] } | null
}

/** A comeback that is over, with what it stood at on its last day. */
export type PastComeback = {
  readonly episode: Episode
  readonly reference: ReferenceLift | null
  /** The first day on which nothing was limited any more. */
  readonly endedOn: Day
  /** `maintain`: loads were limited and brought back. `none`: the pain went before anything was. */
  readonly to: PhaseId
  readonly lights: readonly SessionLight[]
  readonly moves: Course['moves']
}

/** The lift against which loads are capped, and the load before the pain. */
export type ReferenceLift = {
  readonly exercise: Exercise
  readonly pattern: Pattern
  /** Kilograms as logged for that exercise; null: must be asked. */
  readonly l0Kg: number | null
  /** Sessions the figure rests on. */
  readonly events: readonly Id[]
  readonly basis: 'recent' | 'wide' | 'recalled' | 'none'
  /** Median weekly lumbar units before the pain; null: none. */
  readonly w0Units: number | null
  readonly isW0Sure: boolean
  readonly confidence: Confidence
}

export type ContributorFinding = {
  readonly id: 'load-spike' | 'technique' | 'capacity' | 'mobility' | 'previous-episode'
  readonly status: 'leading' | 'possible' | 'unlikely' | 'not-enough-information'
  readonly points: number
  readonly for: readonly Ground[]
  readonly against: readonly Ground[]
  /** What could not be weighed, and why; absent where nothing was weighed at all. */
  readonly cannotTell?: readonly Ground[]
}

/** `holds` unknown: nobody has said. */
export type ModifierFinding = { readonly id: string; readonly holds: Truth; readonly ground: Ground }

/** `jump`: clearly above the weeks before. `returned`: a lift after a break. `new`: one never logged before. */
export type LoadChange = 'jump' | 'returned' | 'new'

/** What changed in the training before the onset, with the sessions it rests on. */
export type LookBack = {
  /** The first day looked at, and the first of those that contributors weigh. */
  readonly from: Day
  readonly weighedFrom: Day
  /** Jumps first, largest first; then lifts that came back or were new, latest first. */
  readonly changes: readonly {
    readonly kind: LoadChange
    readonly on: Day
    readonly session: Id
    readonly isWeighed: boolean
    readonly ground: Ground
  }[]
  /** Sets close to failure, days in a row, the week before: of all the days looked at. */
  readonly patterns: readonly Ground[]
  /** What the log does not tell, and why. */
  readonly cannotTell: readonly Ground[]
}
