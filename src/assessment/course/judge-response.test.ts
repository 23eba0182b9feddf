import { describe, expect, it } from 'vitest'
import { protocol } from '#tests/protocol'
import type { Light, Response } from '#assessment/assessment'
import { isWorse, judgeResponse } from './judge-response.ts'

const flat: Response = {
  before: 2,
  during: 2,
  worstLift: null,
  nextMorning: 2,
  settledWithin48h: null,
  stoppedForSharpPain: false,
  newLegSymptoms: false,
  daysSince: 1,
}
const judge = (response: Partial<Response>) => judgeResponse(protocol.limits, { ...flat, ...response })

describe('the light of one session', () => {
  it.each<[string, Partial<Response>, Light]>([
    ['C01 flat within the acceptable zone', { before: 2, during: 3, nextMorning: 2 }, 'green'],
    ['C02 upper acceptable zone', { before: 1, during: 5, nextMorning: 1 }, 'amber'],
    ['C03 two points up the next morning', { before: 1, during: 3, nextMorning: 4 }, 'red'],
    ['C04 six during', { before: 2, during: 6, nextMorning: 3 }, 'red'],
    [
      'C05 new tingling in the foot',
      { before: 2, during: 3, nextMorning: 2, newLegSymptoms: true },
      'retriage',
    ],
    ['one lift at six, the whole not told', { during: null, worstLift: 6, nextMorning: null }, 'red'],
    ['one lift worse than the whole was said to be', { during: 2, worstLift: 5 }, 'amber'],
    ['one lift that was fine, the whole not told', { during: null, worstLift: 1 }, 'unknown'],
    ['C06 one point up is noise', { before: 1, during: 2, nextMorning: 2 }, 'green'],
    ['during one above a base of three', { before: 3, during: 4, nextMorning: 3 }, 'green'],
    ['during two above a base of three', { before: 3, during: 5, nextMorning: 3 }, 'amber'],
    ['during five on a base of four', { before: 4, during: 5, nextMorning: 4 }, 'green'],
    ['a base of five', { before: 5, during: 5, nextMorning: 5 }, 'amber'],
    ['six the next morning, whatever the base', { before: 6, during: 5, nextMorning: 6 }, 'red'],
    ['half a point between noise and flare', { before: 1.5, during: 2, nextMorning: 3 }, 'amber'],
    ['during not told', { during: null }, 'unknown'],
    ['next morning not told', { nextMorning: null }, 'unknown'],
    ['no base at all', { before: null }, 'unknown'],
    ['a red needs no more than its own score', { before: null, during: 6, nextMorning: null }, 'red'],
    ['not settled at 48 hours', { settledWithin48h: false }, 'red'],
    ['stopped for a sharp pain', { stoppedForSharpPain: true, during: null, nextMorning: null }, 'red'],
    ['leg symptoms come before red', { newLegSymptoms: true, during: 8 }, 'retriage'],
  ])('%s', (_, response, light) => {
    expect(judge(response).light).toBe(light)
  })

  it.each<[string, Partial<Response>, Light, boolean]>([
    ['a flat morning has settled', { daysSince: 9 }, 'green', true],
    ['one point up is green until day 2, and not final', { nextMorning: 3, daysSince: 1 }, 'green', false],
    ['unanswered on day 2', { nextMorning: 3, daysSince: 2 }, 'unknown', false],
    ['answered on day 2', { nextMorning: 3, daysSince: 2, settledWithin48h: true }, 'green', true],
    ['an amber stays one, asked or not', { during: 5, nextMorning: 3, daysSince: 2 }, 'amber', true],
  ])('whether it settled: %s', (_, response, light, isFinal) => {
    expect(judge(response)).toMatchObject({ light, isFinal })
  })

  it('never gets better when a score rises', () => {
    const scores = Array.from({ length: 11 }, (_, score) => score)
    for (const before of scores)
      for (const during of scores)
        for (const nextMorning of scores)
          for (const daysSince of [1, 2]) {
            const { light } = judge({ before, during, nextMorning, daysSince })
            const louder = judge({ before, during: during + 1, nextMorning, daysSince }).light
            const later = judge({ before, during, nextMorning: nextMorning + 1, daysSince }).light
            expect(isWorse(light, louder), `${before} ${during}+1 ${nextMorning}`).toBe(false)
            expect(isWorse(light, later), `${before} ${during} ${nextMorning}+1`).toBe(false)
          }
  })
})
