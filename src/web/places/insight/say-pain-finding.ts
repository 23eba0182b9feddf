import type { PainOfLift } from '#advice/pain-by-lift'
import type { MassUnit } from '#basics/mass'
import { sayMass } from '#web/parts/mass'
import { insight } from '#web/words/en/insight'
import { sayShortDay } from '#web/words/format'

const words = insight.pain

/** What the answers of one lift come to, in a sentence or two. */
export const sayPainFinding = ({ finding }: PainOfLift, units: MassUnit): string => {
  const mass = (kg: number | null): string => (kg === null || kg === 0 ? words.noLoad : sayMass(kg, units))
  switch (finding.kind) {
    case 'no-answers':
      return words.noAnswers
    case 'all-green':
      return words.allGreen(mass(finding.kg), finding.sessions)
    case 'green-since': {
      const { kg, light, on } = finding.worse
      return words.greenSince(mass(finding.kg), mass(kg), words.lights[light], sayShortDay(on))
    }
    case 'worse-last': {
      const { kg, light, on } = finding.worse
      const last = words.worseLast(mass(kg), words.lights[light], sayShortDay(on))
      return finding.kg === null ? last : `${last} ${words.worseAfter(mass(finding.kg))}`
    }
    default:
      return finding satisfies never
  }
}
