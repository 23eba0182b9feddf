import { describe, expect, it } from 'vitest'
import { advise } from '#advice/advise'
import { addDays, type Day, toDay } from '#basics/day'
import { decodeEvent } from '#events/decode-event'
import type { Event } from '#events/event'
import { protocol } from '#tests/protocol'
import { clearAnswers } from '#tools/scenarios/build-journal'
import { checkInQuery } from './check-in-query.ts'
import { type CheckInDraft, newDraft } from './draft.ts'

const dayZero = toDay('2026-03-10')

const checkedIn = (days: number, answers: Record<string, unknown>): Event => {
  const on = addDays(dayZero, days)
  const decoded = decodeEvent({
    id: `00000000-0000-4000-8000-${String(days + 1).padStart(12, '0')}`,
    v: 1,
    kind: 'checked-in',
    on,
    at: `${on}T07:00:00+00:00`,
    by: 'lifter',
    pain: { now: 3 },
    ...(days === 0 ? { episode: { began: on } } : {}),
    answers,
  })
  if (!decoded.ok) throw new Error(decoded.error)
  return decoded.value
}

const evaluate = (events: readonly Event[], day: Day, draft: Partial<CheckInDraft>) =>
  checkInQuery(
    {
      protocol,
      events,
      day,
      advice: () => advise(protocol, events, day),
      withExercises: async () => protocol,
      withWords: async () => protocol,
    },
    { ...newDraft(day), pain: 4, ...draft },
  )
const asked = async (...given: Parameters<typeof evaluate>): Promise<string[]> =>
  (await evaluate(...given)).questions.map(({ id }) => id)

const criticals = [...protocol.questions.values()].filter(({ critical }) => critical).map(({ id }) => id)
const remembered = [...protocol.questions.values()]
  .filter((question) => question.remembered === 'always' && question.noneValue !== undefined)
  .map(({ id }) => id)

describe('a check-in under way', () => {
  it('asks everything on the first, and opens an episode', async () => {
    const state = await evaluate([], dayZero, { began: dayZero })
    expect(state.questions.map(({ id }) => id)).toEqual(expect.arrayContaining([...criticals, ...remembered]))
    expect(state).toMatchObject({ opensEpisode: true, isBirthKnown: false, isSaved: false })
    expect(state.triage.level).toBe('incomplete')
  })

  it('opens none without pain, nor while one is open', async () => {
    expect((await evaluate([], dayZero, { pain: 0 })).opensEpisode).toBe(false)
    expect((await evaluate([checkedIn(0, {})], addDays(dayZero, 1), {})).opensEpisode).toBe(false)
  })

  it('asks what only another answer raises when it is given, and says what to do at once', async () => {
    expect(await asked([], dayZero, {})).not.toContain('ces-days')
    const state = await evaluate([], dayZero, { answers: { 'bladder-change': 'yes' } })
    expect(state.questions.map(({ id }) => id)).toEqual(expect.arrayContaining(['ces-days', 'ces-worsening']))
    expect(state.triage.level).toBe('emergency')
    expect(state.referrals.length).toBeGreaterThan(0)
    expect(await asked([], dayZero, { answers: { 'bladder-change': 'longstanding-unchanged' } })).toContain(
      'leak-only-on-effort',
    )
  })

  it('asks nobody about a pregnancy that cannot be, nor the load of a lift that was not named', async () => {
    expect(await asked([], dayZero, {})).toContain('pregnant')
    expect(await asked([], dayZero, { answers: { sex: 'male' } })).not.toContain('pregnant')
    expect(await asked([], dayZero, {})).not.toContain('usual-load-kg')
    expect(await asked([], dayZero, { answers: { 'provoking-lift': 'squat-high' } })).toContain(
      'usual-load-kg',
    )
  })

  it('does not ask again for what is known and counts still', async () => {
    const events = [checkedIn(0, clearAnswers(protocol))]
    const again = await asked(events, dayZero, {})
    for (const id of [...criticals, ...remembered, 'walks-10-min']) expect(again).not.toContain(id)
  })

  it('asks again on a day on which answers have lapsed, but not for what is remembered', async () => {
    const events = [checkedIn(0, clearAnswers(protocol))]
    const again = await asked(events, addDays(dayZero, 5), {})
    expect(again).toEqual(expect.arrayContaining(criticals))
    for (const id of remembered) expect(again).not.toContain(id)
  })

  it('asks again for what the next phase waits for', async () => {
    const cannotWalk = [checkedIn(0, { ...clearAnswers(protocol), 'walks-10-min': false })]
    expect(await asked(cannotWalk, dayZero, {})).toContain('walks-10-min')
  })

  it('still asks what it has an answer to, so that it can be changed', async () => {
    expect(await asked([], dayZero, { answers: { fever: false } })).toContain('fever')
  })

  it('knows when it is in the journal already', async () => {
    const saved = checkedIn(0, {})
    expect((await evaluate([saved], dayZero, { id: saved.id })).isSaved).toBe(true)
  })
})
