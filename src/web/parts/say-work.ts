import type { MassUnit } from '#basics/mass'
import type { PublicAdvice } from '#advice/public'
import { words } from '#web/words/en'
import { sayMass } from './mass.ts'

export type Item = NonNullable<PublicAdvice['session']>['items'][number]
export type Work = Item['programmed']

/** "3 × 5 at 60 kg, 3 in reserve" */
export const sayWork = (work: Work, units: MassUnit): string => {
  const volume =
    work.pattern === undefined
      ? volumeOf(work.sets, work.reps, work.seconds)
      : work.pattern
          .map(({ sets, reps, massKg }) =>
            [volumeOf(sets, reps, undefined), massKg === null ? '' : sayMass(massKg, units)]
              .filter(Boolean)
              .join(' · '),
          )
          .join(', ')
  const load =
    work.pattern !== undefined || work.massKg === null || work.massKg === 0 ? '' : sayMass(work.massKg, units)
  return [
    [volume, load].filter(Boolean).join(' · '),
    work.assistanceKg === undefined ? '' : words.work.assisted(sayMass(work.assistanceKg, units)),
    work.perSide === true ? words.work.perSide : '',
    work.rir === undefined ? '' : words.work.reserve(work.rir),
  ]
    .filter(Boolean)
    .join(', ')
}

const volumeOf = (sets: number, reps: number, seconds: number | undefined): string =>
  seconds === undefined ? words.work.sets(sets, reps) : words.work.timed(sets, seconds)
