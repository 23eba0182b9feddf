import type { ContributorFinding, Light } from '#assessment/assessment'
import type { Day } from '#basics/day'
import type { Truth } from '#basics/truth'
import type { OverlayItem } from '#plan/plan'
import type { AnswerShows } from '#protocol/answer'
import type { Protocol } from '#protocol/protocol'
import type { Ground } from '#protocol/reason'
import type { Advice } from './advise.ts'
import { comparison, isCompared, isHinge, itemsThat } from './items-that.ts'
import type { Reason } from './say.ts'

/** One piece of the day's advice below an answer. */
export type Shown =
  | { readonly kind: 'triage'; readonly reasons: readonly Reason[] }
  | { readonly kind: 'safety-net'; readonly says: string }
  | {
      readonly kind: 'contributor'
      readonly name: string
      readonly status: ContributorFinding['status']
      readonly for: readonly Reason[]
      readonly against: readonly Reason[]
      /** The one small change that would settle it. */
      readonly test: string
    }
  | {
      readonly kind: 'item'
      readonly name: string
      readonly change: OverlayItem['change']
      readonly reasons: readonly Reason[]
      readonly goesBackWhen: Reason | null
    }
  | { readonly kind: 'criterion'; readonly met: Truth; readonly reason: Reason }
  | {
      readonly kind: 'light'
      readonly title: string
      readonly on: Day
      readonly light: Light
      readonly reason: Reason
    }
  | {
      readonly kind: 'move'
      readonly on: Day
      /** The name of the phase it went to. */
      readonly to: string
      readonly reason: Reason
    }

/** The last so many moves of the comeback: newer ones replace what the older were about. */
const movesShown = 6

/** The last so many sessions and how each was answered: enough to see which way it goes. */
const sessionsShown = 6

type Say = (ground: Ground) => Reason

/** What the protocol wants shown with an answer, from the advice of the day; nothing where there is nothing to show. */
export const showFor = (
  protocol: Protocol,
  advice: Advice,
  what: AnswerShows,
  say: Say,
): readonly Shown[] => {
  switch (what) {
    case 'triage':
      return showTriage(advice, say)
    case 'safety-net':
      return [{ kind: 'safety-net', says: protocol.safetyNet }]
    case 'contributors':
      return showContributors(protocol, advice, say)
    case 'session':
      return showItems(changedOf(advice), say)
    case 'lightened':
      return showItems(itemsThat(changedOf(advice), 'lighten'), say)
    case 'swapped':
      return showItems(itemsThat(changedOf(advice), 'swap'), say)
    case 'dropped':
      return showItems(
        changedOf(advice).filter(({ change }) => change === 'drop' || change === 'ask'),
        say,
      )
    case 'compared':
      return showComparisons(changedOf(advice), say)
    case 'hinges':
      return showItems(changedOf(advice).filter(isHinge(advice)), say)
    case 'moves':
      return showMoves(protocol, advice, say)
    case 'criteria':
      return showCriteria(advice, say)
    case 'lights':
      return showLights(advice, say)
  }
}

const showTriage = ({ assessment: { triage } }: Advice, say: Say): readonly Shown[] => {
  const reasons = [...triage.fired.map(({ ground }) => ground), ...triage.incomplete].map(say)
  return reasons.length === 0 ? [] : [{ kind: 'triage', reasons }]
}

const showContributors = (
  protocol: Protocol,
  { assessment: { contributors, episode } }: Advice,
  say: Say,
): readonly Shown[] =>
  episode === null
    ? []
    : contributors.flatMap((finding) => {
        const contributor = protocol.contributors.find(({ id }) => id === finding.id)
        if (contributor === undefined) return []
        const { name, test } = contributor
        const [speaksFor, against] = [finding.for.map(say), finding.against.map(say)]
        return [{ kind: 'contributor', name, status: finding.status, for: speaksFor, against, test }]
      })

const changedOf = ({ plan: { session } }: Advice): readonly OverlayItem[] =>
  (session?.items ?? []).filter(({ change }) => change !== 'keep')

const showItems = (items: readonly OverlayItem[], say: Say): readonly Shown[] =>
  items.map(({ programmed, change, reasons, goesBackWhen }) => ({
    kind: 'item',
    name: programmed.name,
    change,
    reasons: reasons.map(say),
    goesBackWhen: goesBackWhen === null ? null : say(goesBackWhen),
  }))

/** Of each change only what was weighed against it. */
const showComparisons = (items: readonly OverlayItem[], say: Say): readonly Shown[] =>
  items.filter(isCompared).map(({ programmed, change, reasons }) => ({
    kind: 'item',
    name: programmed.name,
    change,
    reasons: reasons.filter(({ rule }) => rule === comparison || rule === 'overlay/returns').map(say),
    goesBackWhen: null,
  }))

const showMoves = ({ phases }: Protocol, { assessment: { course } }: Advice, say: Say): readonly Shown[] =>
  course.moves.slice(-movesShown).map(({ on, to, ground }) => ({
    kind: 'move',
    on,
    to: phases.get(to)?.name ?? to,
    reason: say(ground),
  }))

const showCriteria = ({ assessment: { course } }: Advice, say: Say): readonly Shown[] =>
  (course.next?.criteria ?? []).map(({ met, ground }) => ({ kind: 'criterion', met, reason: say(ground) }))

const showLights = ({ assessment: { course }, history }: Advice, say: Say): readonly Shown[] =>
  course.lights.slice(-sessionsShown).map(({ session, on, light, ground }) => ({
    kind: 'light',
    title: history.sessions.find(({ id }) => id === session)?.title ?? '',
    on,
    light,
    reason: say(ground),
  }))
