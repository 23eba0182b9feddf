import { findContributors } from '#assessment/causes/find-contributors'
import { markOnset } from '#assessment/load/load-sessions'
import type { Assessment, ContributorFinding, PastComeback } from '#assessment/assessment'
import { type Day, daysBetween } from '#basics/day'
import { tryChange } from '#plan/day/tried-change'
import { fact, ground } from '#plan/ground'
import { loadable } from '#plan/loads/loadable'
import type { Phase } from '#protocol/phase'
import type { Protocol } from '#protocol/protocol'
import type { Ground } from '#protocol/reason'
import type { Advice } from './advise.ts'
import { type LiftAnswer, painByLift, type PainOfLift } from './pain-by-lift.ts'

/** The parts of the plan in the order in which they are read. */
export const recurrenceParts = [
  'brought-on',
  'tolerated',
  'first-day',
  're-enter',
  'be-seen',
  'keep',
] as const
export type RecurrencePart = (typeof recurrenceParts)[number]

/** What to do should the pain come back, made from the comeback that is over. */
export type RecurrencePlan = {
  /** The day the comeback was over. */
  readonly since: Day
  readonly outlook: Ground
  readonly parts: readonly { readonly id: RecurrencePart; readonly grounds: readonly Ground[] }[]
}

/**
 * The plan for a relapse, while no pain is open after a comeback that limited loads and brought them back; null otherwise, and
 * wherever triage closes training. While critical questions are open it names no load to train with.
 */
export const recurrencePlan = (protocol: Protocol, advice: Advice): RecurrencePlan | null => {
  const { assessment } = advice
  const comeback = assessment.past.at(-1)
  const { level, effects } = assessment.triage
  if (assessment.episode !== null || comeback?.to !== 'maintain') return null
  if (level === 'emergency' || level === 'same-day' || effects.noPlan) return null
  const mayName = level !== 'incomplete'
  const grounds: Readonly<Record<RecurrencePart, readonly Ground[]>> = {
    'brought-on': broughtOn(protocol, advice, comeback),
    tolerated: tolerated(protocol, advice, comeback),
    'first-day': [
      ground('recurrence/check-in-first'),
      ground('recurrence/keep-moving'),
      ...(mayName ? lighten(protocol, advice, comeback) : []),
      ground('recurrence/next-morning'),
    ],
    're-enter': reEnter(protocol, comeback),
    'be-seen': [ground('recurrence/be-seen'), ground('recurrence/third-time')],
    keep: [
      ground('recurrence/keep-strength'),
      ground('recurrence/keep-walking'),
      ground('recurrence/keep-easier-weeks'),
      ground('recurrence/keep-from-jumping', [
        fact('jump', Math.round(100 * (protocol.limits.growth.spikeWarning - 1)), '%'),
        fact('days', protocol.limits.windows.spikeBestDays, 'days'),
      ]),
    ],
  }
  return {
    since: comeback.endedOn,
    outlook: ground('recurrence/outlook'),
    parts: recurrenceParts.map((id) => ({ id, grounds: grounds[id] })),
  }
}

const broughtOn = (
  protocol: Protocol,
  { history, assessment }: Advice,
  { episode, endedOn, lights }: PastComeback,
): readonly Ground[] => {
  const { began, baseline, provoking, openedBy } = episode
  const loads = markOnset(assessment.loads, episode)
  const { contributors } = findContributors(protocol, history, loads, episode, assessment.facts)
  const then: Assessment = {
    ...assessment,
    loads,
    episode,
    contributors,
    course: { ...assessment.course, lights },
  }
  const change = tryChange(protocol, history, then)
  return [
    ground(
      'recurrence/course',
      [
        fact('began', began),
        fact('baseline', baseline, '/10'),
        fact('days', daysBetween(began, endedOn), 'days'),
      ],
      [openedBy],
    ),
    ...(provoking === null ? [] : [ground('recurrence/provoking', [fact('lift', provoking.name)])]),
    ...whatStoodOut(protocol, contributors),
    ...(change?.verdict === 'credited' ? [ground('recurrence/helped', [fact('what', change.what)])] : []),
  ]
}

