import { useLayoutEffect, useState } from 'preact/hooks'
import type { Day } from '#basics/day'
import type { Answered } from '#web/engine/answers'
import { EngineError } from '#web/engine/client'
import { readDraft, writeDraft } from '#web/engine/drafts'
import { engine, onSwitch } from '#web/engine/running-engine'
import type { CheckInState } from './check-in-query.ts'
import { type CheckInDraft, draftOf, newDraft } from './draft.ts'

export type CheckIn = { readonly draft: CheckInDraft; readonly state: CheckInState }

export type UsedCheckIn = {
  readonly answered: Answered<CheckIn>
  /** Keeps a changed draft on the device, and resolves with what it means. */
  readonly change: (draft: CheckInDraft) => Promise<CheckIn | undefined>
  /** Reads it anew, after a failure. */
  readonly retry: () => void
}

const evaluate = (draft: CheckInDraft): Promise<CheckInState> =>
  engine().call('query', { name: 'check-in', day: draft.on, input: draft }) as Promise<CheckInState>

const open = async (on: Day): Promise<CheckIn> => {
  const kept = draftOf(await readDraft('check-in'), on) ?? newDraft(on)
  const state = await evaluate(kept)
  if (!state.isSaved) return { draft: kept, state }
  // Saved, and closed before the draft was taken away.
  await writeDraft('check-in', undefined)
  const draft = newDraft(on)
  return { draft, state: await evaluate(draft) }
}

/** The check-in under way on a day: its draft on the device, and what the engine makes of it. */
export const useCheckIn = (on: Day): UsedCheckIn => {
  const [answered, setAnswered] = useState<Answered<CheckIn>>({ state: 'waiting' })
  const [rounds] = useState({ last: 0 })

  const follow = async (work: () => Promise<CheckIn>): Promise<CheckIn | undefined> => {
    rounds.last += 1
    const round = rounds.last
    try {
      const value = await work()
      // A later tap has been answered or will be: this answer is an old one.
      if (round !== rounds.last) return undefined
      setAnswered({ state: 'ready', value, isStale: false })
      return value
    } catch (error) {
      if (round !== rounds.last) return undefined
      const problem =
        error instanceof EngineError ? error.problem : ({ kind: 'bug', detail: String(error) } as const)
      setAnswered({ state: 'failed', problem })
      return undefined
    }
  }

  const load = () => void follow(() => open(on))
  useLayoutEffect(() => {
    load()
    return onSwitch(load)
  }, [on])

  const change = (draft: CheckInDraft): Promise<CheckIn | undefined> => {
    void writeDraft('check-in', draft)
    if (answered.state === 'ready') {
      // The tap shows at once; what follows from it a moment later.
      setAnswered({ state: 'ready', value: { ...answered.value, draft }, isStale: true })
    }
    return follow(async () => ({ draft, state: await evaluate(draft) }))
  }
  return { answered, change, retry: load }
}
