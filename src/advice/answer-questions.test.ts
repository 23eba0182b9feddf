import { describe, expect, it } from 'vitest'
import { type Day, toDay } from '#basics/day'
import type { Event } from '#events/event'
import { assess } from '#assessment/assess'
import { findProgramme } from '#history/programme/find-programme'
import { makePlan } from '#plan/make-plan'
import { planTraining } from '#plan/plan-training'
import { daily, green, madeComeback, on, red, trainingBefore } from '#tests/made-comeback'
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

  it('says of each change of the next session why, and by what it goes back', () => {
    const answers = answersOn(squatted)
    const { session } = advise(protocol, emma, squatted).plan
    for (const [id, change] of [
      ['why-lightened', 'lighten'],
      ['why-swapped', 'swap'],
    ] as const) {
      const { says, shown } = answers.get(id)!
      const changed = session!.items.filter((item) => item.change === change)
      const items = shown.filter((one) => one.kind === 'item')
      expect(says.rule).toBe(
        changed.length > 0
          ? `answer/${id}/${change}${change === 'swap' ? 'ped' : 'ed'}`
          : `answer/${id}/none`,
      )
      expect(items.map(({ name }) => name)).toEqual(changed.map(({ programmed }) => programmed.name))
      expect(items.every(({ reasons, goesBackWhen }) => reasons.length > 0 && goesBackWhen !== null)).toBe(
        true,
      )
    }
    expect(session!.items.some(({ change }) => change === 'lighten')).toBe(true)
  })

  it('says against what each choice was weighed', () => {
    const { says, shown } = answersOn(squatted).get('why-not-another')!
    expect(says.rule).toBe('answer/why-not-another/compared')
    const rules = shown.flatMap((one) => (one.kind === 'item' ? one.reasons.map(({ rule }) => rule) : []))
    expect(rules).toContain('overlay/instead-of')
    expect(rules.every((rule) => rule === 'overlay/instead-of' || rule === 'overlay/returns')).toBe(true)
  })

  it('says why there is no step up, and where the next one stands', () => {
    const { says, shown } = answersOn(squatted).get('why-no-step-up')!
    expect(says.rule).toMatch(/^answer\/why-no-step-up\/(amber|unknown|waiting)$/)
    expect(shown.some(({ kind }) => kind === 'criterion')).toBe(true)
  })

  it('says where the session comes from and when deadlifts come back', () => {
    const answers = answersOn(squatted)
    expect(answers.get('why-this-session')!.says.rule).toBe('answer/why-this-session/found-in-log')
    expect(answers.get('deadlift-again')!.says.rule).toMatch(/\/(changed|kept|general)$/)
  })

  it('says on which day the comeback went back, to which phase, and what led to it', () => {
    const told = [
      ...trainingBefore,
      { day: 0, pain: 4, episode: { began: on(0), painAtStart: 5 } },
      ...daily(1, 30, () => 2),
      green(3),
      green(6),
      green(9),
      red(12),
    ]
    const history = madeComeback(told, 14)
    const assessment = assess(protocol, history, findProgramme)
    const plan = makePlan(protocol, history, assessment, planTraining)
    const advice = { on: history.on, protocol: protocol.identity, history, assessment, plan }
    const answer = answerQuestions(protocol, advice).find(({ id }) => id === 'why-step-back')!
    const back = assessment.course.moves.at(-1)!
    expect(answer.says.rule).toBe('answer/why-step-back/stepped-back')
    expect(answer.says.facts).toContainEqual({ fact: 'stepped-back-on', value: back.on })
    const moves = answer.shown.filter((one) => one.kind === 'move')
    expect(moves.at(-1)!.reason.rule).toMatch(/red-answer$/)
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
