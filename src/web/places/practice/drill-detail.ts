import type { Truth } from '#basics/truth'
import { sayReason, type Reason } from '#advice/say'
import { isRestricted } from '#plan/day/plan-actions'
import type { ProtocolAction } from '#protocol/action'
import type { Condition } from '#protocol/condition'
import { evaluate, factsIn } from '#protocol/evaluate-condition'
import { type Facts, facts as declarations } from '#protocol/facts'
import { type SaidCondition, sayCondition } from '#protocol/say-condition'
import { wholeProtocol } from '#web/engine/protocol-source'
import type { Ground } from '#web/engine/query'
import { isPractised } from './practised.ts'

export type DrillDetail = {
  readonly action: Pick<ProtocolAction, 'id' | 'kind' | 'title' | 'dose' | 'cues' | 'mind' | 'timer'>
  readonly hasFigure: boolean
  readonly reason: Reason
  readonly fits: boolean
  /** False while somebody must be seen, or questions answered, first. */
  readonly mayDo: boolean
  /** What decides whether it is suggested, and how each part stands today. */
  readonly conditions: readonly { readonly says: SaidCondition; readonly met: Truth }[]
  /** Self-screens that go with it. */
  readonly screens: readonly { readonly id: string; readonly title: string }[]
}

/** One drill, technique, relief or habit with how it stands today; null where there is none of that id. */
export const drillDetail = async ({ advice }: Ground, id: string): Promise<DrillDetail | null> => {
  const protocol = await wholeProtocol()
  const action = protocol.actions.find((one) => one.id === id)
  if (action === undefined || !isPractised(action)) return null
  const { assessment, history } = advice()
  const { facts } = assessment
  const mayDo = !isRestricted(assessment) || action.comfort
  const { kind, title, dose, cues, mind, timer } = action
  return {
    action: { id, kind, title, dose, cues, mind, timer },
    hasFigure: action.figure !== undefined,
    reason: sayReason(
      protocol,
      { rule: `action/${id}`, facts: knownFacts(action.when, facts), events: [] },
      history.profile.units ?? 'kg',
    ),
    fits: mayDo && evaluate(action.when, facts) === true,
    mayDo,
    conditions: partsOf(action.when).map((part) => ({
      says: sayCondition(part),
      met: evaluate(part, facts),
    })),
    screens: protocol.screens
      .filter(({ practise }) => practise.includes(id))
      .map((screen) => ({ id: screen.id, title: screen.title })),
  }
}

const partsOf = (condition: Condition): readonly Condition[] =>
  'all' in condition ? condition.all : [condition]

const knownFacts = (condition: Condition, facts: Facts): Reason['facts'] =>
  factsIn(condition)
    .filter((name) => facts[name] !== undefined)
    .map((name) => {
      const declared = declarations[name]
      return {
        fact: name,
        value: facts[name] ?? null,
        ...('unit' in declared ? { unit: declared.unit } : {}),
      }
    })
