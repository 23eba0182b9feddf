import { useState } from 'preact/hooks'
import { append } from '#web/engine/append'
import { useQuery } from '#web/engine/use-query'
import type { NewEvent } from '#web/journal/new-event'
import { type Done, DoneLine, doneOf } from '#web/parts/done-line'
import { Waiting } from '#web/parts/waiting'
import { PageTitle } from '#web/shell/page-title'
import { useDay } from '#web/shell/use-day'
import { words } from '#web/words/en'
import { settings } from '#web/words/en/settings'
import { About } from './about.tsx'
import { Backup } from './backup.tsx'
import { BodyForm } from './body-form.tsx'
import { EquipmentForm } from './equipment-form.tsx'
import { Erase } from './erase.tsx'
import { Install } from './install.tsx'
import { Restore } from './restore.tsx'
import { Storage } from './storage.tsx'
import { Units } from './units.tsx'

/** Says something of the lifter. Resolves to whether it is on the disk. */
export type State = (
  says: string,
  statement: Omit<Extract<NewEvent, { kind: 'profile-stated' }>, 'kind'>,
) => Promise<boolean>

/** What the lifter says of themselves, the journal in their hands, and what this app is. */
export const Settings = () => {
  const { day } = useDay()
  const [done, setDone] = useState<Done | null>(null)
  const state: State = async (says, statement) => {
    const written = await append({ kind: 'profile-stated', ...statement })
    if (written.ok) setDone(doneOf(says, written.value))
    return written.ok
  }
  return (
    <div class="stack-wide">
      <PageTitle>{words.places.settings}</PageTitle>
      <Waiting answered={useQuery('own-profile', day, null)}>
        {(own) => (
          <>
            <Units own={own} state={state} />
            {/* Filled anew once something was stated, here or in another tab. */}
            <BodyForm key={own.profile.events.join()} own={own} state={state} />
            <EquipmentForm key={own.equipment.join()} own={own} state={state} />
          </>
        )}
      </Waiting>
      <section class="stack-tight" aria-labelledby="language-heading">
        <h2 id="language-heading">{settings.language.heading}</h2>
        <label class="visually-hidden" for="language">
          {settings.language.label}
        </label>
        <select id="language" disabled aria-describedby="language-only">
          <option>{settings.language.english}</option>
        </select>
        <p id="language-only" class="quiet small">
          {settings.language.only}
        </p>
      </section>
      <Storage />
      <Backup />
      <Restore />
      <Install />
      <Erase />
      <About />
      <DoneLine done={done} />
    </div>
  )
}
