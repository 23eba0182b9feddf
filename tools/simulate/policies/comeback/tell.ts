import type { Protocol } from '#protocol/protocol'
import { clearAnswers } from '#tools/scenarios/build-journal'
import type { Lifter } from '../../lifters/lifter.ts'
import type { Parameters } from '../../parameters.ts'
import { pickEvenly } from '../../random.ts'
import type { Today } from '../policy.ts'

/** The answers of a check-in; `isWorrying`: among them a warning sign, or a critical one nobody is sure of. */
type Told = { readonly answers: Record<string, unknown>; readonly isWorrying: boolean }

const warningSigns = [
  ['saddle-change', 'yes'],
  ['bladder-change', 'yes'],
  ['leg-weak', 'foot-drop'],
  ['leg-radicular', 'both'],
  ['fever', true],
  ['dark-urine', true],
  ['weight-loss', true],
] as const

/** Not sure of these: seen the same day. Of the others: asked again. */
const unsureOf = [
  'saddle-change',
  'bladder-change',
  'leg-radicular',
  'leg-numb',
  'leg-weak',
  'fever',
] as const

// How pain becomes answers about the day: from these scores on.
const cannotLiveFrom = 7
const cannotWalkFrom = 8
// Muscle soreness of a leg day: cheung-2003.
const soreDays = 3

/** What a check-in is answered against. */
type ToldBefore = {
  readonly isFirst: boolean
  /** Pain of late, as told; null: nothing was told yet. */
  readonly usualPain: number | null
  /** Index of the last leg day. */
  readonly lastLegDay: number
  /** A clinician has looked at the warning sign. */
  readonly isSeen: boolean
}

/** What this lifter answers at a check-in on this day. */
export const answerCheckIn = (
  protocol: Protocol,
  { reporting }: Parameters,
  lifter: Lifter,
  { index, pain }: Today,
  told: ToldBefore,
): Told => {
  const { chance, telling, painful } = lifter
  const answers: Record<string, unknown> = {
    ...clearAnswers(protocol),
    'walks-10-min': pain < cannotWalkFrom,
    'adl-severe': pain >= cannotLiveFrom,
    trend: trendOf(pain, told.usualPain, reporting('trendBy')),
  }
  if (told.isFirst && telling.namesTheLift) answers['provoking-lift'] = painful.lift.exercise.id
  if (chance.happens(reporting('ownActivities'), 'tell/activities', index))
    for (const activity of [1, 2, 3])
      answers[`psfs-${activity}`] = Math.round(Math.max(0, 10 - 0.9 * pain - activity / 3))
  const isUnsure = chance.happens(reporting('unsure'), 'tell/unsure', index)
  const areLegsTaken =
    index - told.lastLegDay <= soreDays &&
    chance.happens(reporting('soreLegsUnsure'), 'tell/sore-legs', index)
  if (areLegsTaken) answers['leg-radicular'] = 'unsure'
  if (isUnsure) answers[pickEvenly(chance, unsureOf, 'tell/unsure-of', index)] = 'unsure'
  const since = telling.warningAfterDays
  const isWarning = since !== null && index >= since && !told.isSeen
  if (isWarning) {
    const [id, value] = pickEvenly(chance, warningSigns, 'tell/warning')
    answers[id] = value
  }
  return { answers, isWorrying: isWarning || isUnsure || areLegsTaken }
}

const trendOf = (pain: number, usual: number | null, by: number): string => {
  if (usual === null) return 'new'
  return pain <= usual - by ? 'better' : pain >= usual + by ? 'worse' : 'same'
}
