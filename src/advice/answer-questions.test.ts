import { describe, expect, it } from 'vitest'
import { type Day, toDay } from '#basics/day'
import type { Event } from '#events/event'
import { protocol } from '#tests/protocol'
import { emmaJournal } from '#tools/web/emma-journal'
import { advise } from './advise.ts'
import { answerQuestions, type PublicAnswer } from './answer-questions.ts'

const emma = emmaJournal(process.cwd(), protocol)
const [squatted, reported] = [toDay('2026-03-18'), toDay('2026-03-11')]

const answersOn = (day: Day, journal: readonly Event[] = emma): Map<string, PublicAnswer> =>
  new Map(answerQuestions(protocol, advise(protocol, journal, day)).map((answer) => [answer.id, answer]))

/** Emma's journal with one more answer in her second check-in. */
const withAnswer = (answer: Record<string, string | boolean>): readonly Event[] =>
  emma.map((event) =>
    event.kind === 'checked-in' && event.on === reported
      ? { ...event, answers: { ...event.answers, ...answer } }
      : event,
  )

describe('answerQuestions', () => {
  it('answers every question of the protocol, each filled in and with its grounds', () => {
    const answers = [...answersOn(squatted).values()]
    expect(answers.map(({ id }) => id)).toEqual(protocol.answers.map(({ id }) => id))
    for (const { says, known } of answers) {
      for (const reason of [says, ...known]) {
        expect(reason.says).not.toMatch(/[{}]|not known/)
        expect(reason.certainty === 'opinion' || reason.sources.length > 0).toBe(true)
      }
    }
  })

  it('names the facts it compares and the entries they rest on', () => {
    const { says } = answersOn(squatted).get('how-long')!
    expect(says.rule).toBe('answer/how-long/falling')
    expect(says.says).toContain('from 5/10 to 2/10 in 9 days')
    expect(says.facts).toContainEqual({ fact: 'pain-fall', value: 3, unit: 'points' })
    expect(says.events.length).toBeGreaterThan(0)
    expect(emma.map(({ id }) => id)).toEqual(expect.arrayContaining([...says.events]))
  })

  it('names the contributor that leads, with what speaks for it', () => {
    const answer = answersOn(squatted).get('why-hurt')!
    expect(answer.says.rule).toBe('answer/why-hurt/leading')
    const spike = answer.shown.find((one) => one.kind === 'contributor' && one.status === 'leading')
    expect(spike?.kind === 'contributor' && spike.for.length).toBeGreaterThan(0)
  })

  it('gives the load the phase allows for the lift that hurt', () => {
    const answer = answersOn(squatted).get('full-load')!
    expect(answer.says.facts).toContainEqual({ fact: 'phase-load', value: 30, unit: 'kg' })
    expect(answer.shown.every(({ kind }) => kind === 'criterion')).toBe(true)
  })

  it.each([
    ['an emergency', { 'saddle-change': 'yes' }],
    ['a same-day flag', { fever: true }],
  ])('says at %s nothing of training but to be seen', (_, answer) => {
    for (const { id, topic, says, known, shown, place } of answersOn(reported, withAnswer(answer)).values()) {
      if (topic !== 'today' && topic !== 'training') continue
      expect(says.rule, id).toMatch(/\/(be-seen-first|no-session)$/)
      expect(known).toEqual([])
      expect(place).toBe(null)
      expect(shown.map(({ kind }) => kind)).toEqual(['triage'])
    }
  })

  it('suggests no painkiller while dark urine is not ruled out', () => {
    expect(answersOn(reported).get('painkiller')?.says.rule).toBe('answer/painkiller/open')
    const unsure = answersOn(reported, withAnswer({ 'dark-urine': 'unsure' })).get('painkiller')
    expect(unsure?.says.rule).toBe('answer/painkiller/be-seen-first')
  })

  it('does not take no check-in for a clean one', () => {
    const answers = answersOn(toDay('2026-01-20'))
    expect(answers.get('train-legs-today')?.says.rule).toBe('answer/train-legs-today/answers-first')
    expect(answers.get('painkiller')?.says.rule).toBe('answer/painkiller/not-asked')
    expect(answers.get('see-someone')?.says.rule).toBe('answer/see-someone/cannot-tell')
  })
})
