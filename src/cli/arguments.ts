import { parseArgs } from 'node:util'
import { type Day, isDay } from '#basics/day'
import { Problem } from './exit.ts'

/** Options by name: text that needs a value, or a flag. */
export type OptionKinds = Readonly<Record<string, 'text' | 'flag'>>
export type Options<K extends OptionKinds> = {
  readonly [N in keyof K]: (K[N] extends 'flag' ? boolean : string) | undefined
}

/** Command-line words -> options and files. Throws a Problem that names the word that is wrong. */
export const readArguments = <const K extends OptionKinds>(
  words: readonly string[],
  kinds: K,
): { options: Options<K>; files: string[] } => {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: Object.fromEntries(
        Object.entries(kinds).map(
          ([name, kind]) => [name, { type: kind === 'flag' ? 'boolean' : 'string' }] as const,
        ),
      ),
    })
    return { options: values as Options<K>, files: positionals }
  } catch (error) {
    throw new Problem(`${error instanceof Error ? error.message.split('. ')[0] : String(error)}: see --help`)
  }
}

/** Options of a command that takes no files. A word that belongs to none of them is refused, not passed over. */
export const readOptions = <const K extends OptionKinds>(words: readonly string[], kinds: K): Options<K> => {
  const { options, files } = readArguments(words, kinds)
  const [extra] = files
  if (extra !== undefined) throw new Problem(`"${extra}" belongs to no option: see --help`)
  return options
}

export const readDayOption = (text: string | undefined, otherwise: Day): Day => {
  if (text === undefined) return otherwise
  if (!isDay(text)) throw new Problem(`--on ${text} is not a calendar day: write it as YYYY-MM-DD`)
  return text
}

export const needed = (value: string | undefined, option: string): string => {
  if (value === undefined || value === '')
    throw new Problem(`--${option} is missing: name the file, such as --${option} comeback.jsonl`)
  return value
}
