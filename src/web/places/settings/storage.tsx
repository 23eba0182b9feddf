import { useLayoutEffect, useState } from 'preact/hooks'
import { askToPersist, type Persistence, persistence } from '#web/engine/keep-journal'
import { currentJournal } from '#web/engine/running-engine'
import { useJournalSize } from '#web/engine/use-journal-size'
import { settings } from '#web/words/en/settings'
import { sayRounded } from '#web/words/format'

const words = settings.storage

/** Where the journal lives, and how safe it is there: said as it is. */
export const Storage = () => {
  const size = useJournalSize()
  const [kept, setKept] = useState<Persistence | null>(null)
  const [asked, setAsked] = useState<'not-asked' | 'asking' | 'answered'>('not-asked')
  useLayoutEffect(() => {
    void persistence().then(setKept)
  }, [])
  const ask = async () => {
    setAsked('asking')
    setKept(await askToPersist())
    setAsked('answered')
  }
  return (
    <section class="stack-tight" aria-labelledby="data-heading">
      <h2 id="data-heading">{settings.data.heading}</h2>
      <p>
        {size.state !== 'ready'
          ? ''
          : size.value.lines === 0
            ? settings.data.empty
            : settings.data.says(sayRounded(size.value.lines))}{' '}
        {currentJournal() === 'sample' ? settings.data.sample : ''}
      </p>
      <p role="status">
        {kept === null
          ? ''
          : asked === 'answered'
            ? kept === 'kept'
              ? words.granted
              : words.refused
            : words[kept]}
      </p>
      {kept === 'kept' ? null : (
        <>
          <p class="quiet small">{words.advice}</p>
          <p>
            <button type="button" disabled={asked === 'asking'} onClick={() => void ask()}>
              {asked === 'asking' ? words.asking : words.ask}
            </button>
          </p>
        </>
      )}
    </section>
  )
}
