import { describe, expect, it } from 'vitest'
import { makeLifter, type MadeDay, type MadeLifter, type MadeWork, trainedWeeks } from '#tests/made-lifter'
import { protocol } from '#tests/protocol'
import { kgToLb } from '#basics/mass'
import type { OverlayItem, PlannedSession } from '#plan/plan'
import { planSession } from '#plan/session/plan-session'

const squat: MadeWork = ['squat-high', 4, 5, 100]
const rdl: MadeWork = ['rdl', 3, 8, 80]
const curl: MadeWork = ['leg-curl', 3, 10, 40]
const press: MadeWork = ['leg-press', 3, 10, 180]

const week = (work: readonly MadeWork[]): readonly MadeDay[] =>
  trainedWeeks(8, [{ day: 0, title: 'Legs', work }])
const once = (work: readonly MadeWork[]): MadeDay => ({ day: -40, title: 'Once', work })

const planFor = (work: readonly MadeWork[], made: Partial<MadeLifter> = {}): PlannedSession => {
  const { history, assessment } = makeLifter({ trained: week(work), programme: { Legs: work }, ...made })
  return planSession(protocol, history, assessment)!.session
}
const brief = ({ adjusted, change }: OverlayItem): string =>
  adjusted === null
    ? change
    : `${change} ${adjusted.exercise} ${adjusted.sets}x${adjusted.reps}${adjusted.massKg === null ? '' : ` @${adjusted.massKg}`}`
const items = (work: readonly MadeWork[], made: Partial<MadeLifter> = {}): readonly string[] =>
  planFor(work, made).items.map(brief)
const rulesOf = (session: PlannedSession, slot: number): readonly string[] =>
  session.items[slot - 1]!.reasons.map(({ rule }) => rule)

describe('a day without the lift that hurt, in week two', () => {
  const hinges: readonly MadeWork[] = [['dl-conv', 3, 5, 120], press]
  const squats: readonly MadeWork[] = [squat, ['goblet', 2, 10, 24]]
  const patternsOf = (asked: number): readonly (string | undefined)[] =>
    planFor(hinges, {
      trained: [
        ...trainedWeeks(8, [
          { day: 0, title: 'Squats', work: squats },
          { day: 3, title: 'Hinges', work: hinges },
        ]),
        { day: 5, title: 'Squats', work: [['squat-high', 2, 5, 40]], light: 'green' },
      ],
      programme: { Hinges: hinges },
      phase: 'week-2',
      asked,
    }).items.map(({ adjusted }) => protocol.exercises.get(adjusted?.exercise ?? '')?.pattern)

  it('takes a small dose of its pattern once one is due', () => {
    expect(patternsOf(12)[0]).toBe('squat')
  })

  it('leaves it to its own day while none is due', () => {
    expect(patternsOf(7)[0]).not.toBe('squat')
  })
})

