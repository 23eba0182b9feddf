import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { demandByHand, shareKept } from '#tests/brute-force'
import { makeLifter, type MadeLifter, type MadeWork, trainedWeeks } from '#tests/made-lifter'
import { madeProgramme } from '#tests/made-programme'
import { protocol } from '#tests/protocol'
import { overlayOf } from '#plan/session/plan-session'
import type { Ground } from '#protocol/reason'
import type { Return } from './choose-returning.ts'
import type { ItemOption } from './item-option.ts'
import type { Overlay, SlotChoice } from './make-overlay.ts'
import { findOtherWays, type OtherWay } from './other-ways.ts'

const overlayFor = (made: MadeLifter): Overlay => {
  const { history, assessment } = makeLifter(made)
  return overlayOf(protocol, history, assessment)!.overlay
}
const valueOf = ({ facts }: Ground, name: string): number =>
  facts.find(({ fact }) => fact === name)!.value as number

type Case = {
  readonly made: MadeLifter
  readonly overlay: Overlay
  readonly choice: SlotChoice
  readonly way: OtherWay
  readonly ground: Ground
}
const cases = fc.sample(madeProgramme, { seed: 1, numRuns: 300 }).flatMap((made) => {
  const overlay = overlayFor(made)
  return overlay.choices.flatMap((choice) =>
    findOtherWays(overlay, choice).flatMap((way) =>
      way.against.map((ground): Case => ({ made, overlay, choice, way, ground })),
    ),
  )
})
const saying = (rule: string): readonly Case[] => {
  const found = cases.filter(({ ground }) => ground.rule === rule)
  expect(found.length, rule).toBeGreaterThan(0)
  return found
}

/** The limited slots' session with one slot done by another option. */
const sessionWith = ({ overlay, choice }: Case, option: ItemOption): readonly ItemOption[] =>
  overlay.choices.filter(({ isLimited }) => isLimited).map((one) => (one === choice ? option : one.chosen))
const optionOf = ({ choice, way }: Case, sets = way.adjusted!.sets): ItemOption =>
  choice.every.find(({ exercise, adjusted }) => exercise === way.exercise && adjusted?.sets === sets)!
const unitsOf = (session: readonly ItemOption[]): number => session.reduce((sum, { units }) => sum + units, 0)
const now = (one: Case) => shareKept(one.overlay, sessionWith(one, one.choice.chosen))
const then = (one: Case) => shareKept(one.overlay, sessionWith(one, optionOf(one)))
const peakByHand = ({ overlay, way }: Case, massKg: number | null): number =>
  demandByHand(
    [
      {
        adjusted: { name: '', exercise: way.exercise.id, sets: 1, reps: 1, massKg },
      } as Parameters<typeof demandByHand>[0][number],
    ],
    overlay.workshop.situation.assessment.body,
  ).peakNm

