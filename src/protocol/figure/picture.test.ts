import { describe, expect, it } from 'vitest'
import { protocol } from '#tests/protocol'
import { figureIcon, figureSvg } from './figure-svg.ts'
import { findFigure } from './find-figure.ts'
import { makePicture } from './picture.ts'

const pictureOf = (id: string, heightM = 1.75) => {
  const exercise = protocol.exercises.get(id)!
  const figure = findFigure(protocol.figures, exercise.figure)!
  return makePicture({ figure, body: protocol.body, heightM }, exercise.lever)
}
const colours = { near: '#000', far: '#999', load: '#055', support: '#ccc', paper: '#fff' }

describe('a picture', () => {
  it.each([...protocol.figures.values()].map((figure) => [figure.id, figure] as const))(
    '%s has the same parts at every moment, all within its frame',
    (_id, figure) => {
      const picture = makePicture({ figure, body: protocol.body, heightM: 1.75 })
      const { x, y, width, height } = picture.frame
      for (const share of [0, 0.25, 0.5, 1]) {
        const { shapes } = picture.at(share)
        expect(shapes.map(({ tone }) => tone)).toEqual(picture.at(0).shapes.map(({ tone }) => tone))
        const body = shapes.filter(({ tone }) => tone !== 'load')
        for (const { d } of body) {
          expect(d).not.toContain('NaN')
          const points = [...d.matchAll(/(-?[\d.]+) (-?[\d.]+)(?=[A-Z])/g)].map(
            ([, px, py]) => [Number(px), Number(py)] as const,
          )
          expect(points.length).toBeGreaterThan(3)
          for (const [px, py] of points) {
            expect(px).toBeGreaterThanOrEqual(x)
            expect(px).toBeLessThanOrEqual(x + width)
            expect(py).toBeGreaterThanOrEqual(y)
            expect(py).toBeLessThanOrEqual(y + height)
          }
        }
      }
    },
  )

  it('says the lever of the exercise file at the worst moment, and less before it', () => {
    const squat = pictureOf('squat-high')
    expect(squat.at(squat.worst).marks?.load.metres).toBeCloseTo(0.28, 9)
    expect(squat.at(squat.worst).marks?.upperBody?.metres).toBeCloseTo(0.167, 9)
    expect(squat.at(0.5).marks!.load.metres).toBeLessThan(0.2)
  })
  it('says it for the height of the body', () => {
    const tall = pictureOf('dl-conv', 1.925)
    expect(tall.at(tall.worst).marks?.load.metres).toBeCloseTo(0.36 * 1.1, 9)
  })
  it('has no lever where the number stands for a measured demand, where there is no load, and unasked', () => {
    expect(pictureOf('hip-thrust').at(1).marks).toBeNull()
    expect(pictureOf('lunge-bodyweight').at(1).marks).toBeNull()
    expect(
      makePicture({ figure: protocol.figures.get('deadlift')!, body: protocol.body, heightM: 1.75 }).at(0)
        .marks,
    ).toBeNull()
  })
  it('draws no upper body lever where it lies back on a rest', () => {
    expect(pictureOf('hack').at(1).marks?.load.metres).toBeCloseTo(0.1, 9)
    expect(pictureOf('hack').at(1).marks?.upperBody).toBeNull()
  })
})

describe('as SVG text', () => {
  it('has a name, and nothing of it is markup', () => {
    const svg = figureSvg(pictureOf('squat-high'), 1, 'Squat <"&">', colours)
    expect(svg).toContain('role="img" aria-label="Squat &lt;&quot;&amp;&quot;>"')
    expect(svg).not.toContain('style=')
  })
  it('is an icon on a square ground', () => {
    const [, , width, height] = figureIcon(pictureOf('dl-conv'), 0, '#055', colours)
      .match(/viewBox="([^"]+)"/)![1]!
      .split(' ')
    expect(width).toBe(height)
  })
})
