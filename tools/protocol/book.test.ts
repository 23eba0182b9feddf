import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { facts } from '#protocol/facts'
import type { CompiledProtocol } from '#protocol/protocol-content'
import { holdMeasurements } from '#assessment/load/hold-measurements'
import { makeBook } from '#protocol/book/book'
import { loadProtocol } from '#protocol/load-protocol'
import { bookToHtml } from './book-html.ts'
import { bookToMarkdown } from './book-markdown.ts'
import { listFacts } from './list-facts.ts'

const compiled = JSON.parse(
  readFileSync(new URL('../../build/protocol.json', import.meta.url), 'utf8'),
) as CompiledProtocol
const { content } = compiled
const held = holdMeasurements(loadProtocol(compiled))
const markdown = bookToMarkdown(makeBook(compiled, held))
const html = bookToHtml(makeBook(compiled, held))

describe('the book', () => {
  it('holds the words of every rule, question, exercise and source', () => {
    const sentences = [
      ...content.triage.flatMap(({ says, act }) => [says, act]),
      ...content.questions.map(({ ask }) => ask),
      ...content.phases.flatMap(({ moves, holds }) => [
        ...moves.flatMap(({ criteria }) => criteria.map(({ says }) => says)),
        ...holds.map(({ says }) => says),
      ]),
      ...content.contributors.flatMap(({ points, test }) => [...points.map(({ says }) => says), test]),
      ...content.actions.flatMap(({ says, dose }) => [says, dose]),
      ...content.screens.flatMap(({ says, mind, steps }) => [says, mind, ...steps]),
      ...content.answers.flatMap(({ asks }) => [asks]),
      ...Object.values(content.reasons).map(({ says }) => says),
      ...content.exercises.map(({ basis }) => basis),
      ...content.measurements.flatMap(({ says, miss = '' }) => [says, miss]),
      ...content.sources.map(({ citation }) => citation),
      content.safetyNet,
    ]
    const text = markdown.replace(/^- /gm, '')
    for (const sentence of sentences) for (const line of sentence.split('\n')) expect(text).toContain(line)
  })

  it('says a condition in words, certainty, sources, review and examples of a rule', () => {
    const start = markdown.indexOf('### S09 bleeding-risk')
    expect(markdown.slice(start, markdown.indexOf('###', start + 3)).split('\n')).toEqual(
      expect.arrayContaining([
        '- **Fires when**: all of',
        '  - anticoagulant is yes',
        '  - any of',
        '    - sudden-severe-onset is yes',
        '    - trauma is minor',
        '- **Certainty**: verified',
        '- **Sources**: sseh-reviews',
        '- **Review**: none yet',
        '  - anticoagulant yes, trauma minor: fires',
        '  - anticoagulant no: does not fire',
        '  - anticoagulant yes, trauma none: cannot tell, so it is asked',
      ]),
    )
  })

  it('says first whether it is reviewed, and which protocol it is', () => {
    expect(markdown.indexOf('Not yet clinically reviewed')).toBeLessThan(400)
    expect(markdown).toContain(compiled.hash)
    expect(bookToMarkdown(makeBook({ ...compiled, reviewed: true }, held))).not.toContain(
      'Not yet clinically reviewed',
    )
  })

  it('as a page has every link end somewhere, and no id twice', () => {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target)
  })

  it('as a page is safe and stands alone', () => {
    const odd = structuredClone(compiled)
    Object.assign(odd.content.triage[0]!, { says: 'a <script>alert(1)</script> & "b"' })
    const page = bookToHtml(makeBook(odd, held))
    expect(page).toContain('a &lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;b&quot;')
    expect(page).not.toMatch(/<script|<link|src=|url\(/)
  })
})

it('the menu of facts names each with its kind and meaning', () => {
  const menu = listFacts()
  for (const [name, fact] of Object.entries(facts)) {
    expect(menu).toMatch(new RegExp(`^  ${name} +\\S`, 'm'))
    expect(menu).toContain(fact.says)
  }
  expect(menu).toMatch(/^ {2}nprs-now +number, \/10$/m)
})
