import { type Day, dayFromNumber } from '#basics/day'
import type { Id } from '#basics/id'
import { greatest } from '#basics/statistics'
import type { Limits } from '#protocol/limits'
import type { Episode, Light, SessionLight } from '#assessment/assessment'
import { isWorse } from './judge-response.ts'
import type { ResponseChange, ResponseSeries } from './response-series.ts'

/** A day with a key session, and the worst light of its sessions as known so far. */
export type KeyDay = {
  readonly dayNumber: number
  light: Light
  /** The day number from which that light was known. */
  lightFrom: number
  isFinal: boolean
  /** Share of L0 the phase allowed on that day; written by the walk at the end of the day. */
  loadFraction: number | null
  /** What was done: its greatest share of the reference lift's moment before the pain; null: not known. */
  readonly shareOfBefore: number | null
  readonly sessions: readonly Id[]
}

/** All that is known of the back's answers on the day the book stands at; written to as the days go by. */
export type LightBook = {
  readonly followed: readonly Followed[]
  readonly byDay: ReadonlyMap<number, readonly Followed[]>
  /** Key days of the episode, oldest first, up to the day the book stands at. */
  readonly keyDays: KeyDay[]
  /** Days with a red session, each once, with the day numbers of the first and the last news that was red by itself. */
  readonly reds: Red[]
  lastLegSymptoms: { readonly on: Day; readonly order: number | null } | null
  readonly queue: readonly Entry[]
  next: number
}

type Red = { readonly sessionDay: number; readonly firstNews: number; lastNews: number }

type Followed = {
  readonly series: ResponseSeries
  /** False before the check-in that opened the episode: shown, but the walk had not begun. */
  readonly isInCourse: boolean
  current: ResponseChange | null
  lightFrom: number
}
type Entry = { readonly followed: Followed; readonly change: ResponseChange }

export const openLightBook = (series: readonly ResponseSeries[], episode: Episode): LightBook => {
  const followed = series.map(
    (one): Followed => ({
      series: one,
      isInCourse: one.session.order > episode.openedAtOrder,
      current: null,
      lightFrom: 0,
    }),
  )
  const queue = followed
    .flatMap((one) => one.series.changes.map((change): Entry => ({ followed: one, change })))
    .toSorted((a, b) => a.change.at - b.change.at)
  const byDay = Map.groupBy(followed, (one) => one.series.dayNumber)
  return { followed, byDay, keyDays: [], reds: [], lastLegSymptoms: null, queue, next: 0 }
}

/** Takes in what became known up to and on day number `today`. */
export const readLights = (book: LightBook, today: number): void => {
  for (
    let entry = book.queue[book.next];
    entry !== undefined && entry.change.at <= today;
    entry = book.queue[++book.next]
  )
    takeChange(book, entry)
}

const takeChange = (book: LightBook, { followed, change }: Entry): void => {
  const newsBefore = followed.current?.redNews ?? 0
  if (followed.current?.verdict.light !== change.verdict.light) followed.lightFrom = change.at
  followed.current = change
  if (!followed.isInCourse) return
  const { light } = change.verdict
  const sessionDay = followed.series.dayNumber
  if (light === 'red' && change.redNews > newsBefore && tellsOfLoad(followed.series, change))
    recordRed(book, sessionDay, change.at)
  if (light === 'retriage')
    book.lastLegSymptoms = { on: dayFromNumber(change.at), order: change.legSymptomsOrder }
  settleKeyDay(book, sessionDay, change.at)
}

// The morning after a day that did not load the back says how the pain goes by itself, not how load was borne.
const tellsOfLoad = ({ isKey, isLumbar }: ResponseSeries, { verdict }: ResponseChange): boolean =>
  isKey || isLumbar || verdict.because === 'red-during' || verdict.because === 'red-stopped'

// More red news of a day that is red already renews it: the back has not answered better since.
const recordRed = (book: LightBook, sessionDay: number, at: number): void => {
  const known = book.reds.find((red) => red.sessionDay === sessionDay)
  if (known === undefined) book.reds.push({ sessionDay, firstNews: at, lastNews: at })
  else known.lastNews = at
}

// Sessions that are no key sessions count on such a day only where they went badly.
const settleKeyDay = (book: LightBook, sessionDay: number, at: number): void => {
  const thatDay = book.byDay.get(sessionDay) ?? []
  const known = thatDay.filter(({ isInCourse, current }) => isInCourse && current !== null)
  const keys = known.filter(({ series }) => series.isKey)
  if (keys.length === 0) return
  const counted = known.filter(
    ({ series, current }) => series.isKey || isWorse(current!.verdict.light, 'unknown'),
  )
  let light: Light = 'green'
  for (const { current } of counted)
    if (isWorse(current!.verdict.light, light)) light = current!.verdict.light
  const isFinal = counted.every(({ current }) => current!.verdict.isFinal)
  const index = book.keyDays.findLastIndex(({ dayNumber: day }) => day <= sessionDay)
  const there = book.keyDays[index]
  if (there?.dayNumber === sessionDay) {
    if (there.light !== light) there.lightFrom = at
    there.light = light
    there.isFinal = isFinal
    return
  }
  const sessions = keys.map(({ series }) => series.session.id)
  book.keyDays.splice(index + 1, 0, {
    dayNumber: sessionDay,
    light,
    lightFrom: at,
    isFinal,
    loadFraction: null,
    shareOfBefore: greatest(keys.flatMap(({ series }) => series.shareOfBefore ?? [])) ?? null,
    sessions,
  })
}

/** The lights as they stand, in the order of the sessions. */
export const lightsOf = (book: LightBook): readonly SessionLight[] =>
  book.followed.flatMap(({ series: { session, isKey }, current, lightFrom }) =>
    current === null
      ? []
      : [
          {
            session: session.id,
            on: session.on,
            order: session.order,
            isKey,
            light: current.verdict.light,
            knownOn: dayFromNumber(lightFrom),
            response: current.response,
            ground: current.ground,
          },
        ],
  )

/** Whether the last day that asked something of the back, up to `today`, was answered other than green. */
export const isLastNotGreen = (book: LightBook): { readonly order: number } | null => {
  const isAsking = ({ series, current }: Followed): boolean =>
    current !== null && (series.isKey || series.isLumbar || isWorse(current.verdict.light, 'unknown'))
  const last = book.followed.findLast(isAsking)
  if (last === undefined) return null
  const thatDay = (book.byDay.get(last.series.dayNumber) ?? []).filter(isAsking)
  return thatDay.some(({ current }) => current!.verdict.light !== 'green')
    ? { order: last.series.session.order }
    : null
}

/** Days with a red session of which there was red news in the last fourteen days. */
export const redsWithin = ({ reds }: LightBook, today: number, { episode }: Limits): number =>
  reds.filter(({ lastNews }) => today - lastNews <= episode.redWindowDays).length

/** The day number of the last red news; null: there was none. */
export const lastRedNews = ({ reds }: LightBook): number | null =>
  greatest(reds.map(({ lastNews }) => lastNews)) ?? null
