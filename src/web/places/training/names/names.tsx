import { useState } from 'preact/hooks'
import { useQuery } from '#web/engine/use-query'
import { type Done, DoneLine } from '#web/parts/done-line'
import { Waiting } from '#web/parts/waiting'
import { PageTitle } from '#web/shell/page-title'
import { useDay, usePlaceLink } from '#web/shell/use-day'
import { training } from '#web/words/en/training'
import { Choices } from './identify-form.tsx'
import style from './names.module.css'

/** Names of the log that nobody has settled yet, those with the most sets first. */
export const Names = () => {
  const { day } = useDay()
  const link = usePlaceLink()
  const [done, setDone] = useState<Done | null>(null)
  return (
    <div class="stack">
      <PageTitle>{training.names.title}</PageTitle>
      <Waiting answered={useQuery('names-to-settle', day, null)}>
        {({ names, exercises }) =>
          names.length === 0 ? (
            <p>{training.names.none}</p>
          ) : (
            <>
              <p>{training.names.says}</p>
              <ol class={style['names']}>
                {names.map(({ key, name, sets, guesses }) => (
                  <li key={key}>
                    <h2 class={style['name']}>
                      {name} <span>{training.sets(sets)}</span>
                    </h2>
                    <Choices name={name} guesses={guesses} exercises={exercises} onDone={setDone} />
                  </li>
                ))}
              </ol>
            </>
          )
        }
      </Waiting>
      <p>
        <a href={link('/training')}>{training.names.back}</a>
      </p>
      <DoneLine done={done} />
    </div>
  )
}
