import { describe, expect, it } from 'vitest'
import type { History } from '#history/history'
import { madeId } from '#tests/made-training'
import {
  dayAt,
  madeEpisode,
  madeHistory,
  nothingCritical,
  quiet,
  type Told,
  triageAfter,
  triageOf,
} from '#tests/made-check-ins'
import { protocol } from '#tests/protocol'
import { openTriage } from './triage.ts'

const rules = (triage: { fired: readonly { rule: string }[] }) => triage.fired.map(({ rule }) => rule)
const grounds = (triage: { incomplete: readonly { rule: string }[] }) =>
  triage.incomplete.map(({ rule }) => rule)
const clear = (day: number, answers = {}): Told => ({ day, answers: { ...nothingCritical, ...answers } })

describe('how long answers count', () => {
  it.each([
    [0, 1, 2],
    [1, 3, 4],
    [2, 3, 4],
    [3, 7, 8],
    [6, 7, 8],
    [7, 14, 15],
    [9, 14, 15],
    [14, 21, 22],
    [22, 28, 29],
    [30, 37, 38],
  ])('from a check-in on day %i through day %i, and no longer', (asked, last, lapsed) => {
    const told: Told[] = [{ day: 0 }, clear(asked, { thoracic: true })]
    expect(triageAfter(told, last).level).toBe('book')
    const after = triageAfter(told, lapsed)
    expect(after.level).toBe('incomplete')
    expect(grounds(after)).toEqual(['triage/re-ask-due'])
    expect(rules(after)).not.toContain('risk-context')
  })

  it('a check-in on the re-ask day itself satisfies it', () => {
    expect(triageAfter([clear(0), clear(1)], 3).level).toBe('self-care')
  })

  it('a later check-in that leaves a question out does not erase its answer; the newest answer wins', () => {
    const answers = { thoracic: true }
    expect(rules(triageAfter([clear(0, answers), clear(1)], 1))).toContain('risk-context')
    expect(triageAfter([clear(0, answers), clear(1, { thoracic: false })], 1).level).toBe('self-care')
  })

  it('remembered answers stay, pregnancy for forty weeks', () => {
    const answers = { steroids: true, pregnant: true }
    const told = (day: number): Told[] => [clear(0, answers), clear(day)]
    expect(rules(triageAfter(told(280), 280))).toEqual(expect.arrayContaining(['risk-context', 'pregnancy']))
    const later = triageAfter(told(281), 281)
    expect(rules(later)).not.toContain('pregnancy')
    expect(rules(later)).toContain('risk-context')
    expect(later.ask).toContain('pregnant')
  })

  it('in a new episode only what is remembered is there', () => {
    const history = madeHistory([{ ...clear(0, { steroids: true, thoracic: true }), pain: 0 }, { day: 1 }])
    const triage = openTriage(protocol, history, madeEpisode(history)).on(dayAt(1), quiet)
    expect(triage.level).toBe('incomplete')
    expect(triage.facts).toMatchObject({ steroids: true })
    expect(triage.facts.thoracic).toBeUndefined()
    expect(triage.facts.fever).toBeUndefined()
  })

  it('after a red light only check-ins from the day it was known count', () => {
    const signals = (day: number) => ({ ...quiet, lastRedKnownOn: day >= 5 ? dayAt(5) : null })
    expect(triageAfter([clear(0), clear(4)], 4, { signals }).level).toBe('self-care')
    const red = triageAfter([clear(0), clear(4)], 5, { signals })
    expect(red.level).toBe('incomplete')
    expect(grounds(red)).toEqual(['triage/after-red'])
    expect(triageAfter([clear(0), clear(4), clear(5)], 6, { signals }).level).toBe('self-care')
  })

  it('after new leg symptoms every critical question is asked again', () => {
    const signals = () => ({ ...quiet, newLegSymptomsOn: dayAt(1) })
    const triage = triageAfter([clear(0)], 1, { signals })
    expect(triage.level).toBe('incomplete')
    expect(grounds(triage)).toEqual(['triage/new-leg-symptoms'])
    expect(triage.incomplete[0]?.facts).toHaveLength(9)
    expect(triageAfter([clear(0), clear(1)], 1, { signals }).level).toBe('self-care')
    const { fever: _left, ...most } = nothingCritical
    expect(triageAfter([clear(0), { day: 1, answers: most }], 1, { signals }).level).toBe('incomplete')
  })

  it('a check-in of the same day before the report of leg symptoms does not count', () => {
    const told = [clear(0), clear(1)]
    const after = (order: number) => () => ({
      ...quiet,
      newLegSymptomsOn: dayAt(1),
      newLegSymptomsOrder: order,
    })
    expect(triageAfter(told, 1, { signals: after(0.5) }).level).toBe('self-care')
    expect(grounds(triageAfter(told, 1, { signals: after(1.5) }))).toEqual(['triage/new-leg-symptoms'])
  })
})