describe('what speaks against other ways to do a slot, over 300 made programmes', () => {
  it('is said in the protocol’s words, of other lifts or more sets of the chosen one, each lift once', () => {
    expect(cases.length).toBeGreaterThan(500)
    for (const { overlay, choice } of cases) {
      const ways = findOtherWays(overlay, choice)
      const lifts = ways.map(({ exercise }) => exercise.id)
      expect(new Set(lifts).size).toBe(lifts.length)
      const same = ways.find(({ exercise }) => exercise === choice.chosen.exercise)
      if (same !== undefined) expect(same.adjusted!.sets).toBeGreaterThan(choice.chosen.adjusted!.sets)
      expect(choice.chosen.change).not.toBe('keep')
      for (const { rule } of ways.flatMap(({ against }) => against))
        expect(protocol.words.has(rule), rule).toBe(true)
    }
  })

  it('over the units: the session with it exceeds its cap by as much', () => {
    for (const one of saying('other-way/over-units')) {
      const sets = valueOf(one.ground, 'sets')
      // As programmed and lightened may have as many sets: the sentence is about one of them.
      const overs = one.choice.every
        .filter(({ exercise, adjusted }) => exercise === one.way.exercise && adjusted?.sets === sets)
        .map((option) => unitsOf(sessionWith(one, option)) - one.overlay.goal.units)
      const over = valueOf(one.ground, 'over')
      expect(over).toBeGreaterThan(0)
      expect(Math.min(...overs.map((other) => Math.abs(other - over)))).toBeLessThan(1e-6)
      expect(valueOf(one.ground, 'programmed') - valueOf(one.ground, 'cap')).toBeCloseTo(over, 6)
    }
  })

  it('keeps less: by sums written out anew', () => {
    for (const one of saying('other-way/keeps-less')) {
      expect(unitsOf(sessionWith(one, optionOf(one)))).toBeLessThanOrEqual(one.overlay.goal.units + 1e-6)
      expect(then(one)).toBeLessThan(now(one))
      const whole = one.overlay.goal.wanted.reduce((sum, sets) => sum + sets, 0)
      expect(valueOf(one.ground, 'fewer')).toBeCloseTo((now(one) - then(one)) * whole, 6)
      expect(valueOf(one.ground, 'other-kept')).toBe(Math.round(then(one) * 100))
      expect(valueOf(one.ground, 'kept')).toBe(Math.round(now(one) * 100))
    }
  })

  it('keeps as much: then it changes more, asks more, or is as good', () => {
    for (const one of [...saying('other-way/asks-more'), ...saying('other-way/greater-change')]) {
      expect(then(one)).toBeCloseTo(now(one), 6)
      const { chosen } = one.choice
      if (one.ground.rule === 'other-way/greater-change')
        expect(optionOf(one).cost).toBeGreaterThan(chosen.cost)
      else expect(optionOf(one).units - chosen.units).toBeCloseTo(valueOf(one.ground, 'more'), 6)
    }
  })

  it('brings back less: fewer of the lifts, or of their sets, that have to come back', () => {
    for (const one of saying('other-way/returns')) {
      const returning = one.overlay.returning as Extract<Return, { what: 'one-of-the-pattern' }> | null
      const open = one.overlay.choices.filter(({ isLimited }) => isLimited)
      // The lift itself before what may stand for it.
      const back = (session: readonly ItemOption[]): number =>
        session.reduce((sum, { exercise, adjusted }, slot) => {
          if (returning!.isReturning[slot]! && exercise?.id === open[slot]!.slot.exercise!.id)
            return sum + 100 + adjusted!.sets
          const stands = returning!.what === 'one-of-the-pattern' && exercise !== null
          return sum + (stands && returning!.standsForIt(exercise) ? 1 : 0)
        }, 0)
      expect(back(sessionWith(one, optionOf(one)))).toBeLessThan(back(sessionWith(one, one.choice.chosen)))
    }
  })

  it('taken, in the day, or for other muscles', () => {
    for (const one of saying('other-way/taken'))
      expect(
        one.overlay.choices.some(
          (other) =>
            other !== one.choice &&
            other.chosen.change === 'swap' &&
            other.chosen.exercise === one.way.exercise,
        ),
      ).toBe(true)
    for (const { overlay, way } of saying('other-way/in-day'))
      expect(overlay.slots.map(({ exercise }) => exercise)).toContain(way.exercise)
    for (const { choice, way } of saying('other-way/other-muscles')) {
      const main = choice.slot.exercise!.muscles.primary
      expect(way.exercise.muscles.primary.filter((muscle) => main.includes(muscle))).toEqual([])
    }
  })

  it('equipment that is not there: with it, something else speaks against the lift or nothing does', () => {
    for (const { made, choice, way, ground } of saying('other-way/equipment').slice(0, 40)) {
      const { history, assessment } = makeLifter(made)
      const stated = history.profile.equipment
      if (stated !== undefined)
        expect(way.exercise.equipment.every((item) => stated.includes(item))).toBe(false)
      const profile = { ...history.profile, equipment: [...(stated ?? []), ...way.exercise.equipment] }
      const { overlay } = overlayOf(protocol, { ...history, profile }, assessment)!
      const same = overlay.choices.find(({ slot }) => slot.slot === choice.slot.slot)!
      const again = findOtherWays(overlay, same).find(({ exercise }) => exercise === way.exercise)
      expect(again?.against.map(({ rule }) => rule) ?? []).not.toContain(ground.rule)
    }
  })

  it('not offered, too early, without a load', () => {
    for (const { way } of saying('other-way/no-stand-in')) expect(way.exercise.swap).toBeUndefined()
    for (const { overlay, way } of saying('other-way/too-early')) {
      const from = [...protocol.phases.values()].find(({ id }) => id === way.exercise.swap!.from)!
      expect(from.order).toBeGreaterThan(overlay.workshop.situation.phase.order)
    }
    const before = ({ overlay, way }: Case) =>
      overlay.workshop.situation.own.get(way.exercise.id)?.before ?? []
    for (const one of saying('other-way/no-load')) expect(before(one)).toEqual([])
  })

  it('over the peak: the least of it, or the body alone, asks more than the cap by as much', () => {
    const least = saying('other-way/over-peak').map((one) => ({ one, kg: valueOf(one.ground, 'lightest') }))
    const body = saying('other-way/body-over-peak').map((one) => ({ one, kg: null }))
    for (const { one, kg } of [...least, ...body]) {
      const { peakNm } = one.overlay.session.cap
      expect(peakByHand(one, kg)).toBeGreaterThan(peakNm)
      expect(valueOf(one.ground, 'over')).toBeCloseTo(peakByHand(one, kg) - peakNm, 6)
    }
  })

  it('too light: less than can be put on, or than is still the same lift', () => {
    for (const { ground, way } of saying('other-way/below-lightest')) {
      expect(valueOf(ground, 'cap')).toBeLessThan(valueOf(ground, 'lightest'))
      expect(way.against).toHaveLength(2)
    }
    for (const { ground, way } of saying('other-way/too-light')) {
      expect(valueOf(ground, 'cap')).toBeLessThan(
        (valueOf(ground, 'programmed') * valueOf(ground, 'share')) / 100 + 1e-6,
      )
      expect(way.against).toHaveLength(2)
    }
  })

  it('new to the lifter, or only for room: though it fits and would keep more', () => {
    for (const rule of ['other-way/new', 'other-way/only-room'])
      for (const one of saying(rule)) {
        expect(then(one)).toBeGreaterThan(now(one))
        expect(one.choice.options).not.toContain(optionOf(one))
      }
  })
})

