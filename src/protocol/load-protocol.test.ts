import { describe, expect, it } from 'vitest'
import { loadProtocol } from './load-protocol.ts'

const words = { says: 'Because.', sources: [], certainty: 'opinion' }
const never = { any: [] }
const hash = `sha256:${'0a'.repeat(32)}`
const content = {
  sources: [{ id: 'a-source' }],
  questions: [{ id: 'fever' }],
  triage: [
    { id: 'later', code: 'B02', level: 'book', when: never, ...words },
    { id: 'sooner', code: 'S01', level: 'same-day', when: never, ...words },
    { id: 'second', code: 'E01', level: 'emergency', when: never, ...words },
    { id: 'first', code: 'E01', level: 'emergency', when: never, ...words, says: 'Go now.', examples: [] },
  ],
  phases: [
    {
      id: 'calm',
      ...words,
      moves: [{ id: 'on', to: 'week-1', criteria: [{ id: 'walks', when: never, ...words, says: 'Walks.' }] }],
      holds: [{ id: 'waits', when: never, ...words, says: 'Waits.' }],
    },
  ],
  contributors: [
    { id: 'capacity', ...words, points: [{ id: 'tires', when: never, ...words, says: 'Tires first.' }] },
  ],
  modifiers: [{ id: 'stress', when: never, ...words }],
  actions: [
    { id: 'walk', rank: 20, when: never, ...words },
    { id: 'heat', rank: 5, when: never, ...words },
    { id: 'cold', rank: 5, when: never, ...words },
  ],
  readyMade: [],
  screens: [
    { id: 'later', order: 2, changes: 'Over {causes.gap} s.', ...words },
    { id: 'sooner', order: 1, changes: '', ...words },
  ],
  answers: [
    { id: 'help', topic: 'help', order: 1, variants: [], known: [] },
    {
      id: 'how-long',
      topic: 'pain',
      order: 2,
      variants: [{ id: 'early', ...words, says: 'Day {days}, up to {lights.high}.' }],
      known: [{ id: 'course', ...words }],
    },
    { id: 'why', topic: 'pain', order: 1, variants: [], known: [] },
  ],
  exercises: [{ id: 'goblet', lever: { extM: 0.29 } }],
  figures: [{ id: 'squat' }],
  body: { heightM: 1.75 },
  limits: { actionsPerKind: 3, causes: { gap: 10 }, lights: { high: 5 } },
  reasons: { 'next/re-ask': { ...words, review: { by: 'A. Clinician', on: '2026-11-22' } } },
  safetyNet: 'Watch for these.',
}
const compiled = { format: 1, version: '1.2.3', hash, reviewed: false, content }

describe('loadProtocol', () => {
  const protocol = loadProtocol(structuredClone(compiled))

  it('carries its identity', () => {
    expect(protocol.identity).toEqual({ version: '1.2.3', hash, reviewed: false })
    expect(protocol.safetyNet).toBe('Watch for these.')
  })
  it('orders triage by level, code and id, and actions by rank and id', () => {
    expect(protocol.triage.map(({ id }) => id)).toEqual(['first', 'second', 'sooner', 'later'])
    expect(protocol.actions.map(({ id }) => id)).toEqual(['cold', 'heat', 'walk'])
  })
  it('puts questions in their order under their topics, and screens in theirs', () => {
    expect(protocol.answers.map(({ id }) => id)).toEqual(['why', 'how-long', 'help'])
    expect(protocol.screens.map(({ id }) => id)).toEqual(['sooner', 'later'])
  })

  it('fills in the numbers of limits that a text names, and leaves facts', () => {
    expect(protocol.screens[1]?.changes).toBe('Over 10 s.')
    expect(protocol.words.get('answer/how-long/early')?.says).toBe('Day {days}, up to 5.')
    expect(protocol.words.has('answer/how-long/course')).toBe(true)
    expect(protocol.words.has('screen/later')).toBe(true)
  })

  it('finds things by id', () => {
    expect(protocol.exercises.get('goblet')?.lever.extM).toBe(0.29)
    expect(protocol.phases.has('calm')).toBe(true)
    expect(protocol.figures.has('squat')).toBe(true)
    expect(protocol.questions.has('fever')).toBe(true)
    expect(protocol.sources.has('a-source')).toBe(true)
  })
  it('knows the words of every rule by its name, and only the words', () => {
    expect([...protocol.words.keys()].toSorted()).toEqual([
      'action/cold',
      'action/heat',
      'action/walk',
      'answer/how-long/course',
      'answer/how-long/early',
      'contributor/capacity',
      'contributor/capacity/tires',
      'modifier/stress',
      'next/re-ask',
      'phase/calm',
      'phase/calm/waits',
      'phase/calm/walks',
      'screen/later',
      'screen/sooner',
      'triage/first',
      'triage/later',
      'triage/second',
      'triage/sooner',
    ])
    expect(protocol.words.get('triage/first')).toEqual({ says: 'Go now.', sources: [], certainty: 'opinion' })
    expect(protocol.words.get('phase/calm/walks')?.says).toBe('Walks.')
    expect(protocol.words.get('contributor/capacity/tires')?.says).toBe('Tires first.')
    expect(protocol.words.get('next/re-ask')?.review?.by).toBe('A. Clinician')
  })
  it('is frozen through and through', () => {
    expect(Object.isFrozen(protocol)).toBe(true)
    expect(() => {
      ;(protocol.exercises.get('goblet')!.lever as { extM: number }).extM = 0
    }).toThrow(TypeError)
    expect(() => (protocol.triage as unknown[]).push(1)).toThrow(TypeError)
    expect(() => {
      ;(protocol.limits as { actionsPerKind: number }).actionsPerKind = 9
    }).toThrow(TypeError)
  })
})

describe('what is no compiled protocol', () => {
  it.each([
    ['nothing', null, 'not an object'],
    ['another format', { ...compiled, format: 2 }, 'format is 2'],
    ['no version', { ...compiled, version: undefined }, 'version is missing'],
    ['no hash', { ...compiled, hash: undefined }, 'hash is missing'],
    ['a hash of another kind', { ...compiled, hash: 'md5:00' }, 'hash is missing'],
    ['no content', { ...compiled, content: undefined }, 'content is missing'],
  ])('%s is refused with a sentence', (_name, json, sentence) => {
    expect(() => loadProtocol(json)).toThrow(`this is not a compiled protocol`)
    expect(() => loadProtocol(json)).toThrow(sentence)
  })
})
