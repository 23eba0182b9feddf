import type { Day } from '#basics/day'
import type { JournalStore } from '#web/journal/journal-store'
import type { AdviceAnswer } from './messages.ts'

type Kept = { readonly from: string; readonly answer: AdviceAnswer }

const name = 'advice'

/**
 * Advice is a function of (protocol, journal, day): where all three are as they were, what was shown last is shown again at
 * once, before the engine has started. `build` names the program with its protocol.
 */
export const keptAdvice = (store: JournalStore, build: string) => {
  const keyOf = async (day: Day): Promise<string> => {
    const { life, line } = await store.end()
    return `${build} ${life} ${line} ${day}`
  }
  return {
    find: async (day: Day): Promise<AdviceAnswer | undefined> => {
      const [key, kept] = await Promise.all([keyOf(day), store.readDraft(name) as Promise<Kept | undefined>])
      return kept?.from === key ? kept.answer : undefined
    },
    /** The advice for a day, worked out by `advise` and kept, unless the journal grew meanwhile. */
    workOut: async (day: Day, advise: () => Promise<AdviceAnswer>): Promise<AdviceAnswer> => {
      const from = await keyOf(day)
      const answer = await advise()
      // Without room to keep it the next start is slower, and nothing is lost.
      if ((await keyOf(day)) === from) void store.writeDraft(name, { from, answer }).catch(() => {})
      return answer
    },
  }
}
