import type { MassUnit } from '#basics/mass'
import type { LoggedSet } from '#events/session-logged'
import { sayMass } from '#web/parts/mass'
import { words } from '#web/words/en'
import { training } from '#web/words/en/training'
import { sayNumber } from '#web/words/format'

type Amounts = {
  readonly reps?: number | null | undefined
  readonly massKg?: number | null | undefined
  readonly assistanceKg?: number | undefined
  readonly seconds?: number | undefined
  readonly metres?: number | undefined
  readonly rpe?: number | undefined
  readonly rir?: number | undefined
}

/** "5 × 80 kg, RPE 8": one set as it was done. */
export const saySet = (set: Amounts, units: MassUnit, between = ' × '): string => {
  const work = [
    typeof set.reps === 'number' ? String(set.reps) : '',
    set.seconds === undefined ? '' : `${sayNumber(set.seconds)}\u202Fs`,
    set.metres === undefined ? '' : `${sayNumber(set.metres)}\u202Fm`,
  ].filter(Boolean)
  const load = typeof set.massKg === 'number' && set.massKg > 0 ? sayMass(set.massKg, units) : ''
  return [
    [work.join(', '), load].filter(Boolean).join(between) || training.session.noLoad,
    set.assistanceKg === undefined ? '' : words.work.assisted(sayMass(set.assistanceKg, units)),
    set.rpe === undefined ? '' : `RPE ${sayNumber(set.rpe)}`,
    set.rir === undefined ? '' : words.work.reserve(set.rir),
  ]
    .filter(Boolean)
    .join(', ')
}

/** Working sets of one lift, equal ones together: "3 × 5 · 80 kg; 1 × 8 · 60 kg". */
export const saySets = (sets: readonly (Amounts & Pick<LoggedSet, 'kind'>)[], units: MassUnit): string => {
  const working = sets.filter(({ kind }) => kind !== 'warm-up')
  const said = (working.length > 0 ? working : sets).map((set) => saySet(set, units, ' · '))
  const runs: { text: string; count: number }[] = []
  for (const text of said) {
    const last = runs.at(-1)
    if (last?.text === text) last.count += 1
    else runs.push({ text, count: 1 })
  }
  return runs.map(({ text, count }) => `${count} × ${text}`).join('; ')
}
