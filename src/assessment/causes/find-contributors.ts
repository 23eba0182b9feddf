import type { History } from '#history/history'
import type { Facts } from '#protocol/facts'
import type { Protocol } from '#protocol/protocol'
import type { ContributorFinding, Episode, SessionLoad } from '#assessment/assessment'
import { type CauseEvidence, type CauseFacts, noEvidence } from './cause-evidence.ts'
import { searchSpikes, spikeEvidence } from './find-spikes.ts'
import { returnedEvidence } from './find-returned-lifts.ts'
import { hurtsWithAllEvidence, lateEvidence, listLiftReports, oneLiftEvidence } from './pain-pattern-facts.ts'
import { scoreContributors } from './score-contributors.ts'
import { screenEvidence } from './screen-facts.ts'
import {
  daysInRowEvidence,
  flatEvidence,
  hingeWorkEvidence,
  nearFailureEvidence,
  thinEvidence,
} from './training-facts.ts'

/**
 * What changed before the pain, and which of the five contributors it speaks for (evidence section 6). `facts`: the
 * answers and what is worked out from them; `loads`: one per session. Without an episode there is no onset to look back
 * from: only screens are read and nothing is weighed.
 */
export const findContributors = (
  protocol: Protocol,
  history: History,
  loads: readonly SessionLoad[],
  episode: Episode | null,
  facts: Partial<Facts>,
): { readonly causeFacts: CauseFacts; readonly contributors: readonly ContributorFinding[] } => {
  const evidence = gatherEvidence(protocol, history, loads, episode)
  const causeFacts = factsOf(evidence)
  return {
    causeFacts,
    contributors:
      episode === null
        ? protocol.contributors.map(({ id }) => unweighed(id))
        : scoreContributors(protocol, history, evidence, { ...facts, ...causeFacts }),
  }
}

const unweighed = (id: ContributorFinding['id']): ContributorFinding => ({
  id,
  status: 'not-enough-information',
  points: 0,
  for: [],
  against: [],
})

const gatherEvidence = (
  protocol: Protocol,
  history: History,
  loads: readonly SessionLoad[],
  episode: Episode | null,
): CauseEvidence => {
  const screens = screenEvidence(protocol, history)
  if (episode === null) return { ...nothingBefore, ...screens }
  const onset = episode.began
  const before = loads.filter(({ isAfterOnset }) => !isAfterOnset)
  const reports = listLiftReports(protocol, history, loads, onset)
  const spikes = searchSpikes(protocol, before, onset, protocol.limits.windows.spikeDays)
  const returned = returnedEvidence(protocol, before, onset)
  return {
    'spike-percent': spikeEvidence(protocol, spikes),
    'lift-new-or-returned': returned,
    'near-failure-sets': nearFailureEvidence(protocol, history, before, onset),
    'lumbar-days-in-row': daysInRowEvidence(protocol, before, onset),
    'log-is-flat': flatEvidence(protocol, before, onset, spikes, returned.value),
    'log-is-thin': thinEvidence(spikes),
    'hinge-work-weekly-sets': hingeWorkEvidence(protocol, before, onset),
    'one-lift-only': oneLiftEvidence(protocol, reports),
    'hurts-with-all': hurtsWithAllEvidence(protocol, history, reports),
    'late-in-session': lateEvidence(protocol, reports),
    ...screens,
  }
}

const nothingBefore = {
  'spike-percent': noEvidence,
  'lift-new-or-returned': noEvidence,
  'near-failure-sets': noEvidence,
  'lumbar-days-in-row': noEvidence,
  'log-is-flat': noEvidence,
  'log-is-thin': noEvidence,
  'hinge-work-weekly-sets': noEvidence,
  'one-lift-only': noEvidence,
  'hurts-with-all': noEvidence,
  'late-in-session': noEvidence,
} as const

const factsOf = (evidence: CauseEvidence): CauseFacts =>
  Object.fromEntries(Object.entries(evidence).map(([name, { value }]) => [name, value])) as CauseFacts
