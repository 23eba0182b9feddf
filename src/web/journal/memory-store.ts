import type { JournalStore } from './journal-store.ts'

/** A store that lasts as long as the page: for browsers that keep nothing, and for tests. */
export const memoryStore = (): JournalStore => {
  let life = 1
  let lines: string[] = []
  const drafts = new Map<string, unknown>()
  return {
    isKept: false,
    read: async (from) => {
      const isAnew = from.life !== life
      return {
        lines: lines.slice(isAnew ? 0 : from.line),
        position: { life, line: lines.length },
        isAnew,
      }
    },
    end: async () => ({ life, line: lines.length }),
    append: async (added) => {
      lines = [...lines, ...added]
      return { life, line: lines.length }
    },
    clear: async () => {
      life += 1
      lines = []
      drafts.clear()
    },
    readDraft: async (name) => structuredClone(drafts.get(name)),
    writeDraft: async (name, draft) => {
      if (draft === undefined) drafts.delete(name)
      else drafts.set(name, structuredClone(draft))
    },
    onChangeElsewhere: () => () => {},
    close: () => {},
  }
}
