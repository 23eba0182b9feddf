import type { PublicAdvice } from '#advice/public'

/** Prose and what changes with every edit of it: a story approves decisions and their grounds, never sentences. */
const prose = new Set([
  'says',
  'safetyNet',
  'title',
  'dose',
  'cues',
  'mind',
  'timer',
  'what',
  'test',
  'name',
  'protocol',
  'engine',
  'sources',
  'certainty',
])

/** Advice without words, for comparison. Exercise names stay: they say what is done. */
export const stripProse = (advice: PublicAdvice): unknown => strip(advice, false)

const strip = (value: unknown, keepName: boolean): unknown => {
  if (Array.isArray(value)) return value.map((member) => strip(member, keepName))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !prose.has(key) || (key === 'name' && keepName))
      .map(([key, member]) => [key, strip(member, key === 'programmed' || key === 'adjusted')]),
  )
}
