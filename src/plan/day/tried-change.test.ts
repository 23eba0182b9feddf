import { describe, expect, it } from 'vitest'
import { addDays } from '#basics/day'
import type { ContributorFinding } from '#assessment/assessment'
import { madeFinding, madeTriage, makeAssessment } from '#tests/made-assessment'
import {
  madeEpisode,
  madeExercise,
  madeId,
  madeLight,
  type MadeSession,
  makeHistory,
  makeTraining,
  onset,
} from '#tests/made-training'
import { protocol } from '#tests/protocol'
import { tryChange } from './tried-change.ts'

const squat = madeExercise('squat-made', 'squat')
const key = (ago: number, during?: number, next?: number): MadeSession => ({
  ago,
  lifts: [{ exercise: squat, kg: 60 }],
  ...(during === undefined ? {} : { during }),
  ...(next === undefined ? {} : { next }),
})
const first = madeFinding('load-spike', 'leading', { points: 4 })
const second = madeFinding('technique', 'possible', { points: 2 })

const tryWith = (
  sessions: readonly MadeSession[],
  contributors: readonly ContributorFinding[] = [first, second],
  daysOn = 20,
) => {
  const made = makeTraining(sessions)
  const opened = made.sessions.filter(({ on }) => on <= onset).length
  const episode = { ...madeEpisode, openedAtOrder: opened - 0.5 }
  const history = makeHistory({ on: addDays(onset, daysOn), sessions: made.sessions })
  const assessment = makeAssessment({
    on: history.on,
    episode,
    loads: made.loads,
    contributors,
    reference: {
      exercise: squat,
      pattern: 'squat',
      l0Kg: 100,
      events: [],
      basis: 'recent',
      w0Units: null,
      isW0Sure: false,
      confidence: 'B',
    },
    course: {
      ...makeAssessment().course,
      lights: made.sessions.filter(({ on }) => on > onset).map(madeLight),
    },
  })
  const change = tryChange(protocol, history, assessment)
  for (const { rule } of change?.reasons ?? [])
    expect(protocol.words.has(rule), `words for ${rule}`).toBe(true)
  return change
}

describe('tryChange', () => {
  it('tries the leading contributor from the check-in that opened the episode', () => {
    expect(tryWith([key(0, 6, 5)])).toMatchObject({
      contributor: 'load-spike',
      what: protocol.contributors.find(({ id }) => id === 'load-spike')?.test,
      since: madeEpisode.openedOn,
      verdict: 'testing',
      truth: 'unknown',
    })
  })

  it.each([
    ['both fell by 2', [key(-3, 4, 3), key(-6, 4, 3)], 'credited'],
    ['during fell, the morning after by 1 only', [key(-3, 4, 4), key(-6, 4, 4)], 'not-helping'],
    ['the morning after fell, during by 1 only', [key(-3, 5, 3), key(-6, 5, 3)], 'not-helping'],
    ['only one session told', [key(-3, 4, 3)], 'testing'],
    ['the second without a morning after', [key(-3, 4, 3), key(-6, 4)], 'testing'],
    ['the third no longer counts', [key(-3, 4, 3), key(-6, 4, 3), key(-9, 8, 8)], 'credited'],
  ] as const)('verdict when %s', (_, after, verdict) => {
    expect(tryWith([key(0, 6, 5), ...after], [first])).toMatchObject({ contributor: 'load-spike', verdict })
  })

  it('compares with the last two sessions before, not with all', () => {
    const change = tryWith([key(9, 0, 0), key(4, 6, 5), key(1, 6, 5), key(-3, 4, 3), key(-6, 4, 3)])
    expect(change).toMatchObject({ verdict: 'credited' })
    expect(change?.reasons[0]?.facts).toEqual([
      { fact: 'during-before', value: 6, unit: '/10' },
      { fact: 'next-before', value: 5, unit: '/10' },
      { fact: 'during-after', value: 4, unit: '/10' },
      { fact: 'next-after', value: 3, unit: '/10' },
    ])
    expect(change?.reasons[0]?.events).toHaveLength(4)
  })

  it('takes the first session told as the comparison where none was before', () => {
    const waiting = tryWith([])
    expect(waiting?.reasons[0]?.rule).toBe('change/nothing-to-compare')
    expect(tryWith([key(-3, 6, 5), key(-6, 4, 3)])).toMatchObject({
      verdict: 'testing',
      since: addDays(onset, 3),
    })
    expect(tryWith([key(-3, 6, 5), key(-6, 4, 3), key(-9, 4, 3)])).toMatchObject({ verdict: 'credited' })
  })

  it('makes room for the next one on the day after the verdict, one at a time', () => {
    const sessions = [key(0, 6, 5), key(-3, 6, 5), key(-6, 6, 5)]
    expect(tryWith(sessions, [first, second], 7)).toMatchObject({
      contributor: 'load-spike',
      verdict: 'not-helping',
    })
    const next = tryWith(sessions, [first, second], 8)
    expect(next).toMatchObject({ contributor: 'technique', since: addDays(onset, 8), verdict: 'testing' })
    expect(next?.reasons.map(({ rule }) => rule)).toContain('change/one-before-did-not-help')
    expect(tryWith([...sessions, key(-9, 4, 3), key(-12, 4, 3)], [first, second])).toMatchObject({
      contributor: 'technique',
      verdict: 'credited',
    })
    expect(tryWith(sessions, [first], 8)).toMatchObject({ contributor: 'load-spike', verdict: 'not-helping' })
  })

  it('does not judge a change when there is too little pain to fall', () => {
    const change = tryWith([key(0, 1, 1), key(-3, 1, 1), key(-6, 1, 1)])
    expect(change).toMatchObject({ verdict: 'testing', truth: 'unknown' })
    expect(change?.reasons[0]?.rule).toBe('change/too-quiet')
  })

  it('starts a change no earlier than the first fact for it was known', () => {
    const late = madeFinding('technique', 'leading', {
      for: [{ rule: 'contributor/technique/hinge-screen', facts: [], events: [madeId(2)] }],
    })
    // Session 2 stands for the event that brought the fact: three days after the onset.
    expect(tryWith([key(0, 6, 5), key(-3, 6, 5)], [late])?.since).toBe(addDays(onset, 3))
  })

  it('tries nothing without a contributor, an episode, or while training waits', () => {
    expect(tryWith([key(0, 6, 5)], [madeFinding('load-spike', 'not-enough-information')])).toBeNull()
    const assessment = makeAssessment({ contributors: [first] })
    const history = makeHistory()
    expect(tryChange(protocol, history, assessment)).not.toBeNull()
    expect(tryChange(protocol, history, { ...assessment, episode: null })).toBeNull()
    for (const level of ['emergency', 'same-day', 'incomplete'] as const)
      expect(tryChange(protocol, history, { ...assessment, triage: madeTriage(level) })).toBeNull()
    const waiting = madeTriage('book', { effects: { wait: true, hold: false, noPlan: false } })
    expect(tryChange(protocol, history, { ...assessment, triage: waiting })).toBeNull()
  })
})
