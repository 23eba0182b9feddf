import fc from 'fast-check'
import { addDays, type Day, toDay } from '#basics/day'
import { decodeEvent } from '#events/decode-event'
import type { Event } from '#events/event'
import type { Protocol } from '#protocol/protocol'

/** A made-up lifter's journal, the day the pain began and a day to ask about. */
export type Case = { readonly journal: readonly Event[]; readonly began: Day; readonly on: Day }

const began = toDay('2026-03-09')

/** Names as logs write them: lumbar lifts, supported ones, upper body, and two that nobody knows. */
const names = [
  'Squat (Barbell)',
  'Deadlift (Barbell)',
  'Romanian Deadlift (Barbell)',
  'Front Squat (Barbell)',
  'Good Morning (Barbell)',
  'Hip Thrust (Barbell)',
  'Leg Press',
  'Goblet Squat',
  'Bulgarian Split Squat',
  'Leg Extension (Machine)',
  'Lying Leg Curl (Machine)',
  'Bent Over Row (Barbell)',
  'Overhead Press (Barbell)',
  'Bench Press (Barbell)',
  'Lat Pulldown (Cable)',
  'Pull Up',
  'Plank',
  'The Blorb',
  'Moon Walk Press',
] as const

type Slot = { name: string; sets: number; reps: number; massKg: number | undefined }

const slot: fc.Arbitrary<Slot> = fc.record({
  name: fc.constantFrom(...names),
  sets: fc.integer({ min: 1, max: 6 }),
  reps: fc.integer({ min: 1, max: 15 }),
  massKg: fc.option(
    fc.integer({ min: 4, max: 72 }).map((steps) => steps * 2.5),
    { nil: undefined, freq: 8 },
  ),
})

const programmeDay = fc.record({
  title: fc.constantFrom('Legs', 'Push', 'Pull', 'Full body'),
  slots: fc.uniqueArray(slot, { minLength: 1, maxLength: 5, selector: ({ name }) => name }),
})

const pain = fc.integer({ min: 0, max: 10 })
const maybe = <T>(value: fc.Arbitrary<T>, freq = 3) => fc.option(value, { nil: undefined, freq })

/** Answers of one check-in: mostly nothing there; now and then a flag, an unsure, a gap. */
const anyAnswers = (protocol: Protocol): fc.Arbitrary<Record<string, unknown>> => {
  const questions = [...protocol.questions.values()].filter(
    ({ kind }) => kind === 'choice' || kind === 'yes-no',
  )
  const valuesOf = (question: (typeof questions)[number]): unknown[] =>
    question.kind === 'yes-no' ? [true, false, 'unsure'] : (question.options ?? []).map(({ value }) => value)
  const clear = Object.fromEntries(
    [...protocol.questions.values()]
      .filter(({ noneValue }) => noneValue !== undefined)
      .map(({ id, noneValue }) => [id, noneValue]),
  )
  const oddity = fc
    .constantFrom(...questions.filter((question) => valuesOf(question).length > 0))
    .chain((question) => fc.constantFrom(...valuesOf(question)).map((value) => [question.id, value] as const))
  return fc
    .record({
      walks: fc.constantFrom(true, true, true, false, undefined),
      odd: fc.oneof(
        { weight: 5, arbitrary: fc.constant([]) },
        { weight: 2, arbitrary: fc.array(oddity, { maxLength: 2 }) },
      ),
      gaps: fc.oneof(
        { weight: 6, arbitrary: fc.constant([]) },
        { weight: 1, arbitrary: fc.array(fc.constantFrom(...Object.keys(clear)), { maxLength: 1 }) },
      ),
      psfs: maybe(pain),
    })
    .map(({ walks, odd, gaps, psfs }) => {
      const answers: Record<string, unknown> = { ...clear, 'adl-severe': false, ...Object.fromEntries(odd) }
      if (walks !== undefined) answers['walks-10-min'] = walks
      if (psfs !== undefined) answers['psfs-1'] = psfs
      for (const gap of gaps) delete answers[gap]
      return answers
    })
}

const anyAfter = (protocol: Protocol) =>
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        what: fc.constant('check-in' as const),
        day: fc.integer({ min: 0, max: 60 }),
        pain: fc.oneof(fc.integer({ min: 0, max: 5 }), pain),
        answers: anyAnswers(protocol),
        order: fc.nat(9),
      }),
    },
    {
      weight: 5,
      arbitrary: fc.record({
        what: fc.constant('session' as const),
        day: fc.integer({ min: 0, max: 60 }),
        scale: fc.constantFrom(0.3, 0.5, 0.6, 0.8, 1, 1.2),
        pick: fc.nat(2),
        before: maybe(fc.integer({ min: 0, max: 5 }), 6),
        during: maybe(fc.oneof(fc.integer({ min: 0, max: 4 }), pain), 6),
        nextMorning: maybe(fc.oneof(fc.integer({ min: 0, max: 4 }), pain), 6),
        settled: maybe(fc.boolean()),
        legs: fc.constantFrom(false, false, false, false, true, undefined),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        what: fc.constant('clinician' as const),
        day: fc.integer({ min: 0, max: 60 }),
        outcome: fc.constantFrom('cleared', 'cleared-with-limits', 'not-cleared'),
        maxMassKg: maybe(fc.integer({ min: 0, max: 60 })),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        what: fc.constant('screen' as const),
        day: fc.integer({ min: 0, max: 60 }),
        screen: fc.constantFrom('sorensen', 'side-plank', 'knee-to-wall', 'hinge-dowel'),
        value: fc.integer({ min: 0, max: 200 }),
      }),
    },
  )

