/**
 * Chance that depends only on what it is asked for: the same lifter meets the same noise on the same day whatever a policy
 * has drawn before, so that policies are compared on common random numbers.
 */
export type Chance = {
  /** Even in [0, 1). `at` counts days or places. */
  readonly even: (purpose: string, at?: number) => number
  /** Normal with mean 0 and standard deviation 1. */
  readonly normal: (purpose: string, at?: number) => number
  /** True with this probability. */
  readonly happens: (probability: number, purpose: string, at?: number) => boolean
}

export const chanceOf = (seed: number, lifter: number): Chance => {
  const root = mix(mix(seed | 0) ^ (lifter | 0))
  const even = (purpose: string, at = 0): number => mix(mix(root ^ hashOf(purpose)) ^ at) / 2 ** 32
  return {
    even,
    // Box and Muller 1958; the first draw is kept away from 0.
    normal: (purpose, at = 0) =>
      Math.sqrt(-2 * Math.log(1 - even(purpose, at))) * Math.cos(2 * Math.PI * even(`${purpose}/angle`, at)),
    happens: (probability, purpose, at = 0) => even(purpose, at) < probability,
  }
}

/** One of several, evenly. */
export const pickEvenly = <T>(chance: Chance, from: readonly T[], purpose: string, at = 0): T =>
  from[Math.floor(chance.even(purpose, at) * from.length)]!

// Murmur3's finaliser: every bit of the input decides every bit of the output.
const mix = (value: number): number => {
  let bits = (value + 0x9e3779b9) | 0
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}

const known = new Map<string, number>()

// FNV-1a.
const hashOf = (text: string): number => {
  const before = known.get(text)
  if (before !== undefined) return before
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  known.set(text, hash)
  return hash
}

/** A plain sequence of even numbers in [0, 1), for resampling (Weyl sequence through the same mixer). */
export const sequenceOf = (seed: number): (() => number) => {
  let state = mix(seed | 0)
  return () => {
    state = (state + 0x9e3779b9) | 0
    return mix(state) / 2 ** 32
  }
}
