import { describe, expect, it } from 'vitest'
import {
  amber,
  assessComeback,
  daily,
  green,
  on,
  red,
  squats,
  type ToldEntry,
  trainingBefore,
} from '#tests/made-comeback'

const opening: ToldEntry = { day: 5, pain: 3, episode: { began: on(0), painAtStart: 4 } }
const two = (to: number, from = 6) => daily(from, to, () => 1)
const greenWeeks = (weeks: number, from = 6): readonly ToldEntry[] =>
  Array.from({ length: weeks }, (_, week) => [green(from + 7 * week), green(from + 3 + 7 * week)]).flat()
const story = (...told: readonly (ToldEntry | readonly ToldEntry[])[]): readonly ToldEntry[] => [
  ...trainingBefore,
  opening,
  ...told.flat(),
]
const at = (told: readonly ToldEntry[], day: number) => assessComeback(told, day).course
const cleared = (
  limits: { maxPhase?: string; avoid?: string[] } | null,
  outcome: 'cleared' | 'cleared-with-limits' | 'not-cleared' = 'cleared-with-limits',
) => ({ outcome, profession: 'physiotherapist', limits }) as const

describe('loads inside a phase', () => {
  it('week three rises by a twentieth per green key session, up to 65 %', () => {
    const told = story(
      greenWeeks(2),
      [20, 21, 22, 23].map((day) => green(day)),
      two(24),
    )
    expect([19, 20, 21, 22, 23, 24].map((day) => at(told, day).loadFraction)).toEqual([
      0.5, 0.5, 0.55, 0.6, 0.65, 0.65,
    ])
  })

  it('week three adds nothing for an amber', () => {
    const told = story(greenWeeks(2), green(20), amber(22), two(24))
    expect(at(told, 24).loadFraction).toBe(0.55)
  })

  it('week four allows one heavy session a week, after a green answer', () => {
    const told = story(greenWeeks(3), green(27), green(29, 85), { ...green(31), next: 0 }, two(37))
    expect(at(told, 26)).toMatchObject({ phase: 'week-4', loadFraction: 0.65, heavyFraction: 0.85 })
    expect(at(told, 28).heavyFraction).toBe(0.85)
    expect(at(told, 29).heavyFraction).toBeNull()
    expect(at(told, 32).heavyFraction).toBeNull()
  })

  it('the ramp rises by a twentieth per green week to the load from before, and ends two green weeks later', () => {
    const told = story(
      greenWeeks(7),
      [55, 58, 62, 65].map((day) => green(day, 100)),
      daily(6, 70, () => 1).map((one) => ({ ...one, answers: { 'psfs-1': 9, 'psfs-2': 8 } })),
    )
    const share = [33, 40, 47, 54, 61].map((day) => at(told, day).loadFraction)
    expect(share).toEqual([0.85, 0.9, 0.95, 1, 1])
    expect(at(told, 67).phase).toBe('ramp')
    const over = assessComeback(told, 68)
    expect(over.course).toMatchObject({ phase: 'maintain', since: on(68), loadFraction: null, next: null })
    expect(over.episode).toBeNull()
    expect(over.course.moves.at(-1)).toMatchObject({ from: 'ramp', to: 'maintain', move: 'exit' })
  })

  it('does not end while the load from before is allowed and not done', () => {
    const told = story(
      greenWeeks(9),
      daily(6, 70, () => 1).map((one) => ({ ...one, answers: { 'psfs-1': 9 } })),
    )
    expect(at(told, 68)).toMatchObject({ phase: 'ramp', loadFraction: 1 })
  })

  it.each([
    ['an activity below 8', { 'psfs-1': 9, 'psfs-2': 7 }, 1],
    ['activities not told', {}, 1],
    ['pain above 1 within the fourteen days', { 'psfs-1': 9 }, 2],
  ])('does not end with %s', (_, answers, pain) => {
    const told = story(
      greenWeeks(7),
      [55, 58, 62, 65].map((day) => green(day, 100)),
      daily(6, 70, (day) => (day === 60 ? pain : 1)).map((one) => ({ ...one, answers })),
    )
    expect(at(told, 68)).toMatchObject({ phase: 'ramp', loadFraction: 1 })
  })

  it('an amber week earns nothing in the ramp and breaks the row at the full load', () => {
    const told = story(
      greenWeeks(8),
      amber(62),
      green(65),
      daily(6, 80, () => 1).map((one) => ({ ...one, answers: { 'psfs-1': 9 } })),
    )
    const { course, facts } = assessComeback(told, 68)
    expect(course).toMatchObject({ phase: 'ramp', loadFraction: 1 })
    expect(facts['green-weeks-at-full']).toBe(0)
  })
})

