import type { Reason } from '#advice/say'
import type { Protocol } from '#protocol/protocol'

const width = 110

/** `text` in lines of at most 110 characters, each behind `indent`; a marker in it is kept on the first line only. */
export const wrap = (text: string, indent: string): string[] => {
  const hanging = ' '.repeat(indent.length)
  const lines: string[] = []
  let line = indent
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const isFirst = line.trim() === '' || line === indent
    if (!isFirst && line.length + 1 + word.length > width) {
      lines.push(line)
      line = `${hanging}${word}`
    } else line = isFirst ? `${line}${word}` : `${line} ${word}`
  }
  return line.trim() === '' ? lines : [...lines, line]
}

/** Facts, sources and certainty of a reason in one line or two. */
export const sourceLine = (protocol: Protocol, reason: Reason, indent: string): string[] => {
  const facts = reason.facts.map(
    ({ fact, value, unit }) =>
      `${fact} ${value === null ? 'not known' : String(value)}${unit === undefined ? '' : ` ${unit}`}`,
  )
  const sources = reason.sources.map((id) => protocol.sources.get(id)?.citation ?? id)
  return wrap(
    [
      `[${reason.rule}; ${reason.certainty}]`,
      ...(facts.length === 0 ? [] : [facts.join('; ')]),
      ...sources,
    ].join(' | '),
    indent,
  )
}
