import { advise } from '#advice/advise'
import { addDays, type Day, toDay, weekdayOf } from '#basics/day'
import { lbToKg } from '#basics/mass'
import { deloadItem } from '#assessment/load/deload-weeks'
import { decodeEvent } from '#events/decode-event'
import type { Event } from '#events/event'
import { stateReadyMade } from '#plan/day/state-ready-made'
import type { Protocol } from '#protocol/protocol'
import type { Following, Happening, Story } from './story.ts'

type Exercise = {
  name: string
  sets: number
  reps: number
  massKg?: number | undefined
  lb?: number | undefined
  rpe?: number | undefined
}

/** A story's journal. Ids are counted, so that the same story is the same bytes. */
export const buildJournal = (protocol: Protocol, story: Story): Event[] => {
  const day0 = toDay(story.began)
  const journal: Event[] = []
  const add = (kind: string, on: Day, clock: string, body: Record<string, unknown>): string => {
    const id = `00000000-0000-4000-8000-${String(journal.length + 1).padStart(12, '0')}`
    const decoded = decodeEvent({ id, v: 1, on, at: `${on}T${clock}:00+00:00`, by: 'lifter', ...body, kind })
    if (!decoded.ok) throw new Error(`story ${story.id}, ${on}: ${decoded.error}`)
    journal.push(decoded.value)
    return id
  }
  const world: World = { protocol, day0, journal, add }

  if (story.profile !== undefined) add('profile-stated', addDays(day0, -400), '08:00', story.profile)
  if (story.programme !== undefined) stateProgramme(world, story.programme)
  if (story.before !== undefined) trainBefore(world, story.before)
  for (const event of story.happens) {
    if ('follow' in event) followAdvice(world, event.follow)
    else happen(world, event)
  }
  return journal
}

type World = {
  readonly protocol: Protocol
  readonly day0: Day
  readonly journal: Event[]
  readonly add: (kind: string, on: Day, clock: string, body: Record<string, unknown>) => string
}

const stateProgramme = ({ add, day0 }: World, days: NonNullable<Story['programme']>): void => {
  add('programme-stated', addDays(day0, -60), '08:30', {
    name: 'Stated',
    days: days.map(({ title, weekday, exercises }) => ({
      title,
      weekday,
      exercises: exercises.map(({ lb, ...rest }) => ({
        ...rest,
        ...(lb === undefined ? {} : { massKg: lbToKg(lb) }),
      })),
    })),
  })
}

const trainBefore = ({ add, day0 }: World, { weeks, days, changes }: NonNullable<Story['before']>): void => {
  for (let day = -7 * weeks; day <= 0; day += 1) {
    const on = addDays(day0, day)
    const planned = days.find(({ weekday }) => weekday === weekdayOf(on))
    if (planned === undefined) continue
    const exercises = planned.exercises.flatMap((exercise) => {
      const change = changes.find(
        ({ exercise: name, fromDay, toDay = 0 }) => name === exercise.name && day >= fromDay && day <= toDay,
      )
      if (change?.skipped === true) return []
      return [{ ...exercise, massKg: change?.massKg ?? exercise.massKg, sets: change?.sets ?? exercise.sets }]
    })
    if (exercises.length > 0)
      add('session-logged', on, '17:00', { title: planned.title, exercises: exercises.map(toLogged) })
  }
}

const toLogged = ({ name, sets, reps, massKg, lb, rpe }: Exercise) => {
  const mass = lb === undefined ? massKg : lbToKg(lb)
  const set = {
    kind: 'working',
    reps,
    ...(mass === undefined ? {} : { massKg: mass }),
    ...(rpe === undefined ? {} : { rpe }),
  }
  return { name, sets: Array.from({ length: sets }, () => set) }
}

/** Every critical question, and what else a plain check-in answers, with "nothing there". */
export const clearAnswers = (protocol: Protocol): Record<string, unknown> => ({
  ...Object.fromEntries(
    [...protocol.questions.values()]
      .filter(({ noneValue }) => noneValue !== undefined)
      .map(({ id, noneValue }) => [id, noneValue]),
  ),
  'walks-10-min': true,
  'adl-severe': false,
})

const checkIn = ({ add, day0, protocol }: World, on: Day, told: NonNullable<Happening['checkIn']>): void => {
  const answers = { ...(told.clear ? clearAnswers(protocol) : {}), ...told.answers }
  for (const id of told.leaveOut) delete answers[id]
  const episode =
    told.began === undefined
      ? undefined
      : {
          began: addDays(day0, told.began),
          ...(told.painAtStart === undefined ? {} : { painAtStart: told.painAtStart }),
        }
  add('checked-in', on, '07:00', {
    pain: { now: told.pain },
    answers,
    ...(episode === undefined ? {} : { episode }),
  })
}

