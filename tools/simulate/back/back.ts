import type { Parameters } from '../parameters.ts'
import type { Chance } from '../random.ts'

/** What is this lifter's own in how their back behaves. */
export type BackTraits = {
  /** NRS at the start. */
  readonly startPain: number
  /** Timescale of the course left to itself, days. */
  readonly timescaleDays: number
  /** Demand tolerated when healthy, as a share of the usual. */
  readonly healthy: number
  /** Share of tolerance that pain of 10 takes away. */
  readonly painCost: number
  readonly flareHalfLifeDays: number
}

export const drawBackTraits = ({ course, tolerance, response }: Parameters, chance: Chance): BackTraits => ({
  startPain: Math.min(
    course('startMost'),
    Math.max(course('startLeast'), course('startMean') + course('startSpread') * chance.normal('back/start')),
  ),
  timescaleDays:
    (chance.happens(course('slowShare'), 'back/slow') ? course('slowDays') : course('quickDays')) *
    Math.exp(course('daysSpread') * chance.normal('back/days')),
  healthy: tolerance('healthyMedian') * Math.exp(tolerance('healthySpread') * chance.normal('back/healthy')),
  painCost: Math.max(
    0,
    tolerance('painCost') + tolerance('painCostSpread') * chance.normal('back/pain-cost'),
  ),
  flareHalfLifeDays:
    response('flareHalfLife') * Math.exp(response('flareSpread') * chance.normal('back/flare')),
})

/** A session as the back meets it: demand as a share of the greatest of the lifter's usual week. */
export type Strain = { readonly demand: number; readonly tons: number; readonly isLumbar: boolean }

/** One back, day by day. Written to as the days go by; `wake` once each day, `train` after it. */
export type Back = {
  /** A night passes. Pain on the NRS this morning, 0-10, not rounded. */
  readonly wake: (day: number) => number
  /** A session is done: pain during it, 0-10, not rounded. Its answer comes with the next night. */
  readonly train: (day: number, strain: Strain) => number
  /** Demand tolerated now. */
  readonly tolerance: () => number
  /** True while no pain of the course is left. */
  readonly isRecovered: () => boolean
}

const clampPain = (pain: number): number => Math.min(10, Math.max(0, pain))

/**
 * Pain = the course of the episode + the answer to tolerated load + flares + noise. The course is the published one and
 * knows nothing of training; what training does is flares above tolerance, setbacks far above it, a healthier back below
 * it, and more or fewer recurrences. See parameters.yaml for every number.
 */
export const openBack = (parameters: Parameters, traits: BackTraits, chance: Chance): Back => {
  const { course, recurrence, tolerance: tolerated, response } = parameters
  let start = traits.startPain
  let timescale = traits.timescaleDays
  let healingDays = 0
  let isRecovered = false
  let ache = 0
  let flare = 0
  let coming = { ache: 0, flare: 0 }
  let noise = 0
  let pain = start
  let reserve = traits.healthy
  let lastLoaded = 0
  let lastTolerated = Number.NEGATIVE_INFINITY
  let lastOver = Number.NEGATIVE_INFINITY
  let lastLumbar = Number.NEGATIVE_INFINITY
  let daysInRow = 0

  const tolerance = (): number => Math.max(tolerated('least'), reserve * (1 - (traits.painCost * pain) / 10))

  const recur = (day: number): void => {
    const isLimiting = chance.happens(recurrence('limitingShare'), 'recurrence/limiting', day)
    const mean = isLimiting ? recurrence('limitingMean') : recurrence('lightMean')
    const recoveredPain = course('recoveredPain')
    start = Math.max(recoveredPain, mean + recurrence('spread') * chance.normal('recurrence/start', day))
    timescale = traits.timescaleDays * recurrence('daysShare')
    healingDays = 0
    isRecovered = false
  }

  const chanceOfRecurrence = (day: number): number =>
    recurrence('perDay') *
    (day - lastTolerated <= 7 ? recurrence('trained') : 1) *
    (day - lastOver <= 1 ? recurrence('overloaded') : 1)

  const wake = (day: number): number => {
    healingDays += 1
    ache = ache * halved(response('acheHalfLife')) + coming.ache
    flare = flare * halved(traits.flareHalfLifeDays) + coming.flare
    coming = { ache: 0, flare: 0 }
    if (isRecovered && chance.happens(chanceOfRecurrence(day), 'recurrence', day)) recur(day)
    const base = start * Math.exp(-healingDays / timescale)
    if (base < course('recoveredPain')) isRecovered = true
    const carried = course('noiseCarried')
    noise = carried * noise + Math.sqrt(1 - carried ** 2) * course('noise') * chance.normal('back/noise', day)
    if (day - lastLoaded > tolerated('restDays')) reserve *= 1 - tolerated('restLoss')
    pain = clampPain(base + ache + flare + noise)
    return pain
  }

  const train = (day: number, { demand, tons, isLumbar }: Strain): number => {
    const ratio = demand / tolerance()
    const sensitive = Math.min(1, pain / response('sensitiveFrom'))
    if (isLumbar) {
      daysInRow = day - lastLumbar <= 1 ? daysInRow + 1 : 0
      lastLumbar = day
    }
    const usual =
      sensitive *
      ((isLumbar ? response('perTon') * tons : 0) + response('perDayInRow') * Math.min(3, daysInRow))
    const over = response('overTolerance') * Math.max(0, ratio - 1)
    coming = { ache: coming.ache + usual, flare: coming.flare + over }
    if (ratio >= tolerated('growthFrom')) lastLoaded = day
    if (ratio > 1) lastOver = day
    else if (ratio >= tolerated('growthFrom')) {
      lastTolerated = day
      reserve += tolerated('growth') * Math.max(0, traits.healthy - reserve)
    }
    if (ratio > response('setbackFrom'))
      healingDays = Math.max(
        0,
        healingDays - (response('setbackDays') * (ratio - response('setbackFrom'))) / 0.5,
      )
    return clampPain(
      pain + response('duringShare') * (usual + over) + 0.5 * course('noise') * chance.normal('during', day),
    )
  }

  return { wake, train, tolerance, isRecovered: () => isRecovered }
}

const halved = (halfLifeDays: number): number => 2 ** (-1 / halfLifeDays)
