import type { LiftAnswer } from '#advice/pain-by-lift'
import type { MassUnit } from '#basics/mass'
import { sayMass } from '#web/parts/mass'
import { insight } from '#web/words/en/insight'
import { sayFullDay, sayNumber, sayRounded } from '#web/words/format'

const words = insight.pain

export const sayLoad = ({ topKg }: LiftAnswer, units: MassUnit): string =>
  topKg === null || topKg === 0 ? words.noLoad : sayMass(topKg, units)

/** "15 March 2026: 30 kg × 6, pain 5 during, 3 the next morning, amber" */
export const sayAnswer = (answer: LiftAnswer, units: MassUnit): string =>
  `${sayFullDay(answer.on)}: ${[
    `${sayLoad(answer, units)}${answer.topReps === null ? '' : ` × ${answer.topReps}`}`,
    answer.during === null ? '' : words.duringAt(sayNumber(answer.during)),
    answer.morning === null ? '' : words.morningAt(sayNumber(answer.morning)),
    sayLight(answer) ?? '',
  ]
    .filter(Boolean)
    .join(', ')}`

/** "green", or "green, session amber" where the lift was told apart; null: outside a comeback. */
export const sayLight = ({ light, sessionLight }: LiftAnswer): string | null =>
  light === null
    ? null
    : sessionLight === null || sessionLight === light
      ? words.lights[light]
      : words.sessionWas(words.lights[light], words.lights[sessionLight])

/** What was trained on the day before: "Upper, 12 units", or that nothing was. */
export const sayDayBefore = ({ dayBefore }: LiftAnswer): string =>
  dayBefore === null
    ? words.restDay
    : words.unitsThat(
        dayBefore.titles.map((title) => title || words.untitled).join(' + '),
        sayRounded(dayBefore.units),
      )
