/**
 * One data message of a FIT file: its global number and its fields by number. Fields without a value are left out; in a
 * list, places without one are undefined, so that lists that belong together stay side by side.
 */
export type FitMessage = {
  readonly number: number
  readonly fields: ReadonlyMap<number, readonly (number | undefined)[] | string>
}

type FieldDefinition = { readonly number: number; readonly size: number; readonly base: number }

type Definition = {
  readonly number: number
  readonly littleEndian: boolean
  readonly fields: readonly FieldDefinition[]
  /** Bytes of developer fields, which are read over. */
  readonly extra: number
}

/** Bytes and signedness of the base types of the format; floats and strings aside. */
const baseTypes: Readonly<
  Record<number, { readonly size: number; readonly signed: boolean; readonly empty: number }>
> = {
  0x00: { size: 1, signed: false, empty: 0xff },
  0x01: { size: 1, signed: true, empty: 0x7f },
  0x02: { size: 1, signed: false, empty: 0xff },
  0x83: { size: 2, signed: true, empty: 0x7fff },
  0x84: { size: 2, signed: false, empty: 0xffff },
  0x85: { size: 4, signed: true, empty: 0x7fffffff },
  0x86: { size: 4, signed: false, empty: 0xffffffff },
  0x0a: { size: 1, signed: false, empty: 0 },
  0x8b: { size: 2, signed: false, empty: 0 },
  0x8c: { size: 4, signed: false, empty: 0 },
}

export const isFit = (bytes: Uint8Array): boolean =>
  bytes.length >= 12 && bytes[8] === 0x2e && bytes[9] === 0x46 && bytes[10] === 0x49 && bytes[11] === 0x54

export type FitContent = {
  readonly messages: readonly FitMessage[]
  /** False where the file ends early or stops making sense: the messages before that are kept. */
  readonly whole: boolean
}

/** Reads the messages of the numbers in `wanted`, in order. Never throws: a broken tail ends the reading. */
export const readFitMessages = (bytes: Uint8Array, wanted: ReadonlySet<number>): FitContent => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const headerSize = bytes[0]!
  const stated = view.getUint32(4, true)
  // A watch that stopped before it was done has not yet written how long the file is.
  const isWhole = stated > 0 && headerSize + stated <= bytes.length
  const end = isWhole ? headerSize + stated : bytes.length
  const definitions = new Map<number, Definition>()
  const messages: FitMessage[] = []
  let at = headerSize
  while (at < end) {
    const header = bytes[at]!
    at += 1
    const isDefinition = (header & 0x80) === 0 && (header & 0x40) !== 0
    const local = (header & 0x80) === 0 ? header & 0x0f : (header >> 5) & 0x03
    if (isDefinition) {
      const read = readDefinition(bytes, at, end, (header & 0x20) !== 0)
      if (!read) return { messages, whole: false }
      definitions.set(local, read.definition)
      at = read.next
      continue
    }
    const definition = definitions.get(local)
    if (!definition) return { messages, whole: false }
    const size = definition.fields.reduce((sum, field) => sum + field.size, definition.extra)
    if (at + size > end) return { messages, whole: false }
    if (wanted.has(definition.number)) messages.push(readData(bytes, view, at, definition))
    at += size
  }
  return { messages, whole: isWhole }
}

const readDefinition = (
  bytes: Uint8Array,
  at: number,
  end: number,
  hasDeveloperFields: boolean,
): { readonly definition: Definition; readonly next: number } | undefined => {
  if (at + 5 > end) return undefined
  const littleEndian = bytes[at + 1] === 0
  const number = littleEndian
    ? bytes[at + 2]! | (bytes[at + 3]! << 8)
    : (bytes[at + 2]! << 8) | bytes[at + 3]!
  const count = bytes[at + 4]!
  let next = at + 5
  if (next + count * 3 > end) return undefined
  const fields = Array.from({ length: count }, (_unused, i) => ({
    number: bytes[next + i * 3]!,
    size: bytes[next + i * 3 + 1]!,
    base: bytes[next + i * 3 + 2]!,
  }))
  next += count * 3
  let extra = 0
  if (hasDeveloperFields) {
    if (next >= end) return undefined
    const developerFields = bytes[next]!
    next += 1
    if (next + developerFields * 3 > end) return undefined
    for (let i = 0; i < developerFields; i += 1) extra += bytes[next + i * 3 + 1]!
    next += developerFields * 3
  }
  return { definition: { number, littleEndian, fields, extra }, next }
}

const readData = (bytes: Uint8Array, view: DataView, start: number, definition: Definition): FitMessage => {
  const fields = new Map<number, readonly (number | undefined)[] | string>()
  let at = start
  for (const field of definition.fields) {
    if (field.base === 0x07) {
      const raw = bytes.subarray(at, at + field.size)
      const zero = raw.indexOf(0)
      const text = readUtf8(zero < 0 ? raw : raw.subarray(0, zero))
      if (text !== '') fields.set(field.number, text)
    } else {
      const values = readNumbers(view, at, field, definition.littleEndian)
      if (values.some((value) => value !== undefined)) fields.set(field.number, values)
    }
    at += field.size
  }
  return { number: definition.number, fields }
}

const readNumbers = (
  view: DataView,
  at: number,
  field: FieldDefinition,
  littleEndian: boolean,
): readonly (number | undefined)[] => {
  const type = baseTypes[field.base]
  if (!type) return []
  const values: (number | undefined)[] = []
  for (let offset = 0; offset + type.size <= field.size; offset += type.size) {
    const place = at + offset
    const unsigned =
      type.size === 1
        ? view.getUint8(place)
        : type.size === 2
          ? view.getUint16(place, littleEndian)
          : view.getUint32(place, littleEndian)
    const bits = type.size * 8
    const value = type.signed && unsigned >= 2 ** (bits - 1) ? unsigned - 2 ** bits : unsigned
    values.push(unsigned === type.empty ? undefined : value)
  }
  return values
}

const readUtf8 = (bytes: Uint8Array): string => {
  let text = ''
  for (let i = 0; i < bytes.length; ) {
    const first = bytes[i]!
    const length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
    let code = length === 1 ? first : first & (0xff >> (length + 1))
    for (let k = 1; k < length; k += 1) code = (code << 6) | ((bytes[i + k] ?? 0x80) & 0x3f)
    text += code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD'
    i += length
  }
  return text
}
