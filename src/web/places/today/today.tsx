import { useJournalSize } from '#web/engine/use-journal-size'
import { Waiting } from '#web/parts/waiting'
import { Doors } from './doors.tsx'
import { TodayAdvice } from './today-advice.tsx'

/** The first run while the journal is empty, else the advice of the day. */
export const Today = () => (
  <Waiting answered={useJournalSize()}>{({ lines }) => (lines === 0 ? <Doors /> : <TodayAdvice />)}</Waiting>
)
