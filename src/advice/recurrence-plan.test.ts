import { describe, expect, it } from 'vitest'
import { assess } from '#assessment/assess'
import { findProgramme } from '#history/programme/find-programme'
import { makePlan } from '#plan/make-plan'
import { planTraining } from '#plan/plan-training'
import {
  amber,
  daily,
  green,
  madeComeback,
  on,
  type ToldEntry,
  trainingBefore,
  wholeComeback,
} from '#tests/made-comeback'
import { protocol } from '#tests/protocol'
import { publicRecurrence } from './public-recurrence.ts'
import { recurrencePlan, type RecurrencePart } from './recurrence-plan.ts'

const adviceOf = (told: readonly ToldEntry[], day: number) => {
  const history = madeComeback(told, day)
  const assessment = assess(protocol, history, findProgramme)
  const plan = makePlan(protocol, history, assessment, planTraining)
  return { on: history.on, protocol: protocol.identity, history, assessment, plan }
}
const planOf = (told: readonly ToldEntry[], day: number) => recurrencePlan(protocol, adviceOf(told, day))
const rulesOf = (plan: ReturnType<typeof planOf>, part: RecurrencePart): readonly string[] =>
  plan!.parts.find(({ id }) => id === part)!.grounds.map(({ rule }) => rule)

/** The lift before the comeback jumped by a fifth, and one session on the way was amber. */
const told: readonly ToldEntry[] = [{ day: -1, squat: 120 }, amber(15, 60), ...wholeComeback]

describe('the plan for a relapse', () => {
  it('is there once a comeback is over, and only then', () => {
    expect(planOf(trainingBefore, -1)).toBeNull()
    expect(planOf(told, 10)).toBeNull()
    expect(planOf(told, 140)).not.toBeNull()
    // Pain that went before anything was limited leaves no comeback to learn from.
    expect(planOf([{ day: 0, pain: 1 }, ...daily(1, 20, () => 0)], 20)).toBeNull()
    const again = [...told, { day: 141, pain: 4, episode: { began: on(141) } }]
    expect(planOf(again, 141)).toBeNull()
  })

  it('says what brought it on, as the log tells', () => {
    const plan = planOf(told, 140)
    expect(rulesOf(plan, 'brought-on').slice(0, 3)).toEqual([
      'recurrence/course',
      'recurrence/contributor',
      'contributor/load-spike/jump',
    ])
    const { assessment } = adviceOf(told, 140)
    expect(plan!.since).toBe(assessment.past.at(-1)!.endedOn)
  })

  it('says which loads were answered well, and which were not', () => {
    const grounds = planOf(told, 140)!.parts.find(({ id }) => id === 'tolerated')!.grounds
    expect(grounds.map(({ rule }) => rule)).toEqual(['recurrence/tolerated', 'recurrence/not-tolerated'])
    expect(grounds[0]!.facts).toContainEqual({ fact: 'load', value: 100, unit: 'kg' })
    expect(grounds[1]!.facts).toContainEqual({ fact: 'load', value: 60, unit: 'kg' })
    expect(grounds[1]!.facts).toContainEqual({ fact: 'on', value: on(15) })
  })

  it('begins again where the first loaded phase does, with the load from before this comeback', () => {
    const lighten = planOf(told, 140)!
      .parts.find(({ id }) => id === 'first-day')!
      .grounds.find(({ rule }) => rule === 'recurrence/lighten')!
    const share = protocol.phases.get('week-1')!.caps!.load.start
    expect(lighten.facts).toContainEqual({ fact: 'load', value: 100 * share, unit: 'kg' })
  })

  it('names no load while critical answers have lapsed, and is silent where somebody must be seen', () => {
    const lapsed = planOf(told, 160)
    expect(lapsed).not.toBeNull()
    expect(rulesOf(lapsed, 'first-day')).not.toContain('recurrence/lighten')
    const flagged = [...told, { day: 141, pain: 0, answers: { 'saddle-change': 'yes' } }]
    expect(adviceOf(flagged, 141).assessment.triage.level).toBe('emergency')
    expect(planOf(flagged, 141)).toBeNull()
  })

  it('has words for all it says, each with its certainty', () => {
    const shown = publicRecurrence(protocol, adviceOf(told, 140)).recurrence!
    const reasons = [shown.outlook, ...shown.parts.flatMap((part) => part.reasons)]
    expect(shown.parts.every((part) => part.reasons.length > 0)).toBe(true)
    for (const { says, sources, certainty } of reasons) {
      expect(says).not.toMatch(/[{}]|not known/)
      expect(certainty === 'opinion' || sources.length > 0).toBe(true)
    }
    expect(publicRecurrence(protocol, adviceOf([...trainingBefore, green(3)], 4))).toEqual({})
  })
})
