import type { Body } from '#assessment/assessment'
import { addDays, type Day, toDay } from '#basics/day'
import type { Protocol } from '#protocol/protocol'
import { type BackTraits, drawBackTraits } from '../back/back.ts'
import { demandOf } from '../back/demand.ts'
import type { Habits } from '../fit/habits.ts'
import type { Parameters } from '../parameters.ts'
import { type Chance, chanceOf } from '../random.ts'
import { drawBetween, drawProgramme, type OwnDay, type OwnLift } from './programme.ts'

/** One simulated lifter: drawn from seed and number alone, the same for every policy. */
export type Lifter = {
  readonly number: number
  readonly chance: Chance
  readonly body: Body
  readonly programme: readonly OwnDay[]
  /** The day the pain began: a squat or a hinge day. */
  readonly onset: Day
  readonly painful: { readonly day: OwnDay; readonly lift: OwnLift }
  /** Greatest peak moment, Nm, and lumbar units of the days of the usual week. */
  readonly usual: { readonly peakNm: number; readonly units: number }
  readonly back: BackTraits
  readonly past: Past
  readonly telling: Telling
}

/** How the weeks before the pain went. */
export type Past = {
  readonly growthPerWeek: number
  readonly loadSpread: number
  readonly missedWeeks: number
  /** Days before the onset on which a layoff ended, and its length; null: there was none. */
  readonly layoff: { readonly endedAgo: number; readonly days: number } | null
  /** Loads of the session that hurt, over the usual. */
  readonly spike: number
}

/** How the lifter does what was said, and what they tell. */
export type Telling = {
  readonly adherence: number
  readonly statesProgramme: boolean
  readonly statesBody: boolean
  readonly namesTheLift: boolean
  /** Logs effort (RPE). */
  readonly logsEffort: boolean
  /** Has a warning sign in this episode, told at the check-in so many days after the onset; null: none. */
  readonly warningAfterDays: number | null
  readonly books: boolean
}

const firstMonday = toDay('2026-03-02')

export const drawLifter = (
  protocol: Protocol,
  parameters: Parameters,
  habits: Habits,
  seed: number,
  number: number,
): Lifter => {
  const chance = chanceOf(seed, number)
  const { lifters } = parameters
  const draw = (name: keyof Habits['quantities']): number =>
    drawBetween(chance, habits.quantities[name], `habit/${name}`)
  const bodyMassKg = Math.max(50, lifters('massMean') + lifters('massSpread') * chance.normal('body/mass'))
  const heightCm = lifters('heightMean') + lifters('heightSpread') * chance.normal('body/height')
  const programme = drawProgramme(
    protocol,
    parameters.menu,
    {
      sessionsPerWeek: draw('sessionsPerWeek'),
      liftsPerSession: draw('liftsPerSession'),
      setsPerLift: draw('setsPerLift'),
      repsPerSet: draw('repsPerSet'),
      loadShare: draw('loadShare'),
    },
    bodyMassKg,
    Math.exp(lifters('strengthSpread') * chance.normal('body/strength')),
    chance,
  )
  const legDays = programme.filter(({ kind }) => kind !== 'upper')
  const day = legDays[Math.floor(chance.even('onset/day') * legDays.length)]!
  const body = { massKg: Math.round(bodyMassKg), heightM: Math.round(heightCm) / 100, isAssumed: false }
  const demands = programme.map(({ lifts }) => demandOf(protocol.limits, body, lifts.map(asProgrammed)))
  return {
    number,
    chance,
    body,
    programme,
    onset: addDays(firstMonday, day.weekday - 1),
    painful: { day, lift: day.lifts[0]! },
    usual: {
      peakNm: Math.max(...demands.map(({ peakNm }) => peakNm)),
      units: Math.max(...demands.map(({ units }) => units)),
    },
    back: drawBackTraits(parameters, chance),
    past: {
      growthPerWeek: draw('growthPerWeek'),
      loadSpread: draw('loadSpread'),
      missedWeeks: draw('missedWeeks'),
      layoff: drawLayoff(parameters, habits, chance),
      spike: chance.happens(lifters('spikeShare'), 'past/spike')
        ? lifters('spikeLeast') +
          chance.even('past/spike-size') * (lifters('spikeMost') - lifters('spikeLeast'))
        : 1,
    },
    telling: drawTelling(parameters, draw('effortLogged'), chance),
  }
}

/** A lift of the programme, done as it stands there. */
export const asProgrammed = ({ exercise, sets, reps, massKg }: OwnLift) => ({
  name: exercise.name,
  exercise,
  sets: Array.from({ length: sets }, () => ({ reps, massKg })),
})

const weeksOfYear = 52

const drawLayoff = ({ lifters }: Parameters, { quantities }: Habits, chance: Chance): Past['layoff'] => {
  const perYear = drawBetween(chance, quantities.layoffsPerYear, 'habit/layoffsPerYear')
  if (!chance.happens((perYear * lifters('weeksBefore')) / weeksOfYear, 'past/layoff')) return null
  const longest = 7 * (lifters('weeksBefore') - 2)
  return {
    endedAgo: Math.floor(chance.even('past/layoff-end') * 21),
    days: Math.min(longest, Math.round(drawBetween(chance, quantities.layoffDays, 'habit/layoffDays'))),
  }
}

const drawTelling = ({ reporting, lifters }: Parameters, effortLogged: number, chance: Chance): Telling => ({
  adherence: Math.min(
    1,
    Math.max(0, reporting('adherence') + reporting('adherenceSpread') * chance.normal('telling/adherence')),
  ),
  statesProgramme: chance.happens(reporting('statedProgramme'), 'telling/programme'),
  statesBody: chance.happens(lifters('massStatedShare'), 'telling/body'),
  namesTheLift: chance.happens(reporting('namesTheLift'), 'telling/lift'),
  logsEffort: chance.happens(effortLogged, 'telling/effort'),
  warningAfterDays: chance.happens(reporting('flagged'), 'telling/flagged')
    ? Math.floor(chance.even('telling/flagged-on') * 28)
    : null,
  books: chance.happens(reporting('books'), 'telling/books'),
})
