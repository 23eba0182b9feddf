import type { Entry, Part } from '#protocol/book/book'
import { SaidCondition } from '#web/parts/said-condition'
import { PageTitle } from '#web/shell/page-title'
import { usePlaceLink } from '#web/shell/use-day'
import style from '#web/places/answers/answers.module.css'

type Props = {
  readonly entry: Entry
  /** Its title is the page's. */
  readonly isPage: boolean
}

/** One rule, question, phase, number or source with all that the protocol says of it. */
export const BookEntry = ({ entry: { title, tag, parts }, isPage }: Props) => (
  <div class="stack">
    {isPage ? <PageTitle>{title}</PageTitle> : null}
    {tag === undefined || tag === '' ? null : <p class="quiet small">{tag}</p>}
    <dl class={style['parts']}>
      {parts.map((part, index) => (
        <div key={index}>
          {part.label === '' ? null : <dt>{part.label}</dt>}
          <dd>
            <PartBody part={part} />
          </dd>
        </div>
      ))}
    </dl>
  </div>
)

const PartBody = ({ part }: { readonly part: Part }) => {
  const link = usePlaceLink()
  if ('text' in part)
    return /^https:\/\/\S+$/.test(part.text) ? (
      <a href={part.text} target="_blank" rel="noreferrer">
        {part.text}
      </a>
    ) : (
      <>{part.text}</>
    )
  if ('condition' in part) return <SaidCondition said={part.condition} />
  if ('list' in part)
    return (
      <ul>
        {part.list.map((text, index) => (
          <li key={index}>{text}</li>
        ))}
      </ul>
    )
  return (
    <ul>
      {part.sources.map((id) => (
        <li key={id}>
          <a href={link(`/answers/book/sources/source-${id}`)}>{id}</a>
        </li>
      ))}
    </ul>
  )
}
