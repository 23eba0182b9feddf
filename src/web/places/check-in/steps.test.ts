import { describe, expect, it } from 'vitest'
import { toDay } from '#basics/day'
import type { Question } from '#protocol/question'
import type { CheckInState } from './check-in-query.ts'
import { type CheckInDraft, draftOf, eventsOf, newDraft, withAnswer, withPassed } from './draft.ts'
import { questionsOf, stepAfter, stepAt, stepBefore, stepsOf } from './steps.ts'

const on = toDay('2026-03-10')

const question = (id: string, screen: Question['screen'], noneValue?: string): Question => ({
  id,
  ask: id,
  kind: 'choice',
  screen,
  order: 1,
  critical: false,
  emergency: false,
  unsure: 'unknown',
  ...(noneValue === undefined ? {} : { noneValue }),
})

const state = (changes: Partial<CheckInState> = {}): CheckInState => ({
  triage: { level: 'incomplete', reasons: [], ask: [], safetyNet: '' },
  referrals: [],
  opensEpisode: true,
  isBirthKnown: true,
  questions: [question('leg-weak', 'legs', 'none'), question('fever', 'fever-urine-chest', 'no')],
  own: { 'nprs-now': { ask: '' }, days: { ask: '' }, 'nprs-baseline': { ask: '' } },
  trained: [],
  isSaved: false,
  ...changes,
})

const draft = (changes: Partial<CheckInDraft> = {}): CheckInDraft => ({
  ...newDraft(on),
  pain: 4,
  began: on,
  ...changes,
})

describe('the steps', () => {
  it.each([
    { why: 'a first day', state: {}, draft: {}, steps: 'pain began legs fever-urine-chest about' },
    {
      why: 'pain that began before asks how it started',
      state: {},
      draft: { began: toDay('2026-03-08') },
      steps: 'pain began start legs fever-urine-chest about',
    },
    {
      why: 'an open episode began long ago',
      state: { opensEpisode: false },
      draft: {},
      steps: 'pain legs fever-urine-chest about',
    },
    { why: 'nothing is due', state: { opensEpisode: false, questions: [] }, draft: {}, steps: 'pain about' },
    {
      why: 'the birth year is asked before the questions that depend on it',
      state: { isBirthKnown: false, questions: [question('steroids', 'health', 'no')] },
      draft: {},
      steps: 'pain began you health about',
    },
    {
      why: 'what follows from an answer opens no screen by itself',
      state: { questions: [question('weak-days', 'legs')] },
      draft: {},
      steps: 'pain began about',
    },
  ])('are $steps: $why', ({ state: changes, draft: given, steps }) => {
    expect(stepsOf(state(changes), draft(given)).join(' ')).toBe(steps)
  })

  it('lead on and back', () => {
    expect(stepAfter('began', state(), draft())).toBe('legs')
    expect(stepAfter('about', state(), draft())).toBe('about')
    expect(stepAfter('causes', state(), draft())).toBe('about')
    expect(stepBefore('legs', state(), draft())).toBe('began')
    expect(stepBefore('pain', state(), draft())).toBeUndefined()
    expect(stepBefore('causes', state(), draft())).toBe('about')
  })

  it('begin with pain, whatever the address asks for', () => {
    expect(stepAt('legs', state(), draft({ pain: null }))).toBe('pain')
    expect(stepAt('legs', state(), draft())).toBe('legs')
    expect(stepAt('no-such-step', state(), draft())).toBe('pain')
  })

  it('are taken up where they were left', () => {
    const passed = ['pain', 'began', 'legs'].reduce(withPassed, draft())
    expect(stepAt(undefined, state(), passed)).toBe('fever-urine-chest')
  })

  it('show the emergency card only in an emergency', () => {
    const emergency = state({ triage: { ...state().triage, level: 'emergency' } })
    expect(stepAt('emergency', emergency, draft())).toBe('emergency')
    expect(stepAt('emergency', state(), draft())).toBe('pain')
  })

  it('ask of the pain only what has no step of its own', () => {
    const asked = state({
      questions: ['nprs-now', 'days', 'trend', 'first-episode'].map((id) => question(id, 'pain')),
    })
    expect(questionsOf(asked, 'about').map(({ id }) => id)).toEqual(['trend'])
    expect(questionsOf(asked, 'history').map(({ id }) => id)).toEqual(['first-episode'])
  })
})

describe('the draft', () => {
  it('is nothing before the pain is known', () => {
    expect(eventsOf(newDraft(on))).toEqual([])
  })

  it('becomes the birth year and one check-in under its own id', () => {
    const told = withAnswer(
      draft({ born: 1990, painAtStart: 6, began: toDay('2026-03-08') }),
      'leg-weak',
      'none',
    )
    expect(eventsOf(told)).toEqual([
      { kind: 'profile-stated', on, born: 1990 },
      {
        kind: 'checked-in',
        id: told.id,
        on,
        pain: { now: 4 },
        episode: { began: '2026-03-08', painAtStart: 6 },
        answers: { 'leg-weak': 'none' },
      },
    ])
    expect(withAnswer(told, 'leg-weak', undefined).answers).toEqual({})
  })

  it('of another day, or of another shape, is none', () => {
    expect(draftOf(draft(), on)).toEqual(expect.objectContaining({ pain: 4 }))
    expect(draftOf(draft(), toDay('2026-03-11'))).toBeUndefined()
    expect(draftOf({ ...draft(), v: 2 }, on)).toBeUndefined()
    expect(draftOf(undefined, on)).toBeUndefined()
  })
})
