import { describe, expect, it } from 'vitest'
import { protocol } from '#tests/protocol'
import type { Exercise } from './exercise.ts'

const exercises = [...protocol.exercises.values()]
const { gravity, upperBodyShare } = protocol.limits.model

/** The lifter of the load index: 80 kg and 1.75 m, so that the height factor is 1. */
const bodyKg = 80

const momentNm = ({ lever }: Exercise, externalKg: number): number =>
  Math.max(
    gravity * (externalKg * lever.extM + upperBodyShare * bodyKg * lever.upperBodyM),
    lever.floorNm ?? 0,
  )

describe('the levers give the moments of the load index', () => {
  it.each([
    // id, kg outside the body as usually lifted, Nm
    ['dl-conv', 120, 537],
    ['good-morning', 50, 290],
    ['rdl', 90, 433],
    ['dl-sumo', 120, 483],
    ['dl-trap', 125, 468],
    ['hip-thrust', 130, 430],
    ['squat-low', 105, 403],
    ['squat-high', 100, 353],
    ['squat-box', 100, 337],
    ['squat-front', 80, 261],
    ['goblet', 24, 114],
    ['belt-squat', 100, 159],
    ['hack', 120, 160],
    ['leg-press', 180, 88],
    ['bss', 40, 97],
    ['lunge-rev', 40, 89],
    ['lunge-walk', 40, 105],
    ['step-up', 30, 102],
    ['sl-rdl', 20, 186],
    ['kb-swing', 16, 162],
    ['glute-bridge', 0, 38],
    ['leg-ext', 50, 9],
    ['leg-curl', 40, 14],
    ['bird-dog', 0, 57],
    ['dead-bug', 0, 28],
    ['side-plank', 0, 47],
    ['superman', 0, 118],
    ['walk', 0, 9],
  ])('%s with %i kg: %i Nm', (id, kg, nm) => {
    expect(Math.abs(momentNm(protocol.exercises.get(id)!, kg) - nm)).toBeLessThanOrEqual(1)
  })
})

describe('ways down', () => {
  const edges = exercises.flatMap(({ id, easier, harder }) => [
    ...easier.map((other) => [id, other] as const),
    ...harder.map((other) => [other, id] as const),
  ])

  it('never call one exercise both easier and harder than another, by any way round', () => {
    const below = Map.groupBy(edges, ([from]) => from)
    const done = new Set<string>()
    const circles: string[] = []
    const walk = (id: string, path: readonly string[]): void => {
      if (path.includes(id)) circles.push([...path, id].join(' > '))
      if (path.includes(id) || done.has(id)) return
      for (const [, next] of below.get(id) ?? []) walk(next, [...path, id])
      done.add(id)
    }
    for (const { id } of exercises) walk(id, [])
    expect(circles).toEqual([])
  })

  it('end only where nothing easier is named', () => {
    const wrong = exercises.filter(({ easier, lowest }) => lowest === easier.length > 0)
    expect(wrong.map(({ id }) => id)).toEqual([])
  })
})

describe('what may stand in', () => {
  const swaps = exercises.filter(({ swap }) => swap !== undefined)
  const needsNothing = swaps.filter(
    ({ equipment, massLogged }) => equipment.length === 0 && massLogged === 'none',
  )
  const sharesPrimary = (a: Exercise, b: Exercise): boolean =>
    a.muscles.primary.some((muscle) => b.muscles.primary.includes(muscle))
  /** A small cap: about that of the first days for a lifter of 80 kg whose squat hurt. */
  const smallCapNm = 75
  /** What the trunk itself asks, without any load: the least the lift can ask. */
  const leastNm = (exercise: Exercise): number => momentNm(exercise, 0)

  it.each(['squat', 'hinge', 'lunge'])('leaves a %s day something without any equipment', (pattern) => {
    const bare = exercises
      .filter((exercise) => exercise.pattern === pattern && exercise.lever.extM > 0)
      .filter(
        (lift) => !needsNothing.some((other) => sharesPrimary(lift, other) && leastNm(other) <= smallCapNm),
      )
    expect(bare.map(({ id }) => id)).toEqual([])
  })

  it.each([
    'squat-high',
    'squat-front',
    'dl-conv',
    'dl-sumo',
    'rdl',
    'hip-thrust',
    'lunge',
    'bss',
    'row-barbell',
  ])('offers several for %s', (id) => {
    const lift = protocol.exercises.get(id)!
    const fitting = swaps.filter((other) => other !== lift && sharesPrimary(lift, other))
    expect(fitting.filter((other) => leastNm(other) <= smallCapNm).length).toBeGreaterThanOrEqual(4)
    expect(fitting.some((other) => needsNothing.includes(other))).toBe(true)
  })

  it('carries no ladder where no load is logged', () => {
    const wrong = swaps.filter(({ massLogged, swap }) => massLogged === 'none' && swap?.ladder !== undefined)
    expect(wrong.map(({ id }) => id)).toEqual([])
  })

  it('keeps the ladder of evidence for the goblet squat and the single-leg deadlift', () => {
    expect(protocol.exercises.get('goblet')?.swap).toMatchObject({
      ladder: { of: 'squat-high', fraction: 0.25 },
      from: 'week-2',
    })
    expect(protocol.exercises.get('sl-rdl')?.swap).toMatchObject({
      ladder: { of: 'dl-conv', fraction: 0.15 },
      from: 'week-2',
    })
  })
})
