import { sampleUrl } from 'virtual:sample-file'
import type { Event } from '#events/event'
import { dayToday } from '#web/clock'
import { engine, switchJournal } from '#web/engine/running-engine'
import { shiftSample } from './shift-sample.ts'

/** Fills the sample journal with Emma's weeks, moved to end about today, and shows it. The lifter's own is not touched. */
export const showSample = async (): Promise<void> => {
  const response = await fetch(sampleUrl)
  if (!response.ok) throw new Error(`${sampleUrl} answered ${response.status}`)
  const events = (await response.json()) as readonly Event[]
  switchJournal('sample')
  await engine().call('clear', null)
  await engine().call('appendStamped', { events: shiftSample(events, dayToday()) })
}
