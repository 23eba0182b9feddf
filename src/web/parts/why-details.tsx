import { useLayoutEffect, useState } from 'preact/hooks'
import type { Reason } from '#advice/say'
import { facts } from '#protocol/facts'
import { fetchBook } from '#web/engine/protocol-source'
import type { ProtocolBook } from '#web/engine/protocol-parts'
import { words } from '#web/words/en'
import { sayNumber } from '#web/words/format'
import style from './why.module.css'

type Source = ProtocolBook['sources'][number]
type Props = { readonly reasons: readonly Reason[]; readonly isSaid: boolean }

export const WhyDetails = ({ reasons, isSaid }: Props) => {
  const [sources, setSources] = useState<readonly Source[]>([])
  useLayoutEffect(() => {
    // Without them the ids are shown: still enough to look them up.
    fetchBook().then(
      (book) => setSources(book.sources),
      () => {},
    )
  }, [])
  return (
    <ul class={style['reasons']}>
      {reasons.map((reason, index) => (
        <li key={`${reason.rule} ${index}`}>
          {isSaid ? null : <p>{reason.says}</p>}
          <Facts reason={reason} />
          <p class={style['grounds']}>
            {words.why.certainties[reason.certainty]}
            {reason.events.length === 0
              ? ''
              : `. ${words.why.rests} ${words.why.events(reason.events.length)}`}
            .
          </p>
          {reason.sources.length === 0 ? null : (
            <ul class={style['sources']} aria-label={words.why.sources}>
              {reason.sources.map((id) => (
                <li key={id}>
                  <SourceLine id={id} source={sources.find((source) => source.id === id)} />
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  )
}

const Facts = ({ reason }: { readonly reason: Reason }) =>
  reason.facts.length === 0 ? null : (
    <dl class={style['facts']} aria-label={words.why.facts}>
      {reason.facts.map(({ fact, value, unit }) => (
        <>
          <dt>{factName(fact)}</dt>
          <dd>
            {sayValue(value)}
            {value === null || unit === undefined || unit === '' ? '' : ` ${unit}`}
          </dd>
        </>
      ))}
    </dl>
  )

const SourceLine = ({ id, source }: { readonly id: string; readonly source: Source | undefined }) => {
  if (source === undefined) return <>{id}</>
  const address = source.doi === undefined ? source.url : `https://doi.org/${source.doi}`
  return address === undefined ? (
    <>{source.citation}</>
  ) : (
    <a href={address} target="_blank" rel="noreferrer">
      {source.citation}
    </a>
  )
}

const factName = (fact: string): string => {
  const declared = (facts as Readonly<Record<string, { readonly says?: string }>>)[fact]?.says
  return declared ?? fact.replaceAll('-', ' ')
}

const sayValue = (value: Reason['facts'][number]['value']): string => {
  if (value === null) return words.why.unknown
  if (typeof value === 'boolean') return value ? words.why.yes : words.why.no
  if (typeof value === 'number') return sayNumber(value)
  return typeof value === 'string' ? value : value.join(', ')
}
