import { describe, expect, it } from 'vitest'
import { advise } from '#advice/advise'
import { toDay } from '#basics/day'
import type { Event } from '#events/event'
import { protocol } from '#tests/protocol'
import { figureQuery } from './figure-query.ts'

const day = toDay('2026-03-10')
const groundOf = (events: readonly Event[]) => ({
  protocol: { ...protocol, exercises: new Map(), figures: new Map() },
  events,
  day,
  advice: () => advise(protocol, events, day),
  withExercises: () => Promise.resolve(protocol),
  withWords: () => Promise.resolve(protocol),
})
const nobody = groundOf([])

describe('the figure query', () => {
  it('gives an exercise with its changes, its lever and the moment at a load', async () => {
    const answer = await figureQuery(nobody, { exercise: 'squat-low', massKg: 105 })
    expect(answer?.drawing.figure).toMatchObject({
      id: 'back-squat',
      end: { trunk: 50 },
      load: { at: 'low-back' },
    })
    expect(answer?.drawing.heightM).toBe(1.75)
    expect(answer?.lever).toEqual({ extM: 0.3, upperBodyM: 0.199, kind: 'geometric' })
    expect(answer?.momentNm).toBeCloseTo(403, 0)
    // C in its file, and one letter lower for a body that was not stated.
    expect(answer?.confidence).toBe('D')
    expect(structuredClone(answer)).toEqual(answer)
  })
  it('works out no moment that was not asked for', async () => {
    expect(await figureQuery(nobody, { exercise: 'squat-low' })).not.toHaveProperty('momentNm')
  })
  it.each([[{ action: 'bird-dog' }, 'bird-dog'] as const, [{ figure: 'trunk-hold' }, 'trunk-hold'] as const])(
    'knows %j',
    async (asked, id) => {
      const answer = await figureQuery(nobody, asked)
      expect(answer?.drawing.figure.id).toBe(id)
      expect(answer?.lever).toBeUndefined()
    },
  )
  it.each([
    { exercise: 'none-such' },
    { exercise: 'squat-lateral' },
    { action: 'sleep' },
    { figure: 'none-such' },
  ])('has nothing for %j', async (asked) => {
    expect(await figureQuery(nobody, asked)).toBeNull()
  })
})
