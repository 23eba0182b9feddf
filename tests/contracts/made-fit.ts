/** Bytes and the value that means none, by base type of the format. */
const baseTypes = {
  enum: [0x00, 1, 0xff],
  uint8: [0x02, 1, 0xff],
  uint16: [0x84, 2, 0xffff],
  uint32: [0x86, 4, 0xffffffff],
  string: [0x07, 1, 0],
} as const

export type MadeField = {
  readonly number: number
  readonly base: keyof typeof baseTypes
  /** Undefined: none. A list becomes an array field. */
  readonly value: number | string | undefined | readonly (number | undefined)[]
}

export type MadeMessage = {
  readonly number: number
  readonly fields: readonly MadeField[]
  readonly bigEndian?: boolean
}

const valuesOf = ({ value, base }: MadeField): readonly number[] => {
  if (typeof value === 'string') return [...new TextEncoder().encode(value), 0]
  const list = typeof value === 'object' ? value : [value]
  return list.map((one) => one ?? baseTypes[base][2])
}

const bytesOf = (value: number, size: number, bigEndian: boolean): readonly number[] => {
  const bytes = Array.from({ length: size }, (_unused, i) => Math.floor(value / 256 ** i) % 256)
  return bigEndian ? bytes.toReversed() : bytes
}

/** A FIT file for tests: header, a definition before each message, and a checksum nobody looks at. */
export const madeFit = (messages: readonly MadeMessage[]): Uint8Array => {
  const body = messages.flatMap(({ number, fields, bigEndian = false }, i) => {
    const local = i % 16
    const lists = fields.map((field) => ({ ...field, list: valuesOf(field), type: baseTypes[field.base] }))
    return [
      0x40 | local,
      0,
      bigEndian ? 1 : 0,
      ...bytesOf(number, 2, bigEndian),
      fields.length,
      ...lists.flatMap((field) => [field.number, field.list.length * field.type[1], field.type[0]]),
      local,
      ...lists.flatMap(({ list, type }) => list.flatMap((value) => bytesOf(value, type[1], bigEndian))),
    ]
  })
  const mark = [...'.FIT'].map((letter) => letter.charCodeAt(0))
  return Uint8Array.from([14, 0x20, 0, 0, ...bytesOf(body.length, 4, false), ...mark, 0, 0, ...body, 0, 0])
}