describe('a squat of 4 x 5 at 100 kg in week one', () => {
  it('stays a squat, at half the load and two thirds of the sets', () => {
    const session = planFor([squat, curl])
    expect(session.items.map(brief)).toEqual(['lighten squat-high 3x5 @50', 'keep leg-curl 3x10 @40'])
    expect(rulesOf(session, 1)).toEqual(
      expect.arrayContaining([
        'overlay/over-peak',
        'limit/phase-peak',
        'limit/phase-sets',
        'overlay/lightened',
      ]),
    )
    expect(rulesOf(session, 2)).toEqual(['overlay/not-lumbar'])
    expect(session.items[0]!.goesBackWhen?.rule).toBe('goes-back/phase')
    expect(session.items[1]!.goesBackWhen).toBeNull()
    expect(session.stimulusKept.byMuscle.quadriceps).toBeCloseTo((3 * 0.25) / 4, 9)
    expect(session.binding?.rule).toBe('limit/phase-peak')
  })

  it('beside a second squat, which comes back, becomes a leg press at own loads where the lifter has one', () => {
    const day: readonly MadeWork[] = [squat, ['squat-front', 3, 5, 70], curl]
    const session = planFor(day, { trained: [once([press]), ...week(day)] })
    // 180 x 10 is an e1RM of 240, of which ten with four left are 163.6.
    expect(session.items.map(brief)).toEqual([
      'swap leg-press 4x10 @162.5',
      'lighten squat-front 2x5 @35',
      'keep leg-curl 3x10 @40',
    ])
    expect(rulesOf(session, 1)).toContain('overlay/load-own')
    expect(session.stimulusKept.byMuscle.quadriceps).toBeCloseTo((4 + 2 * 0.25) / 7, 9)
    expect(session.stimulusKept.overall).toBeLessThan(session.stimulusKept.byMuscle.quadriceps!)
  })

  it('is loaded in steps of the lifter’s own plates', () => {
    const [item] = planFor([squat, curl], { profile: { units: 'lb' } }).items
    expect(kgToLb(item!.adjusted!.massKg!)).toBeCloseTo(110, 3)
  })

  it('stays as it is once the phase allows its load', () => {
    expect(items([squat, curl], { phase: 'ramp', share: 1 })[0]).toBe('keep squat-high 4x5 @100')
  })

  it('is swapped for what has no load on a calm day', () => {
    const session = planFor([squat, curl], { phase: 'calm' })
    expect(session.items[0]!.change).toBe('swap')
    expect(session.items[0]!.adjusted!.massKg).toBeNull()
    expect(session.lumbar.adjusted.peakNm).toBeLessThanOrEqual(session.lumbar.cap!.peakNm)
  })

  it('may be done one step above a green session, not more', () => {
    const since: MadeDay = { day: 2, title: 'Legs', work: [['squat-high', 4, 5, 40], curl], light: 'green' }
    expect(items([squat, curl], { trained: [...week([squat, curl]), since], asked: 9 })[0]).toMatch(
      /^lighten squat-high \dx5 @42.5$/,
    )
  })

  it('is cut after a red session', () => {
    const since: MadeDay = { day: 2, title: 'Legs', work: [['squat-high', 4, 5, 50], curl], light: 'red' }
    const session = planFor([squat, curl], { trained: [...week([squat, curl]), since], asked: 9 })
    const { adjusted } = session.items[0]!
    expect(adjusted!.exercise === 'squat-high' ? adjusted!.massKg : 0).toBeLessThanOrEqual(35)
    expect(rulesOf(session, 1)).toContain('limit/after-red')
  })

  it('gives its numbers over a range where body mass is assumed', () => {
    const { lumbar } = planFor([squat, curl], { body: { massKg: 80, heightM: 1.75, isAssumed: true } })
    expect(lumbar.assumed).toEqual(['body-mass'])
    expect(lumbar.confidence).toBe('C')
    expect(lumbar.range![0]).toBeLessThan(lumbar.adjusted.peakNm)
    expect(lumbar.range![1]).toBeGreaterThan(lumbar.adjusted.peakNm)
    expect(planFor([squat, curl]).lumbar).toMatchObject({ assumed: [], range: null, confidence: 'B' })
  })
})

