import { describe, expect, it } from 'vitest'
import { madeComeback, squats } from '#tests/made-comeback'
import { protocol } from '#tests/protocol'
import { bodyOf } from './body-of.ts'
import { leastSure, loadConfidence, momentConfidence } from './confidence.ts'
import { loadSessions } from './load-sessions.ts'
import { makeIdentify } from './make-identify.ts'

const stated = { massKg: 80, heightM: 1.75, isAssumed: false }
const assumed = { ...stated, isAssumed: true }

describe('confidence', () => {
  it('is one letter lower where the body is assumed, and never below D', () => {
    const of = (id: string) => protocol.exercises.get(id)!
    expect(momentConfidence(of('squat-high'), stated)).toBe('B')
    expect(momentConfidence(of('squat-high'), assumed)).toBe('C')
    expect(momentConfidence(of('leg-press'), assumed)).toBe('D')
  })

  it('of several is that of the least sure', () => {
    expect(leastSure(['B', 'D', 'C'])).toBe('D')
    expect(leastSure([])).toBe('A')
  })

  it('of sessions goes by the lifts that load the lower back alone', () => {
    const loadsOf = (lifts: Parameters<typeof madeComeback>[0]) => {
      const history = madeComeback(lifts, 0)
      return loadSessions(
        protocol.limits,
        bodyOf(protocol.limits, history.profile),
        history,
        makeIdentify(protocol, new Map()),
      )
    }
    const curl = {
      name: 'Leg Curl',
      key: 'leg curl',
      sets: [{ kind: 'working' as const, reps: 10, massKg: 40 }],
    }
    expect(protocol.exercises.get('leg-curl')!.confidence).toBe('D')
    expect(loadConfidence(loadsOf([{ day: 0, lifts: [squats(100), curl] }]), stated)).toBe('B')
    expect(loadConfidence(loadsOf([{ day: 0, lifts: [squats(100), curl] }]), assumed)).toBe('C')
    expect(loadConfidence(loadsOf([{ day: 0, lifts: [curl] }]), stated)).toBeNull()
  })
})
