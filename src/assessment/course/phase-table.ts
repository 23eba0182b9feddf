import { negate, type Truth } from '#basics/truth'
import type { Condition } from '#protocol/condition'
import { evaluate, factsIn } from '#protocol/evaluate-condition'
import { type Facts, facts as declarations } from '#protocol/facts'
import type { Phase, PhaseId } from '#protocol/phase'
import type { Ground } from '#protocol/reason'
import type { CriterionState } from '#assessment/assessment'
import type { Id } from '#basics/id'

export type Move = Phase['moves'][number]

/** The events a fact rests on; empty where there is none to name. */
export type EventsOf = (fact: string) => readonly Id[]

/** The first step back whose criteria all hold. Nothing but true takes one: what is unknown moves nothing. */
export const dueStepBack = (phase: Phase, facts: Partial<Facts>): Move | undefined =>
  phase.moves.find((move) => move.kind === 'back' && isMet(move, facts))

/** The first step forward, or exit, whose criteria all hold while no hold does. What is unknown keeps it from being taken. */
export const dueStepUp = (phase: Phase, facts: Partial<Facts>): Move | undefined => {
  const move = phase.moves.find((candidate) => candidate.kind !== 'back' && isMet(candidate, facts))
  if (move === undefined) return undefined
  return phase.holds.every(({ when }) => evaluate(when, facts) === false) ? move : undefined
}

const isMet = ({ criteria }: Move, facts: Partial<Facts>): boolean =>
  criteria.every(({ when }) => evaluate(when, facts) === true)

/** What the next step forward asks, and how it stands: its criteria, and its holds as what must not be. */
export const nextStep = (
  phase: Phase,
  facts: Partial<Facts>,
  eventsOf: EventsOf,
): { readonly to: PhaseId; readonly criteria: readonly CriterionState[] } | null => {
  const move = phase.moves.find(({ kind }) => kind !== 'back')
  if (move === undefined) return null
  const state = (id: string, when: Condition, met: Truth): CriterionState => ({
    id,
    met,
    ground: groundOf(`phase/${phase.id}/${id}`, when, facts, eventsOf),
  })
  return {
    to: move.to,
    criteria: [
      ...move.criteria.map(({ id, when }) => state(id, when, evaluate(when, facts))),
      ...phase.holds.map(({ id, when }) => state(id, when, negate(evaluate(when, facts)))),
    ],
  }
}

/** Why a move was taken: the criterion of a step back in the protocol's words, or the name of the step forward. */
export const groundOfMove = (phase: Phase, move: Move, facts: Partial<Facts>, eventsOf: EventsOf): Ground => {
  const when: Condition = { all: move.criteria.map((criterion) => criterion.when) }
  const rule =
    move.kind === 'back' ? `phase/${phase.id}/${move.criteria[0]?.id ?? move.id}` : `course/${move.id}`
  return groundOf(rule, when, facts, eventsOf)
}

const groundOf = (rule: string, when: Condition, facts: Partial<Facts>, eventsOf: EventsOf): Ground => {
  const compared = factsIn(when)
  return {
    rule,
    facts: compared.map((fact) => {
      const { unit } = declarations[fact] as { readonly unit?: string }
      const value = facts[fact] ?? null
      return unit === undefined ? { fact, value } : { fact, value, unit }
    }),
    events: [...new Set(compared.flatMap(eventsOf))],
  }
}
