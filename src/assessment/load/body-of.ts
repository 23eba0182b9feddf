import type { Profile } from '#history/history'
import type { Limits } from '#protocol/limits'
import type { Body } from '#assessment/assessment'

/** The lifter's mass in kg and height in m; what was not stated is assumed as the protocol says, and told so. */
export const bodyOf = (limits: Limits, profile: Profile): Body => ({
  massKg: profile.bodyMassKg ?? limits.model.assumedMassKg,
  heightM: profile.heightCm === undefined ? limits.model.assumedHeightM : profile.heightCm / 100,
  isAssumed: profile.bodyMassKg === undefined || profile.heightCm === undefined,
})