describe('a squat of 4 x 5 at 100 kg in week one', () => {
  const squat: MadeWork = ['squat-high', 4, 5, 100]
  const curl: MadeWork = ['leg-curl', 3, 10, 40]
  const against = (made: Partial<MadeLifter> = {}): Readonly<Record<string, readonly string[]>> => {
    const overlay = overlayFor({
      trained: trainedWeeks(8, [{ day: 0, title: 'Legs', work: [squat, curl] }]),
      programme: { Legs: [squat, curl] },
      ...made,
    })
    return Object.fromEntries(
      findOtherWays(overlay, overlay.choices[0]!).map(({ exercise, against: grounds }) => [
        exercise.id,
        grounds.map(({ rule }) => rule),
      ]),
    )
  }

  it('says of its easier variants what is missing, and of what could be done what it would keep', () => {
    const said = against()
    expect(said['squat-box']).toEqual(['other-way/too-early'])
    expect(said['hack']).toEqual(['other-way/equipment'])
    expect(Object.values(said).flat()).toContain('other-way/returns')
  })

  it('says what the clinician asked to leave out', () => {
    const said = against({ visits: [{ limits: { avoid: ['squat'] } }] })
    expect(said['squat-high']).toEqual(['limit/clinician-avoid'])
    expect(said['squat-box']).toEqual(['limit/clinician-avoid'])
  })

  it('says on a calm day that too little of the lift would be left', () => {
    expect(against({ phase: 'calm' })['squat-high']).toContain('other-way/too-light')
  })

  it('says nothing of a slot that stays', () => {
    expect(against({ phase: 'ramp', share: 1 })).toEqual({})
  })
})
