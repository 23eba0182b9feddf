import type { Assessment, ContributorFinding, FiredRule, Level, Triage } from '#assessment/assessment'
import type { Facts } from '#protocol/facts'
import { addDays } from '#basics/day'
import { madeEpisode, onset } from './made-training.ts'

/** Triage at a level, with nothing fired. */
export const madeTriage = (level: Level, parts: Partial<Triage> = {}): Triage => ({
  level,
  fired: [],
  ask: [],
  incomplete: [],
  effects: { wait: false, hold: false, noPlan: false },
  clearance: 'unknown',
  ...parts,
})

export const madeFired = (rule: string, level: FiredRule['level']): FiredRule => ({
  rule,
  level,
  effect: level === 'book' ? 'wait' : null,
  firedOn: onset,
  ground: { rule: `triage/${rule}`, facts: [], events: [] },
})

export const madeFinding = (
  id: ContributorFinding['id'],
  status: ContributorFinding['status'],
  parts: Partial<ContributorFinding> = {},
): ContributorFinding => ({ id, status, points: 3, for: [], against: [], ...parts })

/** An assessment on the day after the onset, in an episode, with only the given facts known. */
export const makeAssessment = (
  parts: Partial<Omit<Assessment, 'facts'>> & { readonly facts?: Partial<Facts> } = {},
): Assessment => ({
  on: addDays(onset, 1),
  body: { massKg: 80, heightM: 1.75, isAssumed: true },
  identify: () => undefined,
  loads: [],
  triage: madeTriage('self-care'),
  episode: madeEpisode,
  course: {
    phase: 'calm',
    since: onset,
    loadFraction: 0,
    heavyFraction: null,
    lastHeavyOn: null,
    unitsFraction: null,
    isAfterRed: false,
    isCalmed: false,
    needsCheckIn: false,
    lights: [],
    moves: [],
    next: null,
  },
  programme: null,
  reference: null,
  contributors: [],
  modifiers: [],
  before: null,
  past: [],
  ...parts,
  facts: (parts.facts ?? {}) as Facts,
})
