/** Called with a text and where an opening tag stands in it: `from` after its bracket, `to` at the closing one. */
export type OnTag = (text: string, from: number, to: number) => void

// Longer than any tag of such a file; a text without a closing bracket must not be kept whole.
const longestTag = 65_536

/**
 * Finds the opening tags of XML that comes in pieces, cut anywhere. Nothing is kept but a tag that a piece ends in. A
 * bracket inside an attribute ends no tag.
 */
export const scanTags = (onTag: OnTag): ((piece: string) => void) => {
  let kept = ''
  return (piece) => {
    const text = kept === '' ? piece : kept + piece
    kept = ''
    for (let at = 0; ; ) {
      const open = text.indexOf('<', at)
      if (open < 0) return
      const to = endOfTag(text, open + 1)
      if (to < 0) {
        if (text.length - open <= longestTag) kept = text.slice(open)
        return
      }
      if (isLetter(text.charCodeAt(open + 1))) onTag(text, open + 1, to)
      at = to + 1
    }
  }
}

const [quote, slash, equals, space] = [34, 47, 61, 32]

const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122

/** The bracket that closes a tag: one that does not stand between the quotation marks of an attribute. -1: not yet there. */
const endOfTag = (text: string, from: number): number => {
  let to = text.indexOf('>', from)
  if (!isLetter(text.charCodeAt(from))) return to
  while (to >= 0 && !closes(text, from, to)) to = text.indexOf('>', to + 1)
  return to
}

const closes = (text: string, from: number, to: number): boolean => {
  let before = to - 1
  if (text.charCodeAt(before) === slash) before -= 1
  while (text.charCodeAt(before) === space) before -= 1
  // Nearly every tag ends with the mark that closes its last attribute.
  if (text.charCodeAt(before) === quote && text.charCodeAt(before - 1) !== equals) return true
  let marks = 0
  for (let at = text.indexOf('"', from); at >= 0 && at < to; at = text.indexOf('"', at + 1)) marks += 1
  return marks % 2 === 0
}

/** The value of an attribute inside a tag, with its entities read; undefined where the tag has none of that name. */
export const attributeOf = (text: string, from: number, to: number, name: string): string | undefined => {
  const lead = `${name}="`
  let at = text.indexOf(lead, from)
  while (at >= 0 && at < to && text.charCodeAt(at - 1) > space) at = text.indexOf(lead, at + 1)
  if (at < 0 || at >= to) return undefined
  const start = at + lead.length
  const end = text.indexOf('"', start)
  return end < 0 || end > to ? undefined : unescaped(copyOf(text.slice(start, end)))
}

// A slice keeps the whole text alive that it was cut from; put together anew it does not.
const copyOf = (slice: string): string => slice.split('').join('')

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const unescaped = (text: string): string =>
  text.replace(
    /&(?:(amp|lt|gt|quot|apos)|#(\d{1,6})|#x([0-9a-f]{1,5}));/giu,
    (_whole, name?: string, decimal?: string, hex?: string) =>
      name === undefined ? String.fromCodePoint(codeOf(decimal, hex)) : entities[name.toLowerCase()]!,
  )

const codeOf = (decimal: string | undefined, hex: string | undefined): number =>
  decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal)
