/** The one to three known words that most resemble `word`, best first: what was probably meant. */
export const nearest = (word: string, known: readonly string[]): readonly string[] => {
  const wanted = pairs(word)
  const ranked = known
    .map((candidate) => ({ candidate, share: overlap(wanted, pairs(candidate)) }))
    .toSorted((a, b) => b.share - a.share || (a.candidate < b.candidate ? -1 : 1))
  const best = ranked[0]?.share ?? 0
  return ranked
    .filter(({ share }, index) => index < 3 && share >= best * 0.8)
    .map(({ candidate }) => candidate)
}

// Dice coefficient over neighbouring letters: forgiving of endings, hyphens and swapped words.
const pairs = (word: string): ReadonlySet<string> =>
  new Set(Array.from({ length: Math.max(1, word.length - 1) }, (_, index) => word.slice(index, index + 2)))

const overlap = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  (2 * [...a].filter((pair) => b.has(pair)).length) / (a.size + b.size)
