import { Choices } from '#web/parts/choices'
import { settings } from '#web/words/en/settings'
import type { OwnProfile } from './own-profile.ts'
import type { State } from './settings.tsx'

type Props = { readonly own: OwnProfile; readonly state: State }

const words = settings.units

/** Kilograms or pounds, everywhere in the app. */
export const Units = ({ own, state }: Props) => {
  const units = own.profile.units ?? 'kg'
  return (
    <section class="stack-tight" aria-labelledby="units-heading">
      <h2 id="units-heading">{words.heading}</h2>
      <Choices
        of={words.heading}
        columns={2}
        value={units}
        choices={[
          { value: 'kg' as const, label: words.kg },
          { value: 'lb' as const, label: words.lb },
        ]}
        onChoose={(chosen) => {
          if (chosen !== own.profile.units)
            void state(words.saved(words[chosen].toLowerCase()), { units: chosen })
        }}
      />
    </section>
  )
}
