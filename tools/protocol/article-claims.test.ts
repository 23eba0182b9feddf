import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { protocol } from '#tests/protocol'
import { readFolder } from './read-folder.ts'

type Claim = {
  readonly claim: string
  readonly saidIn: readonly string[]
  readonly never: readonly RegExp[]
}

const ticked = (cell: string): readonly string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, text]) => text!)

/** The rows of the table. A bar inside a backtick belongs to an expression, not to the table. */
const claims: readonly Claim[] = readFileSync('docs/article-and-evidence.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| the claim'))
  .map((line) => {
    const [, claim = '', , saidIn = '', never = ''] = line.split(/\|(?=(?:[^`]*`[^`]*`)*[^`]*$)/)
    return {
      claim: claim.trim(),
      saidIn: ticked(saidIn),
      never: ticked(never).map((source) => new RegExp(source, 'i')),
    }
  })

type Text = { readonly where: string; readonly says: string }

/** Names to be found by, and what a source was read for, are no advice. */
const isNoAdvice = /^(?:also|names|aliases|sources|id|figure|supports|citation)$/

const textsIn = (value: unknown, where: string): readonly Text[] => {
  if (typeof value === 'string') return [{ where, says: value.replace(/\{[^}]*\}/g, '…') }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    isNoAdvice.test(key) ? [] : textsIn(inner, `${where} ${key}`),
  )
}

const protocolTexts = readFolder('protocol')
  .files.filter(({ path }) => !path.startsWith('sources/'))
  .flatMap(({ path, value }) => textsIn(value, path))

const labels = readdirSync('src/web/words', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .flatMap((path) =>
    [...readFileSync(join('src/web/words', path), 'utf8').matchAll(/'((?:[^'\\\n]|\\.)*)'/g)].map(
      ([, says]) => ({ where: `src/web/words/${path}`, says: says! }),
    ),
  )

const denial =
  /\b(?:not|no|none|nobody|never|nothing|neither|nor|unproven|hardly|rarely|whether|without proof)\b|n't\b|\?$/i

/** Sentences that claim what an expression stands for; one that denies it or asks is none. */
const claimingIn = (never: RegExp, texts: readonly Text[]): readonly string[] =>
  texts.flatMap(({ where, says }) =>
    says
      .split(/(?<=[.?!;])\s+/)
      .filter((sentence) => never.test(sentence) && !denial.test(sentence))
      .map((sentence) => `${where}: ${sentence}`),
  )

describe('what the article says and the evidence does not', () => {
  it('has a row for every claim, and texts to hold them against', () => {
    expect(claims.length).toBeGreaterThan(22)
    expect(protocolTexts.length).toBeGreaterThan(1000)
    expect(labels.length).toBeGreaterThan(500)
  })

  it.each(claims)('is put right: $claim', ({ claim, saidIn, never }) => {
    expect(saidIn.filter((rule) => !protocol.words.has(rule))).toEqual([])
    expect(saidIn.length).toBeGreaterThan(0)
    for (const expression of never)
      expect(claimingIn(expression, [...protocolTexts, ...labels]), String(expression)).toEqual([])
    // One that does not even catch the claim it guards against could never fail.
    if (never.length > 0)
      expect(
        never.some((expression) => claimingIn(expression, [{ where: 'table', says: claim }]).length > 0),
      ).toBe(true)
  })

  it('lets a denial and a question pass, and nothing else', () => {
    const never = /prevents? back pain/i
    const passes = (says: string) => claimingIn(never, [{ where: 'x', says }]).length === 0
    expect(passes('That it prevents back pain has not been tried.')).toBe(true)
    expect(passes('Does it prevent back pain?')).toBe(true)
    expect(passes('It is no secret. A warm-up prevents back pain.')).toBe(false)
  })
})
