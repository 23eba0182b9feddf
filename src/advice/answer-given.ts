import { daysBetween } from '#basics/day'
import type { Id } from '#basics/id'
import { type AnswerGiven, answerGiven } from '#protocol/answer'
import type { FactValue } from '#protocol/condition'
import type { Protocol } from '#protocol/protocol'
import type { Ground } from '#protocol/reason'
import type { OverlayItem } from '#plan/plan'
import type { Advice } from './advise.ts'
import { isCompared, isHinge, itemsThat } from './items-that.ts'

/** A value that an answer may be given, with the events it rests on; absent: it does not apply today. */
export type GivenValues = ReadonlyMap<
  string,
  { readonly fact: Ground['facts'][number]; readonly events: readonly Id[] }
>

type Found = readonly [AnswerGiven, FactValue, (readonly Id[])?]

/** What the day's advice has to say in answers, by the names the protocol declares. */
export const givenBy = (protocol: Protocol, advice: Advice): GivenValues =>
  new Map(
    [
      ...givenOfPlan(advice),
      ...givenOfQuestions(advice),
      ...givenOfProgramme(advice),
      ...givenOfSession(advice),
      ...givenOfCourse(protocol, advice),
      ...givenOfReference(advice),
      ...givenOfCauses(protocol, advice),
      ...givenOfPain(advice),
      ...givenOfReview(protocol),
    ].map(([name, value, events = []]) => [name, { fact: { fact: name, value, ...unitOf(name) }, events }]),
  )

const unitOf = (name: AnswerGiven): { unit?: string } => {
  const declared = answerGiven[name]
  return 'unit' in declared ? { unit: declared.unit } : {}
}

const givenOfPlan = ({ assessment }: Advice): readonly Found[] =>
  assessment.triage.effects.noPlan ? [['no-plan', true]] : []

const givenOfSession = (advice: Advice): readonly Found[] => {
  const {
    on,
    plan: { session },
  } = advice
  if (session === null) return []
  const wait = daysBetween(on, session.on)
  const { programmed, adjusted, confidence } = session.lumbar
  const changed = session.items.filter(({ change }) => change !== 'keep').length
  const less = programmed.units === 0 ? 0 : Math.round(100 * (1 - adjusted.units / programmed.units))
  const found: Found[] = [
    ['all-lifts', session.items.length],
    ['model-confidence', confidence],
  ]
  if (wait <= 0) found.push(['session-today', session.title])
  else if (wait === 1) found.push(['session-tomorrow', session.title])
  else found.push(['session-later', session.title], ['session-wait', wait])
  if (changed > 0) found.push(['changed-lifts', changed])
  if (changed > 0 && less > 0)
    found.push(['lumbar-less', less], ['stimulus-kept', Math.round(100 * session.stimulusKept.overall)])
  return [...found, ...givenOfItems(advice, session.items)]
}

const givenOfItems = (advice: Advice, items: readonly OverlayItem[]): readonly Found[] => {
  const named = (name: AnswerGiven, chosen: readonly OverlayItem[]): readonly Found[] =>
    chosen.length === 0 ? [] : [[name, [...new Set(chosen.map(({ programmed }) => programmed.name))]]]
  const hinges = items.filter(isHinge(advice))
  return [
    ...named('lightened', itemsThat(items, 'lighten')),
    ...named('swapped', itemsThat(items, 'swap')),
    ...named('dropped', itemsThat(items, 'drop')),
    ...named('asked-lifts', itemsThat(items, 'ask')),
    ...named('compared', items.filter(isCompared)),
    ...named(
      'hinges-changed',
      hinges.filter(({ change }) => change !== 'keep'),
    ),
    ...named('hinges-kept', itemsThat(hinges, 'keep')),
  ]
}

const givenOfQuestions = ({ assessment: { triage } }: Advice): readonly Found[] =>
  triage.level === 'incomplete' && triage.ask.length > 0 ? [['questions-open', triage.ask.length]] : []

