import { type Day, isDay } from '#basics/day'
import { type Id, isId } from '#basics/id'
import type { MassUnit } from '#basics/mass'
import type { Work } from '#plan/plan'
import type { NewEvent } from '#web/journal/new-event'
import { newId } from '#web/journal/new-id'

/** One set as it is to be done. Mass in kg as logged; null: none, or not known. */
export type PlannedSet = {
  readonly reps: number
  readonly massKg: number | null
  readonly seconds?: number
  readonly assistanceKg?: number
}

export type PlannedLift = {
  /** Id of the overlay item; null: added by the lifter. */
  readonly item: string | null
  readonly name: string
  readonly exercise: string | null
  readonly programmed: Work | null
  readonly adjusted: Work | null
  readonly isOverridden: boolean
  readonly stepKg: number
  readonly perSide: boolean
  /** False for what is done without any load. */
  readonly takesLoad: boolean
  readonly planned: readonly PlannedSet[]
}

export type DoneSet = PlannedSet & {
  readonly kind: 'working' | 'warm-up'
  /** When it was done, milliseconds since 1970. */
  readonly at: number
}

export type DraftLift = PlannedLift & {
  readonly done: readonly DoneSet[]
  /** What the lifter changed for the coming set. */
  readonly next: Partial<PlannedSet>
}

/** A session under way, as it was planned when it began: a new version or new advice never changes it. */
export type SessionDraft = {
  readonly v: 1
  /** The event's id from the start, so that a session saved twice is saved once. */
  readonly id: Id
  readonly on: Day
  readonly title: string
  readonly units: MassUnit
  /** The step of a bar, kg: for exercises that are added. */
  readonly barStepKg: number
  /** RFC 3339. */
  readonly startedAt: string
  readonly startedMs: number
  readonly lifts: readonly DraftLift[]
  /** The lift last worked on. */
  readonly current: number
  readonly pain: SessionPain
}

export type SessionPain = {
  readonly before?: number
  readonly during?: number
  readonly stoppedForSharpPain?: boolean
  readonly lifts: Readonly<Record<string, number>>
}

export const newDraft = (
  session: Pick<SessionDraft, 'on' | 'title' | 'units' | 'barStepKg'>,
  lifts: readonly PlannedLift[],
  now: { readonly instant: string; readonly ms: number },
): SessionDraft => ({
  v: 1,
  id: newId(),
  ...session,
  startedAt: now.instant,
  startedMs: now.ms,
  lifts: lifts.map(asDraftLift),
  current: 0,
  pain: { lifts: {} },
})

export const asDraftLift = (lift: PlannedLift): DraftLift => ({ ...lift, done: [], next: {} })

export const draftOf = (kept: unknown): SessionDraft | undefined => {
  const draft = kept as Partial<SessionDraft> | undefined
  return draft?.v === 1 && isId(draft.id ?? '') && isDay(draft.on ?? '') ? (draft as SessionDraft) : undefined
}

const workingSets = ({ done }: DraftLift): readonly DoneSet[] => done.filter(({ kind }) => kind === 'working')

/** How many of the planned sets are done. */
export const setsDone = (lift: DraftLift): number => workingSets(lift).length
export const isFinished = (lift: DraftLift): boolean => setsDone(lift) >= lift.planned.length

/**
 * The coming set: as planned, or as the lifter changed it. A lighter load stays for the next sets; a heavier one never
 * does: nothing is suggested above the offer.
 */
export const comingSet = (lift: DraftLift): PlannedSet => {
  const done = workingSets(lift)
  const last = done.at(-1)
  const planned = lift.planned[Math.min(done.length, lift.planned.length - 1)]
  const base: PlannedSet = planned ?? { reps: last?.reps ?? 0, massKg: last?.massKg ?? null }
  return { ...base, massKg: lower(base.massKg, last?.massKg ?? null), ...lift.next }
}

const lower = (offered: number | null, last: number | null): number | null =>
  offered === null || last === null ? (offered ?? last) : Math.min(offered, last)

/** The greatest load that is offered for the coming set; null: none is. */
export const offeredKg = (lift: DraftLift): number | null =>
  lift.planned[Math.min(setsDone(lift), lift.planned.length - 1)]?.massKg ?? null

const withLift = (
  draft: SessionDraft,
  index: number,
  change: (lift: DraftLift) => DraftLift,
): SessionDraft => ({
  ...draft,
  current: index,
  lifts: draft.lifts.map((lift, at) => (at === index ? change(lift) : lift)),
})

export const changeNext = (draft: SessionDraft, index: number, next: Partial<PlannedSet>): SessionDraft =>
  withLift(draft, index, (lift) => ({ ...lift, next: { ...lift.next, ...next } }))

export const logSet = (draft: SessionDraft, index: number, kind: DoneSet['kind'], at: number): SessionDraft =>
  withLift(draft, index, (lift) => ({
    ...lift,
    done: [...lift.done, { ...comingSet(lift), kind, at }],
    next: kind === 'warm-up' ? lift.next : {},
  }))

/** The set logged last, in whichever lift; undefined: none. */
export const lastSet = ({
  lifts,
}: SessionDraft): { readonly lift: number; readonly set: DoneSet } | undefined =>
  lifts
    .flatMap(({ done }, lift) => done.map((set) => ({ lift, set })))
    .reduce<{ lift: number; set: DoneSet } | undefined>(
      (last, one) => (last === undefined || one.set.at >= last.set.at ? one : last),
      undefined,
    )

export const undoLastSet = (draft: SessionDraft): SessionDraft => {
  const last = lastSet(draft)
  if (last === undefined) return draft
  return withLift(draft, last.lift, (lift) => ({
    ...lift,
    done: lift.done.filter((set) => set !== last.set),
  }))
}

export const addLift = (draft: SessionDraft, lift: PlannedLift): SessionDraft => ({
  ...draft,
  current: draft.lifts.length,
  lifts: [...draft.lifts, asDraftLift(lift)],
})

/** The session as an event: what was done, and how it felt. Lifts without a set are left out. */
export const eventOf = (draft: SessionDraft): NewEvent => {
  const { before, during, stoppedForSharpPain, lifts: liftPain } = draft.pain
  const hurt = Object.entries(liftPain).map(([name, pain]) => ({ name, pain }))
  const pain = {
    ...(before === undefined ? {} : { before }),
    ...(during === undefined ? {} : { during }),
    ...(stoppedForSharpPain === undefined ? {} : { stoppedForSharpPain }),
    ...(hurt.length === 0 ? {} : { lifts: hurt }),
  }
  const last = lastSet(draft)
  return {
    kind: 'session-logged',
    id: draft.id,
    on: draft.on,
    title: draft.title,
    startedAt: draft.startedAt,
    ...(last === undefined
      ? {}
      : { minutes: Math.max(1, Math.round((last.set.at - draft.startedMs) / 60_000)) }),
    exercises: draft.lifts
      .filter(({ done }) => done.length > 0)
      .map(({ name, exercise, done }) => ({
        name,
        ...(exercise === null ? {} : { exercise }),
        sets: done.map(asLogged),
      })),
    ...(Object.keys(pain).length === 0 ? {} : { pain }),
  }
}

const asLogged = ({ kind, reps, massKg, seconds, assistanceKg }: DoneSet) => ({
  kind,
  ...(seconds !== undefined && reps === 0 ? {} : { reps }),
  ...(massKg === null ? {} : { massKg }),
  ...(seconds === undefined ? {} : { seconds }),
  ...(assistanceKg === undefined ? {} : { assistanceKg }),
})
