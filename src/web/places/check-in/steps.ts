import type { Question } from '#protocol/question'
import type { CheckInDraft } from './draft.ts'
import type { CheckInState } from './check-in-query.ts'

/** Screens on which "none of these" answers everything. */
export const groups = ['legs', 'bladder-bowel-saddle', 'fever-urine-chest', 'health'] as const
export type Group = (typeof groups)[number]

/** Screens that help but hold nothing up. */
export const extras = ['history', 'causes', 'day', 'medicines', 'later'] as const
export type Extra = (typeof extras)[number]

export type Step = 'pain' | 'began' | 'start' | Group | 'you' | 'about' | Extra | 'emergency'

// Asked in steps of their own, or known from the profile.
const ownSteps: readonly string[] = ['nprs-now', 'days', 'nprs-baseline', 'sex', 'age']
// What happened before this pain can wait for a quiet moment.
const historyQuestions: readonly string[] = ['first-episode', 'episodes-12m']

/** The questions of one screen that are to be asked, in the protocol's order. */
export const questionsOf = ({ questions }: CheckInState, step: Step): readonly Question[] => {
  const asked = questions.filter(({ id }) => !ownSteps.includes(id))
  if (step === 'about')
    return asked.filter(({ screen, id }) => screen === 'pain' && !historyQuestions.includes(id))
  if (step === 'history') return asked.filter(({ id }) => historyQuestions.includes(id))
  return asked.filter(({ screen }) => screen === step)
}

export const isGroup = (step: Step): step is Group => (groups as readonly Step[]).includes(step)
export const isExtra = (step: Step): step is Extra => (extras as readonly Step[]).includes(step)

/** The steps of this check-in in their order; the last is where it is finished. */
export const stepsOf = (state: CheckInState, draft: CheckInDraft): readonly Step[] => {
  const isOpen = (group: Group): boolean =>
    questionsOf(state, group).some(({ noneValue }) => noneValue !== undefined)
  const asksOfYou = !state.isBirthKnown || state.questions.some(({ id }) => id === 'sex')
  return [
    'pain',
    ...(state.opensEpisode ? (['began'] as const) : []),
    ...(state.opensEpisode && draft.began !== null && draft.began < draft.on ? (['start'] as const) : []),
    ...groups.slice(0, -1).filter(isOpen),
    ...(asksOfYou ? (['you'] as const) : []),
    ...groups.slice(-1).filter(isOpen),
    'about',
  ]
}

/** Screens that may be added, where they hold a question. */
export const extrasOf = (state: CheckInState): readonly Extra[] =>
  extras.filter((extra) => questionsOf(state, extra).length > 0)

/** The step an address asks for; else the first that was not gone through. */
export const stepAt = (asked: string | undefined, state: CheckInState, draft: CheckInDraft): Step => {
  if (draft.pain === null) return 'pain'
  const steps = stepsOf(state, draft)
  if (asked === 'emergency' && state.triage.level === 'emergency') return 'emergency'
  const found = [...steps, ...extrasOf(state)].find((step) => step === asked)
  return found ?? steps.find((step) => !draft.passed.includes(step)) ?? 'about'
}

/** The step after one that was gone through. After an extra one, back to the end. */
export const stepAfter = (step: Step, state: CheckInState, draft: CheckInDraft): Step => {
  const steps = stepsOf(state, draft)
  const at = steps.indexOf(step)
  return at < 0 ? 'about' : (steps[at + 1] ?? 'about')
}

export const stepBefore = (step: Step, state: CheckInState, draft: CheckInDraft): Step | undefined => {
  const steps = stepsOf(state, draft)
  const at = steps.indexOf(step)
  return at < 0 ? 'about' : steps[at - 1]
}
