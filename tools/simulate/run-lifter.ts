import { addDays, weekdayOf } from '#basics/day'
import { isLumbarExercise } from '#assessment/load/lumbar-load'
import { loadable } from '#plan/loads/loadable'
import type { Protocol } from '#protocol/protocol'
import { openBack } from './back/back.ts'
import { type Done, demandOf, type SessionDemand } from './back/demand.ts'
import { asProgrammed, type Lifter } from './lifters/lifter.ts'
import { trainBefore } from './lifters/train-before.ts'
import { comeback } from './policies/comeback/comeback.ts'
import { openWitness, type Seen } from './policies/comeback/witness.ts'
import { fourWeeks } from './policies/four-weeks.ts'
import { fullRest } from './policies/full-rest.ts'
import type { Policy, PolicyId, Setting, Today } from './policies/policy.ts'
import { pushThrough } from './policies/push-through.ts'

/** A session as it truly was, whatever was told of it. Scores are whole, 0-10. */
export type TrueSession = {
  readonly index: number
  readonly done: readonly Done[]
  readonly demand: SessionDemand
  readonly before: number
  readonly during: number
  readonly stopped: boolean
}

/** The truth of one lifter under one policy. */
export type Course = {
  readonly lifter: Lifter
  readonly policy: PolicyId
  /** Pain of each morning from the day after the onset, 0-10, not rounded. */
  readonly pains: readonly number[]
  readonly sessions: readonly TrueSession[]
  /** What the engine said; null for policies without it. */
  readonly seen: Seen | null
}

/** Lives `weeks` weeks of one lifter from the day after the onset under one policy. */
export const runLifter = (setting: Setting, policyId: PolicyId, weeks: number): Course => {
  const { protocol, parameters, lifter } = setting
  const { reporting, response } = parameters
  const { chance } = lifter
  const back = openBack(parameters, lifter.back, chance)
  const { policy, seen } = openPolicy(setting, policyId)
  const pains: number[] = []
  const sessions: TrueSession[] = []
  for (let index = 1; index <= 7 * weeks; index += 1) {
    const on = addDays(lifter.onset, index)
    const truePain = back.wake(index)
    pains.push(truePain)
    const pain = Math.round(truePain)
    const isSkipped = chance.happens(reporting('skipped'), 'life', index)
    const weekday = weekdayOf(on)
    const ownDay = isSkipped ? null : (lifter.programme.find((day) => day.weekday === weekday) ?? null)
    const today: Today = { index, on, pain, truePain, ownDay }
    policy.wake(today)
    const meant = deviate(setting, today, policy.offer(today))
    const done = pain >= response('cannotTrainFrom') ? withoutBack(protocol, meant) : meant
    if (done === null || done.length === 0) continue
    const demand = demandOf(protocol.limits, lifter.body, done)
    const felt = back.train(index, {
      demand: Math.max(demand.peakNm / lifter.usual.peakNm, demand.units / lifter.usual.units),
      tons: demand.tons,
      isLumbar: demand.isLumbar,
    })
    const stopped = felt >= response('stopFrom')
    const session = { index, done, demand, before: pain, during: Math.max(pain, Math.round(felt)), stopped }
    sessions.push(session)
    policy.trained(today, done, session)
  }
  return { lifter, policy: policyId, pains, sessions, seen }
}

const openPolicy = (
  setting: Setting,
  policy: PolicyId,
): { readonly policy: Policy; readonly seen: Seen | null } => {
  switch (policy) {
    case 'comeback':
      return openComeback(setting)
    case 'push-through':
      return { policy: pushThrough(), seen: null }
    case 'full-rest':
      return { policy: fullRest(setting), seen: null }
    case 'four-weeks':
      return { policy: fourWeeks(setting), seen: null }
  }
}

const openComeback = (setting: Setting) => {
  const { protocol, parameters, lifter } = setting
  const witness = openWitness(protocol, lifter, parameters.measures('pingPongDays'))
  const writer = trainBefore(protocol.limits, parameters, lifter)
  return { policy: comeback(setting, writer, witness), seen: witness.seen }
}

/** Not every session is done as said: too much of it, or on a training day the own programme instead. */
const deviate = (
  { protocol, parameters: { reporting }, lifter: { chance, telling } }: Setting,
  { index, ownDay }: Today,
  offered: readonly Done[] | null,
): readonly Done[] | null => {
  if (chance.happens(telling.adherence, 'deviate', index)) return offered
  if (!chance.happens(reporting('overShare'), 'deviate/over', index))
    return ownDay?.lifts.map(asProgrammed) ?? offered
  const over =
    reporting('overLeast') +
    chance.even('deviate/by', index) * (reporting('overMost') - reporting('overLeast'))
  return (
    offered?.map(({ exercise, name, sets }) => ({
      name,
      exercise,
      sets: isLumbarExercise(protocol.limits, exercise)
        ? sets.map((set) =>
            set.massKg === null
              ? set
              : { ...set, massKg: loadable(protocol.limits, exercise, over * set.massKg, 'kg') },
          )
        : sets,
    })) ?? null
  )
}

const withoutBack = (protocol: Protocol, lifts: readonly Done[] | null): readonly Done[] | null =>
  lifts?.filter(({ exercise }) => !isLumbarExercise(protocol.limits, exercise)) ?? null
