import { describe, expect, it } from 'vitest'
import { toDay } from '#basics/day'
import { protocol } from '#tests/protocol'
import { sayDay } from './say-day.ts'
import { sayReason } from './say.ts'

describe('a day in words', () => {
  it.each([
    ['2026-03-02', '2 March 2026'],
    ['2025-12-31', '31 December 2025'],
    ['2024-01-10', '10 January 2024'],
  ])('%s is %s', (day, said) => {
    expect(sayDay(toDay(day))).toBe(said)
  })

  it('stands so in a sentence, while the fact keeps the day itself', () => {
    const ground = {
      rule: 'cause/lift-new',
      facts: [
        { fact: 'lift', value: 'Squat' },
        { fact: 'session-on', value: '2026-03-02' },
      ],
      events: [],
    }
    const reason = sayReason(protocol, ground, 'kg')
    expect(reason.says).toContain('on 2 March 2026')
    expect(reason.facts).toContainEqual({ fact: 'session-on', value: '2026-03-02' })
  })
})
