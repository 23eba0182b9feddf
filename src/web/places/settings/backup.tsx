import { useState } from 'preact/hooks'
import { dayToday } from '#web/clock'
import { downloadBackup } from '#web/engine/keep-journal'
import { currentJournal } from '#web/engine/running-engine'
import { useJournalSize } from '#web/engine/use-journal-size'
import { settings } from '#web/words/en/settings'
import { sayFullDay, sayRounded } from '#web/words/format'
import { lastBackup, rememberBackup } from './last-backup.ts'

const words = settings.backup

/** The whole journal as one file, and how long ago that was last done. */
export const Backup = () => {
  const size = useJournalSize()
  const lines = size.state === 'ready' ? size.value.lines : 0
  const isOwn = currentJournal() === 'own'
  const [last, setLast] = useState(lastBackup)
  const [failed, setFailed] = useState(false)
  const save = async () => {
    try {
      await downloadBackup()
      setFailed(false)
    } catch {
      return setFailed(true)
    }
    if (!isOwn) return
    const saved = { on: dayToday(), lines }
    rememberBackup(saved)
    setLast(saved)
  }
  const since = last === null ? 0 : Math.max(0, lines - last.lines)
  return (
    <section class="stack-tight" aria-labelledby="backup-heading">
      <h2 id="backup-heading">{words.heading}</h2>
      <p class="quiet">{words.says}</p>
      <p role="status">
        {failed
          ? words.failed
          : !isOwn
            ? ''
            : last === null
              ? words.never
              : `${words.last(sayFullDay(last.on))} ${since === 0 ? words.upToDate : words.since(sayRounded(since))}`}
      </p>
      <p>
        <button type="button" disabled={lines === 0} onClick={() => void save()}>
          {words.save}
        </button>
      </p>
      {lines === 0 ? <p class="quiet small">{settings.data.empty}</p> : null}
    </section>
  )
}
