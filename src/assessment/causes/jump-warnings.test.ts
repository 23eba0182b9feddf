import { describe, expect, it } from 'vitest'
import { madeExercise, makeTraining, onset, repeat } from '#tests/made-training'
import { protocol } from '#tests/protocol'
import { jumpWarnings } from './jump-warnings.ts'

const deadlift = madeExercise('deadlift-made')
const bench = madeExercise('bench-made', 'press', 0)
const usual = [
  { exercise: deadlift, kg: 120 },
  { exercise: bench, kg: 80 },
]
const { loads } = makeTraining(repeat(12, usual))
const none = { peakNm: 0, units: 0 }

const warn = (lifts: Parameters<typeof jumpWarnings>[3], demand = none, log = loads) =>
  jumpWarnings(protocol, log, onset, lifts, demand)
const rules = (grounds: readonly { readonly rule: string }[]) => grounds.map(({ rule }) => rule)

describe('jumpWarnings', () => {
  it.each([
    [132, []],
    [135, ['cause/warn-top-set']],
  ])('120 kg, then %d kg', (topKg, expected) => {
    expect(rules(warn([{ key: 'deadlift-made', topKg }]))).toEqual(expected)
  })

  it('says by how much, of what, and after which session', () => {
    const [ground] = warn([{ key: 'deadlift-made', topKg: 150 }])
    expect(ground?.facts).toEqual([
      { fact: 'lift', value: 'deadlift-made' },
      { fact: 'session-on', value: onset },
      { fact: 'best', value: 120, unit: 'kg' },
      { fact: 'then', value: 150, unit: 'kg' },
      { fact: 'percent', value: 25, unit: '%' },
    ])
    expect(ground?.events).toHaveLength(1)
  })

  it('warns of the whole session too, largest jump first', () => {
    // Usual: 360 Nm and 3 x 5 x 3.6 = 54 units.
    expect(rules(warn([], { peakNm: 400, units: 81 }))).toEqual([
      'cause/warn-session-units',
      'cause/warn-session-peak',
    ])
    expect(warn([], { peakNm: 396, units: 59 })).toEqual([])
  })

  it('leaves lifts alone that do not load the lower back', () => {
    expect(warn([{ key: 'bench-made', topKg: 120 }])).toEqual([])
  })

  it('knows a lift by its exercise under another name', () => {
    const [ground] = warn([{ key: 'kreuzheben', topKg: 150, exercise: deadlift }])
    expect(ground?.rule).toBe('cause/warn-top-set')
  })

  it('warns of a return after four weeks, even where nothing else can be compared', () => {
    const before = makeTraining(repeat(12, usual, { last: 30 })).loads
    const [ground] = warn([{ key: 'deadlift-made', topKg: 100 }], none, before)
    expect(ground?.rule).toBe('cause/warn-returned')
    expect(ground?.facts).toContainEqual({ fact: 'gap', value: 30, unit: 'days' })
  })

  it('does not warn of a lift that is done every two weeks by habit', () => {
    const biweekly = makeTraining(repeat(6, usual, { every: 14, last: 14 })).loads
    expect(warn([{ key: 'deadlift-made', topKg: 120 }], none, biweekly)).toEqual([])
  })

  it('warns of a new lumbar lift where the log is long enough to say so', () => {
    const lunge = madeExercise('lunge-made', 'lunge')
    const planned = { peakNm: 240, units: 36 }
    expect(rules(warn([{ key: 'lunge', topKg: 80, exercise: lunge }], planned))).toEqual(['cause/warn-new'])
    const short = makeTraining(repeat(4, usual)).loads
    expect(warn([{ key: 'lunge', topKg: 80, exercise: lunge }], planned, short)).toEqual([])
    expect(warn([{ key: 'lunge', topKg: 80 }], planned)).toEqual([])
  })

  it('does not warn of a change of variant that asks for no more', () => {
    const rdl = madeExercise('rdl-made')
    expect(warn([{ key: 'rdl', topKg: 80, exercise: rdl }], { peakNm: 240, units: 36 })).toEqual([])
  })

  it('reads nothing on or after the day', () => {
    const { loads: withToday } = makeTraining([
      ...repeat(12, usual),
      { ago: 0, lifts: [{ exercise: deadlift, kg: 150 }] },
    ])
    expect(rules(warn([{ key: 'deadlift-made', topKg: 150 }], none, withToday))).toEqual([
      'cause/warn-top-set',
    ])
  })
})
