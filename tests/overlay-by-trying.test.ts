import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ItemOption } from '#plan/overlay/item-option'
import { overlayOf, planSession } from '#plan/session/plan-session'
import { bestByTrying, canKeep, demandByHand, everyWay, judge, shareKept } from './brute-force.ts'
import { makeLifter } from './made-lifter.ts'
import { madeProgramme } from './made-programme.ts'
import { protocol } from './protocol.ts'

// The bench "overlay" does the same over ten thousand.
const cases = fc
  .sample(madeProgramme, { seed: 20_261_126, numRuns: 250 })
  .map((made) => ({ phase: made.phase, ...makeLifter(made) }))
  .map((lifter) => ({
    ...lifter,
    session: planSession(protocol, lifter.history, lifter.assessment)!.session,
    overlay: overlayOf(protocol, lifter.history, lifter.assessment)!.overlay,
  }))
const { keep } = protocol.limits.stimulus

describe('250 made programmes in every phase', () => {
  it('exceed no cap, by sums written out anew', () => {
    for (const { session, assessment } of cases) {
      const { cap, adjusted } = session.lumbar
      const asked = demandByHand(session.items, assessment.body)
      expect(asked.peakNm).toBeCloseTo(adjusted.peakNm, 6)
      expect(asked.units).toBeCloseTo(adjusted.units, 6)
      expect(asked.peakNm).toBeLessThanOrEqual(cap!.peakNm + 2e-4)
      expect(asked.units).toBeLessThanOrEqual(cap!.units + 1e-6)
    }
  })

  it('are the best of every session, where there are few enough to look at each', () => {
    let tried = 0
    for (const { overlay } of cases) {
      const { returns } = overlay.workshop.situation.caps
      const open = overlay.choices.filter(({ isLimited }) => isLimited)
      const options = open.map((choice) => choice.options)
      const chosen = open.map((choice) => choice.chosen)
      const isStoodIn = chosen.some(
        (option, slot) => option.change === 'swap' && option === options[slot]!.at(-1),
      )
      const isMany = options.reduce((all, ways) => all * ways.length, 1) > 2000
      if (isMany || isStoodIn || returns === 'one-of-the-pattern') continue
      tried += 1
      const returned = (session: readonly ItemOption[]): number =>
        session.reduce((sum, { change, adjusted }, slot) => {
          const isItself = open[slot]!.slot.isLumbar && (change === 'keep' || change === 'lighten')
          if (returns === undefined || !isItself) return sum
          return sum + (returns === 'every-lift' ? 1 : 1000 + adjusted!.sets)
        }, 0)
      expect(judge(overlay, chosen, returned)).toEqual(bestByTrying(overlay, options, returned))
    }
    expect(tried).toBeGreaterThan(20)
  })

  it('keep enough wherever any session does, or say that lifts return instead', () => {
    let below = 0
    for (const { overlay, session } of cases) {
      const chosen = overlay.choices.filter(({ isLimited }) => isLimited).map((choice) => choice.chosen)
      if (shareKept(overlay, chosen) >= keep || session.binding?.rule === 'limit/returns') continue
      below += 1
      expect(canKeep(overlay, everyWay(overlay), keep, 2000)).not.toBe(true)
    }
    expect(below).toBeGreaterThan(20)
  })
})
