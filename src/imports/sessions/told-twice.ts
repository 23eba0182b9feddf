import type { SessionDraft } from './file-reading.ts'

/**
 * Sessions of a file that several exports were joined into, each once. Where two tellings share most of their sets the
 * fuller one stays, of equal ones the first, and `onDropped` hears of the rows of the other; else they are two parts of
 * one session, whose rows a spreadsheet has sorted apart.
 */
export const toldOnce = (
  drafts: readonly SessionDraft[],
  onDropped: (rows: number) => void,
): readonly SessionDraft[] => {
  const gone = new Set<SessionDraft>()
  const standing = new Map<SessionDraft, SessionDraft>()
  for (const draft of drafts) {
    if (!draft.again) continue
    const before = standing.get(draft.again) ?? draft.again
    const [fuller, other] = draft.rows > before.rows ? [draft, before] : [before, draft]
    if (isToldBy(other, fuller)) onDropped(other.rows)
    else {
      fuller.blocks.push(...other.blocks)
      fuller.rows += other.rows
    }
    standing.set(draft, fuller)
    gone.add(other)
  }
  return gone.size === 0 ? drafts : drafts.filter((draft) => !gone.has(draft))
}

const isToldBy = (draft: SessionDraft, fuller: SessionDraft): boolean => {
  const left = new Map<string, number>()
  for (const set of setsOf(fuller)) left.set(set, (left.get(set) ?? 0) + 1)
  const sets = setsOf(draft)
  const shared = sets.filter((set) => {
    const count = left.get(set) ?? 0
    left.set(set, count - 1)
    return count > 0
  })
  return shared.length * 2 > sets.length
}

const setsOf = ({ blocks }: SessionDraft): readonly string[] =>
  blocks.flatMap(({ name, sets }) => sets.map((set) => `${name}\u001F${JSON.stringify(set)}`))
