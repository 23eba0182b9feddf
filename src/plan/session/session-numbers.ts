import type { Assessment, Body } from '#assessment/assessment'
import { isLumbarExercise } from '#assessment/load/lumbar-load'
import type { Confidence } from '#protocol/exercise'
import type { Limits } from '#protocol/limits'
import { effortOf } from '#plan/overlay/item-option'
import type { Overlay, SlotChoice } from '#plan/overlay/make-overlay'
import type { Demand, PlannedSession } from '#plan/plan'
import type { Situation } from '#plan/situation'
import { type Stimulus, addStimuli, stimulusKept, stimulusOf } from '#plan/loads/stimulus'
import { addDemands, demandOfSets, setsOfWork } from '#plan/loads/work-demand'

/** The numbers of a session as it is shown, loads rounded: what was asked, what is left of it, and how sure that is. */
export const findSessionNumbers = (
  situation: Situation,
  overlay: Overlay,
): Pick<PlannedSession, 'lumbar' | 'stimulusKept'> => {
  const { protocol, assessment } = situation
  const { body } = assessment
  const adjusted = adjustedDemand(protocol.limits, body, overlay.choices)
  return {
    lumbar: {
      programmed: addDemands(overlay.slots.map(({ demand }) => demand)),
      adjusted,
      cap: overlay.session.cap,
      confidence: worstConfidence(
        body,
        overlay.choices.flatMap((choice) => lumbarConfidences(protocol.limits, choice)),
        overlay.session.confidence,
      ),
      ...assumptions(protocol.limits, assessment, (assumed) =>
        adjustedDemand(protocol.limits, assumed, overlay.choices),
      ),
    },
    stimulusKept: stimulusKept(
      addStimuli(
        overlay.slots.flatMap(({ exercise, sets }) =>
          exercise === undefined ? [] : [stimulusOf(protocol.limits.stimulus, exercise, sets.length)],
        ),
      ),
      addStimuli(overlay.choices.map((choice) => adjustedStimulus(situation, choice))),
      new Set(overlay.workshop.muscles),
    ),
  }
}

const adjustedDemand = (limits: Limits, body: Body, choices: readonly SlotChoice[]): Demand =>
  addDemands(
    choices.flatMap(({ slot, chosen }) => {
      if (chosen.adjusted === null || chosen.exercise === null) return []
      const sets = chosen.change === 'keep' ? slot.sets : setsOfWork(chosen.adjusted)
      return [demandOfSets(limits, body, chosen.exercise, sets)]
    }),
  )

const adjustedStimulus = (situation: Situation, { slot, chosen }: SlotChoice): Stimulus => {
  const { exercise, adjusted, change } = chosen
  if (exercise === null || adjusted === null) return new Map()
  const efforts = setsOfWork(adjusted).map((set, index) =>
    // A set done as programmed counts as programmed.
    change === 'keep' || (change === 'lighten' && set.massKg === slot.sets[index]?.massKg)
      ? 1
      : effortOf(situation, exercise, set),
  )
  return stimulusOf(
    situation.protocol.limits.stimulus,
    exercise,
    efforts.reduce((sum, effort) => sum + effort, 0),
  )
}

/** What was assumed of the body, and the range of peaks it leaves open. */
export const assumptions = (
  limits: Limits,
  { body }: Assessment,
  demand: (body: Body) => Demand,
): Pick<PlannedSession['lumbar'], 'assumed' | 'range'> => {
  if (!body.isAssumed) return { assumed: [], range: null }
  const [least, most] = limits.model.assumedRangeKg
  return {
    assumed: ['body-mass'],
    range: [demand({ ...body, massKg: least }).peakNm, demand({ ...body, massKg: most }).peakNm],
  }
}

const lumbarConfidences = (limits: Limits, { slot, chosen }: SlotChoice): readonly Confidence[] => {
  // What nobody could identify may be anything.
  if (slot.exercise === undefined) return ['D']
  const programmed = slot.isLumbar ? [slot.exercise] : []
  const done = chosen.exercise !== null && isLumbarExercise(limits, chosen.exercise) ? [chosen.exercise] : []
  return [...programmed, ...(chosen.change === 'keep' ? [] : done)].map(({ confidence }) => confidence)
}

const letters: readonly Confidence[] = ['A', 'B', 'C', 'D']

/** The worst of the lifts', one letter lower where the body is assumed, and of what the limits rest on. */
export const worstConfidence = (
  body: Body,
  lifts: readonly Confidence[],
  limits: Confidence = 'A',
): Confidence => {
  const worst = Math.max(0, ...lifts.map((confidence) => letters.indexOf(confidence)))
  return letters[Math.max(worst + (body.isAssumed ? 1 : 0), letters.indexOf(limits))] ?? 'D'
}
