import { describe, expect, it } from 'vitest'
import { advise } from '#advice/advise'
import { type Day, toDay } from '#basics/day'
import type { Id } from '#basics/id'
import type { Event } from '#events/event'
import { journalLine } from '#events/journal-text'
import { emmaJournal } from '#tools/web/emma-journal'
import type { Ground, Query } from '#web/engine/query'
import { stampEvents, type NewEvent } from '#web/journal/new-event'
import { insightQuery } from '#web/places/insight/insight-query'
import { ownProfile } from '#web/places/settings/own-profile'
import { restorePreview } from '#web/places/settings/restore-preview'
import { importsMade } from '#web/places/training/import/imports-made'
import { liftHistory } from '#web/places/training/lifts/lift-history'
import { liftList } from '#web/places/training/lifts/lift-list'
import { trainingLog } from '#web/places/training/log/training-log'
import { exerciseChoices } from '#web/places/training/names/exercise-choices'
import { namesToSettle } from '#web/places/training/names/names-to-settle'
import { ownProgramme } from '#web/places/training/programme/own-programme'
import { sessionDetail } from '#web/places/training/session/session-detail'
import { protocol } from './protocol.ts'

const emma = emmaJournal(process.cwd(), protocol)
const lastDay = emma.map(({ on }) => on).reduce((last, on) => (on > last ? on : last), toDay('2020-01-01'))

let ids = 0
const stamped = (...added: readonly NewEvent[]): readonly Event[] => {
  const result = stampEvents(added, {
    today: lastDay,
    at: `${lastDay}T20:00:00+00:00`,
    newId: () => `00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}` as Id,
    clock: 1000 + ids,
    device: 'web-test',
  })
  if (!result.ok) throw new Error(result.error)
  return result.value
}

const ask = async <I, A>(
  query: Query<I, A>,
  input: I,
  events: readonly Event[] = emma,
  day: Day = lastDay,
) => {
  const ground: Ground = {
    protocol,
    events,
    day,
    advice: () => advise(protocol, events, day),
    withExercises: async () => protocol,
    withWords: async () => protocol,
  }
  const answer = await query(ground, input)
  // What goes to the page must survive the way there.
  expect(structuredClone(answer)).toEqual(answer)
  return answer
}
const unknownLift = (name: string, sets: number) => ({
  kind: 'session-logged' as const,
  exercises: [{ name, sets: Array.from({ length: sets }, () => ({ kind: 'working' as const, reps: 5 })) }],
})

describe('the training log', () => {
  it('holds every session of the year once, newest first, by month', async () => {
    const log = await ask(trainingLog, { year: null })
    const rows = log.months.flatMap(({ sessions }) => sessions)
    const inYear = advise(protocol, emma, lastDay).history.sessions.filter(({ on }) =>
      on.startsWith(String(log.year)),
    )
    expect(rows.map(({ id }) => id)).toEqual(inYear.map(({ id }) => id).reverse())
    expect(log.months.map(({ month }) => month)).toEqual([...new Set(rows.map(({ on }) => on.slice(0, 7)))])
    expect(log.years).toContain(log.year)
  })

  it('falls back to the newest year for one without training', async () => {
    expect((await ask(trainingLog, { year: 1999 })).year).toBe((await ask(trainingLog, { year: null })).year)
  })

  it('is empty for an empty journal', async () => {
    expect(await ask(trainingLog, { year: null }, [])).toEqual({
      years: [],
      year: null,
      months: [],
      sessions: 0,
      unsettled: { names: 0, sets: 0 },
    })
  })

  it('counts names nobody knows, until the lifter says what they are', async () => {
    const events = [...emma, ...stamped(unknownLift('Lantern carry', 3), unknownLift('lantern  carry', 2))]
    expect((await ask(trainingLog, { year: null }, events)).unsettled).toEqual({ names: 1, sets: 5 })
    const [first] = (await ask(namesToSettle, null, events)).names
    expect(first).toMatchObject({ name: 'Lantern carry', sets: 5 })
    const said = stamped({ kind: 'exercise-identified', name: 'Lantern carry', exercise: 'squat-high' })
    expect((await ask(namesToSettle, null, [...events, ...said])).names).toEqual([])
    const lift = await ask(liftHistory, { key: 'lantern carry' }, [...events, ...said])
    expect(lift).toMatchObject({ means: { id: 'squat-high' }, said: said[0]!.id })
  })
})

