import { type Equipment, equipmentSchema } from '#protocol/exercise'
import type { Profile } from '#history/history'
import type { Query } from '#web/engine/query'

export type OwnProfile = {
  readonly profile: Profile
  /** What the model goes by, kg; stated or assumed. */
  readonly bodyMassKg: number
  readonly isBodyMassAssumed: boolean
  readonly equipment: readonly Equipment[]
  /** `log`: what the exercises of the log use, as nothing was stated. */
  readonly equipmentFrom: 'stated' | 'log' | 'nothing'
}

/** What the lifter said of themselves, and what stands in for what they did not. */
export const ownProfile: Query<null, OwnProfile> = (ground) => {
  const { history, assessment } = ground.advice()
  const { profile } = history
  const used = assessment.loads.flatMap(({ lifts }) =>
    lifts.flatMap(({ exercise }) => exercise?.equipment ?? []),
  )
  const have = new Set<string>(profile.equipment ?? used)
  return {
    profile,
    bodyMassKg: assessment.body.massKg,
    isBodyMassAssumed: profile.bodyMassKg === undefined,
    equipment: equipmentSchema.options.filter((item) => have.has(item)),
    equipmentFrom: profile.equipment !== undefined ? 'stated' : used.length > 0 ? 'log' : 'nothing',
  }
}
