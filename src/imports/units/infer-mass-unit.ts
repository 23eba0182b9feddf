import type { MassUnit } from '#basics/mass'

/** One number loaded for one exercise, as written. Repetitions of it say nothing new. */
export type LoadedNumber = { readonly name: string; readonly amount: number }

export type UnitInference = {
  /** Undefined: the numbers do not say. */
  readonly unit?: MassUnit
  /** What speaks for each, in words, for the account or the question. */
  readonly evidence: string
}

/**
 * How often numbers of a shape occur among distinct loads, by unit: kilogram plates load a 20 kg bar in steps of 2.5 (and
 * 1.25 now and then), kilogram dumbbells go by 2; pound plates load a 45 lb bar in steps of 5 with 10s most common, so
 * that most bar loads end in 5; pound dumbbells go by 5. Rounded conversions (36.3) are left out by giving them no weight.
 */
const shapes: readonly {
  readonly id: string
  readonly kg: number
  readonly lb: number
  readonly fits: (amount: number, bar: boolean) => boolean
}[] = [
  {
    id: 'a bar with pound plates (45, 135, 225 ...)',
    kg: 0.02,
    lb: 0.2,
    fits: (a, bar) => bar && poundPlates.has(a),
  },
  { id: 'the empty bar of 20', kg: 0.05, lb: 0.005, fits: (a, bar) => bar && a === 20 },
  {
    id: 'a quarter step (1.25 plates)',
    kg: 0.05,
    lb: 0.005,
    fits: (a) => isMultiple(a, 0.25) && !isMultiple(a, 0.5),
  },
  { id: 'a step of 2.5', kg: 0.25, lb: 0.07, fits: (a) => isMultiple(a, 2.5) && !isMultiple(a, 5) },
  {
    id: 'an even number between the tens',
    kg: 0.2,
    lb: 0.06,
    fits: (a) => isMultiple(a, 2) && !isMultiple(a, 10) && a >= 12,
  },
  {
    id: 'a bar load ending in 5',
    kg: 0.14,
    lb: 0.4,
    fits: (a, bar) => bar && isMultiple(a, 5) && !isMultiple(a, 10),
  },
  { id: 'a bar load of full tens', kg: 0.32, lb: 0.22, fits: (a, bar) => bar && isMultiple(a, 10) },
]

const poundPlates = new Set([
  45, 95, 115, 135, 155, 185, 205, 225, 245, 275, 295, 315, 335, 365, 385, 405, 455, 495,
])
const barLift =
  /squat|dead ?lift|bench press|overhead press|military|barbell|\brow\b|clean|snatch|good ?morning|thrust/iu
const noBar =
  /dumbbell|machine|cable|smith|goblet|kettlebell|band|hack|pulley|lever|belt|single|one arm|curl|v.?bar|seated row/iu

const isMultiple = (amount: number, step: number): boolean =>
  Math.abs(amount / step - Math.round(amount / step)) < 1e-6

// One chance in a thousand of being wrong, if the shapes above are right; and never from a handful of numbers.
const decisive = Math.log(1000)
const fewest = 8

/** The unit of numbers that come without one, from the steps between plates and dumbbells. */
export const inferMassUnit = (numbers: readonly LoadedNumber[]): UnitInference => {
  let score = 0
  let counted = 0
  const found = new Map<string, number>()
  for (const { name, amount } of numbers) {
    const bar = barLift.test(name) && !noBar.test(name)
    const shape = shapes.find((one) => one.fits(amount, bar))
    if (!shape) continue
    counted += 1
    score += Math.log(shape.kg / shape.lb)
    found.set(shape.id, (found.get(shape.id) ?? 0) + 1)
  }
  const list = [...found].map(([id, count]) => `${count} x ${id}`).join(', ')
  const evidence = `${numbers.length} different loads${list ? `: ${list}` : ''}`
  if (counted < fewest || Math.abs(score) < decisive) return { evidence }
  return { unit: score > 0 ? 'kg' : 'lb', evidence }
}
