import * as v from 'valibot'
import { conditionSchema } from './condition.ts'
import { idSchema, ruleEntries } from './rule.ts'

/**
 * What the program itself can fill into an answer, besides facts: worked out from the advice of the day. Known only where
 * it applies, so that a wording which is given one is chosen only then.
 */
export const answerGiven = {
  'no-plan': { says: 'a rule that fired allows no training plan' },
  'session-today': { says: 'the session meant for today' },
  'session-tomorrow': { says: 'the session meant for tomorrow' },
  'session-later': { says: 'the next session, two days or more ahead' },
  'session-wait': { unit: 'days', says: 'days until that session' },
  'lumbar-less': { unit: '%', says: 'by how much less the changed session asks of the lower back' },
  'stimulus-kept': { unit: '%', says: 'how much of the training stimulus is kept' },
  'changed-lifts': { says: 'lifts of the session that are changed' },
  'all-lifts': { says: 'lifts of the session' },
  lightened: { says: 'names of its lifts that are made lighter' },
  swapped: { says: 'names of its lifts that another stands in for' },
  dropped: { says: 'names of its lifts that are left out' },
  'asked-lifts': { says: 'names of its lifts about which something has to be known first' },
  compared: { says: 'names of its changed lifts for which a next best way was weighed' },
  'hinges-changed': { says: 'names of its deadlifts and other hinges that are changed' },
  'hinges-kept': { says: 'names of its deadlifts and other hinges that stay as they are' },
  'programme-stated': { says: 'the programme, where the lifter stated it' },
  'programme-found': { unit: 'sessions', says: 'sessions of the log the programme was found in' },
  'phase-name': { says: 'the phase of the comeback' },
  'next-phase': { says: 'the phase after it' },
  'next-share': { unit: '%', says: 'the share of the load from before that it begins with' },
  'stepped-back-on': { says: 'the day of the last step back' },
  'stepped-back-to': { says: 'the phase it went back to' },
  'steps-open': { says: 'criteria for it that are not met yet' },
  'reference-lift': { says: 'the lift that loads are measured against' },
  'reference-load': { unit: 'kg', says: 'what it stood at before the pain' },
  'phase-load': { unit: 'kg', says: 'the upper limit the phase sets for it now' },
  leading: { says: 'the contributor that stands out' },
  possible: { says: 'contributors that speak for themselves, none of which stands out' },
  'pain-fall': { unit: 'points', says: 'by how much pain has fallen since it began' },
  'green-sessions': { says: 'sessions since the pain began that were answered green' },
  'hard-sessions': { says: 'sessions since the pain began that were answered amber or red' },
  'model-confidence': { says: 'confidence in the modelled load of this session, A to D' },
  'questions-open': { unit: 'questions', says: 'questions that keep the advice away' },
  'not-reviewed': { says: 'rules and phases that no clinician has signed yet' },
} as const satisfies Record<string, { readonly unit?: string; readonly says: string }>

export type AnswerGiven = keyof typeof answerGiven

/** What of the day's advice is shown below an answer. */
const shownSchema = v.picklist([
  'triage',
  'safety-net',
  'contributors',
  'session',
  'lightened',
  'swapped',
  'dropped',
  'compared',
  'hinges',
  'criteria',
  'lights',
  'moves',
])
export type AnswerShows = v.InferOutput<typeof shownSchema>

/**
 * One question lifters ask: protocol/answers/<id>.yaml. The first variant is the answer whose condition is true and of
 * whose `given` all is known; the last has neither, so that there always is one. What is unknown is not true, so a variant
 * that permits something says in its condition what must be known.
 */
export const answerSchema = v.strictObject({
  id: idSchema,
  asks: v.pipe(v.string(), v.minLength(1)),
  /** Other words it may be looked for by. */
  also: v.optional(v.array(v.string()), []),
  topic: v.picklist(['today', 'pain', 'training', 'help']),
  order: v.number(),
  variants: v.pipe(
    v.array(v.strictObject({ id: idSchema, when: v.optional(conditionSchema), ...ruleEntries })),
    v.minLength(1),
  ),
  /** What is known whoever asks, a sentence or three each, with its own grounds. */
  known: v.array(v.strictObject({ id: idSchema, ...ruleEntries })),
  shows: v.optional(v.array(shownSchema), []),
  /** Where in the app something can be done about it. */
  place: v.optional(v.picklist(['check-in', 'plan', 'training', 'insight', 'practice', 'share', 'settings'])),
  /** Facts, what is given, and the variant they lead to. */
  examples: v.array(
    v.strictObject({
      facts: v.record(v.string(), v.union([v.string(), v.number(), v.boolean()])),
      given: v.optional(v.array(v.string()), []),
      gives: idSchema,
    }),
  ),
})
export type Answer = v.InferOutput<typeof answerSchema>
export type AnswerVariant = Answer['variants'][number]
