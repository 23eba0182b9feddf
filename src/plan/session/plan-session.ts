import type { Assessment } from '#assessment/assessment'
import type { History } from '#history/history'
import type { Day } from '#basics/day'
import type { Protocol } from '#protocol/protocol'
import { type ChosenSession, chooseSession } from './choose-session.ts'
import { decisionOn } from './decision-on.ts'
import { findBinding } from '#plan/overlay/find-binding'
import { findGoesBack } from '#plan/overlay/goes-back'
import { findItemReasons } from '#plan/overlay/item-reasons'
import { type Overlay, makeOverlay } from '#plan/overlay/make-overlay'
import type { PlannedSession, SessionLimits } from '#plan/plan'
import { planUncapped } from './plan-uncapped.ts'
import { findSessionNumbers } from './session-numbers.ts'
import { pickHeavyDay } from '#plan/week/pick-heavy-day'
import { type Situation, describeSituation } from '#plan/situation'

/** The next session as an overlay over the lifter's programme, with its caps; null where none may be planned. */
export const planSession = (
  protocol: Protocol,
  history: History,
  assessment: Assessment,
): { readonly limits: SessionLimits | null; readonly session: PlannedSession } | null => {
  const chosen = chooseSession(protocol.limits, history, assessment)
  if (chosen === null) return null
  const situation = situationOf(protocol, history, assessment, chosen)
  if (situation === null)
    return { limits: null, session: planUncapped(protocol, history, assessment, chosen) }
  const overlay = makeOverlay(situation, chosen.day)
  return { limits: overlay.session, session: toSession(situation, chosen, overlay) }
}

/** The id by which an item of a session is decided on. */
export const itemId = (on: Day, slot: number): string => `${on}/${slot}`

/** The overlay that the next session is; null where there is none or nothing is capped. */
export const overlayOf = (
  protocol: Protocol,
  history: History,
  assessment: Assessment,
): { readonly on: Day; readonly overlay: Overlay } | null => {
  const chosen = chooseSession(protocol.limits, history, assessment)
  const situation = chosen === null ? null : situationOf(protocol, history, assessment, chosen)
  return chosen === null || situation === null
    ? null
    : { on: chosen.on, overlay: makeOverlay(situation, chosen.day) }
}

const situationOf = (
  protocol: Protocol,
  history: History,
  assessment: Assessment,
  chosen: ChosenSession,
): Situation | null => {
  const isHeavyDay = pickHeavyDay(protocol, history, assessment, [chosen]) !== null
  return describeSituation(protocol, history, assessment, chosen.on, isHeavyDay)
}

const toSession = (situation: Situation, { on, day }: ChosenSession, overlay: Overlay): PlannedSession => {
  const numbers = findSessionNumbers(situation, overlay)
  const { keep } = situation.protocol.limits.stimulus
  return {
    on,
    title: day.title,
    items: overlay.choices.map((choice) => {
      const id = itemId(on, choice.slot.slot)
      return {
        id,
        slot: choice.slot.slot,
        programmed: choice.slot.work,
        adjusted: choice.chosen.adjusted,
        change: choice.chosen.change,
        goesBackWhen: findGoesBack(situation, choice),
        reasons: findItemReasons(overlay, choice),
        decision: decisionOn(situation.history, id),
      }
    }),
    ...numbers,
    binding: numbers.stimulusKept.overall < keep ? findBinding(overlay) : null,
  }
}
