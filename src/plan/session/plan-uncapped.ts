import type { Assessment } from '#assessment/assessment'
import { warnOfJump } from '#assessment/causes/warn-of-jump'
import type { History } from '#history/history'
import type { Protocol } from '#protocol/protocol'
import type { ChosenSession } from './choose-session.ts'
import { decisionOn } from './decision-on.ts'
import { fact, ground } from '#plan/ground'
import type { Demand, PlannedSession } from '#plan/plan'
import { type ProgrammedSlot, describeSlots } from '#plan/overlay/programmed-slot'
import { assumptions, worstConfidence } from './session-numbers.ts'
import { addStimuli, stimulusKept, stimulusOf } from '#plan/loads/stimulus'
import { addDemands, demandOfSets } from '#plan/loads/work-demand'

/** The session as programmed, where nothing is capped: with a word where it would be a jump over the last weeks. */
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
  const stimulus = addStimuli(
    slots.flatMap(({ exercise, sets }) =>
      exercise === undefined ? [] : [stimulusOf(limits.stimulus, exercise, sets.length)],
    ),
  )
  return {
    on,
    title: day.title,
    items: slots.map((slot) => {
      const id = `${on}/${slot.slot}`
      return {
        id,
        slot: slot.slot,
        programmed: slot.work,
        adjusted: slot.work,
        change: 'keep' as const,
        goesBackWhen: null,
        reasons: [
          ground('overlay/nothing-capped', [fact('lift', slot.exercise?.name ?? slot.work.name)]),
          ...(warning !== null && slot === warned ? [warning.ground] : []),
        ],
        decision: decisionOn(history, id),
      }
    }),
    lumbar: {
      programmed: demand,
      adjusted: demand,
      cap: null,
      confidence: worstConfidence(
        assessment.body,
        slots.flatMap(({ exercise, isLumbar }) =>
          exercise === undefined ? (['D'] as const) : isLumbar ? [exercise.confidence] : [],
        ),
      ),
      ...assumptions(limits, assessment, (body) => demandOfSlots(protocol, slots, body)),
    },
    stimulusKept: stimulusKept(stimulus, stimulus, new Set()),
    binding: null,
  }
}

const demandOfSlots = (
  { limits }: Protocol,
  slots: readonly ProgrammedSlot[],
  body: Assessment['body'],
): Demand =>
  addDemands(
    slots.flatMap(({ exercise, sets }) =>
      exercise === undefined ? [] : [demandOfSets(limits, body, exercise, sets)],
    ),
  )
