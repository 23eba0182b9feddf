import type { Truth } from '#basics/truth'
import type { FactsOf } from '#protocol/facts'
import type { Course, ReferenceLift } from '#assessment/assessment'
import { painWeekChange, quietDays } from './pain-record.ts'
import { type KeyDay, lastRedNews, redsWithin } from './light-book.ts'
import { greenWeeksAtFull, isSurelyGreen, keyDaysOf, loadFractionOf } from './phase-stay.ts'
import type { TriageOfDay } from '#assessment/triage/triage'
import { afterRedOf, phaseOf, type Walk } from './walk.ts'

/** What the walk computes anew each day. */
export type WalkFacts = Omit<FactsOf<'course'>, DueFact>
type DueFact = 'check-in-due' | 'morning-after-due' | 'load-before-known'

/** The facts of the walk on the day it stands at. */
export const walkFactsOn = (walk: Walk): WalkFacts => ({
  ...triageFacts(walk.triage),
  ...lightFacts(walk),
  ...phaseFacts(walk),
  'has-episode': true,
  'pain-week-change': painWeekChange(walk.pain, walk.today, walk.protocol.limits),
  'quiet-days': quietDays(walk.pain),
  'is-calmed': walk.pain.isCalmed,
  'waits-for-clinician': walk.triage.effects.wait || walk.word.isRefused,
  'held-for-clinician': walk.triage.effects.hold || walk.triage.effects.noPlan,
  'may-resume': hasLoaded(walk) && !walk.triage.effects.noPlan,
})

/** Whether a phase with loaded work has been reached in this episode. */
const hasLoaded = ({ moves, protocol }: Walk): boolean =>
  moves.some(({ to }) => (phaseOf(protocol, to).caps?.load.upTo ?? 0) > 0)

/** All facts of the group `course` on the last day of the walk. */
export const courseFactsOf = (
  walk: Walk,
  course: Course,
  reference: ReferenceLift | null,
): FactsOf<'course'> => ({
  ...walk.facts,
  'check-in-due': walk.triage.level === 'incomplete' || course.needsCheckIn,
  'morning-after-due': isMorningDue(walk),
  'load-before-known': reference !== null && reference.l0Kg !== null,
})

/** The same where no episode is open: there is no walk to tell of. */
export const courseFactsWithout = (triage: TriageOfDay, course: Course): FactsOf<'course'> => ({
  ...noWalkFacts,
  ...triageFacts(triage),
  phase: course.phase,
  'waits-for-clinician': triage.effects.wait,
  'held-for-clinician': triage.effects.hold || triage.effects.noPlan,
  'check-in-due': triage.level === 'incomplete',
  'morning-after-due': false,
  'load-before-known': undefined,
})

const isMorningDue = ({ book, today }: Walk): boolean => {
  const asking = book.followed.findLast(({ series }) => series.isKey || series.isLumbar)
  return (
    asking !== undefined && asking.series.dayNumber < today && asking.series.session.morningAfter === null
  )
}

const triageFacts = ({ level, clearance }: TriageOfDay) => ({
  'triage-level': level,
  'clinician-clearance': known(clearance),
})

const known = (truth: Truth): boolean | undefined => (truth === 'unknown' ? undefined : truth)

const lightFacts = ({ book, stay, today, gapSteps, redsToAnswer, amberHolds, protocol }: Walk) => {
  // What was done today has no answer yet: it neither gives nor takes a step up that the morning had earned.
  const isAnswered = ({ dayNumber, light }: KeyDay): boolean => dayNumber < today || light !== 'unknown'
  const inPhase = keyDaysOf(stay, book).filter(isAnswered)
  const last = inPhase.at(-1)
  const lastKeyDay = book.keyDays.at(-1)
  const lastRed = lastRedNews(book)
  return {
    'phase-key-sessions': inPhase.length,
    'last-key-light': last === undefined ? 'none' : last.light === 'retriage' ? 'red' : last.light,
    'last-two-key-green': areGreen(inPhase.slice(-2)),
    'amber-holds': amberHolds,
    'reds-14d': redsWithin(book, today, protocol.limits),
    'red-to-answer': redsToAnswer > 0,
    'days-since-red': lastRed === null ? undefined : today - lastRed,
    'key-gap-days': lastKeyDay === undefined ? undefined : today - lastKeyDay.dayNumber,
    'gap-steps': gapSteps,
  } as const
}

// A green that may still turn out otherwise is not known; one that is not green is.
const areGreen = (lastTwo: ReturnType<typeof keyDaysOf>): boolean | undefined => {
  if (lastTwo.length < 2) return false
  if (lastTwo.every(isSurelyGreen)) return true
  return lastTwo.every(({ light }) => light === 'green' || light === 'unknown') ? undefined : false
}

const phaseFacts = (walk: Walk) => {
  const { stay, book, word, protocol } = walk
  const next = stay.phase.moves.find(({ kind }) => kind !== 'back')
  const { ceiling } = word
  return {
    phase: stay.phase.id,
    'phase-days': stay.days,
    'green-weeks-at-full': greenWeeksAtFull(stay, book, protocol.limits),
    'load-fraction': loadFractionOf(stay, afterRedOf(walk)) ?? undefined,
    'over-clinician-limit': ceiling !== null && stay.phase.order > ceiling,
    'at-clinician-limit':
      ceiling !== null && next !== undefined && phaseOf(protocol, next.to).order > ceiling,
  }
}

export const noWalkFacts: WalkFacts = {
  'triage-level': undefined,
  'clinician-clearance': undefined,
  'has-episode': false,
  phase: 'none',
  'phase-days': undefined,
  'phase-key-sessions': undefined,
  'last-key-light': 'none',
  'last-two-key-green': undefined,
  'pain-week-change': undefined,
  'amber-holds': 0,
  'reds-14d': 0,
  'key-gap-days': undefined,
  'gap-steps': 0,
  'red-to-answer': false,
  'days-since-red': undefined,
  'is-calmed': false,
  'waits-for-clinician': false,
  'held-for-clinician': false,
  'may-resume': false,
  'over-clinician-limit': false,
  'at-clinician-limit': false,
  'quiet-days': undefined,
  'green-weeks-at-full': undefined,
  'load-fraction': undefined,
}
