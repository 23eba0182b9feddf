import type { Body } from './figure/body.ts'
import type { ProtocolAction } from './action.ts'
import type { Answer } from './answer.ts'
import type { Contributor } from './contributor.ts'
import type { Exercise } from './exercise.ts'
import type { Figure } from './figure/figure.ts'
import type { Limits } from './limits.ts'
import type { Modifier } from './modifier.ts'
import type { Measurement } from './measurement.ts'
import type { Phase, PhaseId } from './phase.ts'
import type { Question } from './question.ts'
import type { ReadyMade } from './ready-made.ts'
import type { RuleWords } from './rule.ts'
import type { Screen } from './screen.ts'
import type { Source } from './source.ts'
import type { TriageRule } from './triage-rule.ts'

/** The clinical knowledge, compiled from protocol/, checked once and frozen. */
export type Protocol = {
  readonly identity: { readonly version: string; readonly hash: string; readonly reviewed: boolean }
  readonly sources: ReadonlyMap<string, Source>
  readonly questions: ReadonlyMap<string, Question>
  /** Highest level first, then by code. */
  readonly triage: readonly TriageRule[]
  readonly phases: ReadonlyMap<PhaseId, Phase>
  readonly contributors: readonly Contributor[]
  /** What turns pain up or down and is no contributor; no advice depends on them. */
  readonly modifiers: readonly Modifier[]
  /** By rank. */
  readonly actions: readonly ProtocolAction[]
  /** Ready-made sessions in their order, for who has no programme. */
  readonly readyMade: readonly ReadyMade[]
  /** Self-screens in their order; no advice depends on the list. */
  readonly screens: readonly Screen[]
  /** The questions lifters ask, in their order; no advice depends on them. */
  readonly answers: readonly Answer[]
  readonly exercises: ReadonlyMap<string, Exercise>
  readonly figures: ReadonlyMap<string, Figure>
  /** What the model is held against; no advice depends on it. */
  readonly measurements: readonly Measurement[]
  /** The body that figures are drawn with. */
  readonly body: Body
  readonly limits: Limits
  /** The sentence and grounds of every rule, by rule name such as `triage/saddle-change` or `overlay/lightened`. */
  readonly words: ReadonlyMap<string, RuleWords>
  /** The safety-net card that goes with every self-care or book result. */
  readonly safetyNet: string
}
