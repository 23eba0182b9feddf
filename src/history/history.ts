import type { Day } from '#basics/day'
import type { Id } from '#basics/id'
import type { MassUnit } from '#basics/mass'

/**
 * What the lifter told, settled: corrections and withdrawals applied, duplicates gone, in the journal's order, nothing
 * later than `on`. It holds no opinion: exercises are known by cleaned name, and no rule has been applied.
 */
export type History = {
  readonly on: Day
  readonly profile: Profile
  /** In order of (on, at, clock, device, id). */
  readonly checkIns: readonly CheckIn[]
  /** In the same order; each with everything later reported about it. */
  readonly sessions: readonly Session[]
  readonly screens: readonly ScreenResult[]
  /** One a day, by the day of waking, in order; days of which nothing is known are not there. */
  readonly nights: readonly Night[]
  readonly clinicianVisits: readonly ClinicianVisit[]
  readonly decisions: readonly OverlayDecision[]
  /** The lifter's word on what a name means: `nameKey` -> exercise id and the event that says so. */
  readonly identified: ReadonlyMap<string, { readonly exercise: string; readonly event: Id }>
  /** The latest programme the lifter stated, if any. */
  readonly stated: StatedProgramme | null
  /** Check-ins that were corrected or taken back, in the order of the amendments: what they answered must be asked again. */
  readonly amendedCheckIns: readonly AmendedCheckIn[]
  /** Corrections that were kept but not applied: their body is no body of the entry they name. */
  readonly correctionsNotApplied: readonly Id[]
  /** Events of kinds or versions this engine does not know, by kind; a newer version of a known kind as `kind v2`. */
  readonly unknownKinds: ReadonlyMap<string, number>
}

export type AmendedCheckIn = {
  readonly checkIn: Id
  /** The day of the check-in as it was first written. */
  readonly checkInOn: Day
  /** The day of the correction or withdrawal, and its event. */
  readonly on: Day
  readonly event: Id
  readonly isWithdrawn: boolean
}

/** Members are absent where nothing was stated. */
export type Profile = {
  readonly born?: number
  readonly sex?: 'female' | 'male' | 'unstated'
  readonly bodyMassKg?: number
  readonly heightCm?: number
  readonly units?: MassUnit
  readonly equipment?: readonly string[]
  /** The events it rests on. */
  readonly events: readonly Id[]
}

export type AnswerValue = string | number | boolean | readonly string[]

/** Pain on the NPRS, 0-10. */
export type CheckIn = {
  readonly id: Id
  readonly on: Day
  readonly at: string
  readonly pain: { readonly now: number; readonly worst24h?: number; readonly average7d?: number }
  readonly episode?: { readonly began: Day; readonly painAtStart?: number }
  readonly answers: Readonly<Record<string, AnswerValue>>
  /** Place in the journal's order among all living entries: compare to say which came first on one day. */
  readonly order: number
}

export type PerformedSet = {
  readonly kind: 'working' | 'warm-up' | 'drop'
  /** True where the log did not say warm-up and the ramp towards the working load did. */
  readonly inferred?: boolean
  /** null: not recorded. */
  readonly reps: number | null
  /** null: bodyweight or not recorded. */
  readonly massKg: number | null
  readonly assistanceKg?: number
  readonly seconds?: number
  readonly metres?: number
  readonly rpe?: number
  readonly rir?: number
}

/** One exercise as done in one session; planned sets that were skipped are not here. */
export type Lift = {
  /** Cleaned, as shown. */
  readonly name: string
  /** `nameKey(name)`: the key of all training history. */
  readonly key: string
  /** Exercise id, where the log itself carries one. */
  readonly exercise?: string
  readonly sets: readonly PerformedSet[]
}

export type Session = {
  readonly id: Id
  readonly on: Day
  readonly title: string
  readonly minutes?: number
  readonly lifts: readonly Lift[]
  readonly skippedSets: number
  /** Pain on the NPRS, the highest of what was reported. Absent: not reported. */
  readonly before?: number
  readonly during?: number
  readonly stoppedForSharpPain: boolean
  readonly liftPain: readonly { readonly key: string; readonly pain: number }[]
  readonly morningAfter: MorningAfter | null
  /** Each report of how it felt, with the day it was given; absent: none but what the session itself said. */
  readonly felt?: readonly {
    readonly on: Day
    readonly before?: number
    readonly during?: number
    /** The highest told of one lift by itself. */
    readonly worstLift?: number
    readonly stoppedForSharpPain?: boolean
  }[]
  /** Events that speak of this session: itself first, then its correction, then the reports. */
  readonly events: readonly Id[]
  readonly order: number
}

/** The worst of the reports on the morning after, answer by answer. */
export type MorningAfter = {
  /** The first day with the worst score. */
  readonly on: Day
  readonly pain: number
  readonly settledWithin48h?: boolean
  readonly newLegSymptoms?: boolean
  /** Each report as it was given, in order; absent: this one alone. */
  readonly reports?: readonly {
    readonly on: Day
    readonly order: number
    readonly pain: number
    readonly settledWithin48h?: boolean
    readonly newLegSymptoms?: boolean
  }[]
}

export type ScreenResult = {
  readonly id: Id
  readonly on: Day
  readonly screen: string
  readonly side?: 'left' | 'right'
  readonly value: number | string | boolean
  readonly unit: string
}

/** Hours asleep in the night that ended on `on`. */
export type Night = { readonly id: Id; readonly on: Day; readonly hours: number; readonly order: number }

export type ClinicianVisit = {
  readonly id: Id
  readonly on: Day
  readonly outcome: 'cleared' | 'cleared-with-limits' | 'not-cleared'
  readonly profession: string
  readonly limits: {
    readonly maxMassKg?: number
    readonly avoid?: readonly string[]
    readonly maxPhase?: string
  } | null
  readonly order: number
}

export type OverlayDecision = {
  readonly id: Id
  readonly on: Day
  readonly item: string
  readonly decision: 'accepted' | 'overridden' | 'undone'
}

export type StatedProgramme = {
  readonly name: string
  readonly event: Id
  readonly on: Day
  readonly days: readonly {
    readonly title: string
    readonly weekday?: number
    readonly exercises: readonly {
      readonly name: string
      readonly sets: number
      readonly reps: number
      readonly massKg?: number
      readonly rpe?: number
    }[]
  }[]
}
