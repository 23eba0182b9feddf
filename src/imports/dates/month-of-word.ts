import { monthNamesByLanguage } from './month-names.ts'

type Reading = { readonly language: string; readonly month: number }

const readings = new Map<string, Reading[]>()
for (const [language, names] of Object.entries(monthNamesByLanguage)) {
  names.split(' ').forEach((spellings, month) => {
    for (const word of spellings.split('/')) {
      const known = readings.get(word)
      if (known) known.push({ language, month: month + 1 })
      else readings.set(word, [{ language, month: month + 1 }])
    }
  })
}

/**
 * The months a word can mean, by language; empty when it is no month name. A word that is not listed counts when it is a
 * stem of listed names (`septem`) or a listed name is a stem of it and all agree.
 */
const readWord = (word: string): readonly Reading[] => {
  const exact = readings.get(word)
  if (exact) return exact
  if (word.length < 3) return []
  const stems: Reading[] = []
  for (const [name, found] of readings) {
    if (name.startsWith(word) || (name.length >= 3 && word.startsWith(name))) stems.push(...found)
  }
  return stems.every((stem) => stem.month === stems[0]!.month) ? stems : []
}

export type MonthWords = { readonly monthOf: (word: string) => number | undefined }

/**
 * Reads month words of one file. Few words mean different months in different languages (`lip` is June in Croatian and
 * July in Polish): they are read in a language that knows the other words seen so far, else in the first of the table.
 */
export const readMonthWords = (): MonthWords => {
  let languages: ReadonlySet<string> | undefined
  const settled = new Map<string, number | undefined>()
  return {
    monthOf: (word) => {
      if (settled.has(word)) return settled.get(word)
      const found = readWord(word)
      const first = found[0]
      if (first && found.some((reading) => reading.month !== first.month)) {
        return (found.find((reading) => languages?.has(reading.language)) ?? first).month
      }
      const fitting = found.filter((reading) => !languages || languages.has(reading.language))
      if (fitting.length > 0) languages = new Set(fitting.map((reading) => reading.language))
      settled.set(word, first?.month)
      return first?.month
    },
  }
}
