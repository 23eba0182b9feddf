import type { JournalStore, Position } from '#web/journal/journal-store'

/** Runs in Node and in a page alike, so it brings its own comparison. */
const same = (found: unknown, expected: unknown, what: string): void => {
  const [a, b] = [JSON.stringify(found), JSON.stringify(expected)]
  if (a !== b) throw new Error(`${what}: found ${a}, expected ${b}`)
}

const start: Position = { life: 0, line: 0 }
const linesFrom = (first: number, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `{"n":${first + index},"text":"ä \\n \\"x\\""}`)

/**
 * What every journal store must do. `open` gives the store of one name; opened twice it is two tabs on one journal, where
 * the store is kept at all.
 */
export const journalStoreContract: Readonly<
  Record<string, (open: () => Promise<JournalStore>) => Promise<void>>
> = {
  'an empty journal has no lines': async (open) => {
    const store = await open()
    const read = await store.read(start)
    same(read.lines, [], 'lines')
    same((await store.end()).line, 0, 'end')
  },
  'what was appended is read back in order, byte for byte': async (open) => {
    const store = await open()
    await store.append(linesFrom(0, 3))
    await store.append(linesFrom(3, 1))
    same((await store.read(start)).lines, linesFrom(0, 4), 'lines')
    same((await store.end()).line, 4, 'end')
  },
  'reading goes on from a position': async (open) => {
    const store = await open()
    await store.append(linesFrom(0, 2))
    const first = await store.read(start)
    await store.append(linesFrom(2, 2))
    const next = await store.read(first.position)
    same(next.lines, linesFrom(2, 2), 'new lines')
    same(next.isAnew, false, 'isAnew')
    same((await store.read(next.position)).lines, [], 'nothing more')
  },
  'many lines, in uneven batches, from every position': async (open) => {
    const store = await open()
    const batches = [1, 999, 1, 1500, 499, 1000, 7]
    let written = 0
    for (const count of batches) {
      const after = await store.append(linesFrom(written, count))
      written += count
      same(after.line, written, 'position after appending')
    }
    const all = await store.read(start)
    same(all.lines, linesFrom(0, written), 'all lines')
    for (const line of [1, 999, 1000, 1001, 2500, 4000, 4006, written]) {
      const read = await store.read({ ...all.position, line })
      same(read.lines, linesFrom(line, written - line), `lines from ${line}`)
    }
  },
  'appends at once lose nothing and do not mix their lines': async (open) => {
    const store = await open()
    await Promise.all(Array.from({ length: 20 }, (_, batch) => store.append(linesFrom(batch * 100, 100))))
    const { lines } = await store.read(start)
    same(lines.length, 2000, 'lines')
    for (let at = 0; at < lines.length; at += 100) {
      const first = (JSON.parse(lines[at]!) as { n: number }).n
      same(lines.slice(at, at + 100), linesFrom(first, 100), `batch at ${at}`)
    }
  },
  'clearing takes lines and drafts, and is seen from an older position': async (open) => {
    const store = await open()
    await store.append(linesFrom(0, 1200))
    await store.writeDraft('session', { set: 1 })
    const before = await store.read(start)
    await store.clear()
    await store.append(linesFrom(5000, 2))
    const after = await store.read(before.position)
    same(after.isAnew, true, 'isAnew')
    same(after.lines, linesFrom(5000, 2), 'lines')
    same((await store.readDraft('session')) ?? null, null, 'draft')
  },
  'a draft is kept as it was last written, until it is deleted': async (open) => {
    const store = await open()
    same((await store.readDraft('check-in')) ?? null, null, 'no draft yet')
    await store.writeDraft('check-in', { answers: { fever: false }, at: 3 })
    await store.writeDraft('check-in', { answers: { fever: true }, at: 4 })
    await store.writeDraft('session', [1])
    same(await store.readDraft('check-in'), { answers: { fever: true }, at: 4 }, 'draft')
    await store.writeDraft('check-in', undefined)
    same((await store.readDraft('check-in')) ?? null, null, 'deleted draft')
    same(await store.readDraft('session'), [1], 'other draft')
  },
}

/** Besides, for stores that outlive the page. */
export const keptStoreContract: typeof journalStoreContract = {
  'two tabs append at once and both read everything': async (open) => {
    const [one, two] = await Promise.all([open(), open()])
    await Promise.all(
      Array.from({ length: 30 }, (_, batch) =>
        (batch % 2 === 0 ? one : two).append(linesFrom(batch * 50, 50)),
      ),
    )
    const [first, second] = await Promise.all([one.read(start), two.read(start)])
    same(first.lines.length, 1500, 'lines')
    same(first.lines, second.lines, 'the same in both')
  },
  'a tab hears of what another wrote': async (open) => {
    const [one, two] = await Promise.all([open(), open()])
    const heard = new Promise<void>((resolve) => two.onChangeElsewhere(resolve))
    await one.append(linesFrom(0, 1))
    await heard
    same((await two.read(start)).lines, linesFrom(0, 1), 'lines')
  },
  'it is there after closing and opening again': async (open) => {
    const store = await open()
    await store.append(linesFrom(0, 1001))
    await store.writeDraft('session', { set: 2 })
    store.close()
    const again = await open()
    same((await again.read(start)).lines, linesFrom(0, 1001), 'lines')
    same(await again.readDraft('session'), { set: 2 }, 'draft')
  },
}
