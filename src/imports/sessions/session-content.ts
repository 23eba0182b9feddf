import { daysBetween } from '#basics/day'
import type { LoggedExercise, SessionLogged } from '#events/session-logged'
import { type CivilTime, civilMinute } from '#imports/dates/civil-time'
import type { DateOrder } from '#imports/dates/date-order'
import type { DraftBlock, SessionDraft } from './file-reading.ts'
import { resolveTime } from './settle-questions.ts'

/** What a session says, without envelope and source: this is compared between imports. */
export type SessionContent = Pick<SessionLogged, 'title' | 'startedAt' | 'minutes' | 'note' | 'exercises'>

/** The body of a session-logged event. Its order of members is fixed, so equal content is equal bytes. */
export const contentOf = (draft: SessionDraft, time: CivilTime, order: DateOrder): SessionContent => {
  const minutes = minutesOf(draft, time, order)
  return {
    ...(draft.title === '' ? {} : { title: draft.title }),
    ...(time.minute === undefined ? {} : { startedAt: civilMinute(time) }),
    ...(minutes ? { minutes } : {}),
    ...(draft.note === undefined ? {} : { note: draft.note }),
    exercises: draft.blocks.map(exerciseOf),
  }
}

const exerciseOf = (block: DraftBlock): LoggedExercise =>
  block.note === undefined
    ? { name: block.name, sets: block.sets }
    : { name: block.name, sets: block.sets, note: block.note }

const longestMinutes = 720

const minutesOf = (draft: SessionDraft, time: CivilTime, order: DateOrder): number | undefined => {
  if (draft.minutes !== undefined || !draft.end || time.minute === undefined) return draft.minutes
  const end = resolveTime(draft.end, order)
  if (!end || end.minute === undefined) return undefined
  const minutes = daysBetween(time.day, end.day) * 1440 + end.minute - time.minute
  return minutes > 0 && minutes <= longestMinutes ? minutes : undefined
}