describe('steps back', () => {
  it('a red in week one leads to calm, and week one waits three days', () => {
    const told = story(red(7), two(20))
    expect(at(told, 6).phase).toBe('week-1')
    expect([7, 8, 9].map((day) => at(told, day).phase)).toEqual(['calm', 'calm', 'calm'])
    expect(at(told, 10)).toMatchObject({
      phase: 'week-1',
      since: on(10),
      isAfterRed: true,
      loadFraction: 0.35,
    })
  })

  it('what a red left on top goes with the next sure green', () => {
    const told = story(red(7), { ...green(11) }, two(20))
    expect(at(told, 11).loadFraction).toBe(0.35)
    expect(at(told, 12)).toMatchObject({ loadFraction: 0.5, isAfterRed: false })
  })

  it('a red of an upper-body day counts as well', () => {
    const bench = { name: 'Bench Press (Barbell)', key: 'bench press (barbell)', sets: squats(60).sets }
    const told = story(greenWeeks(1), { day: 13, lifts: [bench], before: 1, during: 6, next: 1 }, two(14))
    expect(at(told, 12).phase).toBe('week-2')
    expect(at(told, 13)).toMatchObject({ phase: 'week-1', since: on(13) })
  })

  it('a red morning after a day that did not load the back is seen and takes nothing back', () => {
    const bench = { name: 'Bench Press (Barbell)', key: 'bench press (barbell)', sets: squats(60).sets }
    const told = story(greenWeeks(1), { day: 13, lifts: [bench], before: 0, during: 0, next: 2 }, two(14))
    expect(at(told, 14)).toMatchObject({ phase: 'week-2', isAfterRed: false })
    expect(at(told, 14).lights.at(-1)).toMatchObject({ light: 'red', isKey: false })
    expect(assessComeback(told, 14).facts['reds-14d']).toBe(0)
  })

  it('what a red left on top lapses with the window of a second one', () => {
    const told = story(red(7), two(40))
    expect(at(told, 21).loadFraction).toBe(0.35)
    expect(at(told, 22)).toMatchObject({ phase: 'week-1', loadFraction: 0.5, isAfterRed: false })
  })

  it('two reds in two weeks book a clinician, and the comeback begins again meanwhile, without a step up', () => {
    const told = story(greenWeeks(1), red(13), red(16), greenWeeks(4, 21), two(60))
    expect(at(told, 17)).toMatchObject({ phase: 'calm' })
    expect(assessComeback(told, 20)).toMatchObject({
      triage: { level: 'book', effects: { hold: true } },
      course: { phase: 'week-1', since: on(20) },
    })
  })

  it('two reds on one day are one', () => {
    const told = story(greenWeeks(2), red(20), red(20), two(21))
    expect(at(told, 21).phase).toBe('week-2')
    expect(assessComeback(told, 21).facts['reds-14d']).toBe(1)
  })

  it('reds of two days that are told on one take it back twice', () => {
    const told = story(
      greenWeeks(2),
      { ...red(20), toldAfter: 1 },
      { day: 19, before: 1, during: 1, next: 4, toldAfter: 1 },
      two(21),
    )
    expect(at(told, 20).phase).toBe('week-1')
  })

  it('more red news of a session starts the clock again without another step back', () => {
    const told = story(
      greenWeeks(2),
      { day: 20, before: 1, during: 7, next: 5 },
      green(24),
      green(26),
      two(29),
    )
    expect(at(told, 21)).toMatchObject({ phase: 'week-2', since: on(20) })
    expect(assessComeback(told, 27).facts['phase-days']).toBe(6)
    expect(at(told, 27).phase).toBe('week-2')
    expect(at(told, 28).phase).toBe('week-3')
  })

  it('a red known only the next morning counts from then', () => {
    const told = story(greenWeeks(1), { day: 13, before: 2, during: 2, next: 4 }, two(15))
    expect(at(told, 13).phase).toBe('week-2')
    expect(at(told, 14)).toMatchObject({ phase: 'week-1', since: on(14) })
  })

  it('ten days without a key session: one phase back, once, and no red; 28: week one, after a check-in', () => {
    const told = story(greenWeeks(3), two(25))
    expect(at(told, 26).phase).toBe('week-4')
    const phases = [32, 33, 34, 43, 50].map((day) => at(told, day).phase)
    expect(phases).toEqual(['week-4', 'week-3', 'week-3', 'week-3', 'week-3'])
    expect(at(told, 33)).toMatchObject({ since: on(33), isAfterRed: false })
    expect(at(told, 51)).toMatchObject({ phase: 'week-1', since: on(51), needsCheckIn: true })
    expect(at([...told, { day: 52, pain: 1 }], 52).needsCheckIn).toBe(false)
  })

  it('a gap in week one starts its days again', () => {
    const told = story(green(8), two(40), green(19), green(21))
    const days = [17, 18, 19].map((day) => assessComeback(told, day).facts['phase-days'])
    expect(days).toEqual([12, 0, 1])
    expect(at(told, 24).phase).toBe('week-1')
    expect(at(told, 25)).toMatchObject({ phase: 'week-2', since: on(25) })
  })

  it('a wait moves to calm, and clearance back to week one', () => {
    const told = story(
      greenWeeks(2),
      two(19),
      { day: 20, pain: 2, answers: { 'leg-numb': 'one' } },
      { day: 22, visit: cleared(null, 'cleared') },
      { day: 22, pain: 1 },
    )
    expect(at(told, 19).phase).toBe('week-3')
    expect(at(told, 20)).toMatchObject({ phase: 'calm', loadFraction: 0 })
    expect(at(told, 21).phase).toBe('calm')
    expect(at(told, 22)).toMatchObject({ phase: 'week-1', since: on(22) })
  })
})

