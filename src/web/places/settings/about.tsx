import { identity } from 'virtual:protocol-identity'
import { engine } from '#advice/engine'
import { usePlaceLink } from '#web/shell/use-day'
import { settings } from '#web/words/en/settings'
import style from './settings.module.css'

const words = settings.about

/** Which app and which protocol this is, to the letter. */
export const About = () => {
  const link = usePlaceLink()
  return (
    <section class="stack-tight" aria-labelledby="about-heading">
      <h2 id="about-heading">{words.heading}</h2>
      <dl class={style['facts']}>
        <dt>{words.version}</dt>
        <dd>{engine.replace(/^comeback /, '')}</dd>
        <dt>{words.protocol}</dt>
        <dd>
          {identity.version}. {identity.reviewed ? words.reviewed : words.notReviewed}
        </dd>
        <dt>{words.hash}</dt>
        <dd class={style['hash']}>{identity.hash}</dd>
      </dl>
      <p>
        <a href={link('/answers')}>{words.book}</a>
      </p>
    </section>
  )
}
