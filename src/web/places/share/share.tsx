import { useState } from 'preact/hooks'
import { downloadBackup } from '#web/engine/keep-journal'
import { useAdvice } from '#web/engine/use-advice'
import { useQuery } from '#web/engine/use-query'
import { ReturnPlan } from '#web/parts/return-plan'
import { saveFile } from '#web/parts/save-file'
import { Waiting } from '#web/parts/waiting'
import { PageTitle } from '#web/shell/page-title'
import { useDay } from '#web/shell/use-day'
import { words } from '#web/words/en'
import { returnPlan } from '#web/words/en/return-plan'
import { share as own } from '#web/words/en/share'
import { Letter } from './letter.tsx'
import style from './share.module.css'

/** The hand-off page with its ways out: paper, PDF, and two files for other programs. */
export const Share = () => {
  const { day } = useDay()
  const advised = useAdvice(day)
  const [said, setSaid] = useState('')
  const saveAdvice = () => {
    if (advised.state !== 'ready') return
    const text = `${JSON.stringify(advised.value.advice, null, 2)}\n`
    saveFile(`comeback-advice-${day}.json`, text, 'application/json')
    setSaid(own.saved)
  }
  const saveJournal = async () => {
    await downloadBackup()
    setSaid(own.saved)
  }
  return (
    <div class={style['place']}>
      <div class={`stack ${style['screen']}`}>
        <PageTitle>{words.places.share}</PageTitle>
        <p>{own.lead}</p>
        <p class="quiet">{own.private}</p>
        <p>
          <button type="button" class="main-button" onClick={() => print()}>
            {own.print}
          </button>
        </p>
      </div>
      <Waiting answered={useQuery('hand-off', day, null)}>
        {(handOff) => <Letter handOff={handOff} />}
      </Waiting>
      <Waiting answered={useQuery('recurrence', day, null)}>
        {(answer) =>
          answer === null ? null : (
            <article class={style['letter']} aria-labelledby="return-plan">
              <h2 id="return-plan">{returnPlan.title}</h2>
              <ReturnPlan {...answer} heading="h3" />
            </article>
          )
        }
      </Waiting>
      <section class={`stack ${style['screen']}`} aria-labelledby="files">
        <h2 id="files">{own.files}</h2>
        <p class="quiet">{own.filesSay}</p>
        <p class={style['ways']}>
          <button type="button" disabled={advised.state !== 'ready'} onClick={saveAdvice}>
            {own.advice}
          </button>
          <button type="button" onClick={() => void saveJournal()}>
            {own.journal}
          </button>
        </p>
        <p role="status" class="small quiet">
          {said}
        </p>
      </section>
    </div>
  )
}
