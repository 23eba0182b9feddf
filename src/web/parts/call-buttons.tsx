import { words } from '#web/words/en'
import { emergencyNumbers } from './emergency-numbers.ts'
import style from './emergency.module.css'

/** One tap to the emergency number of this device's region; the others beside it. */
export const CallButtons = () => {
  const [first, ...others] = emergencyNumbers(navigator.languages)
  return (
    <div class={style['calls']}>
      <a class={`button ${style['call']}`} href={`tel:${first}`}>
        {words.call.now(first!)}
      </a>
      {others.map((number) => (
        <a key={number} class={`button ${style['other']}`} href={`tel:${number}`}>
          <span class="visually-hidden">{words.call.word} </span>
          {number}
        </a>
      ))}
    </div>
  )
}
