import { daysBetween } from '#basics/day'
import type { Id } from '#basics/id'
import { median } from '#basics/statistics'
import { momentNm } from '#assessment/load/lumbar-load'
import type { ProgrammeDay } from '#history/programme/programme'
import type { Confidence } from '#protocol/exercise'
import { fact, ground } from '#plan/ground'
import { type Limit, atLeast, lowestLimit } from './lowest-limit.ts'
import type { Demand, SessionLimits } from '#plan/plan'
import { type Answered, percent, responseLimits } from './response-limits.ts'
import type { Situation } from '#plan/situation'

/**
 * The caps of one session: peak moment in Nm and lumbar units, each the lowest of independent limits and named by the one
 * that binds; never under what `limits.always` leaves possible. `programmed`: what the day asks as programmed, for a day
 * that was never logged.
 */
export const limitSession = (situation: Situation, day: ProgrammeDay, programmed: Demand): SessionLimits => {
  const { limits } = situation.protocol
  const peakFloor = {
    value: limits.always.peakNm,
    ground: ground('limit/always', [fact('cap', limits.always.peakNm, 'Nm')]),
  }
  const peak = atLeast(lowestOf(peakLimits(situation)), peakFloor)
  const units = atLeast(lowestOf(unitLimits(situation, day, programmed)), unitFloor(situation, programmed))
  return {
    cap: { peakNm: peak.value, units: units.value },
    binding: { peak: peak.ground, units: units.ground },
    loadFraction: situation.share,
    setsFraction: situation.caps.sets,
    minRir: situation.minRir,
    confidence: limitConfidence(situation),
  }
}

/** What the sum never falls under: a day that asks little of the back at any moment is not cut for adding up. */
const unitFloor = ({ protocol: { limits } }: Situation, programmed: Demand): Limit => {
  const always = limits.always.units
  return programmed.peakNm < limits.model.lumbarDayNm && programmed.units > always
    ? { value: programmed.units, ground: ground('limit/easy-day', [fact('cap', programmed.units, 'units')]) }
    : { value: always, ground: ground('limit/always', [fact('cap', always, 'units')]) }
}

const lowestOf = (limits: readonly Limit[]): Limit => {
  const lowest = lowestLimit(limits)
  if (lowest === undefined) throw new Error('a capped phase has no limit: the phase limit is always there')
  return lowest
}

const peakLimits = (situation: Situation): readonly Limit[] => {
  const bodyNm = unloadedPeak(situation)
  return [
    phasePeak(situation),
    ...responseLimits(
      situation,
      keyAnswers(situation, ({ peakNm }) => peakNm),
      'Nm',
      // The body is lifted whatever the bar weighs: it is the load on top of it that is cut.
      { cut: (nm, share) => (nm > bodyNm ? bodyNm + (nm - bodyNm) * share : nm * share) },
    ),
    ...restLimits(situation),
  ]
}

/** The phase's share of the load from before the pain, on the lift that provokes it, body included. */
const phasePeak = (situation: Situation): Limit => {
  const { protocol, assessment, phase, share, calmFor } = situation
  const { body, reference } = assessment
  if (reference === null || reference.l0Kg === null) {
    const value = Math.min(absolutePeak(situation), share === 0 ? unloadedPeak(situation) : Infinity)
    return {
      value,
      ground: ground('limit/absolute-peak', [fact('phase', phase.name), fact('cap', value, 'Nm')]),
    }
  }
  const kg = share * reference.l0Kg
  const value = momentNm(protocol.limits, body, reference.exercise, kg)
  const rule =
    calmFor === 'pain'
      ? 'limit/calmed'
      : calmFor === 'check-in'
        ? 'limit/check-in-first'
        : share === 0
          ? 'limit/unloaded'
          : 'limit/phase-peak'
  return {
    value,
    ground: ground(
      rule,
      [
        fact('phase', phase.name),
        fact('lift', reference.exercise.name),
        fact('share', percent(share), '%'),
        fact('load', kg, 'kg'),
        fact('cap', value, 'Nm'),
      ],
      reference.events,
    ),
  }
}

