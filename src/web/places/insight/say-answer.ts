import type { LiftAnswer } from '#advice/pain-by-lift'
import type { MassUnit } from '#basics/mass'
import { sayMass } from '#web/parts/mass'
import { insight } from '#web/words/en/insight'
import { sayFullDay, sayNumber } from '#web/words/format'

const words = insight.pain

export const sayLoad = ({ topKg }: LiftAnswer, units: MassUnit): string =>
  topKg === null || topKg === 0 ? words.noLoad : sayMass(topKg, units)

/** "15 March 2026: 30 kg × 6, pain 5 during, 3 the next morning, amber" */
export const sayAnswer = (answer: LiftAnswer, units: MassUnit): string =>
  `${sayFullDay(answer.on)}: ${[
    `${sayLoad(answer, units)}${answer.topReps === null ? '' : ` × ${answer.topReps}`}`,
    answer.during === null ? '' : words.duringAt(sayNumber(answer.during)),
    answer.morning === null ? '' : words.morningAt(sayNumber(answer.morning)),
    answer.light === null ? '' : words.lights[answer.light],
  ]
    .filter(Boolean)
    .join(', ')}`
