import { PageTitle } from '#web/shell/page-title'
import { words } from '#web/words/en'
import { checkInWords } from '#web/words/en/check-in'
import style from './check-in.module.css'
import type { StepProps } from './check-in-steps.tsx'
import { Questions } from './questions.tsx'
import { extrasOf, questionsOf, type Step } from './steps.ts'

type Props = StepProps & {
  readonly addressOf: (step: Step) => string
  readonly onDone: () => void
}

/** The last step: what is good to know of this pain, and the end. Everything on it may be left out. */
export const AboutStep = ({ checkIn: { draft, state }, keep, addressOf, onDone }: Props) => {
  const questions = questionsOf(state, 'about')
  const extras = extrasOf(state)
  return (
    <>
      <PageTitle tab={words.places['check-in']}>
        {questions.length === 0 ? checkInWords.nothingMore : checkInWords.about}
      </PageTitle>
      {questions.length === 0 ? null : <p class="quiet">{checkInWords.aboutHelp}</p>}
      <Questions questions={questions} draft={draft} keep={keep} />
      <p>
        <button type="button" class={`main-button ${style['wide']}`} onClick={onDone}>
          {checkInWords.done}
        </button>
      </p>
      {extras.length === 0 ? null : (
        <section class="stack-tight" aria-labelledby="more-heading">
          <h2 id="more-heading">{checkInWords.more}</h2>
          <ul class={style['extras']}>
            {extras.map((extra) => (
              <li key={extra}>
                <a href={addressOf(extra)}>{checkInWords.extras[extra]}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
