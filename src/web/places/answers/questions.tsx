import type { PublicAnswer } from '#advice/answer-questions'
import { useQuery } from '#web/engine/use-query'
import { Waiting } from '#web/parts/waiting'
import { PageTitle } from '#web/shell/page-title'
import { useDay, usePlaceLink } from '#web/shell/use-day'
import { useSearchParam } from '#web/shell/use-search-param'
import { words } from '#web/words/en'
import { answers as own } from '#web/words/en/answers'
import style from './answers.module.css'

/** Every question under its topic, with the beginning of its answer; found by any word of either. */
export const Questions = () => {
  const { day } = useDay()
  const { value: find, set: setFind } = useSearchParam('find')
  const link = usePlaceLink()
  return (
    <div class="stack-wide">
      <PageTitle>{words.places.answers}</PageTitle>
      <label class={style['find']}>
        {own.find}
        <input type="search" value={find} onInput={(event) => setFind(event.currentTarget.value)} />
      </label>
      <Waiting answered={useQuery('answers', day, null)}>
        {({ answers }) => <Found answers={answers.filter(speaksOf(find))} />}
      </Waiting>
      <section class="stack-tight" aria-labelledby="book">
        <h2 id="book">{own.book}</h2>
        <p>{own.bookSays}</p>
        <p>
          <a href={link('/answers/book')}>{own.toBook}</a>
        </p>
      </section>
    </div>
  )
}

const speaksOf =
  (find: string) =>
  ({ asks, also, says }: PublicAnswer): boolean => {
    const text = [asks, ...also, says.says].join(' ').toLowerCase()
    return find
      .toLowerCase()
      .split(/\s+/)
      .every((word) => text.includes(word))
  }

const topics = ['today', 'pain', 'training', 'help'] as const

const Found = ({ answers }: { readonly answers: readonly PublicAnswer[] }) => (
  <>
    <p role="status" class={answers.length === 0 ? '' : 'visually-hidden'}>
      {answers.length === 0 ? own.none : own.found(answers.length)}
    </p>
    {topics.map((topic) => (
      <Topic key={topic} title={own.topics[topic]} answers={answers.filter((one) => one.topic === topic)} />
    ))}
  </>
)

type TopicProps = { readonly title: string; readonly answers: readonly PublicAnswer[] }

const Topic = ({ title, answers }: TopicProps) => {
  const link = usePlaceLink()
  return answers.length === 0 ? null : (
    <section class="stack-tight">
      <h2>{title}</h2>
      <ul class={style['list']}>
        {answers.map(({ id, asks, says }) => (
          <li key={id}>
            <a href={link(`/answers/${id}`)}>
              <strong>{asks}</strong>
              <span>{firstSentence(says.says)}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Up to the first point that ends some words, so that a bare "No." brings the next sentence with it. */
const firstSentence = (text: string): string => /^.{40,}?[.!?](?=\s|$)/.exec(text)?.[0] ?? text
