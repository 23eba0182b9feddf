import type { MassUnit } from '#basics/mass'
import { sayMass } from '#web/parts/mass'

/** "72.5 kg × 5"; a dash where none was recorded. */
export const sayLoad = (kg: number | null, reps: number | null, units: MassUnit): string => {
  if (kg === null) return reps === null ? '–' : `× ${reps}`
  return reps === null ? sayMass(kg, units) : `${sayMass(kg, units)} × ${reps}`
}
