import type { PublicAdvice } from '#advice/public'
import { Why } from '#web/parts/why'
import { usePlaceLink } from '#web/shell/use-day'
import { words } from '#web/words/en'
import { sayDay } from '#web/words/format'

type Props = {
  readonly next: PublicAdvice['next']
  /** True where the page leads to the check-in already. */
  readonly isOffered: boolean
}

/** When to check in next, and why then. */
export const NextCheckIn = ({ next, isOffered }: Props) => {
  const link = usePlaceLink()
  return (
    <section class="stack-tight" aria-labelledby="next-heading">
      <h2 id="next-heading">{words.today.next}</h2>
      <p>
        <strong>{sayDay(next.checkInOn)}</strong>. {next.why.says}
      </p>
      <Why reasons={[next.why]} of={words.today.next} isSaid />
      {isOffered ? null : (
        <p>
          <a class="button" href={link('/check-in')}>
            {words.today.checkIn}
          </a>
        </p>
      )}
    </section>
  )
}
