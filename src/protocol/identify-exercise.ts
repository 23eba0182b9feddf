import type { Exercise } from './exercise.ts'
import { bareName, meaningfulWords, plainName, wordKey } from './exercise-name.ts'

export type IdentifiedBy = 'id' | 'name' | 'alias' | 'words'

export interface Identified {
  readonly exercise: Exercise
  readonly via: IdentifiedBy
}

/** Two exercises claim the spelling, so it identifies neither. */
const contested = 'contested'

/** All spellings of all exercises, built once. */
export interface ExerciseIndex {
  readonly byId: ReadonlyMap<string, Exercise>
  readonly bySpelling: ReadonlyMap<string, Identified | typeof contested>
  readonly byWords: ReadonlyMap<string, Exercise | typeof contested>
  /** Every word of every spelling with the number of exercises it occurs in. */
  readonly vocabulary: ReadonlyMap<string, number>
  readonly wordsOf: ReadonlyMap<string, readonly ReadonlySet<string>[]>
  /** Spellings that more than one exercise claims: a fault of the protocol, for its check to report. */
  readonly contested: readonly string[]
}

/** Builds the index for `identifyExercise` and `suggestExercises`. */
export const indexExercises = (exercises: readonly Exercise[]): ExerciseIndex => {
  const byId = new Map<string, Exercise>()
  const bySpelling = new Map<string, Identified | typeof contested>()
  const byWords = new Map<string, Exercise | typeof contested>()
  const wordsOf = new Map<string, readonly ReadonlySet<string>[]>()
  const vocabulary = new Map<string, number>()
  const claimedTwice = new Set<string>()

  const claim = (exercise: Exercise, spelling: string, via: IdentifiedBy): readonly string[] => {
    const plain = plainName(spelling)
    const known = bySpelling.get(plain)
    if (known === undefined) bySpelling.set(plain, { exercise, via })
    else if (known === contested || known.exercise !== exercise) {
      bySpelling.set(plain, contested)
      claimedTwice.add(plain)
    }
    const words = meaningfulWords(plain)
    const key = wordKey(words)
    const owner = byWords.get(key)
    if (owner === undefined) byWords.set(key, exercise)
    else if (owner !== exercise) byWords.set(key, contested)
    return words
  }

  for (const exercise of exercises) {
    byId.set(exercise.id, exercise)
    const spellings = [
      claim(exercise, exercise.name, 'name'),
      ...exercise.aliases.map((alias) => claim(exercise, alias, 'alias')),
    ]
    wordsOf.set(
      exercise.id,
      spellings.map((words) => new Set(words)),
    )
    for (const word of new Set(spellings.flat())) vocabulary.set(word, (vocabulary.get(word) ?? 0) + 1)
  }
  return { byId, bySpelling, byWords, vocabulary, wordsOf, contested: [...claimedTwice].sort() }
}

const indexes = new WeakMap<ReadonlyMap<string, Exercise>, ExerciseIndex>()

/** The index of `protocol.exercises`, built at the first asking and kept as long as that map lives. */
export const exerciseIndexOf = (exercises: ReadonlyMap<string, Exercise>): ExerciseIndex => {
  const known = indexes.get(exercises)
  if (known !== undefined) return known
  const index = indexExercises([...exercises.values()])
  indexes.set(exercises, index)
  return index
}

/**
 * The exercise a name means, or undefined: unknown is asked, never guessed. By id, by spelling, and last by its words,
 * all of which must be there and none besides, so that no variant is taken for another. Cheap and pure: cache by name.
 */
export const identifyExercise = (index: ExerciseIndex, name: string): Identified | undefined => {
  const byId = index.byId.get(name.trim())
  if (byId !== undefined) return { exercise: byId, via: 'id' }
  const plain = plainName(name)
  const exact = index.bySpelling.get(plain) ?? byWords(index, plain)
  if (exact !== undefined) return exact === contested ? undefined : exact

  const bare = bareName(name)
  if (bare.plain === plain || bare.plain === '') return undefined
  const found = index.bySpelling.get(bare.plain) ?? byWords(index, bare.plain)
  if (found === undefined || found === contested) return undefined
  return bare.oneSided && !found.exercise.perSide ? undefined : found
}

const byWords = (index: ExerciseIndex, plain: string): Identified | undefined => {
  const words = meaningfulWords(plain)
  const exercise =
    index.byWords.get(wordKey(words)) ??
    index.byWords.get(wordKey(words.map((word) => correctSpelling(index, word))))
  return exercise === undefined || exercise === contested ? undefined : { exercise, via: 'words' }
}

/** Shorter words are too close to each other to be corrected. */
const shortestCorrected = 5

/** The only known word one keystroke away with the same first letter, else the word itself. */
const correctSpelling = (index: ExerciseIndex, word: string): string => {
  if (word.length < shortestCorrected || index.vocabulary.has(word)) return word
  const near = [...index.vocabulary.keys()].filter((known) => known[0] === word[0] && isOneApart(known, word))
  return near.length === 1 ? (near[0] ?? word) : word
}

/** One letter added, dropped, replaced, or two neighbours swapped. */
const isOneApart = (a: string, b: string): boolean => {
  if (a.length > b.length) return isOneApart(b, a)
  if (b.length - a.length > 1) return false
  let at = 0
  while (at < a.length && a[at] === b[at]) at += 1
  if (a.length < b.length) return a.slice(at) === b.slice(at + 1)
  const swapped = a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
  return swapped || a.slice(at + 1) === b.slice(at + 1)
}

/**
 * The exercises an unknown name most likely means, best first, at most `limit`: by shared words, rare ones counting more.
 * For asking the lifter; nothing may be decided from it.
 */
export const suggestExercises = (index: ExerciseIndex, name: string, limit: number): readonly Exercise[] => {
  const words = new Set(meaningfulWords(bareName(name).plain).map((word) => correctSpelling(index, word)))
  const weight = (word: string): number => Math.log((index.byId.size + 1) / (index.vocabulary.get(word) ?? 1))
  const total = (set: Iterable<string>): number => [...set].reduce((sum, word) => sum + weight(word), 0)
  const likeness = (spelling: ReadonlySet<string>): number => {
    const shared = total([...words].filter((word) => spelling.has(word)))
    return shared === 0 ? 0 : shared / (total(words) + total(spelling) - shared)
  }
  return [...index.byId.values()]
    .map((exercise) => ({
      exercise,
      score: Math.max(...(index.wordsOf.get(exercise.id) ?? []).map(likeness)),
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.exercise.id < b.exercise.id ? -1 : 1))
    .slice(0, limit)
    .map(({ exercise }) => exercise)
}
