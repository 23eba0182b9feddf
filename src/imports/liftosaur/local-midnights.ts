import { addDays } from '#basics/day'
import type { SessionDraft } from '#imports/sessions/file-reading'

/**
 * Liftosaur writes a day as the lifter's midnight in UTC: `T05:00Z` in Chicago, `T22:00Z` of the day before in Berlin.
 * Where every start of a file stands at one hour (or two, by daylight saving) they are such midnights: the day is the
 * nearer one, and no time of day is known. Otherwise the starts stay as written.
 */
export const settleLocalMidnights = (drafts: readonly SessionDraft[]): void => {
  const minutes = drafts.map(({ start }) => (start.kind === 'settled' ? start.time.minute : undefined))
  const first = minutes[0]
  const midnights = minutes.every(
    (minute, i) =>
      minute !== undefined &&
      first !== undefined &&
      (minute === first || Math.abs(minute - first) === 60) &&
      secondsOf(drafts[i]!) === 0,
  )
  if (!midnights) return
  for (const draft of drafts) {
    if (draft.start.kind !== 'settled') continue
    const { day, minute } = draft.start.time
    draft.start = { kind: 'settled', time: { day: minute! > noon ? addDays(day, 1) : day } }
  }
}

const noon = 720

const secondsOf = (draft: SessionDraft): number =>
  draft.start.kind === 'settled' ? (draft.start.time.second ?? 0) : Number.NaN