describe('the overlay', () => {
  it('never touches a bench press or a curl on a day with a row', () => {
    const upper: readonly MadeWork[] = [
      ['bench-press', 4, 6, 80],
      ['row-barbell', 4, 8, 70],
      ['curl-barbell', 3, 10, 30],
    ]
    expect(items(upper).filter((item) => item.startsWith('keep'))).toEqual([
      'keep bench-press 4x6 @80',
      'keep curl-barbell 3x10 @30',
    ])
  })

  it('asks what an unknown exercise is, and never leaves the day empty', () => {
    expect(items([squat, ['Grinder 3000', 3, 10, 50]])[1]).toBe('ask')
    const alone = planFor([['Grinder 3000', 3, 10, 50]])
    expect(alone.items[0]).toMatchObject({ change: 'swap', adjusted: { massKg: null } })
    expect(rulesOf(alone, 1)).toEqual(expect.arrayContaining(['overlay/ask-exercise', 'overlay/stand-in']))
  })

  it('takes a load the programme does not say from the log, and asks where there is none', () => {
    const unsaid: readonly MadeWork[] = [['squat-high', 4, 5, null], curl]
    expect(items(unsaid, { trained: week([['squat-high', 4, 5, 95], curl]) })[0]).toBe(
      'lighten squat-high 3x5 @47.5',
    )
    const bare: Partial<MadeLifter> = {
      trained: week([curl]),
      profile: { equipment: ['barbell', 'rack', 'leg-press-machine'] },
      visits: [{ limits: { avoid: ['lunge', 'trunk', 'hip', 'knee', 'mobility'] } }],
    }
    expect(['ask', 'swap']).toContain(planFor(unsaid, bare).items[0]!.change)
    expect(planFor(unsaid, bare).items[0]!.adjusted?.massKg ?? null).toBeNull()
  })

  it('leaves out what the clinician asked to avoid, by name and by pattern', () => {
    const avoid = (what: string) =>
      planFor([squat, rdl, curl], { visits: [{ limits: { avoid: [what] } }] }).items.map(
        ({ adjusted }) => adjusted?.exercise,
      )
    expect(avoid('squat-high')).not.toContain('squat-high')
    const patterns = avoid('hinge').map((id) => protocol.exercises.get(id ?? '')?.pattern)
    expect(patterns).not.toContain('hinge')
  })

  it('holds every load under the clinician’s limit', () => {
    const session = planFor([squat, ['bench-press', 4, 6, 80], ['bss', 3, 8, 16]], {
      visits: [{ limits: { maxMassKg: 20 } }],
    })
    for (const { adjusted } of session.items) expect(adjusted?.massKg ?? 0).toBeLessThanOrEqual(20)
    const [, , split] = session.items
    // Two are held.
    if (split!.adjusted?.exercise === 'bss') expect(split!.adjusted.massKg).toBeLessThanOrEqual(10)
    expect(session.items[0]!.goesBackWhen?.rule).toBe('goes-back/clinician')
  })

  it('offers only what can be done with the equipment there is', () => {
    const trained = [once([press]), ...week([squat, curl])]
    const made = { trained, profile: { equipment: ['barbell', 'rack'] } }
    expect(items([squat, curl], made)[0]).toBe('lighten squat-high 3x5 @50')
  })

  it.each([
    [59, 'swap'],
    [60, 'lighten'],
    [undefined, 'lighten'],
  ] as const)('with a trunk hold of %s s a barbell hinge is to %s', (hold, change) => {
    const { history, assessment } = makeLifter({
      trained: week([rdl, curl]),
      programme: { Legs: [rdl, curl] },
      provoking: 'rdl',
    })
    const facts = { ...assessment.facts, ...(hold === undefined ? {} : { 'screen-trunk-hold': hold }) }
    const { session } = planSession(protocol, history, { ...assessment, facts })!
    expect(session.items[0]!.change).toBe(change)
    expect(rulesOf(session, 1).includes('limit/hinge-gate')).toBe(hold === 59)
    expect(session.items[0]!.goesBackWhen?.rule === 'goes-back/hinge-gate').toBe(hold === 59)
  })

  it('keeps the shape of unequal sets', () => {
    const { history, assessment } = makeLifter({ trained: week([squat]), programme: { Legs: [squat] } })
    const [day] = assessment.programme!.days
    const pattern = [
      { sets: 1, reps: 5, massKg: 100 },
      { sets: 3, reps: 4, massKg: 40 },
    ]
    const programme = {
      ...assessment.programme!,
      days: [{ ...day!, slots: [{ ...day!.slots[0]!, pattern }] }],
    }
    const { session } = planSession(protocol, history, { ...assessment, programme })!
    expect(session.items[0]!.adjusted).toMatchObject({
      sets: 3,
      pattern: [
        { sets: 1, reps: 5, massKg: 50 },
        { sets: 2, reps: 4, massKg: 40 },
      ],
    })
  })

  it('keeps every lift that returns in the later phases, though a stand-in would train more', () => {
    const made: Partial<MadeLifter> = { phase: 'week-3', trained: [once([press]), ...week([squat, curl])] }
    const session = planFor([squat, curl], made)
    expect(brief(session.items[0]!)).toBe('lighten squat-high 4x5 @50')
    expect(rulesOf(session, 1)).toContain('overlay/returns')
    expect(session.binding?.rule).toBe('limit/returns')
  })

  it('shows the lifter’s latest decision and changes nothing for it', () => {
    const on = planFor([squat]).on
    const decide = (decision: 'overridden' | 'undone', order: number) => ({
      id: `00000000-0000-4000-8000-00000000000${order}` as never,
      on,
      item: `${on}/1`,
      decision,
    })
    const overridden = planFor([squat], { decisions: [decide('overridden', 1)] })
    expect(overridden.items[0]).toEqual({ ...planFor([squat]).items[0], decision: 'overridden' })
    const undone = planFor([squat], { decisions: [decide('overridden', 1), decide('undone', 2)] })
    expect(undone.items[0]!.decision).toBeNull()
  })
})

describe('where nothing is capped', () => {
  it('keeps everything, with a word on what would be a jump', () => {
    const work: readonly MadeWork[] = [['squat-high', 4, 5, 120], curl]
    const session = planFor(work, {
      phase: 'none',
      trained: trainedWeeks(8, [
        { day: 0, title: 'Legs', work: [squat, curl] },
        { day: -3, title: 'Legs', work: [squat, curl] },
      ]),
    })
    expect(session.items.map(({ change }) => change)).toEqual(['keep', 'keep'])
    expect(session.lumbar.cap).toBeNull()
    expect(session.stimulusKept.overall).toBe(1)
    expect(rulesOf(session, 1).some((rule) => rule.startsWith('cause/warn'))).toBe(true)
    expect(rulesOf(session, 2)).toEqual(['overlay/nothing-capped'])
  })
})
