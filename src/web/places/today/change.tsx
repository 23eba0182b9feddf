import type { PublicAdvice } from '#advice/public'
import { Why } from '#web/parts/why'
import { words } from '#web/words/en'
import { sayShortDay } from '#web/words/format'

type Props = { readonly change: NonNullable<PublicAdvice['change']> }

/** The one small change under test. */
export const Change = ({ change }: Props) => (
  <section class="stack-tight" aria-labelledby="change-heading">
    <h2 id="change-heading">{words.today.change}</h2>
    <p>{change.what}</p>
    <p class="quiet small">
      {words.today.verdicts[change.verdict]}, {words.today.since(sayShortDay(change.since))}
    </p>
    <Why reasons={change.reasons} of={words.today.change} />
  </section>
)
