import type { Day } from '#basics/day'
import type { Id } from '#basics/id'
import type { MassUnit } from '#basics/mass'
import type { Assessment, Light, SessionLoad } from '#assessment/assessment'
import type { History } from '#history/history'
import type { Caps, Phase } from '#protocol/phase'
import type { Protocol } from '#protocol/protocol'
import { type ClinicianLimits, findClinicianLimits } from './limits/clinician-limits.ts'
import { type OwnLifts, collectOwnLifts } from './loads/own-lifts.ts'

/** What a session is planned within: the phase that applies on its day and what the log says. Only where loads are capped. */
export type Situation = {
  readonly protocol: Protocol
  readonly history: History
  readonly assessment: Assessment
  readonly on: Day
  /** The day the pain began. */
  readonly onset: Day
  readonly own: OwnLifts
  readonly unit: MassUnit
  /** The phase whose caps apply; calm where the day asks for calm, whatever the comeback has reached. */
  readonly phase: Phase
  readonly caps: Caps
  readonly calmFor: 'pain' | 'check-in' | null
  /** Share of L0 allowed today. */
  readonly share: number
  /** Share of the usual lumbar units allowed, of the day and of the week. */
  readonly unitsShare: number
  readonly minRir: number | null
  readonly clinician: ClinicianLimits | null
  /** Sessions since the pain began, oldest first, with how the back answered. */
  readonly since: readonly AnsweredSession[]
}

type AnsweredSession = {
  readonly session: Id
  readonly on: Day
  readonly load: SessionLoad
  readonly isKey: boolean
  readonly light: Light
}

/** Null where nothing is capped on that day. `isHeavyDay`: it is the week's heavy day, in phases that have one. */
export const describeSituation = (
  protocol: Protocol,
  history: History,
  assessment: Assessment,
  on: Day,
  isHeavyDay = true,
): Situation | null => {
  const { course, episode } = assessment
  const reached = protocol.phases.get(course.phase)
  if (reached?.caps === undefined) return null
  const calmFor = course.isCalmed ? 'pain' : course.needsCheckIn ? 'check-in' : null
  const calm = protocol.phases.get('calm')
  const phase = calmFor === null || calm?.caps === undefined ? reached : calm
  const caps = phase.caps ?? reached.caps
  const isHeavy = isHeavyDay && calmFor === null && course.heavyFraction !== null
  const reserve = isHeavy ? caps.heavy?.minRir : isHeavyDay ? caps.minRir : (caps.techniqueRir ?? caps.minRir)
  // An answer that asks for calm never gives more than the phase did.
  const unitsShare = Math.min(course.unitsFraction ?? reached.caps.units, caps.units)
  return {
    protocol,
    history,
    assessment,
    on,
    onset: episode?.began ?? history.on,
    own: collectOwnLifts(history, assessment),
    unit: history.profile.units ?? 'kg',
    phase,
    caps,
    calmFor,
    share:
      calmFor !== null
        ? 0
        : Math.max(course.loadFraction ?? caps.load.start, isHeavy ? (course.heavyFraction ?? 0) : 0),
    unitsShare,
    minRir: reserve ?? null,
    clinician: findClinicianLimits(history, episode),
    since: answeredSessions(assessment),
  }
}

const answeredSessions = ({ loads, course }: Assessment): readonly AnsweredSession[] => {
  const lights = new Map(course.lights.map((light) => [light.session, light]))
  return loads
    .filter(({ isAfterOnset }) => isAfterOnset)
    .map((load) => ({
      session: load.session,
      on: load.on,
      load,
      isKey: lights.get(load.session)?.isKey ?? false,
      light: lights.get(load.session)?.light ?? 'unknown',
    }))
}
