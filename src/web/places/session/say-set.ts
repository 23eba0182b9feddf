import type { MassUnit } from '#basics/mass'
import { sayMass } from '#web/parts/mass'
import { words } from '#web/words/en'
import type { PlannedSet } from './draft.ts'

/** "40 kg × 5" */
export const saySet = ({ massKg, reps, seconds, assistanceKg }: PlannedSet, units: MassUnit): string => {
  const amount = seconds === undefined ? String(reps) : `${seconds}\u202Fs`
  if (assistanceKg !== undefined) return `${words.work.assisted(sayMass(assistanceKg, units))} × ${amount}`
  return massKg === null ? `× ${amount}` : `${sayMass(massKg, units)} × ${amount}`
}
