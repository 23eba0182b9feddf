import type { ProfileStated } from '#events/profile-stated'
import { idFromContent } from './content-id.ts'
import { civilInstant } from './dates/civil-time.ts'
import type { BodyMass } from './sessions/file-reading.ts'

/** What a weighing says of the lifter, as an event whose id comes from its content. It goes and comes with its imports. */
export const bodyMassStatement = (app: string, { kg, time }: BodyMass): ProfileStated => ({
  id: idFromContent('body-mass', app, civilInstant(time), String(kg)),
  kind: 'profile-stated',
  v: 1,
  on: time.day,
  at: civilInstant(time),
  by: `import:${app}`,
  bodyMassKg: kg,
})
