import { addDays, type Day } from '#basics/day'
import type { CheckIn, History } from '#history/history'
import type { Exercise } from '#protocol/exercise'
import type { Protocol } from '#protocol/protocol'
import type { Assessment, Episode } from '#assessment/assessment'

/**
 * The first episode opened after `endOfLast` (null: from the start): by a check-in with pain, or one that states an episode.
 * What later check-ins of it correct (the day it began, the pain at its start) and add (the lift that brought it on) is in
 * it. Null where nothing opened one.
 */
export const findEpisode = (
  protocol: Protocol,
  history: History,
  identify: Assessment['identify'],
  endOfLast: Day | null,
): Episode | null => {
  const isOpening = ({ on, pain, episode }: CheckIn): boolean =>
    (endOfLast === null || on > endOfLast) &&
    (pain.now >= protocol.limits.episode.opensAtPain || episode !== undefined)
  const first = history.checkIns.findIndex(isOpening)
  const opening = history.checkIns[first]
  if (opening === undefined) return null
  const checkIns = history.checkIns.slice(first)
  return {
    began: beganOn(checkIns, opening),
    openedOn: opening.on,
    openedBy: opening.id,
    openedAtOrder: opening.order,
    baseline: painAtStart(checkIns) ?? opening.pain.now,
    provoking: provokingLift(protocol, checkIns, identify),
  }
}

// A day after the opening cannot be the one it began on: such a statement is about something else and is left alone.
const beganOn = (checkIns: readonly CheckIn[], opening: CheckIn): Day => {
  const stated = checkIns.flatMap(({ episode }) => episode?.began ?? [])
  const counted = checkIns.flatMap(({ on, answers: { days } }) =>
    typeof days === 'number' && days >= 0 ? addDays(on, -Math.floor(days)) : [],
  )
  const isPossible = (began: Day): boolean => began <= opening.on
  return stated.findLast(isPossible) ?? counted.findLast(isPossible) ?? opening.on
}

const painAtStart = (checkIns: readonly CheckIn[]): number | undefined => {
  const stated = checkIns.flatMap(({ episode }) => episode?.painAtStart ?? [])
  const answered = checkIns.flatMap(({ answers }) => numberOf(answers['nprs-baseline']))
  return stated.at(-1) ?? answered.at(-1)
}

const provokingLift = (
  protocol: Protocol,
  checkIns: readonly CheckIn[],
  identify: Assessment['identify'],
): Exercise | null => {
  const named = checkIns.flatMap(({ answers }) => {
    const lift = answers['provoking-lift']
    if (typeof lift !== 'string') return []
    return protocol.exercises.get(lift) ?? identify(lift) ?? []
  })
  return named.at(-1) ?? null
}

/** The load the lifter says they used before the pain, kg as logged for that lift; the last one told in the episode. */
export const recalledLoad = (history: History, episode: Episode): number | null =>
  history.checkIns
    .filter(({ order }) => order >= episode.openedAtOrder)
    .flatMap(({ answers }) => numberOf(answers['usual-load-kg']))
    .at(-1) ?? null

const numberOf = (value: unknown): number | readonly [] =>
  typeof value === 'number' && value >= 0 ? value : []
