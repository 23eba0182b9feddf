import { describe, expect, it } from 'vitest'
import type { Level } from '#assessment/assessment'
import type { Programme } from '#history/programme/programme'
import type { ProtocolAction } from '#protocol/action'
import type { Facts } from '#protocol/facts'
import type { Protocol } from '#protocol/protocol'
import { madeFired, madeTriage, makeAssessment } from '#tests/made-assessment'
import { makeTraining, repeat } from '#tests/made-training'
import { protocol as real } from '#tests/protocol'
import { planActions } from './plan-actions.ts'

const programme: Programme = {
  source: 'inferred',
  name: 'Legs',
  days: [],
  sessionsPerWeek: 2,
  isSure: true,
  events: [],
}

const made = (id: string, parts: Partial<ProtocolAction> = {}): ProtocolAction => ({
  id,
  kind: 'drill',
  title: id,
  dose: 'a little',
  cues: [],
  when: { fact: 'has-episode', is: true },
  rank: 50,
  comfort: false,
  says: 'why',
  sources: [],
  certainty: 'opinion',
  ...parts,
})

// The real rules and limits with made actions, so that an edit of the protocol's own does not move the cases.
const withActions = (...actions: ProtocolAction[]): Protocol => ({
  ...real,
  actions: actions.toSorted((a, b) => a.rank - b.rank),
})
const seek = (level: string): ProtocolAction =>
  made(`seek-${level}`, { kind: 'referral', when: { fact: 'triage-level', is: level }, rank: 10 })

const known: Partial<Facts> = { 'nprs-now': 4, 'has-episode': true }
const at = (level: Level, facts: Partial<Facts> = known) =>
  makeAssessment({ triage: madeTriage(level), programme, facts: { ...facts, 'triage-level': level } })
const ids = (actions: readonly { readonly action: ProtocolAction }[]) =>
  actions.map(({ action }) => action.id)