describe('what fired holds', () => {
  const emergency = clear(0, { trauma: 'major' })

  it('until a clinician clears it, whatever is answered later', () => {
    const told: Told[] = [emergency, { ...clear(1), pain: 0 }, { ...clear(3), pain: 0 }]
    expect(triageAfter(told, 3)).toMatchObject({ level: 'emergency', clearance: false })
    expect(triageAfter(told, 60).level).toBe('emergency')
    expect(triageAfter([...told, { day: 3, clinician: 'not-cleared' }], 3).level).toBe('emergency')
    for (const clinician of ['cleared', 'cleared-with-limits'] as const)
      expect(triageAfter([...told, { day: 3, clinician }], 3)).toMatchObject({
        level: 'self-care',
        clearance: true,
        held: [],
      })
  })

  it('with the day on which it first fired and the newest grounds', () => {
    const fired = triageAfter([emergency, clear(1, { trauma: 'major' })], 1).fired[0]
    expect(fired).toMatchObject({ firedOn: dayAt(0), ground: { events: [madeId(1)] } })
  })

  it('and again from a check-in after the clearance', () => {
    const told: Told[] = [emergency, { day: 1, clinician: 'cleared' }]
    expect(triageAfter([...told, { day: 1 }], 1).level).toBe('self-care')
    expect(triageAfter([...told, clear(1, { trauma: 'major' })], 1).level).toBe('emergency')
  })

  it('a clearance does not cover what fires after it', () => {
    const told: Told[] = [clear(0), { day: 0, clinician: 'cleared' }, clear(1, { 'chest-pain': true })]
    expect(triageAfter(told, 1)).toMatchObject({ level: 'emergency', clearance: false })
  })

  it('a rule that fires by the mere passing of days holds too', () => {
    const told = [clear(0, { ivdu: true }), clear(1)]
    expect(triageAfter(told, 2).level).toBe('self-care')
    expect(triageAfter(told, 3).level).toBe('same-day')
    expect(triageAfter([...told, { day: 3, clinician: 'cleared' }, clear(3)], 4).level).toBe('self-care')
  })

  it('is gone with its check-in, and older answers do not stand in for what was taken back', () => {
    const history = madeHistory([clear(0), clear(4), { day: 5 }])
    for (const isWithdrawn of [true, false]) {
      const given: History = {
        ...history,
        checkIns: history.checkIns.filter(({ on }) => !isWithdrawn || on !== dayAt(5)),
        amendedCheckIns: [
          { checkIn: madeId(2), checkInOn: dayAt(5), on: dayAt(6), event: madeId(9), isWithdrawn },
        ],
      }
      const triage = openTriage(protocol, given, madeEpisode(given))
      expect(triage.on(dayAt(5), quiet).level).toBe('self-care')
      const after = triage.on(dayAt(6), quiet)
      expect(after.level).toBe('incomplete')
      expect(grounds(after)).toEqual(['triage/re-ask-due'])
    }
  })

  it('a corrected check-in counts with the answers it has now', () => {
    const history = madeHistory([clear(0), clear(1)])
    const given: History = {
      ...history,
      amendedCheckIns: [
        { checkIn: madeId(1), checkInOn: dayAt(1), on: dayAt(2), event: madeId(9), isWithdrawn: false },
      ],
    }
    expect(openTriage(protocol, given, madeEpisode(given)).on(dayAt(3), quiet).level).toBe('self-care')
  })

  it('into the episode that opens after it', () => {
    const history = madeHistory([{ ...emergency, pain: 0 }, clear(1), { day: 2, clinician: 'cleared' }])
    const triage = openTriage(protocol, history, madeEpisode(history))
    expect(triage.on(dayAt(1), quiet).level).toBe('emergency')
    expect(triage.on(dayAt(2), quiet).level).toBe('self-care')
    const seen: Told[] = [{ ...emergency, pain: 0 }, { day: 1, clinician: 'cleared' }, clear(1)]
    expect(triageAfter(seen, 1).level).toBe('self-care')
  })

  it('from one episode into what comes after it, until a visit', () => {
    const told: Told[] = [emergency, { ...clear(20), pain: 0 }, { day: 30, clinician: 'cleared' }, clear(40)]
    const history = madeHistory(told)
    const { held } = openTriage(protocol, history, madeEpisode(history)).on(dayAt(20), quiet)
    const after = openTriage(protocol, history, null, dayAt(20), held)
    expect(after.on(dayAt(21), quiet).level).toBe('emergency')
    expect(after.on(dayAt(30), quiet).held).toEqual([])
    const opening = history.checkIns.at(-1)!
    const next = {
      ...madeEpisode(history)!,
      openedOn: opening.on,
      openedBy: opening.id,
      openedAtOrder: opening.order,
    }
    const again = openTriage(protocol, history, { ...next, began: opening.on }, dayAt(20), held)
    expect(again.on(dayAt(40), quiet).level).toBe('self-care')
  })

  it('but what an earlier clearance covered does not fire anew after the episode', () => {
    const history = madeHistory([clear(0, { 'saddle-change': 'unsure' }), { day: 0, clinician: 'cleared' }])
    const after = openTriage(protocol, history, null, dayAt(2))
    expect(after.on(dayAt(3), quiet).level).toBe('self-care')
  })
})

