import type { HandOff } from '#exports/hand-off'
import { currentJournal } from '#web/engine/running-engine'
import { sayMass } from '#web/parts/mass'
import { words } from '#web/words/en'
import { share as own } from '#web/words/en/share'
import { sayFullDay, sayNumber } from '#web/words/format'
import { Flags } from './flags.tsx'
import { LiftsBefore } from './lifts-before.tsx'
import { Causes, NowAndNext, Open } from './now-and-next.tsx'
import { PainCourse } from './pain-course.tsx'
import { SessionsSince } from './sessions-since.tsx'
import style from './share.module.css'

/** The hand-off page itself: a letter that fills one sheet of A4, and reads as one column on a phone. */
export const Letter = ({ handOff }: { readonly handOff: HandOff }) => (
  <article class={style['letter']} aria-label={own.page}>
    <Head handOff={handOff} />
    <Standing handOff={handOff} />
    <Flags flags={handOff.flags} />
    <LiftsBefore handOff={handOff} />
    <SessionsSince since={handOff.since} units={handOff.units} hasEpisode={handOff.pain !== null} />
    <div class={style['columns']}>
      <NowAndNext handOff={handOff} />
      <div>
        <Causes handOff={handOff} />
        <Open questions={handOff.open} />
      </div>
    </div>
    <Foot handOff={handOff} />
  </article>
)

const Head = ({ handOff: { on, about, units } }: { readonly handOff: HandOff }) => {
  const said = [
    about.born === undefined ? '' : own.born(about.born),
    about.sex === undefined || about.sex === 'unstated' ? '' : own.sexes[about.sex],
    about.bodyMassKg === undefined ? '' : sayMass(about.bodyMassKg, units),
    about.heightCm === undefined ? '' : `${sayNumber(about.heightCm)}\u202Fcm`,
  ].filter(Boolean)
  return (
    <header class={style['head']}>
      <h2>{own.title}</h2>
      <p class={style['date']}>{sayFullDay(on)}</p>
      {currentJournal() === 'sample' ? <p class={style['sample']}>{own.sample}</p> : null}
      <p class={style['person']}>
        <span class={style['fill']}>{own.name}</span>
        <span>{said.length === 0 ? own.unstated : said.join(' · ')}</span>
      </p>
      <p class={style['note']}>{own.selfReported}</p>
    </header>
  )
}

const Standing = ({ handOff: { triage, pain } }: { readonly handOff: HandOff }) => (
  <section class={style['standing']} aria-labelledby="standing">
    <h3 id="standing">{own.where}</h3>
    <p>
      <strong>{words.levels[triage.level]}.</strong> {triage.reasons.map(({ says }) => says).join(' ')}{' '}
      {triage.more === 0 ? '' : own.more(triage.more)}{' '}
      {pain === null ? own.noEpisode : own.began(sayFullDay(pain.began), pain.day)}
    </p>
    {pain === null ? null : <PainCourse pain={pain} />}
  </section>
)

const Foot = ({ handOff: { engine, protocol } }: { readonly handOff: HandOff }) => (
  <footer class={style['foot']}>
    <p>{own.footSays}</p>
    <p>
      {own.foot(engine, protocol.version, protocol.hash.slice(0, 19))}{' '}
      {protocol.reviewed ? '' : words.notReviewed}
    </p>
  </footer>
)
