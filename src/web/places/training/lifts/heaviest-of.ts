/**
 * At most `most` of the days, in their order: neighbours are taken together, and the heaviest stands for them. A chart of
 * ten years then still shows every best.
 */
export const heaviestOf = <T extends { readonly topKg: number }>(
  days: readonly T[],
  most: number,
): readonly T[] => {
  const together = Math.ceil(days.length / most)
  if (together <= 1) return days
  return Array.from({ length: Math.ceil(days.length / together) }, (_, index) =>
    days
      .slice(index * together, (index + 1) * together)
      .reduce((best, day) => (day.topKg > best.topKg ? day : best)),
  )
}
