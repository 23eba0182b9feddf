import type { Limits } from '#protocol/limits'

// Epley's formula: w (1 + r/30); one repetition is the maximum itself. A published formula, not a setting.
const epleyReps = 30

/** Estimated one-repetition maximum in kg, from `kg` that could be moved `repsToFailure` times (Epley). */
export const estimateE1rm = (kg: number, repsToFailure: number): number =>
  repsToFailure <= 1 ? kg : kg * (1 + repsToFailure / epleyReps)

/** The load in kg that could just be moved `repsToFailure` times: the inverse of `estimateE1rm`. */
export const loadForReps = (e1rmKg: number, repsToFailure: number): number =>
  repsToFailure <= 1 ? e1rmKg : e1rmKg / (1 + repsToFailure / epleyReps)

/**
 * Repetitions in reserve after `reps` at `kg`, to the nearest whole one; below 0 where the estimate says it cannot be done.
 * `kg` over 0.
 */
export const estimateRir = (e1rmKg: number, kg: number, reps: number): number =>
  Math.round(Math.max(1, epleyReps * (e1rmKg / kg - 1)) - reps)

/**
 * What a set counts for, 0-1, by the repetitions left in reserve: a full hard set near enough to failure, less when far
 * from it or when nobody can tell (null).
 */
export const effortFactor = (effort: Limits['effort'], rir: number | null): number =>
  rir === null || rir > effort.halfToRir ? effort.light : rir > effort.fullToRir ? effort.half : 1
