import { type Day, daysBetween } from '#basics/day'
import type { Id } from '#basics/id'
import { sayReason, type Reason } from '#advice/say'
import { isRestricted } from '#plan/day/plan-actions'
import { evaluate } from '#protocol/evaluate-condition'
import type { Screen } from '#protocol/screen'
import { wholeProtocol } from '#web/engine/protocol-source'
import type { Ground } from '#web/engine/query'

export type TakenScreen = {
  readonly id: Id
  readonly on: Day
  readonly side: 'left' | 'right' | null
  readonly value: number | string | boolean
  readonly unit: string
  /** False: too old to count. */
  readonly counts: boolean
}

export type ScreenDetail = {
  readonly screen: Pick<
    Screen,
    'id' | 'title' | 'notNow' | 'needs' | 'steps' | 'mind' | 'sides' | 'measure' | 'changes' | 'figure'
  >
  readonly reason: Reason
  /** Its condition holds and nothing comes first. */
  readonly mayTake: boolean
  /** Questions to be answered or somebody to be seen before anything is practised. */
  readonly isStopped: boolean
  /** Newest first. */
  readonly taken: readonly TakenScreen[]
  /** What the latest result says for or against a contributor. */
  readonly weighs: readonly Reason[]
  readonly practise: readonly { readonly id: string; readonly title: string }[]
}

/** One self-screen with the lifter's results; null where there is none of that id. */
export const screenDetail = async (ground: Ground, id: string): Promise<ScreenDetail | null> => {
  const protocol = await wholeProtocol()
  const screen = protocol.screens.find((one) => one.id === id)
  if (screen === undefined) return null
  const { assessment, history, on } = ground.advice()
  const units = history.profile.units ?? 'kg'
  const taken = history.screens.filter((one) => one.screen === id)
  const ids = new Set<string>(taken.map((one) => one.id))
  const isStopped = isRestricted(assessment)
  return {
    screen: {
      id,
      title: screen.title,
      notNow: screen.notNow,
      needs: screen.needs,
      steps: screen.steps,
      mind: screen.mind,
      sides: screen.sides,
      measure: screen.measure,
      changes: screen.changes,
      figure: screen.figure,
    },
    reason: sayReason(protocol, { rule: `screen/${id}`, facts: [], events: [] }, units),
    mayTake: !isStopped && evaluate(screen.when, assessment.facts) === true,
    isStopped,
    taken: taken
      .map((one) => ({
        id: one.id,
        on: one.on,
        side: one.side ?? null,
        value: one.value,
        unit: one.unit,
        counts: daysBetween(one.on, on) <= protocol.limits.causes.screenDays,
      }))
      .toReversed(),
    weighs: assessment.contributors
      .flatMap((finding) => [...finding.for, ...finding.against])
      .filter(({ events }) => events.some((event) => ids.has(event)))
      .map((one) => sayReason(protocol, one, units)),
    practise: screen.practise.flatMap((action) => {
      const found = protocol.actions.find((one) => one.id === action)
      return found === undefined ? [] : [{ id: action, title: found.title }]
    }),
  }
}
