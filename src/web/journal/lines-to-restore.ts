import { canonicalJson } from '#basics/canonical-json'
import { readJournal } from '#events/journal-text'

export type Restored = {
  /** To append, in the order of the file. */
  readonly lines: readonly string[]
  /** Events of the file that the journal has already. */
  readonly alreadyThere: number
  /** Lines of the file that cannot be read: kept as they are. */
  readonly unreadable: number
}

/**
 * What a backup adds to a journal: each line whose content is not there yet, byte for byte as it stands in the file. A
 * journal is only appended to, so the union of two is reached by adding (`mergeJournals` gives the same set of lines).
 */
export const linesToRestore = (there: readonly string[], text: string): Restored => {
  const known = new Set(there.map(contentOf))
  const lines: string[] = []
  let alreadyThere = 0
  for (const raw of text.split('\n')) {
    const line = raw.replace(/^\uFEFF/, '').replace(/\r$/, '')
    if (line.trim() === '') continue
    const content = contentOf(line)
    if (known.has(content)) alreadyThere += 1
    else {
      known.add(content)
      lines.push(line)
    }
  }
  return { lines, alreadyThere, unreadable: readJournal(lines.join('\n')).problems.length }
}

/** Equal for two writings of one event, whatever the order of their members. */
const contentOf = (line: string): string => {
  try {
    return canonicalJson(JSON.parse(line))
  } catch {
    return line
  }
}
