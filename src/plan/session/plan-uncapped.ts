import type { Assessment } from '#assessment/assessment'
import { warnOfJump } from '#assessment/causes/warn-of-jump'
import { deloadWeekOf, findDeloadWeeks } from '#assessment/load/deload-weeks'
import type { History } from '#history/history'
import type { Protocol } from '#protocol/protocol'
import { easeForDeload } from './ease-for-deload.ts'
import type { ChosenSession } from './choose-session.ts'
import { decisionOn } from './decision-on.ts'
import { fact, ground } from '#plan/ground'
import type { Demand, PlannedSession } from '#plan/plan'
import { type ProgrammedSlot, describeSlots } from '#plan/overlay/programmed-slot'
import { assumptions, worstConfidence } from './session-numbers.ts'
import { addStimuli, musclesOf, stimulusKept, stimulusOf } from '#plan/loads/stimulus'
import { addDemands, demandOfSets, setsOfWork, type WorkSet } from '#plan/loads/work-demand'

/**
 * The session where nothing is capped: as programmed, with a word where it would be a jump over the last weeks; in an easier
 * week that the lifter accepted, with fewer sets and less load.
 */
export const planUncapped = (
  protocol: Protocol,
  history: History,
  assessment: Assessment,
  { on, day }: ChosenSession,
): PlannedSession => {
  const { limits } = protocol
  const slots = describeSlots(limits, assessment, day)
  const demand = addDemands(slots.map((slot) => slot.demand))
  const warning = warnOfJump(protocol, assessment.loads, {
    on,
    ...demand,
    lifts: slots.map(({ key, work, exercise, demand: asked, isLoadUnknown }) => ({
      key,
      name: work.name,
      exercise,
      topKg: work.massKg,
      peakNm: isLoadUnknown ? null : asked.peakNm,
    })),
  })
  // What concerns the whole session is said where most of it is done.
  const warned =
    slots.find(({ key }) => key === warning?.lift) ??
    slots.toSorted((a, b) => b.demand.units - a.demand.units)[0]
  const unit = history.profile.units ?? 'kg'
  const deload = deloadWeekOf(findDeloadWeeks(limits, history), on)
  const eased = slots.map((slot) => (deload === null ? slot.work : easeForDeload(limits, unit, slot)))
  const setsDone = slots.map(({ sets }, index) => (deload === null ? sets : setsOfWork(eased[index]!)))
  const adjusted = (body: Assessment['body']): Demand => demandOf(protocol, slots, setsDone, body)
  const stimulus = addStimuli(
    slots.flatMap(({ exercise, sets }) =>
      exercise === undefined ? [] : [stimulusOf(limits.stimulus, exercise, sets.length)],
    ),
  )
  return {
    on,
    title: day.title,
    items: slots.map((slot, index) => {
      const id = `${on}/${slot.slot}`
      return {
        id,
        slot: slot.slot,
        programmed: slot.work,
        adjusted: eased[index]!,
        change: deload === null ? ('keep' as const) : ('lighten' as const),
        goesBackWhen:
          deload === null ? null : ground('deload/ends', [fact('ends', deload.to)], [deload.event]),
        reasons: [
          ground(
            deload === null ? 'overlay/nothing-capped' : 'deload/eased',
            [fact('lift', slot.exercise?.name ?? slot.work.name)],
            deload === null ? [] : [deload.event],
          ),
          ...(warning !== null && slot === warned ? [warning.ground] : []),
        ],
        decision: decisionOn(history, id),
      }
    }),
    lumbar: {
      programmed: demand,
      adjusted: adjusted(assessment.body),
      cap: null,
      confidence: worstConfidence(
        assessment.body,
        slots.flatMap(({ exercise, isLumbar }) =>
          exercise === undefined ? (['D'] as const) : isLumbar ? [exercise.confidence] : [],
        ),
      ),
      ...assumptions(limits, assessment, adjusted),
    },
    stimulusKept: stimulusKept(
      stimulus,
      addStimuli(
        slots.flatMap(({ exercise }, index) =>
          exercise === undefined ? [] : [stimulusOf(limits.stimulus, exercise, setsDone[index]!.length)],
        ),
      ),
      new Set(
        deload === null
          ? []
          : slots.flatMap(({ exercise }) => (exercise === undefined ? [] : musclesOf(exercise))),
      ),
    ),
    binding: null,
  }
}

const demandOf = (
  { limits }: Protocol,
  slots: readonly ProgrammedSlot[],
  sets: readonly (readonly WorkSet[])[],
  body: Assessment['body'],
): Demand =>
  addDemands(
    slots.flatMap(({ exercise }, index) =>
      exercise === undefined ? [] : [demandOfSets(limits, body, exercise, sets[index]!)],
    ),
  )
