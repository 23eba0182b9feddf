import { usePages } from '#web/shell/use-pages'
import { AnswerPage } from './answer-page.tsx'
import { BookPage } from './book/book-page.tsx'
import { Questions } from './questions.tsx'

/** The questions lifters ask, answered from this lifter's data; and the protocol book below them. */
export const Answers = () => {
  const rest = usePages('/answers')
  const [first, chapter, entry] = rest.split('/')
  if (first === undefined || first === '') return <Questions />
  if (first === 'book') return <BookPage key={rest} chapter={chapter} entry={entry} />
  return <AnswerPage key={rest} id={rest} />
}
