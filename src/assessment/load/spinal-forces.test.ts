import { describe, expect, it } from 'vitest'
import { protocol } from '#tests/protocol'
import { spinalForces, trunkLean } from './spinal-forces.ts'

const body = { massKg: 80, heightM: 1.75 }
const forcesOf = (id: string, kg: number | null, of = body) =>
  spinalForces(protocol, of, protocol.exercises.get(id)!, kg)

describe('compression and shear', () => {
  it('are about 18.8 kN for a 260 kg deadlift at 100 kg, as evidence section 4.2 works out', () => {
    const { compression, shear } = forcesOf('dl-conv', 260, { massKg: 100, heightM: 1.75 })!
    expect(compression.newtons / 1000).toBeCloseTo(18.8, 1)
    // 3,139 N leaning 68 degrees is 2,911 N across, of which the muscles carry 17,668 N x sin 5.
    expect(shear.newtons).toBeCloseTo(2911 - 1540, -1)
  })

  it.each(['dl-conv', 'squat-high', 'rdl', 'row-barbell', 'overhead-press', 'back-extension', 'kb-swing'])(
    'of %s grow with the load, and lie within their range',
    (id) => {
      const [light, heavy] = [forcesOf(id, 20)!, forcesOf(id, 60)!]
      expect(heavy.compression.newtons).toBeGreaterThan(light.compression.newtons)
      for (const { newtons, range } of [heavy.compression, heavy.shear]) {
        expect(range[0]).toBeLessThan(newtons)
        expect(range[1]).toBeGreaterThan(newtons)
      }
    },
  )

  it.each([
    ['hip-thrust', 'the load lies on the hips'],
    ['belt-squat', 'the load hangs from a belt'],
    ['leg-press', 'the trunk lies back'],
    ['hack', 'the trunk lies back'],
    ['row-chest-supported', 'the chest lies on a rest'],
    ['rdl-cable', 'a cable pulls aslant'],
    ['side-plank', 'it is not drawn from the side'],
    ['dl-jefferson', 'it is not drawn'],
  ])('of %s are not told: %s', (id) => {
    expect(forcesOf(id, 60)).toBeNull()
  })

  it('the lean is that of the drawn trunk at the worst point', () => {
    expect(trunkLean(protocol, protocol.exercises.get('dl-conv')!)).toBeCloseTo(68, 0)
    expect(trunkLean(protocol, protocol.exercises.get('dl-sumo')!)).toBeCloseTo(58, 0)
    expect(trunkLean(protocol, protocol.exercises.get('hip-thrust')!)).toBeNull()
  })
})
