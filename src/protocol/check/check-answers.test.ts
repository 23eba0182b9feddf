import { describe, expect, it } from 'vitest'
import type { Answer } from '#protocol/answer'
import { checkAnswers } from './check-answers.ts'
import { checkScreens } from './check-screens.ts'
import type { DraftContent } from '#protocol/protocol-content'
import type { Screen } from '#protocol/screen'

const words: { sources: string[]; certainty: 'opinion' } = { sources: [], certainty: 'opinion' }
const sound: Answer = {
  id: 'how-long',
  asks: 'How long?',
  also: [],
  topic: 'pain',
  order: 1,
  variants: [
    { id: 'early', when: { fact: 'days', atMost: 3 }, says: 'Day {days} of {lights.high}.', ...words },
    { id: 'told', given: ['phase-name', 'nprs-now'], says: '{phase-name}', ...words },
    { id: 'else', says: 'Weeks.', ...words },
  ],
  known: [{ id: 'course', says: 'It ends.', ...words }],
  shows: [],
  examples: [
    { facts: { days: 2 }, given: [], gives: 'early' },
    { facts: { days: 9, 'nprs-now': 2 }, given: ['phase-name'], gives: 'told' },
    { facts: {}, given: ['phase-name'], gives: 'else' },
  ],
}
const [early, told, rest] = sound.variants as [
  Answer['variants'][number],
  Answer['variants'][number],
  Answer['variants'][number],
]
const found = (change: Partial<Answer>): string[] =>
  checkAnswers(
    { answers: [{ ...sound, ...change }], limits: { lights: { high: 5 } } } as unknown as DraftContent,
    (folder, id) => `${folder}/${id}.yaml`,
  ).map(({ file, where, what }) => `${file} ${where}: ${what}`)

describe('checkAnswers', () => {
  it('finds nothing in a sound answer', () => expect(found({})).toEqual([]))

  it.each<[string, Partial<Answer>, RegExp]>([
    [
      'a last variant with a condition',
      { variants: [early, told] },
      /told: is the last and not for everyone/,
    ],
    ['one for everyone that hides others', { variants: [rest, early, rest] }, /none after it is ever chosen/],
    [
      'a word in braces it does not have',
      { variants: [{ ...early, says: '{nprs-now}' }, told, rest] },
      /says \{nprs-now\}/,
    ],
    [
      'a given that nobody gives',
      { variants: [early, { ...told, given: ['wind'] }, rest] },
      /"wind" is neither/,
    ],
    [
      'a number that is not in limits.yaml',
      { known: [{ ...sound.known[0]!, says: '{lights.low}' }] },
      /names \{lights.low\}/,
    ],
    ['one name for two sentences', { known: [{ ...sound.known[0]!, id: 'early' }] }, /names two/],
    ['a variant without an example', { examples: sound.examples.slice(1) }, /none gives early/],
    [
      'an example that gives another',
      { examples: [{ ...sound.examples[0]!, gives: 'else' }, ...sound.examples] },
      /examples\[0\]: gives early, not else/,
    ],
    ['advice on training that triage does not stop', { topic: 'training' }, /says at same-day what it says/],
    [
      'an example with a strange fact',
      { examples: [{ ...sound.examples[0]!, facts: { dayz: 1 } }, ...sound.examples] },
      /"dayz" is not a fact/,
    ],
  ])('finds %s', (_, change, problem) => expect(found(change).join('\n')).toMatch(problem))
})

describe('checkScreens', () => {
  const screen = {
    id: 'knee-to-wall',
    practise: ['ankle'],
    measure: { kind: 'number', unit: 'cm', min: 0, max: 25, step: 1 },
    changes: 'Under {causes.short} cm.',
  } as unknown as Screen
  const finds = (change: Partial<Screen>): string =>
    checkScreens(
      {
        screens: [{ ...screen, ...change }],
        actions: [{ id: 'ankle' }],
        figures: [{ id: 'knee-to-wall' }],
        limits: { causes: { short: 9 } },
      } as unknown as DraftContent,
      (folder, id) => `${folder}/${id}.yaml`,
    )
      .map(({ what }) => what)
      .join('\n')

  it('finds nothing in a sound screen', () => expect(finds({})).toBe(''))
  it('finds a drill that is not there', () => expect(finds({ practise: ['ankel'] })).toContain('"ankel"'))
  it('finds a figure that is not there', () => expect(finds({ figure: 'knee' })).toContain('"knee"'))
  it('finds a number that is not there', () =>
    expect(finds({ changes: '{causes.long}' })).toContain('causes.long'))
  it('finds an empty range', () =>
    expect(
      finds({ measure: { kind: 'number', unit: 'cm', min: 5, max: 5, step: 1, timed: false } }),
    ).toContain('no number'))
})
