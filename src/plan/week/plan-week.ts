import { addDays, type Day } from '#basics/day'
import type { Assessment } from '#assessment/assessment'
import { type DeloadWeek, deloadWeekOf, findDeloadWeeks } from '#assessment/load/deload-weeks'
import type { History } from '#history/history'
import type { Protocol } from '#protocol/protocol'
import type { Ground } from '#protocol/reason'
import { fact, ground } from '#plan/ground'
import { percent } from '#plan/limits/response-limits'
import { describeSlots } from '#plan/overlay/programmed-slot'
import type { WeekDay } from '#plan/plan'
import { type ChosenSession, isLumbarDay } from '#plan/session/choose-session'
import { comingSessions } from '#plan/session/coming-sessions'
import { describeSituation, type Situation } from '#plan/situation'
import { hasHeavyDay, pickHeavyDay } from './pick-heavy-day.ts'

/**
 * The next seven days, each as it stands today: which day of the programme falls on it and what it asks of the lower back.
 * Empty without a programme. What is yet to happen, a step up or a red answer, is not foreseen.
 */
export const planWeek = (
  protocol: Protocol,
  history: History,
  assessment: Assessment,
): readonly WeekDay[] => {
  const { limits } = protocol
  const coming = comingSessions(limits, history, assessment)
  if (coming.length === 0) return []
  const heavy = pickHeavyDay(protocol, history, assessment, coming)
  // A check-in that is asked for before the next session is one of the days in between.
  const later: Assessment = { ...assessment, course: { ...assessment.course, needsCheckIn: false } }
  const deloads = findDeloadWeeks(limits, history)
  const lumbar = coming.filter(({ day }) => isLumbarDay(limits, assessment, day))
  return Array.from({ length: limits.windows.weekDays }, (_, ahead): WeekDay => {
    const on = addDays(history.on, ahead)
    const session = coming.find((one) => one.on === on)
    if (session === undefined)
      return { on, title: null, load: 'rest', reasons: [restGround(protocol, on, lumbar)] }
    const { title } = session.day
    if (!lumbar.includes(session))
      return {
        on,
        title,
        load: 'no-lumbar',
        reasons: [ground('week/no-lumbar', [peakOf(protocol, assessment, session)])],
      }
    const situation = describeSituation(
      protocol,
      history,
      session === coming[0] ? assessment : later,
      on,
      session === heavy,
    )
    if (situation === null) return { on, title, ...uncapped(deloadWeekOf(deloads, on)) }
    return { on, title, ...lumbarLoad(situation, coming, lumbar, session, heavy) }
  })
}

const uncapped = (deload: DeloadWeek | null): Load =>
  deload === null
    ? { load: 'usual', reasons: [ground('week/usual')] }
    : { load: 'easier', reasons: [ground('week/easier', [], [deload.event])] }

type Load = Pick<WeekDay, 'load' | 'reasons'>

const lumbarLoad = (
  situation: Situation,
  coming: readonly ChosenSession[],
  lumbar: readonly ChosenSession[],
  session: ChosenSession,
  heavy: ChosenSession | null,
): Load => {
  const { phase, share, minRir, protocol } = situation
  const { lumbarDaysInRow } = protocol.limits.schedule
  if (isLateInRow(situation, lumbar, session.on))
    return { load: 'unloaded', reasons: [ground('week/in-a-row', [fact('days', lumbarDaysInRow, 'days')])] }
  const allowed = [
    fact('phase', phase.name),
    fact('share', percent(share), '%'),
    fact('reserve', minRir, 'repetitions'),
  ]
  if (share === 0) return { load: 'unloaded', reasons: [unloadedGround(situation)] }
  if (!hasHeavyDay(phase)) return { load: 'eased', reasons: [ground('week/eased', allowed)] }
  if (session !== heavy)
    return {
      load: 'technique',
      reasons: [
        ground('week/technique', allowed),
        heavy === null ? ground('week/no-heavy-day') : ground('week/heavy-day-is', [fact('day', heavy.on)]),
      ],
    }
  // On a later day the heavy share is what the phase gives, if the answers until then allow it.
  const isNext = coming[0] === session
  const upTo = Math.max(share, phase.caps?.heavy?.upTo ?? 0)
  const reserve = phase.caps?.heavy?.minRir ?? minRir
  return {
    load: 'heavy',
    reasons: [
      ground('week/heavy', [
        fact('phase', phase.name),
        fact('share', percent(upTo), '%'),
        fact('reserve', reserve, 'repetitions'),
      ]),
      ...(isNext ? [] : [ground('week/heavy-if-green')]),
    ],
  }
}

const unloadedGround = ({ calmFor, phase }: Situation): Ground =>
  calmFor === 'check-in'
    ? ground('week/check-in-first')
    : calmFor === 'pain'
      ? ground('week/calmed')
      : ground('week/unloaded', [fact('phase', phase.name)])

/** True where the days before are lumbar days already, as logged or as they come, so many that this is not to be one more. */
const isLateInRow = (
  { protocol, assessment }: Situation,
  lumbar: readonly ChosenSession[],
  on: Day,
): boolean => {
  const isLoaded = (day: Day): boolean =>
    lumbar.some((session) => session.on === day) ||
    assessment.loads.some((load) => load.isLumbar && load.on === day)
  return Array.from({ length: protocol.limits.schedule.lumbarDaysInRow }, (_, index) =>
    addDays(on, -index - 1),
  ).every(isLoaded)
}

const restGround = ({ limits }: Protocol, on: Day, lumbar: readonly ChosenSession[]): Ground =>
  lumbar.some((session) => addDays(session.on, 1) === on || addDays(session.on, -1) === on)
    ? ground('week/rest-between', [fact('rest', limits.schedule.lumbarRestHours, 'h')])
    : ground('week/rest')

const peakOf = ({ limits }: Protocol, assessment: Assessment, { day }: ChosenSession) =>
  fact(
    'peak',
    Math.max(0, ...describeSlots(limits, assessment, day).map(({ demand }) => demand.peakNm)),
    'Nm',
  )
