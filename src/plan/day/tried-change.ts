import { addDays, type Day, daysBetween } from '#basics/day'
import type { Id } from '#basics/id'
import { mean } from '#basics/statistics'
import type { Truth } from '#basics/truth'
import type { Assessment, ContributorFinding, Episode } from '#assessment/assessment'
import type { History, Session } from '#history/history'
import type { Protocol } from '#protocol/protocol'
import type { Ground } from '#protocol/reason'
import { fact, ground } from '#plan/ground'
import type { TriedChange } from '#plan/plan'

/**
 * The one small change under test, or null where there is nothing to try or no training is advised.
 *
 * The contributors are tried in their order, one at a time. The first is on offer from the check-in that opened the
 * episode, or from the day its first fact was known if that is later. The key sessions reported before are the
 * comparison; where there are none, the first one reported after is. The next `limits.causes.changeSessions` key sessions
 * with both scores decide: credited only if the mean pain during them and that of the mornings after both fell by
 * `changeFall` or more. A change that did not help makes room for the next contributor on the day after its verdict.
 * The order is that of today's evidence; a change of order is not traced back day by day.
 */
export const tryChange = (
  protocol: Protocol,
  history: History,
  assessment: Assessment,
): TriedChange | null => {
  const { episode, triage } = assessment
  if (episode === null || triage.effects.wait || triage.effects.noPlan) return null
  if (triage.level !== 'self-care' && triage.level !== 'book') return null
  const told = keySessionsTold(protocol, history, assessment, episode)
  let from = episode.openedOn
  let before: TriedChange | null = null
  for (const contributor of worthTrying(assessment)) {
    const since = laterOf(from, firstKnownOn(contributor, history, episode))
    const tried = judge(protocol, contributor, since, told, episode, before)
    if (tried.change.verdict !== 'not-helping' || tried.knownOn === null) return tried.change
    before = tried.change
    if (daysBetween(tried.knownOn, history.on) < 1) return before
    from = addDays(tried.knownOn, 1)
  }
  return before
}

const worthTrying = ({ contributors }: Assessment): readonly ContributorFinding[] =>
  contributors.filter(({ status }) => status === 'leading' || status === 'possible')

/** A key session with pain reported both during it and on the next morning. */
type Told = {
  readonly session: Id
  readonly on: Day
  readonly order: number
  readonly during: number
  readonly next: number
  readonly knownOn: Day
}

const keySessionsTold = (
  { limits }: Protocol,
  history: History,
  { course, loads, reference }: Assessment,
  episode: Episode,
): readonly Told[] => {
  const since = new Set(course.lights.filter(({ isKey }) => isKey).map(({ session }) => session))
  const earlier = new Set(
    loads
      .filter(({ on, order, lifts }) => {
        const ago = daysBetween(on, episode.openedOn)
        return (
          order < episode.openedAtOrder &&
          ago <= limits.windows.forensicsDays &&
          lifts.some(
            ({ exercise, workingSets }) =>
              reference !== null && exercise?.pattern === reference.pattern && workingSets > 0,
          )
        )
      })
      .map(({ session }) => session),
  )
  return history.sessions.filter(({ id }) => since.has(id) || earlier.has(id)).flatMap(toldOf)
}

const toldOf = ({ id, on, order, during, morningAfter }: Session): Told[] =>
  during === undefined || morningAfter === null
    ? []
    : [{ session: id, on, order, during, next: morningAfter.pain, knownOn: morningAfter.on }]

const judge = (
  { limits, contributors }: Protocol,
  finding: ContributorFinding,
  since: Day,
  told: readonly Told[],
  episode: Episode,
  previous: TriedChange | null,
): { readonly change: TriedChange; readonly knownOn: Day | null } => {
  const { changeSessions, changeFall } = limits.causes
  const contributor = contributors.find(({ id }) => id === finding.id)
  if (contributor === undefined) throw new Error(`the protocol has no contributor "${finding.id}"`)
  const isWith = ({ on, order }: Told): boolean =>
    order > episode.openedAtOrder && daysBetween(since, on) >= 0
  const without = told.filter((one) => !isWith(one))
  const withIt = told.filter(isWith)
  // Nothing to compare with: the first session reported is the comparison, and the change starts after it.
  const opener = without.length === 0 ? withIt[0] : undefined
  const base = opener === undefined ? without.slice(-changeSessions) : [opener]
  const tested = (opener === undefined ? withIt : withIt.slice(1)).slice(0, changeSessions)
  const facts = comparedFacts(base, tested)
  const answer = (verdict: TriedChange['verdict'], truth: Truth, why: Ground) => ({
    change: {
      contributor: finding.id,
      what: contributor.test,
      since: opener?.on ?? since,
      verdict,
      truth,
      reasons: [
        why,
        ...(previous === null
          ? []
          : [
              ground('change/one-before-did-not-help', [
                fact('contributor', contributors.find(({ id }) => id === previous.contributor)?.name ?? null),
              ]),
            ]),
        ...finding.for,
      ],
    },
    knownOn: tested.at(-1)?.knownOn ?? null,
  })
  const events = [...base, ...tested].map(({ session }) => session)
  if (base.length === 0) return answer('testing', 'unknown', ground('change/nothing-to-compare'))
  if (average(base, 'during') < changeFall || average(base, 'next') < changeFall)
    return answer('testing', 'unknown', ground('change/too-quiet', facts, events))
  if (tested.length < changeSessions)
    return answer(
      'testing',
      'unknown',
      ground(
        'change/testing',
        [fact('sessions-told', tested.length), fact('sessions-needed', changeSessions)],
        events,
      ),
    )
  const hasFallen = (['during', 'next'] as const).every(
    (score) => average(base, score) - average(tested, score) >= changeFall,
  )
  return hasFallen
    ? answer('credited', true, ground('change/credited', facts, events))
    : answer('not-helping', false, ground('change/not-helping', facts, events))
}

const average = (told: readonly Told[], score: 'during' | 'next'): number =>
  mean(told.map((one) => one[score])) ?? 0

const comparedFacts = (base: readonly Told[], tested: readonly Told[]): readonly Ground['facts'][number][] =>
  [
    { part: 'before', told: base },
    { part: 'after', told: tested },
  ].flatMap(({ part, told }) =>
    told.length === 0
      ? []
      : [
          fact(`during-${part}`, average(told, 'during'), '/10'),
          fact(`next-${part}`, average(told, 'next'), '/10'),
        ],
  )

/** The day on which the first fact for a contributor was known: a change cannot have been tried before there was a reason. */
const firstKnownOn = (finding: ContributorFinding, history: History, episode: Episode): Day => {
  const days = new Map<Id, Day>()
  for (const { id, on } of [...history.checkIns, ...history.screens, ...history.sessions]) days.set(id, on)
  const known = finding.for
    .filter(({ rule }) => rule.startsWith(`contributor/${finding.id}/`))
    .map(({ events }) =>
      events.reduce<Day>((latest, event) => laterOf(latest, days.get(event) ?? latest), episode.openedOn),
    )
  return (
    known.reduce<Day | null>((first, day) => (first === null || day < first ? day : first), null) ??
    episode.openedOn
  )
}

const laterOf = (a: Day, b: Day): Day => (a > b ? a : b)