const whatStoodOut = (protocol: Protocol, found: readonly ContributorFinding[]): readonly Ground[] => {
  const nameOf = ({ id }: ContributorFinding): string =>
    protocol.contributors.find((one) => one.id === id)?.name ?? id
  const leading = found.find(({ status }) => status === 'leading')
  if (leading !== undefined)
    return [
      ground('recurrence/contributor', [fact('contributor', nameOf(leading))]),
      // The points it starts with are no evidence.
      ...leading.for.filter(({ rule }) => rule !== `contributor/${leading.id}`),
    ]
  const possible = found.filter(({ status }) => status === 'possible')
  return [
    possible.length === 0
      ? ground('recurrence/no-contributor')
      : ground('recurrence/contributors-possible', [fact('contributors', possible.map(nameOf))]),
  ]
}

/** As many lifts as a person remembers. */
const liftsNamed = 5

const tolerated = (protocol: Protocol, advice: Advice, { episode }: PastComeback): readonly Ground[] => {
  const said = painByLift(protocol, advice, episode.began).slice(0, liftsNamed).flatMap(answersOf)
  return said.length > 0 ? said : [ground('recurrence/nothing-told')]
}

type Weighed = LiftAnswer & { readonly topKg: number }

const answersOf = ({ name, answers }: PainOfLift): readonly Ground[] => {
  const weighed = answers.filter((one): one is Weighed => one.topKg !== null && one.topKg > 0)
  const best = weighed
    .filter(({ light }) => light === 'green')
    .reduce<Weighed | null>((top, one) => (top === null || one.topKg > top.topKg ? one : top), null)
  const worse = weighed.findLast(({ light }) => light === 'amber' || light === 'red')
  const say = (rule: string, { topKg, on, light, session }: Weighed): Ground =>
    ground(
      rule,
      [fact('lift', name), fact('load', topKg, 'kg'), fact('on', on), fact('light', light)],
      [session],
    )
  return [
    ...(best === null ? [] : [say('recurrence/tolerated', best)]),
    ...(worse === undefined ? [] : [say('recurrence/not-tolerated', worse)]),
  ]
}

/** The phase loaded work begins with: the first in the order whose limit lets something be lifted. */
const firstLoaded = ({ phases }: Protocol): Phase | undefined =>
  [...phases.values()]
    .toSorted((a, b) => a.order - b.order)
    .find(({ caps }) => caps !== undefined && caps.load.start > 0)

const lighten = (protocol: Protocol, { history }: Advice, { reference }: PastComeback): readonly Ground[] => {
  const share = firstLoaded(protocol)?.caps?.load.start
  if (share === undefined || reference === null || reference.l0Kg === null || reference.l0Kg <= 0) return []
  const { exercise, l0Kg, events } = reference
  const kg = loadable(protocol.limits, exercise, share * l0Kg, history.profile.units ?? 'kg')
  return [
    ground(
      'recurrence/lighten',
      [fact('lift', exercise.name), fact('load', kg, 'kg'), fact('share', Math.round(100 * share), '%')],
      events,
    ),
  ]
}

const reEnter = (protocol: Protocol, { episode, moves }: PastComeback): readonly Ground[] => {
  const calm = protocol.phases.get('calm')
  const loaded = firstLoaded(protocol)
  const pain = fact('pain', protocol.limits.episode.calmUntilPain, '/10')
  const began = moves.find(({ to }) => to === loaded?.id)
  return [
    ...(calm === undefined ? [] : [ground('recurrence/re-enter-calm', [pain, fact('phase', calm.name)])]),
    ...(loaded === undefined
      ? []
      : [ground('recurrence/re-enter-loaded', [pain, fact('phase', loaded.name)])]),
    ...(began === undefined
      ? []
      : [ground('recurrence/calm-last-time', [fact('days', daysBetween(episode.began, began.on), 'days')])]),
  ]
}
