import type { Body } from './figure/body.ts'
import type { ProtocolAction } from './action.ts'
import type { Answer } from './answer.ts'
import type { Contributor } from './contributor.ts'
import type { Exercise } from './exercise.ts'
import type { Figure } from './figure/figure.ts'
import type { Limits } from './limits.ts'
import type { Modifier } from './modifier.ts'
import type { Measurement } from './measurement.ts'
import type { Phase } from './phase.ts'
import type { Question } from './question.ts'
import type { ReadyMade } from './ready-made.ts'
import type { RuleWords } from './rule.ts'
import type { Screen } from './screen.ts'
import type { Source } from './source.ts'
import type { TriageRule } from './triage-rule.ts'

/** What stands in protocol/, parsed: every list in order of id, so that equal folders give equal bytes. */
export type ProtocolContent = {
  readonly sources: readonly Source[]
  readonly questions: readonly Question[]
  readonly triage: readonly TriageRule[]
  readonly phases: readonly Phase[]
  readonly contributors: readonly Contributor[]
  readonly modifiers: readonly Modifier[]
  readonly actions: readonly ProtocolAction[]
  readonly screens: readonly Screen[]
  /** protocol/sessions/*.yaml */
  readonly readyMade: readonly ReadyMade[]
  readonly answers: readonly Answer[]
  readonly exercises: readonly Exercise[]
  readonly figures: readonly Figure[]
  readonly measurements: readonly Measurement[]
  readonly body: Body
  readonly limits: Limits
  /** protocol/reasons/*.yaml, all files joined: rule name -> words. */
  readonly reasons: Readonly<Record<string, RuleWords>>
  readonly safetyNet: string
}

/** The same while it is being checked: a file may be missing or broken, and the rest is still worth checking. */
export type DraftContent = Omit<ProtocolContent, 'limits' | 'body'> & {
  readonly limits: Limits | undefined
  readonly body: Body | undefined
}

/** The compiled protocol, one JSON value: what build/protocol.json holds and the apps ship. */
export type CompiledProtocol = {
  readonly format: 1
  readonly version: string
  /** `sha256:` and the digest of the canonical JSON of {version, content}. */
  readonly hash: string
  /** True once every triage rule and every phase names who reviewed it. */
  readonly reviewed: boolean
  readonly content: ProtocolContent
}