const absolutePeak = ({ protocol: { limits }, phase }: Situation): number =>
  limits.absolute.peakNm[phase.id] ?? limits.always.peakNm

/** The moment of the provoking lift without a load; no limit where there is no such lift. */
const unloadedPeak = ({ protocol, assessment: { body, reference } }: Situation): number =>
  reference === null ? Infinity : momentNm(protocol.limits, body, reference.exercise, 0)

/** After so many days in a row with lumbar load, the next is not to be another one. */
const restLimits = (situation: Situation): readonly Limit[] => {
  const { protocol, assessment, on } = situation
  const { schedule, model } = protocol.limits
  const loaded = (daysAgo: number): readonly Id[] =>
    assessment.loads
      .filter((load) => load.isLumbar && daysBetween(load.on, on) === daysAgo)
      .map(({ session }) => session)
  const row = Array.from({ length: schedule.lumbarDaysInRow }, (_, index) => loaded(index + 1))
  if (row.some((sessions) => sessions.length === 0)) return []
  const value = Math.min(unloadedPeak(situation), model.lumbarDayNm, absolutePeak(situation))
  return [
    {
      value,
      ground: ground(
        'limit/lumbar-days',
        [fact('days', schedule.lumbarDaysInRow, 'days'), fact('cap', value, 'Nm')],
        row.flat(),
      ),
    },
  ]
}

const unitLimits = (situation: Situation, day: ProgrammeDay, programmed: Demand): readonly Limit[] => [
  dayUnits(situation, day, programmed),
  weekUnits(situation),
  ...responseLimits(
    situation,
    keyAnswers(situation, ({ units }) => units),
    'units',
  ),
]

/** How the back answered the key sessions since the pain began, by what they asked of it. */
const keyAnswers = ({ since }: Situation, amountOf: (load: Demand) => number): readonly Answered[] =>
  since
    .filter(({ isKey }) => isKey)
    .map(({ session, on, light, load }) => ({ session, on, light, amount: amountOf(load) }))

/** The phase's share of what this day of the programme usually came to before the pain. */
const dayUnits = (situation: Situation, day: ProgrammeDay, programmed: Demand): Limit => {
  const { assessment, unitsShare, phase } = situation
  const own = new Set(day.sessions)
  const before = assessment.loads.filter((load) => !load.isAfterOnset && own.has(load.session))
  const usual = median(before.map(({ units }) => units)) ?? programmed.units
  const value = unitsShare * usual
  return {
    value,
    ground: ground(
      'limit/day-units',
      [
        fact('phase', phase.name),
        fact('usual', usual, 'units'),
        fact('share', percent(unitsShare), '%'),
        fact('cap', value, 'units'),
      ],
      before.map(({ session }) => session),
    ),
  }
}

/** What is left of the phase's share of a usual week. Only what was trained since the pain began counts against it. */
const weekUnits = (situation: Situation): Limit => {
  const { protocol, assessment, unitsShare, phase, on, since } = situation
  const usual = assessment.reference?.w0Units ?? null
  if (usual === null) {
    const value = protocol.limits.absolute.sessionUnits[phase.id] ?? protocol.limits.always.units
    return {
      value,
      ground: ground('limit/absolute-units', [fact('phase', phase.name), fact('cap', value, 'units')]),
    }
  }
  const recent = since.filter((done) => daysBetween(done.on, on) < protocol.limits.windows.weekDays)
  const done = recent.reduce((sum, { load }) => sum + load.units, 0)
  const value = unitsShare * usual - done
  return {
    value,
    ground: ground(
      'limit/week-units',
      [
        fact('phase', phase.name),
        fact('usual', usual, 'units'),
        fact('share', percent(unitsShare), '%'),
        fact('done', done, 'units'),
        fact('cap', value, 'units'),
      ],
      recent.map(({ session }) => session),
    ),
  }
}

const limitConfidence = ({ assessment: { reference } }: Situation): Confidence =>
  reference === null || reference.l0Kg === null || !reference.isW0Sure ? 'D' : reference.confidence
