import { useQuery } from '#web/engine/use-query'
import { Waiting } from '#web/parts/waiting'
import { PageTitle } from '#web/shell/page-title'
import { useDay, usePlaceLink } from '#web/shell/use-day'
import { useSearchParam } from '#web/shell/use-search-param'
import { answers as own } from '#web/words/en/answers'
import style from '#web/places/answers/answers.module.css'
import { BookEntry } from './book-entry.tsx'
import type { BookAnswer } from './book-query.ts'

type Props = { readonly chapter: string | undefined; readonly entry: string | undefined }

/** The protocol book: its chapters, one chapter, or one entry; searched from the list or within a chapter. */
export const BookPage = ({ chapter, entry }: Props) => {
  const { day } = useDay()
  const { value: find, set: setFind } = useSearchParam('find')
  const answered = useQuery('protocol-book', day, {
    ...(chapter === undefined ? {} : { chapter }),
    ...(entry === undefined ? {} : { entry }),
    ...(find === '' ? {} : { find }),
  })
  return (
    <div class="stack">
      <Head chapter={chapter} entry={entry} />
      {entry === undefined ? (
        <label class={style['find']}>
          {chapter === undefined ? own.bookFind : own.bookFindIn}
          <input type="search" value={find} onInput={(event) => setFind(event.currentTarget.value)} />
        </label>
      ) : null}
      <Waiting answered={answered}>
        {(book) => <Body book={book} chapter={chapter} entry={entry} find={find} />}
      </Waiting>
    </div>
  )
}

const Head = ({ chapter, entry }: Props) => {
  const { day } = useDay()
  const link = usePlaceLink()
  const answered = useQuery('protocol-book', day, chapter === undefined ? {} : { chapter })
  const title = answered.state === 'ready' ? answered.value.chapter?.title : undefined
  const up =
    chapter === undefined
      ? { path: '/answers', label: own.back }
      : entry === undefined
        ? { path: '/answers/book', label: own.bookBack }
        : { path: `/answers/book/${chapter}`, label: title ?? own.bookBack }
  return (
    <div>
      <p class="small">
        <a class={style['up']} href={link(up.path)}>
          {up.label}
        </a>
      </p>
      {entry === undefined ? (
        <PageTitle>{chapter === undefined ? own.bookTitle : (title ?? own.bookTitle)}</PageTitle>
      ) : null}
    </div>
  )
}

type BodyProps = Props & { readonly book: BookAnswer; readonly find: string }

const Body = ({ book, chapter, entry, find }: BodyProps) => {
  const link = usePlaceLink()
  if (find !== '') return <Found book={book} />
  if (chapter === undefined)
    return (
      <>
        {book.intro.map((text) => (
          <p key={text} class={`quiet small ${style['identity']}`}>
            {text}
          </p>
        ))}
        <ul class={style['chapters']}>
          {book.chapters.map(({ id, title, entries }) => (
            <li key={id}>
              <a href={link(`/answers/book/${id}`)}>
                <span>{title}</span>
                <span>
                  {entries}
                  <span class="visually-hidden"> {own.entries}</span>
                </span>
              </a>
            </li>
          ))}
        </ul>
      </>
    )
  if (book.chapter === null || book.entries.length === 0) return <NotThere isPage={entry !== undefined} />
  if (entry !== undefined) return <BookEntry entry={book.entries[0]!} isPage />
  return (
    <>
      {book.chapter.intro === undefined ? null : <p class="quiet">{book.chapter.intro}</p>}
      <ul class={style['list']}>
        {book.entries.map(({ id, title, says }) => (
          <li key={id}>
            <a href={link(`/answers/book/${chapter}/${id}`)}>
              <strong>{title}</strong>
              {says === '' ? null : <span>{says}</span>}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

const NotThere = ({ isPage }: { readonly isPage: boolean }) => (
  <>
    {isPage ? <PageTitle>{own.bookTitle}</PageTitle> : null}
    <p>{own.bookNotThere}</p>
  </>
)

const Found = ({ book: { entries, found } }: { readonly book: BookAnswer }) => (
  <>
    <p role="status" class="small quiet">
      {found === 0 ? own.bookNone : own.bookFound(found)}
      {found > entries.length ? `. ${own.bookMore(entries.length)}` : ''}
    </p>
    {entries.map((entry) => (
      <details key={entry.id} class={style['entry']}>
        <summary>{entry.title}</summary>
        <BookEntry entry={entry} isPage={false} />
      </details>
    ))}
  </>
)