describe('book rules', () => {
  const numb = clear(0, { 'leg-numb': 'one' })
  const told: readonly Told[] = [numb, { day: 1, clinician: 'cleared-with-limits' }]

  it('follow the facts of each day', () => {
    expect(triageAfter([numb], 0)).toMatchObject({ level: 'book', effects: { wait: true }, clearance: false })
    expect(triageAfter([numb, clear(1)], 1)).toMatchObject({ level: 'self-care', clearance: 'unknown' })
  })

  it('stay book after a clearance, which lifts what they do', () => {
    const triage = triageAfter([...told, clear(1, { 'leg-numb': 'one' })], 1)
    expect(triage).toMatchObject({ level: 'book', effects: { wait: false }, clearance: true })
    expect(triage.fired).toMatchObject([{ rule: 'one-leg-nerve', effect: null }])
  })

  it('wait again when something new makes them fire', () => {
    const more = clear(1, { 'leg-numb': 'one', 'leg-weak': 'one-mild' })
    expect(triageAfter([...told, more], 1)).toMatchObject({ effects: { wait: true }, clearance: false })
  })

  it('wait again when what was cleared went and came back', () => {
    const again: Told[] = [...told, clear(1), clear(2, { 'leg-numb': 'one' })]
    expect(triageAfter(again, 2).effects.wait).toBe(true)
    const other = { 'leg-radicular': 'one' }
    const beside: Told[] = [
      clear(0, { 'leg-numb': 'one', ...other }),
      { day: 0, clinician: 'cleared' },
      clear(1, other),
    ]
    expect(triageAfter(beside, 1).effects.wait).toBe(false)
    expect(triageAfter([...beside, clear(2, { 'leg-numb': 'one', ...other })], 2).effects.wait).toBe(true)
  })

  it('a hold ends with its own facts, not with a visit', () => {
    const still: Told[] = [clear(0), { day: 28, clinician: 'cleared' }, clear(28)]
    expect(triageAfter(still, 28)).toMatchObject({ level: 'book', effects: { hold: true } })
    expect(rules(triageAfter(still, 28))).toEqual(['not-improved-day-14', 'unresolved-day-28'])
  })

  it('take what the walk counts', () => {
    const signals = () => ({ ...quiet, amberHolds: 2, reds14d: 2 })
    const triage = triageAfter([clear(0)], 0, { signals })
    expect(triage).toMatchObject({ level: 'book', effects: { hold: true } })
    expect(rules(triage)).toEqual(['second-amber-hold', 'second-red-in-14-days'])
    expect(triage.facts['amber-holds']).toBeUndefined()
  })

  it('give no plan under sixteen and in pregnancy', () => {
    expect(triageOf({ ...nothingCritical, age: 15 }).effects.noPlan).toBe(true)
    expect(triageOf({ ...nothingCritical, pregnant: true }).effects.noPlan).toBe(true)
  })
})
