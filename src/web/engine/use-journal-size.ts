import type { Answered } from './answers.ts'
import type { JournalSize } from './messages.ts'
import { useAnswer } from './use-answer.ts'

/** How much the journal holds; 0 lines is the first run. Needs no engine, so it is there at once. */
export const useJournalSize = (): Answered<JournalSize> =>
  useAnswer('size', (client) => client.call('size', null))
