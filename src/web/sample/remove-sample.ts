import { engine, switchJournal } from '#web/engine/running-engine'

/** Deletes the sample and shows the lifter's own journal again. */
export const removeSample = async (): Promise<void> => {
  await engine().call('clear', null)
  switchJournal('own')
}
