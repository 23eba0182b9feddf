import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { runProtocolTool } from './run-protocol-tool.ts'

let out = ''
let problems = ''
beforeEach(() => {
  out = ''
  problems = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text)
    return true
  })
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    problems += String(text)
    return true
  })
})
afterEach(() => vi.restoreAllMocks())

it('checks by default and names the protocol', () => {
  expect(runProtocolTool([])).toBe(0)
  expect(out).toMatch(/^Protocol \d+\.\d+\.\d+ is sound: \d+ triage rules/)
  expect(out).toContain('Not yet clinically reviewed.')
  expect(out).toMatch(/sha256:[0-9a-f]{64}\n$/)
  expect(problems).toBe('')
})

it('checks as JSON, one value and nothing else', () => {
  expect(runProtocolTool(['check', '--json'])).toBe(0)
  expect(JSON.parse(out)).toMatchObject({ reviewed: false, findings: [] })
})

it('writes the book to standard output or to a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'comeback-book-'))
  const file = join(folder, 'book.html')
  try {
    expect(runProtocolTool(['book', '--markdown'])).toBe(0)
    expect(out).toMatch(/^# The Comeback protocol/)
    out = ''
    expect(runProtocolTool(['book', file])).toBe(0)
    expect(out).toBe('')
    expect(readFileSync(file, 'utf8')).toMatch(/^<!doctype html>/)
  } finally {
    rmSync(folder, { recursive: true })
  }
})

it('writes the figures and the icon', () => {
  expect(runProtocolTool(['figures'])).toBe(0)
  expect(out).toMatch(/^<!doctype html>/)
  out = ''
  expect(runProtocolTool(['icon'])).toBe(0)
  expect(out).toMatch(/^<svg /)
})

it('lists the facts', () => {
  expect(runProtocolTool(['facts'])).toBe(0)
  expect(out).toContain('nprs-now')
})

it.each([
  [['nonsense']],
  [['check', '--markdown']],
  [['book', '--json']],
  [['check', 'more']],
  [['book', 'a', 'b']],
  [['figures', 'a', 'b']],
  [['icon', '--json']],
])('refuses %j with one line', (words) => {
  expect(runProtocolTool(words)).toBe(2)
  expect(out).toBe('')
  expect(problems.trimEnd().split('\n')).toHaveLength(1)
  expect(problems).toContain('--help')
})