describe('what waits', () => {
  it('pain of six: calm caps while the phase waits; its days do not count', () => {
    const told = story({ day: 8, pain: 6 }, { day: 10, pain: 5 }, greenWeeks(1), two(16, 11))
    expect([7, 8, 9, 10].map((day) => at(told, day).isCalmed)).toEqual([false, true, true, false])
    expect([8, 10].map((day) => at(told, day).phase)).toEqual(['week-1', 'week-1'])
    expect(assessComeback(told, 12).facts['phase-days']).toBe(5)
    expect([13, 14].map((day) => at(told, day).phase)).toEqual(['week-1', 'week-2'])
  })

  it.each<[string, ToldEntry, boolean]>([
    ['green', green(6), false],
    ['amber', amber(6), true],
    ['red', red(6), true],
    ['unknown', { day: 6, during: 2 }, true],
  ])('a check-in of the same day after %s', (_, session, needed) => {
    expect(at(story(session), 8).needsCheckIn).toBe(needed)
    expect(at(story(session, { day: 8, pain: 1 }), 8).needsCheckIn).toBe(false)
    expect(at(story(session, { day: 7, pain: 1 }), 8).needsCheckIn).toBe(needed)
  })

  it('new leg symptoms stop the plan until a check-in answers the critical questions', () => {
    const told = story(greenWeeks(1), two(12), { day: 13, before: 1, during: 1, next: 1, legs: true })
    expect(at(told, 13).phase).toBe('week-2')
    const asked = assessComeback(told, 14)
    expect(asked.triage.level).toBe('incomplete')
    expect(asked.course).toMatchObject({ phase: 'week-2', needsCheckIn: true })
    expect(asked.course.lights.at(-1)).toMatchObject({ light: 'retriage', knownOn: on(14) })
    expect(assessComeback([...told, { day: 15, pain: 1 }], 15).triage.level).toBe('self-care')
  })

  it('no report, no step up', () => {
    const told = story(green(6), { day: 9, squat: 50 }, two(30))
    expect(at(told, 20).phase).toBe('week-1')
  })

  it('one point above the start waits for whether it settled', () => {
    const noise = { day: 9, squat: 50, before: 1, during: 2, next: 2 }
    expect(at(story(green(6), noise, two(13)), 12).phase).toBe('week-1')
    expect(at(story(green(6), { ...noise, settled: true }, two(13)), 12).phase).toBe('week-2')
    expect(at(story(green(6), { ...noise, settled: false }, two(13)), 12).phase).toBe('calm')
  })

  it('pain that rose by more than half a point over the week', () => {
    expect(
      at(
        story(
          greenWeeks(1),
          daily(6, 12, () => 3),
        ),
        12,
      ).phase,
    ).toBe('week-2')
    expect(
      at(
        story(
          greenWeeks(1),
          daily(6, 12, () => 4),
        ),
        12,
      ).phase,
    ).toBe('week-1')
  })

  it('lapsed answers let no step be taken, and the phase stays', () => {
    const { triage, course } = assessComeback(story(greenWeeks(1)), 13)
    expect(triage.level).toBe('incomplete')
    expect(course.phase).toBe('week-1')
  })

  it('the entry waits where daily life was not asked about', () => {
    const told = [
      ...trainingBefore,
      { day: 5, pain: 3, answers: { 'adl-severe': 'unsure' }, episode: { began: on(0) } },
    ]
    const { phase, next } = at(told, 5)
    expect(phase).toBe('calm')
    expect(next?.criteria.filter(({ met }) => met !== true).map(({ id, met }) => [id, met])).toEqual([
      ['daily-life', 'unknown'],
    ])
  })
})

