import type { Id } from '#basics/id'
import type { FactName } from '#protocol/facts'
import { keyDaysOf } from './phase-stay.ts'
import type { EventsOf } from './phase-table.ts'
import type { Walk } from './walk.ts'

/** Which events the facts of the walk rest on, for the grounds of its moves and criteria. */
export const eventsBehind = (walk: Walk): EventsOf => {
  const lastCheckIn = walk.pain.last === null ? [] : [walk.pain.last.id]
  const inPhase = keyDaysOf(walk.stay, walk.book)
  const keySessions = (most: number): readonly Id[] =>
    inPhase.slice(-most).flatMap(({ sessions }) => sessions)
  const redSessions = (): readonly Id[] => {
    const days = new Set(walk.book.reds.map(({ sessionDay }) => sessionDay))
    return walk.book.followed
      .filter(({ series, current }) => days.has(series.dayNumber) && current?.verdict.light === 'red')
      .map(({ series }) => series.session.id)
  }
  const visit = walk.word.visit === null ? [] : [walk.word.visit.id]
  return (fact) => {
    switch (fact as FactName) {
      case 'phase-key-sessions':
      case 'green-weeks-at-full':
        return keySessions(inPhase.length)
      case 'last-key-light':
      case 'last-two-key-green':
        return keySessions(2)
      case 'key-gap-days':
        return walk.book.keyDays.at(-1)?.sessions ?? []
      case 'red-to-answer':
      case 'reds-14d':
      case 'days-since-red':
        return redSessions()
      case 'over-clinician-limit':
      case 'at-clinician-limit':
        return visit
      case 'triage-level':
      case 'clinician-clearance':
      case 'waits-for-clinician':
      case 'held-for-clinician':
        return [...walk.triage.fired.flatMap(({ ground }) => ground.events), ...visit]
      case 'phase-days':
      case 'gap-steps':
      case 'amber-holds':
        return []
      default:
        return lastCheckIn
    }
  }
}
