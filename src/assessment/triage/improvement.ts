import type { Limits } from '#protocol/limits'

/**
 * Whether pain has fallen enough to matter since the start of the episode: by whole points, or by a share of it once at
 * least the fewest points are gone. Both on the NPRS, 0-10.
 */
export const isImproved = (baseline: number, now: number, limits: Limits['episode']): boolean => {
  const drop = baseline - now
  if (drop >= limits.improvedPoints) return true
  return baseline > 0 && drop >= limits.improvedFewestPoints && drop / baseline >= limits.improvedShare
}
