import type { Advice } from '#advice/advise'
import { adviseWith, type TrainingStages } from '#advice/advise-with'
import { toPublicAdvice } from '#advice/public'
import type { Day } from '#basics/day'
import type { Event } from '#events/event'
import { noTraining } from '#plan/make-plan'
import type { Protocol } from '#protocol/protocol'
import { dayOf, instantOf } from '#web/clock'
import type { OpenJournal } from '#web/journal/journal'
import { nextClock, stampEvents } from '#web/journal/new-event'
import { newId } from '#web/journal/new-id'
import type { EngineCalls, EngineProblem } from './messages.ts'
import type { Ground } from './query.ts'

/** The protocol, with its library of exercises where something in the journal may speak of one. */
export type ProtocolSource = {
  readonly withoutExercises: () => Promise<Protocol>
  readonly withExercises: () => Promise<Protocol>
  /** Without exercises, with the words of questions and of the plan for a relapse. */
  readonly withWords: () => Promise<Protocol>
}

/** Loads the stages of training, once there may be some. */
export type LoadTraining = () => Promise<TrainingStages>

export type Engine = {
  readonly [N in Exclude<keyof EngineCalls, 'open' | 'size' | 'readDraft' | 'writeDraft'>]: (
    input: EngineCalls[N]['input'],
  ) => Promise<EngineCalls[N]['answer']>
}

/** Thrown where an event is not what it should be: nothing was written. */
export class RefusedError extends Error {
  readonly problem: EngineProblem
  constructor(detail: string) {
    super(detail)
    this.problem = { kind: 'refused', detail }
  }
}

export type Queries = (name: string) => Promise<(ground: Ground, input: unknown) => unknown>

/** Answers a page's questions over one open journal. Advice is worked out once for a day and kept until the journal changes. */
export const createEngine = (
  journal: OpenJournal,
  protocols: ProtocolSource,
  loadTraining: LoadTraining,
  queries: Queries,
  device: string,
): Engine => {
  let advised = new Map<Day, Advice>()
  let advisedFor: readonly Event[] | undefined

  /** The journal as it is now, with what its advice needs: it may grow while that is loaded. */
  const standing = async () => {
    const events = journal.events()
    const [protocol, stages] = events.every(speaksOfNone)
      ? [await protocols.withoutExercises(), withoutTraining]
      : await Promise.all([protocols.withExercises(), loadTraining()])
    const advice = (day: Day): Advice => {
      if (advisedFor !== events) {
        advised = new Map()
        advisedFor = events
      }
      const known = advised.get(day)
      if (known !== undefined) return known
      const worked = adviseWith(stages, protocol, events, day)
      advised.set(day, worked)
      return worked
    }
    return { events, protocol, advice }
  }

  return {
    advise: async ({ day }) => {
      const { protocol, advice: adviceOn } = await standing()
      const advice = adviceOn(day)
      return {
        advice: toPublicAdvice(protocol, advice),
        units: advice.history.profile.units ?? 'kg',
        phases: [...protocol.phases.values()]
          .map(({ id, name, goal, order }) => ({ id, name, goal, order }))
          .toSorted((a, b) => a.order - b.order),
        unreadable: journal.unreadable(),
      }
    },
    query: async ({ name, day, input }) => {
      const [query, { protocol, events, advice }] = await Promise.all([queries(name), standing()])
      return query(
        {
          protocol,
          events,
          day,
          advice: () => advice(day),
          withExercises: protocols.withExercises,
          withWords: protocols.withWords,
        },
        input,
      )
    },
    append: async ({ events }) => {
      const now = new Date()
      const stamped = stampEvents(events, {
        today: dayOf(now),
        at: instantOf(now),
        newId,
        clock: nextClock(journal.events()),
        device,
      })
      if (!stamped.ok) throw new RefusedError(stamped.error)
      await journal.append(stamped.value)
      return { events: stamped.value }
    },
    appendStamped: async ({ events }) => {
      await journal.append(events)
      return { events }
    },
    refresh: () => journal.refresh(),
    backup: async () => ({ text: journal.text() }),
    restore: async ({ text }) => {
      const { lines, alreadyThere, unreadable } = await journal.restore(text)
      return { added: lines.length, alreadyThere, unreadable }
    },
    clear: async () => {
      await journal.clear()
      return null
    },
  }
}

const withoutTraining: TrainingStages = { findProgramme: () => null, planTraining: () => noTraining }

/** Only such events are sure to name no exercise; without any that do, the library changes no advice (a test says so). */
const speaksOfNone = (event: Event): boolean =>
  event.kind === 'profile-stated' ||
  event.kind === 'sleep-recorded' ||
  (event.kind === 'checked-in' && event.answers['provoking-lift'] === undefined)
