import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runCli } from '#tests/run-cli'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'comeback-journal-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const file = (name: string, content: string): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const profile =
  '{"id":"00000000-0000-4000-8000-000000000009","kind":"profile-stated","v":1,"on":"2026-11-01","at":"2026-11-01T10:00:00+00:00","by":"lifter","born":1990}\n'

describe('what is no journal', () => {
  it('is told by its lines when two are merged, and loses none of them', async () => {
    const { code, out, err } = await runCli(
      'journal',
      'merge',
      file('a.jsonl', profile),
      file('b.jsonl', 'torn {\n'),
    )
    expect(code).toBe(0)
    expect(err).toMatch(/b\.jsonl: line 1 cannot be read/)
    expect(out).toContain('torn {')
    expect(out).toContain('"born":1990')
  })

  it('is not written to', async () => {
    const table = file('log.csv', 'Date,Exercise\n2026-11-01,Squat\n')
    const event = file('event.json', JSON.stringify({ kind: 'profile-stated', born: 1990 }))
    const { code, err } = await runCli('record', '--journal', table, '--event', event)
    expect(code).toBe(2)
    expect(err).toMatch(/log\.csv is no journal/)
    expect(readFileSync(table, 'utf8')).toBe('Date,Exercise\n2026-11-01,Squat\n')
  })

  it('a journal with a broken line among others is', async () => {
    const path = file('me.jsonl', `torn {\n${profile}`)
    const event = file('event.json', JSON.stringify({ kind: 'profile-stated', born: 1991 }))
    const { code, err } = await runCli('record', '--journal', path, '--event', event)
    expect(code).toBe(0)
    expect(err).toMatch(/me\.jsonl: line 1 cannot be read/)
    expect(readFileSync(path, 'utf8')).toMatch(/^torn \{\n.*1990.*\n.*1991.*\n$/)
  })
})

it('a session is no check-in: a body of another kind is refused, not cut to fit', async () => {
  const session = file(
    'session.json',
    JSON.stringify({ kind: 'checked-in', pain: { now: 3 }, answers: {}, exercises: [] }),
  )
  const { code, err } = await runCli('log', '--journal', join(folder, 'me.jsonl'), '--session', session)
  expect(code).toBe(2)
  expect(err).toMatch(/session\.json: kind "checked-in" is not session-logged/)
})