describe('the word of a clinician', () => {
  const seen = (day: number, word: ReturnType<typeof cleared>): ToldEntry => ({ day, visit: word })

  it.each<[string, ReturnType<typeof cleared>, string]>([
    ['a last phase', cleared({ maxPhase: 'week-2' }), 'week-2'],
    ['a phase there is not', cleared({ maxPhase: 'week-9' }), 'week-2'],
    ['no limits named', cleared(null), 'week-2'],
    ['limits of another kind', cleared({ avoid: ['hinge'] }), 'week-3'],
    ['cleared', cleared(null, 'cleared'), 'week-3'],
  ])('in week two: %s', (_, word, phase) => {
    expect(at(story(greenWeeks(3), seen(14, word), two(20)), 20).phase).toBe(phase)
  })

  it('a limit below the present phase steps down to it', () => {
    expect(at(story(greenWeeks(3), seen(20, cleared({ maxPhase: 'week-1' })), two(20)), 20).phase).toBe(
      'week-1',
    )
  })

  it('not cleared means calm until another visit clears it', () => {
    const told = story(
      greenWeeks(3),
      seen(14, cleared(null, 'not-cleared')),
      seen(18, cleared(null, 'cleared')),
      two(30),
    )
    expect(at(told, 14).phase).toBe('calm')
    expect(at(told, 17).phase).toBe('calm')
    expect(at(told, 18).phase).toBe('week-1')
  })
})
