import type { Day } from '#basics/day'
import type { Id } from '#basics/id'
import { cleanName, nameKey } from '#basics/name'
import type { MorningAfterReported } from '#events/morning-after-reported'
import type { SessionFelt } from '#events/session-felt'
import type { SessionLogged } from '#events/session-logged'
import type { MorningAfter, Session } from './history.ts'
import { type NameBook, performLifts } from './perform-lifts.ts'
import type { SettledEntries } from './settle-entries.ts'
import type { Placed, ToldByKind } from './sort-by-kind.ts'

/** Every session that lives, with all that was reported about it. Of several reports the worst holds, answer by answer. */
export const foldSessions = (told: ToldByKind, { correctedBy }: SettledEntries): Session[] => {
  const names: NameBook = new Map()
  const feltOf = Map.groupBy(told.felt, ({ event }) => event.session)
  const morningsOf = Map.groupBy(told.mornings, ({ event }) => event.session)
  return told.sessions.map((placed) => {
    const { id } = placed.event
    const felt = feltOf.get(id) ?? []
    const mornings = morningsOf.get(id) ?? []
    return foldSession(placed, names, correctedBy.get(id)?.id, felt, mornings)
  })
}

const foldSession = (
  { event, order }: Placed<SessionLogged>,
  names: NameBook,
  correction: Id | undefined,
  felt: readonly Placed<SessionFelt>[],
  mornings: readonly Placed<MorningAfterReported>[],
): Session => {
  const told = felt.map(({ event: report }) => report)
  const feelings: readonly Felt[] = event.pain ? [event.pain, ...told] : told
  const before = worstOf(feelings, 'before')
  const during = worstOf(feelings, 'during')
  const events = [event.id]
  if (correction !== undefined) events.push(correction)
  for (const { id } of told) events.push(id)
  for (const { event: report } of mornings) events.push(report.id)
  return {
    id: event.id,
    on: event.on,
    title: cleanName(event.title ?? ''),
    ...(event.minutes !== undefined && { minutes: event.minutes }),
    ...performLifts(event.exercises, names),
    ...(before !== undefined && { before }),
    ...(during !== undefined && { during }),
    stoppedForSharpPain: feelings.some(({ stoppedForSharpPain }) => stoppedForSharpPain === true),
    liftPain: foldLiftPain(feelings),
    morningAfter: foldMorningAfter(mornings),
    ...(felt.length > 0 && { felt: feltReports(event, felt) }),
    events,
    order,
  }
}

/** What `session-felt` says, or the session itself at once. */
type Felt = Pick<SessionFelt, 'before' | 'during' | 'stoppedForSharpPain' | 'lifts'>

const worstOf = (feelings: readonly Felt[], score: 'before' | 'during'): number | undefined => {
  let worst: number | undefined
  for (const { [score]: pain } of feelings) {
    if (pain !== undefined && (worst === undefined || pain > worst)) worst = pain
  }
  return worst
}

const foldLiftPain = (feelings: readonly Felt[]): Session['liftPain'] => {
  if (feelings.length === 0) return []
  const worst = new Map<string, number>()
  for (const { lifts = [] } of feelings) {
    for (const { name, pain } of lifts)
      worst.set(nameKey(name), Math.max(pain, worst.get(nameKey(name)) ?? pain))
  }
  return Array.from(worst, ([key, pain]) => ({ key, pain }))
}

/** What was reported, each with its day: what the session itself said counts from the day it was logged. */
const feltReports = (
  { on, pain }: SessionLogged,
  felt: readonly Placed<SessionFelt>[],
): NonNullable<Session['felt']> => [
  ...(pain === undefined ? [] : [feltReport(on, pain)]),
  ...felt.map(({ event }) => feltReport(event.on, event)),
]

const feltReport = (on: Day, { before, during, stoppedForSharpPain, lifts = [] }: Felt) => ({
  on,
  ...(before !== undefined && { before }),
  ...(during !== undefined && { during }),
  ...(lifts.length > 0 && { worstLift: Math.max(...lifts.map(({ pain }) => pain)) }),
  ...(stoppedForSharpPain !== undefined && { stoppedForSharpPain }),
})

const foldMorningAfter = (placed: readonly Placed<MorningAfterReported>[]): MorningAfter | null => {
  const mornings = placed.map(({ event }) => event)
  const first = mornings[0]
  if (first === undefined) return null
  const worst = mornings.reduce((worst, report) => (report.pain > worst.pain ? report : worst), first)
  const settled = mornings
    .map(({ settledWithin48h }) => settledWithin48h)
    .filter((answer) => answer !== undefined)
  const newSymptoms = mornings
    .map(({ newLegSymptoms }) => newLegSymptoms)
    .filter((answer) => answer !== undefined)
  return {
    on: worst.on,
    pain: worst.pain,
    ...(settled.length > 0 && { settledWithin48h: !settled.includes(false) }),
    ...(newSymptoms.length > 0 && { newLegSymptoms: newSymptoms.includes(true) }),
    reports: placed.map(({ event: { on, pain, settledWithin48h, newLegSymptoms }, order }) => ({
      on,
      order,
      pain,
      ...(settledWithin48h !== undefined && { settledWithin48h }),
      ...(newLegSymptoms !== undefined && { newLegSymptoms }),
    })),
  }
}