/** Any case: training for up to ten weeks, then check-ins, sessions, reports, clinicians, screens in any mix. */
export const anyCase = (protocol: Protocol): fc.Arbitrary<Case> =>
  fc
    .record({
      profile: fc.record({
        bodyMassKg: maybe(fc.integer({ min: 50, max: 120 })),
        heightCm: maybe(fc.integer({ min: 150, max: 200 })),
        units: fc.constantFrom('kg', 'lb'),
      }),
      weeks: fc.integer({ min: 0, max: 10 }),
      days: fc.array(programmeDay, { minLength: 1, maxLength: 3 }),
      spike: fc.constantFrom(1, 1, 1.1, 1.3),
      skips: fc.array(fc.nat(30), { maxLength: 6 }),
      after: fc.array(anyAfter(protocol), { maxLength: 12 }),
      opening: maybe(
        fc.record({
          day: fc.integer({ min: 0, max: 3 }),
          pain: fc.integer({ min: 0, max: 8 }),
          answers: anyAnswers(protocol),
        }),
        9,
      ),
      ask: fc.integer({ min: -3, max: 70 }),
    })
    .map((told) => ({ journal: buildJournal(told), began, on: addDays(began, told.ask) }))

type Told = {
  profile: Record<string, unknown>
  weeks: number
  days: { title: string; slots: Slot[] }[]
  spike: number
  skips: number[]
  after: ({ what: string; day: number } & Record<string, unknown>)[]
  opening: { day: number; pain: number; answers: Record<string, unknown> } | undefined
  ask: number
}

const weekdayOffsets = [0, 3, 5]

const buildJournal = (told: Told): Event[] => {
  const journal: Event[] = []
  const add = (kind: string, on: Day, clock: string, body: Record<string, unknown>): string => {
    const id = `00000000-0000-4000-8000-${String(journal.length + 1).padStart(12, '0')}`
    const decoded = decodeEvent({ ...body, id, v: 1, on, at: `${on}T${clock}:00+00:00`, by: 'lifter', kind })
    if (!decoded.ok) throw new Error(`the generator made a bad event: ${decoded.error}`)
    journal.push(decoded.value)
    return id
  }
  const profile = Object.fromEntries(Object.entries(told.profile).filter(([, value]) => value !== undefined))
  add('profile-stated', addDays(began, -200), '08:00', profile)
  let count = 0
  for (let week = told.weeks; week >= 0; week -= 1) {
    told.days.forEach(({ title, slots }, index) => {
      const on = addDays(began, -7 * week + weekdayOffsets[index]! - 5)
      count += 1
      if (on > began || told.skips.includes(count)) return
      add('session-logged', on, '17:00', {
        title,
        exercises: slots.map((done) => logged(done, week === 0 ? told.spike : 1)),
      })
    })
  }
  const { opening } = told
  if (opening !== undefined) {
    add('checked-in', addDays(began, opening.day), '07:00', {
      pain: { now: opening.pain },
      episode: { began },
      answers: opening.answers,
    })
  }
  for (const event of told.after) happen(add, told, event)
  return journal
}

const logged = ({ name, sets, reps, massKg }: Slot, scale: number) => {
  const mass = massKg === undefined ? undefined : Math.round((massKg * scale) / 2.5) * 2.5
  const set = { kind: 'working', reps, ...(mass === undefined ? {} : { massKg: mass }) }
  return { name, sets: Array.from({ length: sets }, () => set) }
}

const happen = (
  add: (kind: string, on: Day, clock: string, body: Record<string, unknown>) => string,
  told: Told,
  event: Told['after'][number],
): void => {
  const on = addDays(began, event.day)
  if (event.what === 'check-in')
    add('checked-in', on, `08:0${String(event['order'])}`, {
      pain: { now: event['pain'] },
      answers: event['answers'],
    })
  if (event.what === 'screen')
    add('screen-taken', on, '09:00', { screen: event['screen'], value: event['value'], unit: 's' })
  if (event.what === 'clinician') {
    const limits = event['maxMassKg'] === undefined ? {} : { limits: { maxMassKg: event['maxMassKg'] } }
    add('clinician-seen', on, '12:00', {
      outcome: event['outcome'],
      profession: 'physiotherapist',
      ...limits,
    })
  }
  if (event.what !== 'session') return
  const day = told.days[(event['pick'] as number) % told.days.length]!
  const reported = Object.fromEntries(
    ['before', 'during'].flatMap((key) => (event[key] === undefined ? [] : [[key, event[key]]])),
  )
  const session = add('session-logged', on, '18:00', {
    title: day.title,
    exercises: day.slots.map((done) => logged(done, event['scale'] as number)),
    pain: reported,
  })
  if (event['nextMorning'] === undefined) return
  add('morning-after-reported', addDays(on, 1), '06:30', {
    session,
    pain: event['nextMorning'],
    ...(event['settled'] === undefined ? {} : { settledWithin48h: event['settled'] }),
    ...(event['legs'] === undefined ? {} : { newLegSymptoms: event['legs'] }),
  })
}
