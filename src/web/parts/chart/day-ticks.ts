const steps = [1, 2, 7, 14, 28, 56, 91, 182, 364, 728, 1456, 2912] as const

/** Day numbers from the last backwards in even steps, at most `most`. */
export const dayTicks = (first: number, last: number, most: number): readonly number[] => {
  const step = steps.find((one) => (last - first) / one <= most - 1) ?? steps.at(-1)!
  const ticks: number[] = []
  for (let tick = Math.floor(last); tick >= first; tick -= step) ticks.push(tick)
  return ticks.reverse()
}
