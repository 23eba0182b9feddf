import { expect, it } from 'vitest'
import { stepAt } from '#web/parts/timer-steps'

const plan = { seconds: 30, sets: 3, restSeconds: 10 }

it.each([
  { elapsed: 0, step: { kind: 'work', set: 1, left: 30 } },
  { elapsed: 29, step: { kind: 'work', set: 1, left: 1 } },
  { elapsed: 30, step: { kind: 'rest', set: 1, left: 10 } },
  { elapsed: 40, step: { kind: 'work', set: 2, left: 30 } },
  { elapsed: 109, step: { kind: 'work', set: 3, left: 1 } },
  { elapsed: 110, step: { kind: 'done', left: 0 } },
  { elapsed: 5000, step: { kind: 'done', left: 0 } },
])('after $elapsed s: $step.kind', ({ elapsed, step }) => {
  expect(stepAt(plan, elapsed)).toEqual(step)
})

it('goes from set to set where no rest is asked', () => {
  expect(stepAt({ seconds: 30, sets: 2 }, 30)).toEqual({ kind: 'work', set: 2, left: 30 })
  expect(stepAt({ seconds: 30, sets: 2 }, 60)).toEqual({ kind: 'done', left: 0 })
})
