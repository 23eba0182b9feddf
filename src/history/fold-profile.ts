import type { Id } from '#basics/id'
import type { ProfileStated } from '#events/profile-stated'
import type { Profile } from './history.ts'
import { withoutUndefined } from './without-undefined.ts'

/** Member by member, the latest statement holds; `events` are those of which something still stands. */
export const foldProfile = (statements: readonly ProfileStated[]): Profile => {
  const statedIn = new Map<string, Id>()
  let profile: Omit<Profile, 'events'> = {}
  for (const { id, born, sex, bodyMassKg, heightCm, units, equipment } of statements) {
    const stated = withoutUndefined({ born, sex, bodyMassKg, heightCm, units, equipment })
    for (const member of Object.keys(stated)) statedIn.set(member, id)
    profile = { ...profile, ...stated }
  }
  const standing = new Set(statedIn.values())
  return { ...profile, events: statements.map(({ id }) => id).filter((id) => standing.has(id)) }
}
