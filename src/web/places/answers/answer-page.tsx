import type { PublicAnswer } from '#advice/answer-questions'
import { useAdvice } from '#web/engine/use-advice'
import { useQuery } from '#web/engine/use-query'
import { LevelBanner } from '#web/parts/level-banner'
import { Waiting } from '#web/parts/waiting'
import { Why } from '#web/parts/why'
import { PageTitle } from '#web/shell/page-title'
import { pathOf } from '#web/shell/places'
import { useDay, usePlaceLink } from '#web/shell/use-day'
import { words } from '#web/words/en'
import { answers as own } from '#web/words/en/answers'
import style from './answers.module.css'
import { ShownBelow } from './shown-below.tsx'

/** One question: the answer for this lifter today, what stands behind it, and what is known whoever asks. */
export const AnswerPage = ({ id }: { readonly id: string }) => {
  const { day } = useDay()
  return (
    <Waiting answered={useQuery('answers', day, null)}>
      {({ answers }) => {
        const answer = answers.find((one) => one.id === id)
        return answer === undefined ? <NotThere /> : <Shown answer={answer} />
      }}
    </Waiting>
  )
}

const Up = () => {
  const link = usePlaceLink()
  return (
    <p class="small">
      <a class={style['up']} href={link('/answers')}>
        {own.back}
      </a>
    </p>
  )
}

const NotThere = () => (
  <div class="stack">
    <Up />
    <PageTitle>{words.places.answers}</PageTitle>
    <p>{own.notThere}</p>
  </div>
)

const Shown = ({ answer }: { readonly answer: PublicAnswer }) => {
  const { asks, says, shown, known, place } = answer
  const link = usePlaceLink()
  return (
    <article class="stack-wide">
      <div class="stack">
        <div>
          <Up />
          <PageTitle>{asks}</PageTitle>
        </div>
        <Urgent />
        <p class={style['answer']}>{says.says}</p>
        <Why reasons={[says]} of={asks} isSaid />
        {place === null ? null : (
          <p>
            <a class="button" href={link(pathOf(place))}>
              {own.to(words.places[place])}
            </a>
          </p>
        )}
      </div>
      <ShownBelow shown={shown} />
      {known.length === 0 ? null : (
        <section class="stack" aria-labelledby="known">
          <h2 id="known">{own.known}</h2>
          {known.map((reason) => (
            <div key={reason.rule}>
              <p>{reason.says}</p>
              <Why reasons={[reason]} of={reason.says} isSaid />
            </div>
          ))}
        </section>
      )}
    </article>
  )
}

/** Where somebody must be seen, that stands above every answer. */
const Urgent = () => {
  const { day } = useDay()
  const answered = useAdvice(day)
  if (answered.state !== 'ready') return null
  const { triage } = answered.value.advice
  return triage.level === 'emergency' || triage.level === 'same-day' ? <LevelBanner triage={triage} /> : null
}
