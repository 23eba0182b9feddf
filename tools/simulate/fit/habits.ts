import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { HabitName } from './log-habits.ts'

/** How a quantity differs between lifters: a tenth is below `low`, half below `middle`, a tenth above `high`. */
export type Spread = { readonly low: number; readonly middle: number; readonly high: number }

export type Habits = {
  readonly logs: number
  readonly quantities: Readonly<Record<HabitName, Spread & { readonly unit: string }>>
}

export const habitsPath = join(dirname(fileURLToPath(import.meta.url)), 'habits.json')

/** The table that `npm run simulate -- fit DIR` wrote last. */
export const readHabits = (): Habits => JSON.parse(readFileSync(habitsPath, 'utf8')) as Habits
