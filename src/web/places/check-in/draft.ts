import type { Day } from '#basics/day'
import { isDay } from '#basics/day'
import { type Id, isId } from '#basics/id'
import type { AnswerValue } from '#history/history'
import type { NewEvent } from '#web/journal/new-event'
import { newId } from '#web/journal/new-id'

/** A check-in under way: kept on the device after every tap, until it is an event. */
export type CheckInDraft = {
  readonly v: 1
  /** The event's id from the start, so that a check-in saved twice is saved once. */
  readonly id: Id
  readonly on: Day
  /** NPRS; null: not yet asked. */
  readonly pain: number | null
  /** The day the pain began, where this check-in opens an episode. */
  readonly began: Day | null
  readonly painAtStart: number | null
  /** Birth year, where the profile does not say. */
  readonly born: number | null
  readonly answers: Readonly<Record<string, AnswerValue>>
  /** Steps gone through or left out, in that order. */
  readonly passed: readonly string[]
}

export const newDraft = (on: Day): CheckInDraft => ({
  v: 1,
  id: newId(),
  on,
  pain: null,
  began: null,
  painAtStart: null,
  born: null,
  answers: {},
  passed: [],
})

/** What was kept, if it is a draft of that day: pain and answers are of a moment, so an older one is no draft any more. */
export const draftOf = (kept: unknown, on: Day): CheckInDraft | undefined => {
  const draft = kept as Partial<CheckInDraft> | undefined
  if (draft?.v !== 1 || typeof draft.on !== 'string' || !isDay(draft.on) || draft.on !== on) return undefined
  return typeof draft.id === 'string' && isId(draft.id) ? (draft as CheckInDraft) : undefined
}

/** What a draft says so far, as events: none before the pain is known. */
export const eventsOf = ({ id, on, pain, began, painAtStart, born, answers }: CheckInDraft): NewEvent[] => {
  if (pain === null) return []
  const episode = began === null ? undefined : { began, ...(painAtStart === null ? {} : { painAtStart }) }
  return [
    ...(born === null ? [] : [{ kind: 'profile-stated', on, born } as const]),
    {
      kind: 'checked-in',
      id,
      on,
      pain: { now: pain },
      ...(episode === undefined ? {} : { episode }),
      answers: answers as Record<string, string | number | boolean | string[]>,
    },
  ]
}

export const withAnswer = (draft: CheckInDraft, id: string, value: AnswerValue | undefined): CheckInDraft => {
  const { [id]: _, ...others } = draft.answers
  return { ...draft, answers: value === undefined ? others : { ...others, [id]: value } }
}

export const withPassed = (draft: CheckInDraft, step: string): CheckInDraft =>
  draft.passed.includes(step) ? draft : { ...draft, passed: [...draft.passed, step] }