describe('planActions', () => {
  it('asks for a check-in, and nothing else, before the first', () => {
    const assessment = makeAssessment({
      triage: madeTriage('incomplete'),
      episode: null,
      facts: { 'triage-level': 'incomplete' },
    })
    const actions = planActions(real, assessment)
    expect(actions).toHaveLength(1)
    expect(actions[0]?.action).toMatchObject({ id: 'check-in-first', kind: 'check' })
  })

  it('asks for no appointment that has been kept: a cleared book rule refers nobody', () => {
    const cleared = { ...madeFired('one-leg-nerve', 'book'), effect: null }
    const assessment = makeAssessment({
      triage: madeTriage('book', { fired: [cleared], clearance: true }),
      facts: { 'triage-level': 'book' },
    })
    const kinds = planActions(real, assessment).map(({ action }) => action.kind)
    expect(kinds).not.toContain('referral')
  })

  it('offers what applies, not what is unknown, in order of rank', () => {
    const protocol = withActions(
      made('later', { rank: 60 }),
      made('sooner', { rank: 40 }),
      made('unknown', { when: { fact: 'stress', over: 5 } }),
      made('other', { when: { fact: 'has-episode', is: false } }),
    )
    const actions = planActions(protocol, at('self-care'))
    expect(ids(actions)).toEqual(['sooner', 'later'])
    expect(actions[0]?.reasons).toEqual([
      { rule: 'action/sooner', facts: [{ fact: 'has-episode', value: true }], events: [] },
    ])
  })

  it('offers a few: no more of a kind, nor in all, than the limits say', () => {
    const drills = Array.from({ length: 5 }, (_, n) => made(`drill-${n}`, { rank: 40 + n }))
    const walks = Array.from({ length: 5 }, (_, n) => made(`walk-${n}`, { kind: 'walk', rank: 60 + n }))
    const habits = Array.from({ length: 5 }, (_, n) => made(`habit-${n}`, { kind: 'habit', rank: 80 + n }))
    const actions = planActions(withActions(...drills, ...walks, ...habits), at('self-care'))
    expect(actions).toHaveLength(real.limits.actionsPerDay)
    expect(ids(actions).filter((id) => id.startsWith('drill'))).toHaveLength(real.limits.actionsPerKind)
    expect(ids(planActions(withActions(...habits), at('self-care')))).toEqual(['habit-0'])
  })

  it.each(['emergency', 'same-day', 'incomplete'] as const)(
    'leaves only referral, check and comfort at %s',
    (level) => {
      const protocol = withActions(
        made('training'),
        made('warmth', { kind: 'relief', comfort: true }),
        made('seek', { kind: 'referral' }),
        made('look', { kind: 'check' }),
      )
      const actions = planActions(protocol, at(level))
      expect(ids(actions)).not.toContain('training')
      expect(ids(actions)).toEqual(expect.arrayContaining(['warmth', 'seek', 'look']))
    },
  )

  it('leaves only those too where no plan may be made', () => {
    const assessment = makeAssessment({
      triage: madeTriage('book', { effects: { wait: false, hold: false, noPlan: true } }),
      facts: { ...known, 'triage-level': 'book' },
    })
    expect(ids(planActions(withActions(made('training')), assessment))).toEqual([])
  })

  it('puts what the fired rules say to do first, highest level only', () => {
    const fired = [madeFired('dark-urine-or-compartment', 'emergency'), madeFired('one-leg-nerve', 'book')]
    const assessment = makeAssessment({
      triage: madeTriage('emergency', { fired }),
      programme,
      facts: { ...known, 'triage-level': 'emergency' },
    })
    const protocol = withActions(
      made('warmth', { rank: 0, comfort: true }),
      made('look', { rank: 0, kind: 'check' }),
      seek('emergency'),
      seek('book'),
    )
    const actions = planActions(protocol, assessment)
    expect(ids(actions)).toEqual(['seek-emergency-dark-urine-or-compartment', 'look', 'warmth'])
    expect(actions[0]?.action.dose).toBe(
      real.triage.find(({ id }) => id === 'dark-urine-or-compartment')?.act,
    )
    expect(actions[0]?.reasons).toEqual([fired[0]?.ground])
  })

  it('lets a referral stand that is about something else than the rules that fired', () => {
    const fired = [madeFired('not-improved-day-14', 'book')]
    const assessment = makeAssessment({
      triage: madeTriage('book', { fired }),
      programme,
      facts: { ...known, 'triage-level': 'book', 'not-improved-14': true, stress: 9 },
    })
    const protocol = withActions(
      seek('book'),
      made('same', { kind: 'referral', when: { fact: 'not-improved-14', is: true } }),
      made('other', { kind: 'referral', when: { fact: 'stress', over: 8 } }),
    )
    expect(ids(planActions(protocol, assessment))).toEqual(['seek-book-not-improved-day-14', 'other'])
  })

  it.each(['emergency', 'same-day', 'book'] as const)('has a referral of its own for %s', (level) => {
    const rule = real.triage.find((one) => one.level === level)!
    const assessment = makeAssessment({
      triage: madeTriage(level, { fired: [madeFired(rule.id, level)] }),
      programme,
      facts: { ...known, 'triage-level': level },
    })
    const first = planActions(real, assessment)[0]
    expect(first?.action).toMatchObject({ kind: 'referral', dose: rule.act })
  })

  it('asks for a programme where there is none', () => {
    const without = makeAssessment({ facts: { ...known, 'triage-level': 'self-care' } })
    expect(ids(planActions(real, without))).toContain('state-programme')
    expect(ids(planActions(real, at('self-care')))).not.toContain('state-programme')
  })

  it('asks what the exercises are that are done often and not recognised', () => {
    const often = makeTraining(
      repeat(5, [
        { name: 'Secret Move', kg: 50 },
        { name: 'Rare', kg: 5, sets: 1 },
      ]),
    )
    const assessment = makeAssessment({
      programme,
      loads: often.loads,
      facts: { ...known, 'triage-level': 'self-care' },
    })
    const check = planActions(real, assessment).find(({ action }) => action.id === 'identify-exercises')
    expect(check?.reasons[0]?.facts).toContainEqual({ fact: 'names', value: ['Secret Move'] })
    expect(ids(planActions(real, at('self-care')))).not.toContain('identify-exercises')
  })
})

describe('anti-inflammatory painkillers', () => {
  const offer = made('painkiller', { kind: 'relief', when: { fact: 'nsaid-gate-open', is: true } })
  const warning = made('ask-pharmacist', { kind: 'relief', when: { fact: 'nsaid-gate-open', is: false } })
  const ruledOut: Partial<Facts> = { 'dark-urine': 'no', 'pain-uncontrolled': false }
  it.each([
    ['open, breakdown ruled out', { ...ruledOut, 'nsaid-gate-open': true }, ['painkiller']],
    ['closed', { ...ruledOut, 'nsaid-gate-open': false }, ['ask-pharmacist']],
    ['not known', ruledOut, []],
    ['open, urine not asked', { 'pain-uncontrolled': false, 'nsaid-gate-open': true }, []],
    ['open, urine dark', { ...ruledOut, 'dark-urine': 'yes', 'nsaid-gate-open': true }, []],
    [
      'open, pain uncontrolled',
      { 'dark-urine': 'no', 'pain-uncontrolled': true, 'nsaid-gate-open': true },
      [],
    ],
  ] as const)('gate %s', (_, facts, expected) => {
    const actions = planActions(withActions(offer, warning), at('self-care', { ...known, ...facts }))
    expect(ids(actions)).toEqual(expected)
  })

  it('is not mentioned above self-care and book, comfort or not', () => {
    const facts = { ...known, ...ruledOut, 'nsaid-gate-open': true } as const
    const protocol = withActions({ ...offer, comfort: true })
    expect(ids(planActions(protocol, at('book', facts)))).toContain('painkiller')
    expect(ids(planActions(protocol, at('same-day', facts)))).not.toContain('painkiller')
  })
})