describe('a session', () => {
  const { id } = emma.find(({ kind }) => kind === 'session-logged')!

  it('is there, corrected, withdrawn and gone with its import, each said', async () => {
    expect((await ask(sessionDetail, { id }))?.state).toBe('there')
    const { body } = (await ask(sessionDetail, { id }))!
    const corrected = stamped({ kind: 'entry-corrected', entry: id, body: { ...body, title: 'Renamed' } })
    const after = await ask(sessionDetail, { id }, [...emma, ...corrected])
    expect(after).toMatchObject({
      state: 'there',
      correction: { id: corrected[0]!.id },
      body: { title: 'Renamed' },
    })
    const withdrawn = stamped({ kind: 'entry-withdrawn', entry: id, reason: '' })
    expect(await ask(sessionDetail, { id }, [...emma, ...withdrawn])).toMatchObject({
      state: 'withdrawn',
      withdrawal: withdrawn[0]!.id,
      load: null,
    })
    const { id: imported } = emma.find(({ kind }) => kind === 'import-recorded')!
    const undone = stamped({ kind: 'entry-withdrawn', entry: imported, reason: '' })
    expect((await ask(sessionDetail, { id }, [...emma, ...undone]))?.state).toBe('import-undone')
  })

  it('is nothing where there is none', async () => {
    expect(await ask(sessionDetail, { id: '00000000-0000-4000-8000-00000000dead' as Id })).toBeNull()
  })

  it('has an exercise detail for each exercise, and neighbours', async () => {
    const detail = (await ask(sessionDetail, { id }))!
    expect(detail.exercises).toHaveLength(detail.body.exercises.length)
    expect(detail.earlier).toBeNull()
    const next = await ask(sessionDetail, { id: detail.later! })
    expect(next?.earlier).toBe(id)
  })
})

describe('lifts', () => {
  it('lists each once, and its page holds as many days', async () => {
    const { lifts } = await ask(liftList, null)
    expect(new Set(lifts.map(({ key }) => key)).size).toBe(lifts.length)
    for (const lift of lifts.slice(0, 5)) {
      const history = await ask(liftHistory, { key: lift.key })
      expect(history!.days).toHaveLength(lift.sessions)
      expect(history!.days[0]!.on).toBe(lift.lastOn)
    }
    expect(await ask(liftHistory, { key: 'nobody does this' })).toBeNull()
  })

  it('guesses at a name, and offers every exercise', async () => {
    const { guesses, exercises } = await ask(exerciseChoices, { name: 'Squat with a twist' })
    expect(guesses.length).toBeGreaterThan(0)
    expect(exercises).toHaveLength(protocol.exercises.size)
  })
})

describe('imports and programme', () => {
  it('tells live imports from undone ones, and what undid them', async () => {
    const [made] = await ask(importsMade, null)
    expect(made).toMatchObject({ isLive: true, undoneBy: null })
    expect(made!.sessions).toBeGreaterThan(20)
    const undone = stamped({ kind: 'entry-withdrawn', entry: made!.id, reason: '' })
    expect((await ask(importsMade, null, [...emma, ...undone]))[0]).toMatchObject({
      isLive: false,
      undoneBy: undone[0]!.id,
    })
    const back = stamped({ kind: 'entry-withdrawn', entry: undone[0]!.id, reason: '' })
    expect((await ask(importsMade, null, [...emma, ...undone, ...back]))[0]).toMatchObject({ isLive: true })
  })

  it('begins a statement with what the log shows, and goes by the statement from then on', async () => {
    const found = await ask(ownProgramme, null)
    expect(found).toMatchObject({ source: 'inferred', statement: null })
    expect(found.days.length).toBeGreaterThan(1)
    const said = stamped({
      kind: 'programme-stated',
      name: 'Mine',
      days: [{ title: 'A', exercises: [{ name: 'Squat (Barbell)', sets: 5, reps: 5, massKg: 60 }] }],
    })
    expect(await ask(ownProgramme, null, [...emma, ...said])).toMatchObject({
      source: 'stated',
      statement: { id: said[0]!.id },
      days: [{ title: 'A', exercises: [{ name: 'Squat (Barbell)', sets: 5, reps: 5, massKg: 60 }] }],
    })
  })
})

describe('the profile and a backup', () => {
  it('ticks the equipment of the log until it is stated, an empty list included', async () => {
    const silent = emma.filter(({ kind }) => kind !== 'profile-stated')
    expect(await ask(ownProfile, null, silent)).toMatchObject({
      equipmentFrom: 'log',
      isBodyMassAssumed: true,
      bodyMassKg: protocol.limits.model.assumedMassKg,
    })
    const said = [...silent, ...stamped({ kind: 'profile-stated', equipment: [] })]
    expect(await ask(ownProfile, null, said)).toMatchObject({ equipmentFrom: 'stated', equipment: [] })
    expect((await ask(ownProfile, null, [])).equipmentFrom).toBe('nothing')
  })

  it('previews what is new, what is there and what cannot be read, and each line once', async () => {
    const extra = stamped(unknownLift('Row', 1))
    const text = [...emma.slice(0, 3), ...extra, ...extra].map((event) => `${journalLine(event)}\n`).join('')
    expect(await ask(restorePreview, { text: `${text}broken\n` })).toEqual({
      added: 1,
      alreadyThere: 4,
      unreadable: 1,
      kinds: [{ kind: 'session-logged', count: 1 }],
      between: [lastDay, lastDay],
    })
  })
})

it("insight speaks of Emma's squat, and of no contributor that is not ranked", async () => {
  const day = toDay('2026-03-20')
  const { series, cannotTell } = await ask(insightQuery, null, emma, day)
  expect(series.lifts[0]!.id).toBe('squat-high')
  expect(series.before!.changes.length).toBeGreaterThan(0)
  expect(Object.keys(cannotTell).toSorted()).toEqual(protocol.contributors.map(({ id }) => id).toSorted())
})
