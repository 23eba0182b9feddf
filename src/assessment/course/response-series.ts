import { type Day, dayNumber } from '#basics/day'
import { greatest, median } from '#basics/statistics'
import type { CheckIn, History, MorningAfter, Session } from '#history/history'
import type { Limits } from '#protocol/limits'
import type { Ground } from '#protocol/reason'
import type { Response, SessionLoad } from '#assessment/assessment'
import { highestDuring, isRedDuring, isRedMorning, judgeResponse, type Verdict } from './judge-response.ts'

export type ResponseChange = {
  /** The day number from which it holds. */
  readonly at: number
  readonly verdict: Verdict
  readonly response: Response
  /** How often something red by itself was told so far. */
  readonly redNews: number
  readonly ground: Ground
  /** Place in the journal's order of the report of new leg symptoms, where there is one. */
  readonly legSymptomsOrder: number | null
}

/** One session and how its light came to be known, report by report. */
export type ResponseSeries = {
  readonly session: Session
  readonly dayNumber: number
  readonly isKey: boolean
  readonly isLumbar: boolean
  /** Peak moment of its key lifts as a share of that of the reference lift before the pain; null: not known. */
  readonly shareOfBefore: number | null
  readonly changes: readonly ResponseChange[]
}

type MorningReport = NonNullable<MorningAfter['reports']>[number]

/**
 * The lights of the sessions from index `first` on, as they became known day by day. Only sessions that ask something of
 * the lower back, or of which pain was reported, have one: an upper-body day without a word says nothing of the back.
 */
export const followResponses = (
  limits: Limits,
  history: History,
  loads: readonly SessionLoad[],
  first: number,
  isKey: (load: SessionLoad) => boolean,
  shareOfBefore: (load: SessionLoad) => number | null,
): readonly ResponseSeries[] => {
  const mornings = morningsByDay(history.sessions, first)
  const series: ResponseSeries[] = []
  for (let index = first; index < loads.length; index += 1) {
    const session = history.sessions[index]!
    const load = loads[index]!
    const key = isKey(load)
    if (!key && !load.isLumbar && !isReported(session)) continue
    series.push({
      session,
      dayNumber: dayNumber(session.on),
      isKey: key,
      isLumbar: load.isLumbar,
      shareOfBefore: key ? shareOfBefore(load) : null,
      changes: changesOf(limits, history, session, mornings.get(session.on) ?? []),
    })
  }
  return series
}

const isReported = (session: Session): boolean =>
  session.during !== undefined ||
  session.liftPain.length > 0 ||
  session.stoppedForSharpPain ||
  session.morningAfter !== null

// One night follows all sessions of a day: what was said of the morning after one of them holds for the others.
const morningsByDay = (
  sessions: readonly Session[],
  first: number,
): ReadonlyMap<Day, readonly MorningReport[]> => {
  const byDay = new Map<Day, MorningReport[]>()
  for (const { on, order, morningAfter } of sessions.slice(first)) {
    if (morningAfter === null) continue
    const reports = morningAfter.reports ?? [{ ...morningAfter, order }]
    byDay.set(on, [...(byDay.get(on) ?? []), ...reports])
  }
  return byDay
}

const changesOf = (
  limits: Limits,
  history: History,
  session: Session,
  mornings: readonly MorningReport[],
): readonly ResponseChange[] => {
  const on = dayNumber(session.on)
  const felt = feltReports(session)
  const usual = usualPain(limits, history.checkIns, session)
  const days = [...felt, ...mornings].map((report) => Math.max(on, dayNumber(report.on)))
  const changes: ResponseChange[] = []
  for (const at of new Set([on, ...days, on + limits.lights.settledAskedOnDay].toSorted((a, b) => a - b))) {
    const response = responseAt(at, session, felt, mornings, usual)
    const verdict = judgeResponse(limits, response)
    const redNews = countRedNews(
      limits,
      felt.filter(isKnownAt(at)),
      mornings.filter(isKnownAt(at)),
      response.before,
    )
    if (isSame(changes.at(-1), verdict, redNews, response)) continue
    changes.push({
      at,
      verdict,
      response,
      redNews,
      ground: groundOf(session, response, verdict),
      legSymptomsOrder: greatest(legSymptoms(mornings, at).map(({ order }) => order)) ?? null,
    })
  }
  return changes
}

