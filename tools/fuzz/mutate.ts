/** Whole numbers below a bound from a seed: the same seed, the same run (mulberry32). */
export type Chance = (below: number) => number

export const chanceFrom = (seed: number): Chance => {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below)
  }
}

type Mutation = (bytes: Uint8Array, chance: Chance) => Uint8Array

const cut: Mutation = (bytes, chance) => bytes.slice(0, chance(bytes.length + 1))

const cutOut: Mutation = (bytes, chance) => {
  const from = chance(bytes.length + 1)
  return joined(bytes.slice(0, from), bytes.slice(from + chance(200)))
}

const doubled: Mutation = (bytes) => joined(bytes, bytes)

const sliceDoubled: Mutation = (bytes, chance) => {
  const from = chance(bytes.length + 1)
  const to = from + chance(bytes.length - from + 1)
  return joined(bytes.slice(0, to), bytes.slice(from))
}

const byLines =
  (change: (lines: string[], chance: Chance) => string[]): Mutation =>
  (bytes, chance) =>
    new TextEncoder().encode(change(new TextDecoder().decode(bytes).split('\n'), chance).join('\n'))

const shuffled = byLines(([header, ...lines], chance) => {
  for (let i = lines.length - 1; i > 0; i -= 1) {
    const other = chance(i + 1)
    const line = lines[i]!
    lines[i] = lines[other]!
    lines[other] = line
  }
  return [header ?? '', ...lines]
})

const allShuffled = byLines((lines, chance) => lines.toSorted(() => chance(3) - 1))

const headerRepeated = byLines((lines, chance) => lines.toSpliced(chance(lines.length), 0, lines[0] ?? ''))

const lineSpoiled = byLines((lines, chance) => {
  const at = chance(lines.length)
  const line = lines[at] ?? ''
  const from = chance(line.length + 1)
  const spoils = [
    '"',
    ',',
    ';',
    '\t',
    '\r',
    '\\n',
    '-',
    '--5',
    'NaN',
    '1e999',
    '٣',
    '\u200B',
    '"",""',
    '12/13/14',
    '🏋',
  ]
  return lines.with(
    at,
    `${line.slice(0, from)}${spoils[chance(spoils.length)]}${line.slice(from + chance(3))}`,
  )
})

const asText =
  (change: (text: string, chance: Chance) => string): Mutation =>
  (bytes, chance) =>
    new TextEncoder().encode(change(new TextDecoder().decode(bytes), chance))

const swaps: readonly (readonly [string, string])[] = [
  [',', ';'],
  [';', ','],
  ['"', ''],
  ['\n', '\r\n'],
  ['\n', '\r'],
  ['.', ','],
  ['0', ''],
  ['kg', 'lbs'],
  ['202', '190'],
  [' ', '\u00A0'],
]
const swapped = asText((text, chance) => {
  const [from, to] = swaps[chance(swaps.length)]!
  return text.replaceAll(from, to)
})

const wide: Mutation = (bytes, chance) => {
  const text = new TextDecoder().decode(bytes)
  const little = chance(2) === 0
  const marked = chance(2) === 0 ? `\uFEFF${text}` : text
  const result = new Uint8Array(marked.length * 2)
  for (let i = 0; i < marked.length; i += 1) {
    const unit = marked.charCodeAt(i)
    result[i * 2 + (little ? 0 : 1)] = unit & 255
    result[i * 2 + (little ? 1 : 0)] = unit >> 8
  }
  return result
}

const latin: Mutation = (bytes) =>
  Uint8Array.from(new TextDecoder().decode(bytes), (character) => Math.min(character.codePointAt(0)!, 255))

const noise: Mutation = (bytes, chance) => {
  const result = bytes.slice()
  for (let i = chance(30); i >= 0 && result.length > 0; i -= 1) result[chance(result.length)] = chance(256)
  return result
}

const mutations: readonly Mutation[] = [
  cut,
  cutOut,
  doubled,
  sliceDoubled,
  shuffled,
  allShuffled,
  headerRepeated,
  lineSpoiled,
  lineSpoiled,
  swapped,
  wide,
  latin,
  noise,
]

/** One to three mutations of a file: cut, doubled, shuffled, spoiled, re-encoded, noisy. */
export const mutate = (bytes: Uint8Array, chance: Chance): Uint8Array => {
  let result = bytes
  for (let left = 1 + chance(3); left > 0; left -= 1)
    result = mutations[chance(mutations.length)]!(result, chance)
  return result
}

const joined = (a: Uint8Array, b: Uint8Array): Uint8Array => {
  const result = new Uint8Array(a.length + b.length)
  result.set(a)
  result.set(b, a.length)
  return result
}
