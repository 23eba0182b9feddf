import type { Advice } from '#advice/advise'
import { type Day, daysBetween } from '#basics/day'
import type { CheckIn } from '#history/history'

export type PainScore = { readonly on: Day; readonly now: number; readonly worst24h: number | null }

export type PainCourse = {
  readonly began: Day
  /** 1 on the day it began. */
  readonly day: number
  /** NPRS 0-10 at the start. */
  readonly baseline: number
  readonly latest: PainScore | null
  /** Check-ins of the episode, oldest first; of many, the first, the worst, the last and some between. */
  readonly scores: readonly PainScore[]
  /** Check-ins left out of `scores`. */
  readonly leftOut: number
}

/** How the pain went in the episode that is open; null without one. `most`: as many scores as there is room for, 3 or more. */
export const painCourse = (
  { on, history, assessment: { episode } }: Advice,
  most: number,
): PainCourse | null => {
  if (episode === null) return null
  const all = history.checkIns.filter(({ order }) => order >= episode.openedAtOrder).map(scoreOf)
  const scores = thinOut(all, most)
  return {
    began: episode.began,
    day: daysBetween(episode.began, on) + 1,
    baseline: episode.baseline,
    latest: all.at(-1) ?? null,
    scores,
    leftOut: all.length - scores.length,
  }
}

const scoreOf = ({ on, pain }: CheckIn): PainScore => ({
  on,
  now: pain.now,
  worst24h: pain.worst24h ?? null,
})

const thinOut = (scores: readonly PainScore[], most: number): readonly PainScore[] => {
  if (scores.length <= most) return scores
  const worst = scores.reduce((best, { now }, index) => (now > scores[best]!.now ? index : best), 0)
  const kept = new Set([0, worst, scores.length - 1])
  // The worst takes one of the places; the others are spread evenly.
  for (let place = 1; kept.size < most && place < scores.length - 1; place += 1) {
    const index = Math.round((place * (scores.length - 1)) / (most - 2))
    if (index < scores.length) kept.add(index)
  }
  return scores.filter((_, index) => kept.has(index))
}
