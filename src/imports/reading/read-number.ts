/**
 * Reads a number as people and apps write it: blanks around it, a decimal comma, grouped thousands, a typographic
 * minus, other scripts' digits. `undefined` for anything else; blank is not a number (test for it first).
 * `commaIsDecimal` settles `1,234`, which alone can be either.
 */
export const readNumber = (text: string, commaIsDecimal = false): number | undefined => {
  const length = text.length
  // Nearly every cell is a short run of digits.
  if (length > 0 && length < 4) {
    let value = 0
    let i = 0
    for (; i < length; i += 1) {
      const digit = text.charCodeAt(i) - 48
      if (digit < 0 || digit > 9) break
      value = value * 10 + digit
    }
    if (i === length) return value
  }
  return plainNumber.test(text) ? Number(text) : readOddNumber(text, commaIsDecimal)
}

const plainNumber = /^ ?-?\d+(?:\.\d+)?$/

const readOddNumber = (text: string, commaIsDecimal: boolean): number | undefined => {
  const plain = asciiDigits(text)
    .replace(/[\s\u00A0\u202F\u2009']/gu, '')
    .replace(/^[−–]/u, '-')
  const match = /^([+-]?)(\d[\d.,]*|[.,]\d+)$/u.exec(plain)
  if (!match) return undefined
  const unsigned = settleSeparators(match[2]!, commaIsDecimal)
  if (unsigned === undefined) return undefined
  const value = Number(unsigned)
  if (!Number.isFinite(value)) return undefined
  return match[1] === '-' ? -value : value
}

const settleSeparators = (digits: string, commaIsDecimal: boolean): string | undefined => {
  const comma = digits.lastIndexOf(',')
  const point = digits.lastIndexOf('.')
  if (comma < 0) return digits.indexOf('.') === point ? digits : grouped(digits, '.')
  if (point < 0) {
    if (digits.indexOf(',') !== comma) return grouped(digits, ',')
    return commaIsDecimal || digits.length - comma - 1 !== 3 ? digits.replace(',', '.') : grouped(digits, ',')
  }
  // Both occur: the last one is the decimal sign.
  return comma > point
    ? grouped(digits.slice(0, comma), '.')?.concat('.', digits.slice(comma + 1))
    : grouped(digits.slice(0, point), ',')?.concat(digits.slice(point))
}

const grouped = (digits: string, separator: ',' | '.'): string | undefined => {
  const groups = digits.split(separator)
  return groups.every((group, i) => /^\d+$/.test(group) && (i === 0 ? group.length <= 3 : group.length === 3))
    ? groups.join('')
    : undefined
}

const zeros = [0x0660, 0x06f0, 0x0966, 0xff10]

/** Arabic, Persian, Devanagari and full-width digits as ASCII ones. */
export const asciiDigits = (text: string): string =>
  text.replace(/[\u0660-\u0669\u06F0-\u06F9\u0966-\u096F\uFF10-\uFF19]/gu, (digit) => {
    const code = digit.codePointAt(0)!
    return String(code - zeros.find((zero) => code >= zero && code <= zero + 9)!)
  })
