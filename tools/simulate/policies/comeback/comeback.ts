import { advise, type Advice } from '#advice/advise'
import type { Day } from '#basics/day'
import type { PlannedSession } from '#plan/plan'
import { setsOfWork } from '#plan/loads/work-demand'
import type { Done } from '../../back/demand.ts'
import type { JournalWriter } from '../../lifters/journal-writer.ts'
import type { Felt, Policy, Setting, Today } from '../policy.ts'
import { openAppointments } from './appointments.ts'
import { answerCheckIn } from './tell.ts'
import type { Witness } from './witness.ts'

type Trained = {
  readonly index: number
  readonly id: string
  readonly felt: Felt
  /** Pain that morning, not rounded. */
  readonly wokeWith: number
  /** Pain told of the morning after. */
  told: number | null
}

/**
 * The real engine: each day `advise` is asked on the journal this lifter has written so far, and the lifter does as it
 * says, or does not. `witness` sees every advice.
 */
export const comeback = (setting: Setting, writer: JournalWriter, witness: Witness): Policy => {
  const { protocol, parameters, lifter } = setting
  const { reporting } = parameters
  const { chance } = lifter
  const appointments = openAppointments(parameters, lifter, writer)
  let advice: Advice | null = null
  let isStale = true
  let last: Trained | null = null
  let lastLegDay = 0
  let usualPain: number | null = null
  let hasMissed = false
  let isSeen = false
  let hasWorried = false

  const ask = (today: Today): Advice => {
    advice = advise(protocol, writer.journal, today.on)
    isStale = false
    witness.advised(today, advice, writer.journal)
    return advice
  }

  const tellMorning = (today: Today): void => {
    if (last === null) return
    const days = today.index - last.index
    const isTold = days === 1 && chance.happens(reporting('nextMorning'), 'tell/morning', today.index)
    if (isTold) {
      last.told = today.pain
      const hasLegSymptoms = chance.happens(reporting('legSymptoms'), 'tell/leg-symptoms', today.index)
      writer.add('morning-after-reported', today.on, '06:30', {
        session: last.id,
        pain: today.pain,
        ...(hasLegSymptoms ? { newLegSymptoms: true } : {}),
      })
      isStale = true
    }
    const isAsked = days === 2 && last.told !== null && last.told > last.felt.before
    if (isAsked && chance.happens(reporting('settled'), 'tell/settled', today.index)) {
      writer.add('morning-after-reported', today.on, '06:30', {
        session: last.id,
        pain: last.told,
        settledWithin48h: today.truePain <= last.wokeWith + reporting('settledWithin'),
      })
      isStale = true
    }
  }

  const checkIn = (today: Today): void => {
    const told = { isFirst: usualPain === null, usualPain, lastLegDay, isSeen }
    const { answers, isWorrying } = answerCheckIn(protocol, parameters, lifter, today, told)
    hasWorried = isWorrying
    writer.add('checked-in', today.on, '07:00', {
      pain: { now: today.pain },
      answers,
      ...(told.isFirst ? { episode: { began: lifter.onset, painAtStart: today.pain } } : {}),
    })
    usualPain = usualPain === null ? today.pain : (usualPain + today.pain) / 2
    isStale = true
    witness.checkedIn(today)
  }

  /** Whether the lifter checks in today, from the advice as it stands. */
  const speaksUp = (today: Today, { assessment, plan }: Advice): boolean => {
    const { episode, course, triage } = assessment
    if (episode === null)
      return (
        today.pain >= reporting('newEpisodeTold') &&
        chance.happens(reporting('checkIn'), 'tell/check-in', today.index)
      )
    if (plan.next.checkInOn > today.on) return false
    witness.asked(today)
    const isNeeded = today.ownDay !== null && (course.needsCheckIn || triage.level === 'incomplete')
    const share = isNeeded ? reporting('checkInToTrain') : reporting('checkIn')
    return chance.happens(share, 'tell/check-in', today.index)
  }

  /** Without an open episode nothing changes from day to day: the engine is asked where something was told or is planned. */
  const isQuiet = (today: Today): boolean =>
    advice?.assessment.episode === null &&
    !isStale &&
    today.ownDay === null &&
    today.pain < reporting('newEpisodeTold')

  /** The advice a check-in is decided on. Where yesterday's already asked for one by today, today's would say the same. */
  const asOf = (today: Today): Advice =>
    !isStale && advice !== null && advice.plan.next.checkInOn <= today.on ? advice : ask(today)

  /** Once a day, and again after something was told only where the lifter goes by it today. */
  const isAdviceNeeded = (today: Today): boolean =>
    advice?.on !== today.on ? isStale || !isQuiet(today) : isStale && (mightTrain(today) || hasWorried)

  const mightTrain = ({ ownDay }: Today): boolean => ownDay !== null || hasMissed

  return {
    wake: (today) => {
      tellMorning(today)
      if (advice === null) checkIn(today)
      else if (!isQuiet(today) && speaksUp(today, asOf(today))) checkIn(today)
      if (appointments.keep(today)) {
        isSeen = true
        isStale = true
      }
      if (isAdviceNeeded(today)) ask(today)
      appointments.make(today, advice!.assessment.triage)
    },
    offer: (today) => {
      const { plan, assessment } = advice!
      const isFree = assessment.episode === null
      if (plan.session === null) return isFree ? ownDone(today) : null
      if (isFree && today.ownDay === null) return null
      if (plan.session.on !== today.on) {
        // A session that is to wait a day or two is made up for then.
        hasMissed ||= today.ownDay !== null
        return null
      }
      if (today.ownDay === null && !hasMissed) return null
      return doneOf(setting, plan.session)
    },
    trained: (today, done, felt) => {
      hasMissed = false
      if (done.some(({ exercise }) => exercise.id === lifter.painful.lift.exercise.id))
        lastLegDay = today.index
      witness.trained(today, advice!, done)
      const isDuringTold = chance.happens(reporting('during'), 'tell/during', today.index)
      const id = writer.add('session-logged', today.on, '18:00', {
        title: titleOf(today, advice!.plan.session, today.on),
        exercises: done.map(({ name, exercise, sets }) => ({
          name,
          exercise: exercise.id,
          sets: sets.map(({ reps, massKg, seconds }) => ({
            kind: 'working',
            reps,
            ...(massKg === null ? {} : { massKg }),
            ...(seconds === undefined ? {} : { seconds }),
          })),
        })),
        ...(isDuringTold
          ? {
              pain: {
                before: felt.before,
                during: felt.during,
                ...(felt.stopped ? { stoppedForSharpPain: true } : {}),
              },
            }
          : {}),
      })
      last = { index: today.index, id, felt, wokeWith: today.truePain, told: null }
      isStale = true
    },
  }
}

const ownDone = ({ ownDay }: Today): readonly Done[] | null =>
  ownDay?.lifts.map(({ exercise, sets, reps, massKg }) => ({
    name: exercise.name,
    exercise,
    sets: Array.from({ length: sets }, () => ({ reps, massKg })),
  })) ?? null

const titleOf = ({ ownDay }: Today, session: PlannedSession | null, on: Day): string =>
  session !== null && session.on === on ? session.title : (ownDay?.title ?? 'Session')

/** The session as offered; null where all of it waits for an answer. */
const doneOf = ({ protocol }: Setting, session: PlannedSession): readonly Done[] | null => {
  const done = session.items.flatMap(({ adjusted }): Done[] => {
    const exercise = adjusted?.exercise == null ? undefined : protocol.exercises.get(adjusted.exercise)
    return adjusted === null || exercise === undefined
      ? []
      : [{ name: adjusted.name, exercise, sets: setsOfWork(adjusted) }]
  })
  return done.length === 0 ? null : done
}
