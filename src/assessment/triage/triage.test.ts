import { describe, expect, it } from 'vitest'
import { madeId } from '#tests/made-training'
import {
  dayAt,
  dayZero,
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

const critical = Object.keys(nothingCritical)
const rules = (triage: { fired: readonly { rule: string }[] }) => triage.fired.map(({ rule }) => rule)
const grounds = (triage: { incomplete: readonly { rule: string }[] }) =>
  triage.incomplete.map(({ rule }) => rule)
const clear = (day: number, answers = {}): Told => ({ day, answers: { ...nothingCritical, ...answers } })

describe('the level of one check-in', () => {
  it('is self-care when every critical question is answered with nothing to report', () => {
    const triage = triageOf(nothingCritical)
    expect(triage).toMatchObject({ level: 'self-care', fired: [], incomplete: [], clearance: 'unknown' })
    expect(triage.effects).toEqual({ wait: false, hold: false, noPlan: false })
  })

  it.each(critical)('is incomplete without %s, which heads what is asked', (key) => {
    const { [key]: _left, ...answers } = nothingCritical
    const triage = triageOf(answers)
    expect(triage.level).toBe('incomplete')
    expect(triage.ask[0]).toBe(key)
    expect(triage.incomplete).toEqual([
      { rule: 'triage/incomplete', facts: [{ fact: key, value: null }], events: [] },
    ])
  })

  it.each(critical)('is incomplete when %s was answered with something that is no answer', (key) => {
    const triage = triageOf({ ...nothingCritical, [key]: 'perhaps' })
    expect(triage.level).toBe('incomplete')
    expect(triage.ask[0]).toBe(key)
  })

  it('is incomplete before any check-in, and asks for every critical question', () => {
    const triage = openTriage(protocol, madeHistory([]), null).on(dayZero, quiet)
    expect(triage.level).toBe('incomplete')
    expect(grounds(triage)).toEqual(['triage/no-check-in'])
    expect(new Set(triage.ask.slice(0, 9))).toEqual(new Set(critical))
  })

  it('is self-care at no pain without an episode, while the answers are current', () => {
    const history = madeHistory([{ day: 0, pain: 0, answers: nothingCritical }])
    const triage = openTriage(protocol, history, null)
    expect(triage.on(dayAt(0), quiet).level).toBe('self-care')
    expect(triage.on(dayAt(7), quiet).level).toBe('self-care')
    const lapsed = triage.on(dayAt(8), quiet)
    expect(lapsed.level).toBe('incomplete')
    expect(grounds(lapsed)).toEqual(['triage/re-ask-due'])
  })

  it('stands above book and below same-day', () => {
    const { fever: _left, ...answers } = nothingCritical
    expect(triageOf({ ...answers, 'leg-numb': 'one' }).level).toBe('incomplete')
    expect(rules(triageOf({ ...answers, 'leg-numb': 'one' }))).toContain('one-leg-nerve')
    const urgent = triageOf({ ...answers, unwell: true })
    expect(urgent).toMatchObject({ level: 'same-day', incomplete: [] })
    expect(urgent.ask[0]).toBe('fever')
  })

  it('names rule, facts with units, and the check-ins they rest on', () => {
    const triage = triageOf({ ...nothingCritical, 'saddle-change': 'yes', 'ces-days': 2 })
    expect(triage.level).toBe('emergency')
    expect(triage.fired[0]).toEqual({
      rule: 'saddle-bladder-bowel-change',
      level: 'emergency',
      effect: null,
      firedOn: dayZero,
      ground: {
        rule: 'triage/saddle-bladder-bowel-change',
        facts: [
          { fact: 'saddle-change', value: 'yes' },
          { fact: 'ces-days', value: 2, unit: 'days' },
        ],
        events: [madeId(0)],
      },
    })
    expect(rules(triage)).toEqual(['saddle-bladder-bowel-change', 'saddle-bladder-bowel-unsure'])
  })
})

describe('unsure', () => {
  it.each(['saddle-change', 'bladder-change', 'bowel-change', 'sexual-change', 'dark-urine'])(
    'about %s is for the same day',
    (key) => {
      expect(triageOf({ ...nothingCritical, [key]: 'unsure' })).toMatchObject({
        level: 'same-day',
        fired: [{ rule: 'saddle-bladder-bowel-unsure' }],
      })
    },
  )

  it.each(['leg-radicular', 'leg-numb', 'leg-weak', 'fever', 'trauma'])('about %s is incomplete', (key) => {
    const triage = triageOf({ ...nothingCritical, [key]: 'unsure' })
    expect(triage.level).toBe('incomplete')
    expect(triage.ask[0]).toBe(key)
    expect(triage.incomplete[0]).toMatchObject({
      facts: [{ fact: key, value: 'unsure' }],
      events: [madeId(0)],
    })
    expect(triage.facts[key as 'fever']).toBeUndefined()
  })

  it('elsewhere is unknown, and stays in what is asked', () => {
    const triage = triageOf({ ...nothingCritical, thoracic: 'unsure', 'chest-pain': 'unsure' })
    expect(triage.level).toBe('self-care')
    expect(triage.ask).toContain('thoracic')
    expect(triage.ask).toContain('chest-pain')
    expect(triageOf({ ...nothingCritical, thoracic: false }).ask).not.toContain('thoracic')
  })

  it('is no leg sign: a rule that wants one stays undecided', () => {
    const triage = triageOf({ ...nothingCritical, fever: true, 'leg-numb': 'unsure' })
    expect(rules(triage)).toEqual(['fever-or-unwell'])
  })
})

describe('had it before, unchanged', () => {
  const before = { ...nothingCritical, 'bladder-change': 'longstanding_unchanged' }
  const borneOut = { 'leak-before-pain': true, 'leak-only-on-effort': true, 'leak-feeling-normal': true }

  it('counts for the bladder when three answers bear it out', () => {
    const triage = triageOf({ ...before, ...borneOut })
    expect(triage.level).toBe('self-care')
    expect(triage.facts['bladder-change']).toBe('longstanding-unchanged')
  })

  it.each(Object.keys(borneOut))('is a change of the bladder when %s is answered no', (key) => {
    expect(triageOf({ ...before, ...borneOut, [key]: false }).level).toBe('emergency')
    expect(triageOf({ ...before, [key]: 'no' }).facts['bladder-change']).toBe('yes')
  })

  it.each(Object.keys(borneOut))('is incomplete, and asks, while %s is open', (key) => {
    const { [key as 'leak-before-pain']: _left, ...two } = borneOut
    const triage = triageOf({ ...before, ...two })
    expect(triage.level).toBe('incomplete')
    expect(grounds(triage)).toEqual(['triage/longstanding-open'])
    expect(triage.ask[0]).toBe(key)
    expect(triageOf({ ...before, ...two, [key]: 'unsure' }).ask[0]).toBe(key)
  })

  it.each(['saddle-change', 'bowel-change', 'sexual-change'])(
    'is for the same day for %s, until a clinician has cleared it',
    (key) => {
      const told: Told[] = [clear(0, { [key]: 'longstanding-unchanged' })]
      expect(triageAfter(told, 0).level).toBe('same-day')
      told.push({ day: 1, clinician: 'cleared' }, clear(1, { [key]: 'longstanding-unchanged' }))
      expect(triageAfter(told, 1)).toMatchObject({ level: 'self-care', clearance: true })
      expect(triageAfter([...told, clear(2, { [key]: 'yes' })], 2).level).toBe('emergency')
    },
  )
})

describe('what is asked', () => {
  it('is first critical, then settling, then deciding an emergency, then what could raise the level', () => {
    const { fever: _left, ...answers } = nothingCritical
    const { ask } = triageOf({ ...answers, 'bladder-change': 'longstanding-unchanged' })
    expect(ask.slice(0, 4)).toEqual([
      'fever',
      'leak-before-pain',
      'leak-only-on-effort',
      'leak-feeling-normal',
    ])
    const decides = ask.slice(4).map((id) => protocol.questions.get(id)?.emergency ?? false)
    expect(decides.lastIndexOf(true)).toBeLessThan(decides.indexOf(false))
    expect(decides.filter((decide) => decide).length).toBeGreaterThan(10)
    expect(ask).toContain('weight-loss')
    expect(ask).not.toContain('sleep-hours')
  })

  it('at book still asks for what would do more, such as give no plan', () => {
    const { ask } = triageOf({ ...nothingCritical, steroids: true })
    expect(ask).toContain('pregnant')
    expect(ask).not.toContain('thoracic')
  })

  it('leaves out what cannot change anything any more', () => {
    const { ask } = triageOf({ ...nothingCritical, trauma: 'major' })
    expect(ask).toContain('chest-pain')
    expect(ask).not.toContain('weight-loss')
    expect(ask).not.toContain('thoracic')
    expect(triageOf({ ...nothingCritical, sex: 'm' }).ask).not.toContain('pregnant')
  })
})

describe('days', () => {
  it('may not go back', () => {
    const triage = openTriage(protocol, madeHistory([]), null)
    triage.on(dayAt(1), quiet)
    expect(() => triage.on(dayAt(0), quiet)).toThrow('asked about')
  })

  it('may be skipped, and asked twice', () => {
    const history = madeHistory([clear(0, { trauma: 'major' }), clear(1), clear(2)])
    const triage = openTriage(protocol, history, madeEpisode(history))
    expect(triage.on(dayAt(2), quiet).level).toBe('emergency')
    expect(triage.on(dayAt(2), quiet)).toEqual(triage.on(dayAt(2), quiet))
  })
})
