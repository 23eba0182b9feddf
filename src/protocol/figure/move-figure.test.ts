import { describe, expect, it } from 'vitest'
import { protocol } from '#tests/protocol'
import type { Drawn } from './draw-pose.ts'
import type { Side } from './draw-side.ts'
import type { Figure } from './figure.ts'
import { moveFigure, shareAt } from './move-figure.ts'
import { distance } from './point.ts'

const { body, figures } = protocol
const all = [...figures.values()]
const shares = [0, 0.2, 0.5, 0.8, 1]
const motion = (id: string, heightM = body.heightM) => moveFigure(body, figures.get(id)!, heightM)
const drawnAt = (figure: Figure): Drawn[] => shares.map(moveFigure(body, figure, body.heightM).at)

describe('every figure', () => {
  const lengths = Object.fromEntries(
    Object.entries(body.lengths).map(([part, share]) => [part, share * body.heightM]),
  ) as Record<keyof typeof body.lengths, number>
  const parts = ({ hip, knee, ankle, shoulder, elbow, wrist }: Side) =>
    [
      [distance(hip, knee), lengths.thigh],
      [distance(knee, ankle), lengths.shank],
      [distance(shoulder, elbow), lengths.upperArm],
      [distance(elbow, wrist), lengths.forearm],
    ] as const

  it.each(all.map((figure) => [figure.id, figure] as const))('%s keeps the body it has', (_id, figure) => {
    for (const drawn of drawnAt(figure))
      for (const [seen, real] of [...parts(drawn.near), ...parts(drawn.far)]) {
        expect(Number.isFinite(seen)).toBe(true)
        // Seen from the front, or held behind the neck, a limb may point at the reader; it is never longer than it is.
        expect(seen).toBeLessThanOrEqual(real + 0.03)
      }
  })

  const moving = all.filter(
    ({ view, load }) => view === 'side' && (load === undefined || load.at === 'hands'),
  )
  it.each(moving.map((figure) => [figure.id, figure] as const))('%s is rigid in its plane', (id, figure) => {
    if (id === 'upright-row') return // its elbows point out to the sides
    for (const drawn of drawnAt(figure))
      for (const [seen, real] of parts(drawn.near)) expect(seen).toBeCloseTo(real, 6)
  })
})

describe('balance', () => {
  it.each([
    'back-squat',
    'front-squat',
    'deadlift',
    'romanian-deadlift',
    'good-morning',
    'trap-bar-deadlift',
  ])('%s moves its load straight up and down over the middle of the foot', (id) => {
    for (const share of shares) {
      const { load, near } = motion(id).at(share)
      expect(load![0]).toBeCloseTo(near.middle[0], 6)
      expect(near.middle[1]).toBeCloseTo(0, 6)
    }
  })

  it('without a load the hips go back as far as the shoulders come forward', () => {
    const { hip, near, head } = motion('bodyweight-squat').at(1)
    expect(hip[0]).toBeLessThan(near.heel[0])
    expect(head[0]).toBeGreaterThan(near.middle[0])
  })
})

describe('what is planted stays', () => {
  it.each(['split-squat', 'rear-foot-raised-squat', 'push-up', 'hip-thrust', 'glute-bridge'])(
    '%s: its feet',
    (id) => {
      const balls = shares.map((share) => motion(id).at(share).near.ball)
      for (const ball of balls) expect(distance(ball, balls[0]!)).toBeLessThan(0.02)
    },
  )
  it('the hands of a push-up', () => {
    const wrists = shares.map((share) => motion('push-up').at(share).near.wrist)
    for (const wrist of wrists) expect(distance(wrist, wrists[0]!)).toBeLessThan(0.005)
  })
  it('the other foot of a bird dog leaves the floor, this knee does not', () => {
    const { near, far } = motion('bird-dog').at(1)
    expect(far.ankle[1]).toBeGreaterThan(0.3)
    expect(near.knee[1]).toBeCloseTo(0.055, 6)
  })
})

it('stands as tall as the body is', () => {
  for (const heightM of [1.5, 1.75, 2]) {
    const { head, near } = motion('bodyweight-squat', heightM).at(0)
    const crown = head[1] + (body.lengths.head / 2) * heightM
    expect(crown).toBeCloseTo(heightM, 1)
    expect(near.heel[1]).toBeCloseTo(0, 6)
  }
})

it('grows with the body, levers too', () => {
  const leverOf = (heightM: number) => {
    const { load, lumbar } = motion('back-squat', heightM).worst
    return load![0] - lumbar[0]
  }
  expect(leverOf(1.925)).toBeCloseTo(leverOf(1.75) * 1.1, 9)
})

describe('time', () => {
  const figure = { tempo: [2, 1, 1, 0.5] as [number, number, number, number] }
  it.each([
    [0, 0],
    [1, 0.5],
    [2, 1],
    [2.5, 1],
    [3.5, 0.5],
    [4.2, 0],
    [4.5, 0],
    [5.5, 0.5],
  ])('after %f s it is %f of the way', (seconds, share) => {
    expect(shareAt(figure, seconds)).toBeCloseTo(share, 9)
  })
})
