import { describe, expect, it } from 'vitest'
import { readArguments, readOptions } from './arguments.ts'
import { exitCode, Problem } from './exit.ts'

const kinds = { journal: 'text', json: 'flag' } as const

describe('readOptions', () => {
  it('gives the options by name', () => {
    expect(readOptions(['--journal', 'me.jsonl', '--json'], kinds)).toMatchObject({
      journal: 'me.jsonl',
      json: true,
    })
  })

  it('refuses a word that belongs to no option, as wrong use', () => {
    let thrown: unknown
    try {
      readOptions(['--journal', 'me.jsonl', '2026-03-02'], kinds)
    } catch (error) {
      thrown = error
    }
    expect(thrown).toBeInstanceOf(Problem)
    expect(thrown).toMatchObject({
      code: exitCode.wrongUse,
      message: expect.stringContaining('"2026-03-02"'),
    })
  })
})

describe('readArguments', () => {
  it('leaves the words that belong to no option to commands that take files', () => {
    expect(readArguments(['a.csv', '--json', 'b.csv'], kinds).files).toEqual(['a.csv', 'b.csv'])
  })
})
