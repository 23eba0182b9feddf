import { mean } from '#basics/statistics'
import { effortFactor, estimateRir } from '#plan/loads/e1rm'
import { addStimuli, type Stimulus, stimulusKept, stimulusOf } from '#plan/loads/stimulus'
import type { Limits } from '#protocol/limits'
import type { Done } from '../back/demand.ts'
import { asProgrammed, type Lifter } from '../lifters/lifter.ts'
import type { TrueSession } from '../run-lifter.ts'

/** Share of a usual week's hard sets per muscle that was done, mean over the weeks, 0-1 (the protocol's own count). */
export const trainingKept = (
  limits: Limits,
  lifter: Lifter,
  sessions: readonly TrueSession[],
  weeks: number,
): number => {
  const e1rms = new Map(
    lifter.programme.flatMap(({ lifts }) =>
      lifts.map(({ exercise, e1rmKg }) => [exercise.id, e1rmKg] as const),
    ),
  )
  const programmed = addStimuli(
    lifter.programme.flatMap(({ lifts }) =>
      lifts.map((lift) => stimulusOf(limits.stimulus, lift.exercise, asProgrammed(lift).sets.length)),
    ),
  )
  const muscles = new Set(programmed.keys())
  const kept = Array.from({ length: weeks }, (_, week) => {
    const own = sessions.filter(({ index }) => Math.ceil(index / 7) === week + 1)
    const done = addStimuli(
      own.flatMap((session) => session.done.map((lift) => stimulusDone(limits, e1rms, lift))),
    )
    return stimulusKept(programmed, done, muscles).overall
  })
  return mean(kept)!
}

/** Sets count less the further they are from failure; of a lift the lifter has never done nobody can tell. */
const stimulusDone = (
  limits: Limits,
  e1rms: ReadonlyMap<string, number>,
  { exercise, sets }: Done,
): Stimulus => {
  const e1rm = e1rms.get(exercise.id)
  const counted = sets.reduce((sum, { reps, massKg }) => {
    const rir = e1rm === undefined || massKg === null || massKg <= 0 ? null : estimateRir(e1rm, massKg, reps)
    return sum + effortFactor(limits.effort, rir)
  }, 0)
  return stimulusOf(limits.stimulus, exercise, counted)
}
