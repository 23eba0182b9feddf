import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Surroundings } from './command.ts'
import { tellProgress } from './tell-progress.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const told = (milliseconds: number, step: number): readonly string[] => {
  const lines: string[] = []
  const progress = tellProgress('export.xml', {
    rewrite: (line: string) => lines.push(line),
  } as unknown as Surroundings)
  for (let at = 0; at < milliseconds; at += step) {
    vi.advanceTimersByTime(step)
    progress.tell(at * 1000, at * 1_000_000)
  }
  progress.end()
  return lines
}

it('says nothing of what is over within two seconds', () => {
  expect(told(1900, 10)).toEqual([])
})

it('tells rows and megabytes a few times a second, and clears its line', () => {
  const lines = told(3000, 10)
  expect(lines.length).toBeGreaterThan(4)
  expect(lines.length).toBeLessThan(8)
  expect(lines[0]).toMatch(/^export\.xml: 1,9\d\d,000 rows, 1,9\d\d MB$/u)
  expect(lines.at(-1)).toBe('')
})
