import type { AdviceAnswer } from '#web/engine/messages'
import { PageTitle } from '#web/shell/page-title'
import { usePlaceLink } from '#web/shell/use-day'
import { words } from '#web/words/en'
import { sessionWords } from '#web/words/en/session'
import { sayDay } from '#web/words/format'

/** After saving: that it is safe, and when to say how the back took it. */
export const SavedSession = ({ answer: { advice } }: { readonly answer: AdviceAnswer }) => {
  const link = usePlaceLink()
  return (
    <div class="stack">
      <PageTitle tab={words.places.session}>{sessionWords.after.title}</PageTitle>
      <section class="stack-tight" aria-labelledby="next-heading">
        <h2 id="next-heading">
          {sessionWords.after.next}: {sayDay(advice.next.checkInOn)}
        </h2>
        <p>{advice.next.why.says}</p>
      </section>
      <p>
        <a class="button main-button" href={link('/')}>
          {sessionWords.after.today}
        </a>
      </p>
    </div>
  )
}
