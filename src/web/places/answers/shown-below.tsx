import type { Shown } from '#advice/show-for-answer'
import { SafetyNet } from '#web/parts/level-banner'
import { Why } from '#web/parts/why'
import { words } from '#web/words/en'
import { answers as own } from '#web/words/en/answers'
import { sayShortDay } from '#web/words/format'
import style from './answers.module.css'

type Of<K extends Shown['kind']> = Extract<Shown, { readonly kind: K }>

/** The pieces of the day's advice that stand behind an answer. */
export const ShownBelow = ({ shown }: { readonly shown: readonly Shown[] }) => {
  const of = <K extends Shown['kind']>(kind: K): readonly Of<K>[] =>
    shown.filter((one): one is Of<K> => one.kind === kind)
  return (
    <>
      {of('triage').map(({ reasons }) => (
        <section key="triage" class="stack-tight" aria-labelledby="triage">
          <h2 id="triage">{own.triage}</h2>
          {reasons.map((reason) => (
            <div key={reason.rule}>
              <p>{reason.says}</p>
              <Why reasons={[reason]} of={reason.says} isSaid />
            </div>
          ))}
        </section>
      ))}
      <Contributors contributors={of('contributor')} />
      <Items items={of('item')} />
      <Criteria criteria={of('criterion')} />
      <Moves moves={of('move')} />
      <Lights lights={of('light')} />
      {of('safety-net').map(({ says }) => (
        <section key="net" class="stack-tight" aria-labelledby="net">
          <h2 id="net">{words.safetyNet}</h2>
          <SafetyNet text={says} />
        </section>
      ))}
    </>
  )
}

const Contributors = ({ contributors }: { readonly contributors: readonly Of<'contributor'>[] }) =>
  contributors.length === 0 ? null : (
    <section class="stack-tight" aria-labelledby="contributors">
      <h2 id="contributors">{own.contributors}</h2>
      <ul class={style['pieces']}>
        {contributors.map(({ name, status, for: speaksFor, against, test }) => (
          <li key={name}>
            <div class={style['head']}>
              <h3>{name}</h3>
              <span class={style['tag']} data-status={status}>
                {own.statuses[status]}
              </span>
            </div>
            {[...speaksFor, ...against].length === 0 ? null : (
              <ul class={style['evidence']}>
                {speaksFor.map((reason, index) => (
                  <li key={`for ${index}`}>
                    <span class={style['sign']}>{own.for}</span> {reason.says}
                  </li>
                ))}
                {against.map((reason, index) => (
                  <li key={`against ${index}`}>
                    <span class={style['sign']}>{own.against}</span> {reason.says}
                  </li>
                ))}
              </ul>
            )}
            <Why reasons={[...speaksFor, ...against]} of={name} isSaid />
            {status === 'leading' || status === 'possible' ? (
              <p class="small">
                <span class="quiet">{own.test}:</span> {test}
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )

const Items = ({ items }: { readonly items: readonly Of<'item'>[] }) =>
  items.length === 0 ? null : (
    <section class="stack-tight" aria-labelledby="items">
      <h2 id="items">{own.items}</h2>
      <ul class={style['pieces']}>
        {items.map(({ name, change, reasons, goesBackWhen }, index) => (
          <li key={`${name} ${index}`}>
            <div class={style['head']}>
              <h3>{name}</h3>
              <span class={style['tag']}>{words.changes[change]}</span>
            </div>
            {reasons.map((reason, at) => (
              <p key={at}>{reason.says}</p>
            ))}
            {goesBackWhen === null ? null : (
              <p class="small">
                <span class="quiet">{own.goesBack}:</span> {goesBackWhen.says}
              </p>
            )}
            <Why reasons={goesBackWhen === null ? reasons : [...reasons, goesBackWhen]} of={name} isSaid />
          </li>
        ))}
      </ul>
    </section>
  )

const Criteria = ({ criteria }: { readonly criteria: readonly Of<'criterion'>[] }) =>
  criteria.length === 0 ? null : (
    <section class="stack-tight" aria-labelledby="criteria">
      <h2 id="criteria">{own.criteria}</h2>
      <ul class={style['pieces']}>
        {criteria.map(({ met, reason }) => (
          <li key={reason.rule}>
            <div class={style['head']}>
              <p>{reason.says}</p>
              <span class={style['tag']} data-met={String(met)}>
                {own.met[String(met) as keyof typeof own.met]}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )

const Moves = ({ moves }: { readonly moves: readonly Of<'move'>[] }) =>
  moves.length === 0 ? null : (
    <section class="stack-tight" aria-labelledby="moves">
      <h2 id="moves">{own.moves}</h2>
      <ul class={style['pieces']}>
        {moves.toReversed().map(({ on, to, reason }, index) => (
          <li key={`${on} ${index}`}>
            <h3>
              {sayShortDay(on)}: {to}
            </h3>
            <p>{reason.says}</p>
            <Why reasons={[reason]} of={`${sayShortDay(on)}: ${to}`} isSaid />
          </li>
        ))}
      </ul>
    </section>
  )

const Lights = ({ lights }: { readonly lights: readonly Of<'light'>[] }) =>
  lights.length === 0 ? null : (
    <section class="stack-tight" aria-labelledby="lights">
      <h2 id="lights">{own.lights}</h2>
      <ul class={style['pieces']}>
        {lights.toReversed().map(({ title, on, reason }) => (
          <li key={`${on} ${title}`}>
            <h3>
              {title}, {sayShortDay(on)}
            </h3>
            <p>{reason.says}</p>
            <Why reasons={[reason]} of={`${title}, ${sayShortDay(on)}`} isSaid />
          </li>
        ))}
      </ul>
    </section>
  )