const happen = (world: World, event: Happening): void => {
  const { add, day0 } = world
  const on = addDays(day0, event.day)
  if (event.equipment !== undefined) add('profile-stated', on, '06:00', { equipment: event.equipment })
  if (event.identify !== undefined) add('exercise-identified', on, '06:10', event.identify)
  if (event.clinician !== undefined)
    add('clinician-seen', on, '12:00', { profession: 'physiotherapist', ...event.clinician })
  if (event.checkIn !== undefined) checkIn(world, on, event.checkIn)
  if (event.easierWeek !== undefined)
    add('overlay-decided', on, '08:40', { item: deloadItem(on), decision: event.easierWeek })
  if (event.adopt !== undefined) adopt(world, on, event.adopt)
  if (event.screen !== undefined) add('screen-taken', on, '09:00', event.screen)
  if (event.session !== undefined) train(world, on, event.session, event)
}

const adopt = ({ add, protocol, journal }: World, on: Day, id: string): void => {
  const sessions = protocol.readyMade.find((one) => one.id === id)
  if (sessions === undefined) throw new Error(`there are no ready-made sessions "${id}"`)
  add('programme-stated', on, '08:30', {
    ...stateReadyMade(protocol, advise(protocol, journal, on).assessment, sessions),
  })
}

type Answer48 = Pick<
  Happening,
  'before' | 'during' | 'nextMorning' | 'settledWithin48h' | 'newLegSymptoms' | 'stoppedForSharpPain'
>

const train = (world: World, on: Day, session: NonNullable<Happening['session']>, felt: Answer48): void => {
  const { add } = world
  const done =
    session === 'offered'
      ? offeredSession(world, on)
      : { title: session.title ?? 'Session', exercises: session.exercises.map(toLogged) }
  if (done === null) throw new Error(`no session is offered on ${on}`)
  const pain = {
    ...(felt.before === undefined ? {} : { before: felt.before }),
    ...(felt.during === undefined ? {} : { during: felt.during }),
  }
  const id = add('session-logged', on, '18:00', { ...done, pain })
  if (felt.stoppedForSharpPain !== undefined)
    add('session-felt', on, '19:30', { session: id, stoppedForSharpPain: felt.stoppedForSharpPain })
  if (felt.nextMorning === undefined) return
  add('morning-after-reported', addDays(on, 1), '06:30', {
    session: id,
    pain: felt.nextMorning,
    ...(felt.newLegSymptoms === undefined ? {} : { newLegSymptoms: felt.newLegSymptoms }),
  })
  if (felt.settledWithin48h !== undefined) {
    add('morning-after-reported', addDays(on, 2), '06:30', {
      session: id,
      pain: felt.nextMorning,
      settledWithin48h: felt.settledWithin48h,
    })
  }
}

/** What the advice offers for that very day, as done; null when there is nothing for that day. */
const offeredSession = (
  { protocol, journal }: World,
  on: Day,
): { title: string; exercises: unknown[] } | null => {
  const { session } = advise(protocol, journal, on).plan
  if (session === null || session.on !== on) return null
  const exercises = session.items.flatMap(({ adjusted }) =>
    adjusted === null
      ? []
      : [
          {
            name: adjusted.name,
            ...(adjusted.exercise === null ? {} : { exercise: adjusted.exercise }),
            sets: setsOf(adjusted),
          },
        ],
  )
  return exercises.length === 0 ? null : { title: session.title, exercises }
}

const setsOf = (work: {
  sets: number
  reps: number
  massKg: number | null
  seconds?: number
  assistanceKg?: number
}) =>
  Array.from({ length: work.sets }, () => ({
    kind: 'working',
    reps: work.reps,
    ...(work.massKg === null ? {} : { massKg: work.massKg }),
    ...(work.seconds === undefined ? {} : { seconds: work.seconds }),
    ...(work.assistanceKg === undefined ? {} : { assistanceKg: work.assistanceKg }),
  }))

const followAdvice = (world: World, told: Following['follow']): void => {
  const { day0, protocol, journal } = world
  for (let day = told.from; day <= told.to; day += 1) {
    const on = addDays(day0, day)
    const pain = Math.max(
      0,
      told.pain - (told.easesEvery === undefined ? 0 : Math.floor((day - told.from) / told.easesEvery)),
    )
    const before = advise(protocol, journal, on)
    const isDue = before.plan.next.checkInOn <= on || before.plan.session?.on === on
    if (isDue) checkIn(world, on, { pain, clear: true, answers: told.answers, leaveOut: [] })
    const offered = offeredSession(world, on)
    if (offered === null) continue
    const during = Math.max(told.during, pain)
    train(world, on, 'offered', {
      before: pain,
      during,
      nextMorning: Math.min(pain, told.nextMorning ?? pain),
      settledWithin48h: true,
    })
  }
}

/** The day of the calendar that a story's day is. */
export const storyDay = (story: Story, day: number): Day => addDays(toDay(story.began), day)
