import { expect, it } from 'vitest'
import { protocol } from '#tests/protocol'
import { sayDose } from './say.ts'

const walk = protocol.actions.find(({ id }) => id === 'walking-build-up')!
const ground = (facts: Record<string, [number, string]>) => ({
  rule: 'action/walking-build-up',
  facts: Object.entries(facts).map(([fact, [value, unit]]) => ({ fact, value, unit })),
  events: [],
})

it('says a dose with the numbers of the lifter, only where each is known', () => {
  const walked = { 'walk-minutes': [20, 'min'], 'walk-days': [5, 'days'] } satisfies Record<
    string,
    [number, string]
  >
  expect(sayDose(walk, [ground({ ...walked, 'walking-minutes': [75, 'min'] })], 'kg')).toBe(
    'At least 20 min a day on 5 days this week. You walked 75 min in the seven days before.',
  )
  expect(sayDose(walk, [ground(walked)], 'kg')).toBe(walk.dose)
  expect(sayDose(walk, [], 'kg')).toBe(walk.dose)
})
