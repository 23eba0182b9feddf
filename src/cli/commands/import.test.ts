import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runCli, type Told } from '#tests/run-cli'

const fixture = (path: string): string => fileURLToPath(new URL(`../../../fixtures/${path}`, import.meta.url))

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'comeback-import-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const run = (...words: readonly string[]): Promise<Told> =>
  runCli('import', ...words, '--journal', join(folder, 'journal.jsonl'))

const journal = (): string[] => {
  try {
    return readFileSync(join(folder, 'journal.jsonl'), 'utf8').split('\n').filter(Boolean)
  } catch {
    return []
  }
}

const file = (name: string, content: string): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const strongRow = (name: string, reps: number): string =>
  `2024-01-01 10:00:00;Day;${name};1;60;kg;${reps};;;;;;;1h\n`
const strongHeader =
  'Date;Workout Name;Exercise Name;Set Order;Weight;Weight Unit;Reps;RPE;Distance;Distance Unit;Seconds;Notes;Workout Notes;Workout Duration\n'

describe('comeback import', () => {
  it('exits 3 with the question and its answers while one is open, and writes nothing', async () => {
    const asked = await run(fixture('strong/2021-ios-unit-to-be-asked.csv'))
    expect(asked.code).toBe(3)
    expect(asked.err).toMatch(/kilograms or pounds.*--unit kg or --unit lb\.$/u)
    expect(asked.out).toContain('4 waiting for an answer')
    expect(journal()).toEqual([])
    const answered = await run(fixture('strong/2021-ios-unit-to-be-asked.csv'), '--unit', 'lb')
    expect([answered.code, answered.err, journal().length]).toEqual([0, '', 3])
  })

  it.each([
    [['--unit', 'stone'], /--unit stone/u],
    [['--dates', 'any'], /--dates any/u],
    [['--columns', fixture('hevy/us-12h.csv')], /is not JSON/u],
    [[fixture('wrong/empty.csv')], /^empty\.csv: is empty/u],
    [[fixture('wrong/header-only.csv')], /^header-only\.csv: holds no rows/u],
    [[fixture('wrong/picture.png')], /^picture\.png: is a picture/u],
    [[fixture('wrong/shopping-list.csv')], /^shopping-list\.csv: is from no app known/u],
    [[fixture('wrong')], /wrong: it is a folder/u],
    [[fixture('wrong/nowhere.csv')], /nowhere\.csv: cannot be read \(there is no such file\)/u],
    [[], /no file is named/u],
  ])('exits 2 with one line for %j', async (words, says) => {
    const told = await run(...words, ...(words[0]?.startsWith('--') ? [fixture('hevy/us-12h.csv')] : []))
    expect(told.code).toBe(2)
    expect(told.err).toMatch(says)
    expect(told.err).not.toContain('\n')
    expect(journal()).toEqual([])
  })

  it('takes several files in one call as one history, all or nothing', async () => {
    const [earlier, later] = ['earlier', 'later'].map((name) => fixture(`fitnotes/android-${name}.csv`))
    const broken = await run(earlier!, fixture('wrong/empty.csv'), '--json')
    expect(broken.code).toBe(2)
    expect(JSON.parse(broken.out)).toMatchObject([{ rows: 7, import: null }, { file: 'empty.csv' }])
    expect(broken.err).toMatch(/empty\.csv: is empty.*\nNothing was written/u)
    expect(journal()).toEqual([])
    const both = await run(earlier!, later!, '--json')
    expect(both.code).toBe(0)
    const accounts = JSON.parse(both.out) as { import: string }[]
    expect(accounts).toMatchObject([{ imported: { sessions: 3 } }, { alreadyThere: { sessions: 2 } }])
    for (const { import: id } of accounts)
      expect(journal().filter((line) => line.includes(`"id":"${id}"`))).toHaveLength(1)
  })

  it('takes an import back by its id, and says when there is none left', async () => {
    await run(fixture('hevy/us-12h.csv'))
    const [id] = journal().flatMap((line) => /"id":"([^"]+)","kind":"import-recorded"/u.exec(line)?.[1] ?? [])
    expect((await run('--undo', id!)).out).toContain('us-12h.csv undone')
    expect(journal().at(-1)).toContain(`"entry":"${id}"`)
    const told = await run('--undo')
    expect([told.code, told.err]).toEqual([2, 'comeback import: There is no import to undo in this journal.'])
    expect((await run('--undo', id!)).err).toContain('already undone')
  })

  it('names the best guesses for a name it does not know', async () => {
    const path = file('strong.csv', strongHeader + strongRow('Zercher Something Squat', 5).repeat(2))
    const { out } = await run(path)
    expect(out).toMatch(/Zercher Something Squat, 2 sets; perhaps .*\(squat-zercher\)/u)
    const account = JSON.parse((await run(path, '--dry-run', '--json')).out) as {
      exercises: { unidentified: { guesses: string[] }[] }
    }
    expect(account.exercises.unidentified[0]!.guesses).toContain('squat-zercher')
  })

  it('reads a table of your own by its columns', async () => {
    expect((await run(fixture('own-table/spreadsheet.tsv'))).err).toMatch(/column mapping/u)
    const told = await run(
      fixture('own-table/spreadsheet.tsv'),
      '--columns',
      fixture('own-table/columns.json'),
    )
    expect(told.code).toBe(0)
    expect(journal()).toHaveLength(3)
  })
})
