import { PageTitle } from '#web/shell/page-title'
import { usePlaceLink } from '#web/shell/use-day'
import { words } from '#web/words/en'
import { practice } from '#web/words/en/practice'

export const NothingHere = () => {
  const link = usePlaceLink()
  return (
    <div class="stack">
      <PageTitle>{words.places.practice}</PageTitle>
      <p>{practice.notThere}</p>
      <p>
        <a href={link('/practice')}>{practice.back}</a>
      </p>
    </div>
  )
}