const isSame = (
  last: ResponseChange | undefined,
  verdict: Verdict,
  redNews: number,
  { before, during, worstLift, nextMorning }: Response,
): boolean =>
  last !== undefined &&
  last.response.before === before &&
  last.response.during === during &&
  last.response.worstLift === worstLift &&
  last.response.nextMorning === nextMorning &&
  last.verdict.isFinal === verdict.isFinal &&
  last.verdict.because === verdict.because &&
  last.redNews === redNews

const countRedNews = (
  limits: Limits,
  felt: NonNullable<Session['felt']>,
  mornings: readonly MorningReport[],
  before: number | null,
): number => {
  const news = [
    ...felt.flatMap((report) => [
      report.stoppedForSharpPain === true,
      isRedDuring(limits, highestDuring(report)),
    ]),
    ...mornings.flatMap((report) => [
      report.settledWithin48h === false,
      isRedMorning(limits, before, report.pain),
    ]),
  ]
  return news.filter(Boolean).length
}

const feltReports = (session: Session): NonNullable<Session['felt']> => {
  if (session.felt !== undefined) return session.felt
  const worstLift = greatest(session.liftPain.map(({ pain }) => pain))
  return [worstLift === undefined ? session : { ...session, worstLift }]
}

const isKnownAt =
  (at: number) =>
  (report: { readonly on: Day }): boolean =>
    dayNumber(report.on) <= at

const legSymptoms = (mornings: readonly MorningReport[], at: number): readonly MorningReport[] =>
  mornings.filter(isKnownAt(at)).filter(({ newLegSymptoms }) => newLegSymptoms === true)

const responseAt = (
  at: number,
  session: Session,
  felt: NonNullable<Session['felt']>,
  mornings: readonly MorningReport[],
  usual: number | null,
): Response => {
  const told = felt.filter(isKnownAt(at))
  const after = mornings.filter(isKnownAt(at))
  const settled = after.map(({ settledWithin48h }) => settledWithin48h)
  return {
    before: least([...told.flatMap(({ before }) => before ?? []), ...(usual === null ? [] : [usual])]),
    during: greatest(told.flatMap(({ during }) => during ?? [])) ?? null,
    worstLift: greatest(told.flatMap(({ worstLift }) => worstLift ?? [])) ?? null,
    nextMorning: greatest(after.map(({ pain }) => pain)) ?? null,
    settledWithin48h: settled.includes(false) ? false : settled.includes(true) ? true : null,
    stoppedForSharpPain: told.some(({ stoppedForSharpPain }) => stoppedForSharpPain === true),
    newLegSymptoms: legSymptoms(mornings, at).length > 0,
    daysSince: at - dayNumber(session.on),
  }
}

/** Pain to compare with: the lowest of what was said before the session and what the check-ins before it usually gave. */
const least = (scores: readonly number[]): number | null => (scores.length === 0 ? null : Math.min(...scores))

/** Median of the check-ins of the seven days up to the session, those before it in the journal's order. */
const usualPain = (limits: Limits, checkIns: readonly CheckIn[], session: Session): number | null => {
  const end = firstIndex(checkIns, ({ order }) => order > session.order)
  const today = dayNumber(session.on)
  let start = end
  while (start > 0 && today - dayNumber(checkIns[start - 1]!.on) < limits.windows.weekDays) start -= 1
  return median(checkIns.slice(start, end).map(({ pain }) => pain.now)) ?? null
}

/** Index of the first item for which `isPast` holds, in a list where it holds from some item on; else its length. */
const firstIndex = <T>(items: readonly T[], isPast: (item: T) => boolean): number => {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isPast(items[middle]!)) high = middle
    else low = middle + 1
  }
  return low
}

const groundOf = (session: Session, response: Response, verdict: Verdict): Ground => ({
  rule: `light/${verdict.because}`,
  facts: [
    { fact: 'pain-before', value: response.before, unit: '/10' },
    { fact: 'pain-during', value: highestDuring(response), unit: '/10' },
    { fact: 'pain-next-morning', value: response.nextMorning, unit: '/10' },
  ],
  events: session.events,
})