const givenOfProgramme = ({ assessment: { programme } }: Advice): readonly Found[] => {
  if (programme === null) return []
  const { source, name, events } = programme
  return source === 'stated'
    ? [['programme-stated', name, events]]
    : [['programme-found', events.length, events]]
}

const givenOfCourse = (protocol: Protocol, { assessment: { course, episode } }: Advice): readonly Found[] => {
  if (episode === null) return []
  const found: Found[] = []
  const name = protocol.phases.get(course.phase)?.name
  if (name !== undefined && course.phase !== 'none') found.push(['phase-name', name])
  const next = course.next === null ? undefined : protocol.phases.get(course.next.to)?.name
  const share = course.next === null ? undefined : protocol.phases.get(course.next.to)?.caps?.load.start
  if (share !== undefined && share > 0) found.push(['next-share', Math.round(100 * share)])
  const back = course.moves.findLast((move) => isStepBack(protocol, move))
  const backTo = back === undefined ? undefined : protocol.phases.get(back.to)?.name
  if (back !== undefined && backTo !== undefined)
    found.push(
      ['stepped-back-on', back.on, back.ground.events],
      ['stepped-back-to', backTo, back.ground.events],
    )
  if (course.next !== null && next !== undefined)
    found.push(
      ['next-phase', next],
      ['steps-open', course.next.criteria.filter(({ met }) => met !== true).length],
    )
  const green = course.lights.filter(({ light }) => light === 'green').map(({ session }) => session)
  const hard = course.lights
    .filter(({ light }) => light === 'amber' || light === 'red')
    .map(({ session }) => session)
  if (green.length > 0) found.push(['green-sessions', green.length, green])
  if (hard.length > 0) found.push(['hard-sessions', hard.length, hard])
  return found
}

/** A move to an earlier phase; the opening of the comeback is none. */
const isStepBack = (
  { phases }: Protocol,
  { from, to }: Advice['assessment']['course']['moves'][number],
): boolean => from !== 'none' && (phases.get(to)?.order ?? 0) < (phases.get(from)?.order ?? 0)

const givenOfReference = ({ assessment: { reference, course } }: Advice): readonly Found[] => {
  if (reference === null) return []
  const { exercise, l0Kg, events } = reference
  const lift: Found = ['reference-lift', exercise.name, events]
  if (l0Kg === null) return [lift]
  const isShared = course.loadFraction !== null && course.loadFraction > 0 && !course.isCalmed
  return [
    lift,
    ['reference-load', l0Kg, events],
    ...(isShared ? [['phase-load', l0Kg * (course.loadFraction ?? 0), events] as const] : []),
  ]
}

const givenOfCauses = (protocol: Protocol, { assessment: { contributors } }: Advice): readonly Found[] => {
  const nameOf = (id: string): string => protocol.contributors.find((one) => one.id === id)?.name ?? id
  const leading = contributors.find(({ status }) => status === 'leading')
  if (leading !== undefined)
    return [['leading', nameOf(leading.id), leading.for.flatMap(({ events }) => events)]]
  const possible = contributors.filter(({ status }) => status === 'possible')
  return possible.length === 0
    ? []
    : [
        [
          'possible',
          possible.map(({ id }) => nameOf(id)),
          possible.flatMap((one) => one.for.flatMap(({ events }) => events)),
        ],
      ]
}

const givenOfPain = ({ assessment: { facts, episode }, history }: Advice): readonly Found[] => {
  const now = facts['nprs-now']
  const last = history.checkIns.at(-1)
  if (episode === null || now === undefined || last === undefined || now >= episode.baseline) return []
  return [['pain-fall', episode.baseline - now, [episode.openedBy, last.id]]]
}

const givenOfReview = (protocol: Protocol): readonly Found[] => {
  const unsigned = [...protocol.triage, ...protocol.phases.values()].filter(
    ({ review }) => review === undefined,
  ).length
  return unsigned === 0 ? [] : [['not-reviewed', unsigned]]
}
