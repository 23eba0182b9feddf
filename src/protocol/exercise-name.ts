import { cleanName } from '#basics/name'
import { idleEndings, joiningWords, oneSidedEndings, phraseMeanings, wordMeanings } from './exercise-words.ts'

const accents = /[\u0300-\u036F]/gu
const apostrophes = /['’‘`´]/gu
const between = /[^\p{L}\p{N}]+/gu
/** Sets times repetitions, and times held: `3x8`, `30''`, `45 sec`. */
const dose = /\b\d+\s*x\s*\d+\b|\b\d+\s*(?:['’]{2}|["”″]|(?:secs?|seconds?|mins?|minutes?)\b)/gu
/** A place in the workout: `A1 `, `B) `, `2. `. */
const place = /^(?:[a-h]?\d{1,2}|[a-h])[.):]\s+|^[a-h][1-9]\s+/u
const numberedCopy = / (?:copy|kopie|copia|copie)(?: \d+)?$|^copy of /u

const spellings = new Map([
  ['ß', 'ss'],
  ['ø', 'o'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ı', 'i'],
  ['ł', 'l'],
])

/** A name as it is compared: NFC, lower case, no accents, no punctuation, single blanks. */
export const plainName = (name: string): string =>
  cleanName(name)
    .toLowerCase()
    .replace(/[º°]/gu, ' ')
    .replace(/[ßøæœıł]/gu, (letter) => spellings.get(letter) ?? letter)
    .normalize('NFKD')
    .replace(accents, '')
    .replace(apostrophes, '')
    .replace(between, ' ')
    .trim()

/** The plain name without what belongs to the day and not to the exercise, and whether it said "one side at a time". */
export interface BareName {
  readonly plain: string
  readonly oneSided: boolean
}

const withoutEnding = (plain: string, ending: string): string | undefined => {
  if (plain.endsWith(` ${ending}`)) return plain.slice(0, -ending.length - 1)
  if (plain.startsWith(`${ending} `)) return plain.slice(ending.length + 1)
  return undefined
}

/** Strips copies, doses, places in the workout and effort words from both ends; keeps a name that is nothing else. */
export const bareName = (name: string): BareName => {
  const undosed = cleanName(name).toLowerCase().replace(place, '').replace(dose, ' ')
  let plain = plainName(undosed).replace(numberedCopy, '')
  let oneSided = false
  for (let stripped = true; stripped; ) {
    stripped = false
    for (const ending of [...idleEndings, ...oneSidedEndings]) {
      const rest = withoutEnding(plain, ending)
      if (rest === undefined) continue
      plain = rest
      oneSided ||= oneSidedEndings.includes(ending)
      stripped = true
    }
  }
  return { plain, oneSided }
}

const isPlural = (word: string): boolean =>
  word.length > 3 && word.endsWith('s') && !word.endsWith('ss') && !['triceps', 'biceps'].includes(word)

const singular = (word: string): string => {
  if (/(?:ch|sh|ss|x)es$/u.test(word)) return word.slice(0, -2)
  return isPlural(word) ? word.slice(0, -1) : word
}

/** Each word by its meaning, in the order written. */
export const meaningfulWords = (plain: string): readonly string[] =>
  plain
    .split(' ')
    .filter((word) => word !== '')
    .flatMap((word) =>
      (wordMeanings.get(word) ?? wordMeanings.get(singular(word)) ?? singular(word)).split(' '),
    )

const longestPhrase = 3

/** Joins the phrases, so that "push up" is one word and "belt squat" is not a squat with a belt. */
const joinPhrases = (words: readonly string[]): readonly string[] => {
  const joined: string[] = []
  for (let at = 0; at < words.length; ) {
    let taken = 1
    let meaning = words[at] ?? ''
    for (let length = longestPhrase; length > 0; length -= 1) {
      const phrase = phraseMeanings.get(words.slice(at, at + length).join(' '))
      if (at + length > words.length || phrase === undefined) continue
      taken = length
      meaning = phrase
      break
    }
    joined.push(meaning)
    at += taken
  }
  return joined
}

/** A cable or a Smith machine is a machine; saying so again adds nothing. */
const saysMachineTwice = (words: ReadonlySet<string>): boolean => words.has('smith') || words.has('cable')

/**
 * The set of words a name consists of, order and joining words left out; the first word never joins ("Y raise"). Two names with equal keys mean the same
 * exercise; a variant word (sumo, front, machine ...) on one side only makes the keys differ.
 */
export const wordKey = (words: readonly string[]): string => {
  const set = new Set(joinPhrases(words).filter((word, at) => at === 0 || !joiningWords.has(word)))
  if (saysMachineTwice(set)) set.delete('machine')
  return [...set].sort().join(' ')
}
