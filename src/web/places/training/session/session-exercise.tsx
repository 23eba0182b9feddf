import { useState } from 'preact/hooks'
import { nameKey } from '#basics/name'
import type { MassUnit } from '#basics/mass'
import type { LoggedSet } from '#events/session-logged'
import { liftPath } from '#web/places/training/training-pages'
import { saySet } from '#web/places/training/say-set'
import { usePlaceLink } from '#web/shell/use-day'
import { training } from '#web/words/en/training'
import { sayRounded } from '#web/words/format'
import { withSet } from './correct-session.ts'
import style from './session.module.css'
import type { ExerciseDetail, SessionBody } from './session-detail.ts'
import { SetForm } from './set-form.tsx'

type Props = {
  /** Of the exercise in the body, from 0. */
  readonly place: number
  readonly body: SessionBody
  readonly detail: ExerciseDetail
  readonly units: MassUnit
  readonly correct: (body: SessionBody) => Promise<boolean>
}

/** One exercise of a session; each set opens to a form in its place. */
export const SessionExercise = ({ place, body, detail, units, correct }: Props) => {
  const link = usePlaceLink()
  const [edited, setEdited] = useState<number | null>(null)
  const { name, sets, note } = body.exercises[place]!
  const save = async (set: number, changed: LoggedSet | null): Promise<void> => {
    if (await correct(withSet(body, { exercise: place, set }, changed))) setEdited(null)
  }
  const form = (set: number) => (
    <SetForm
      set={sets[set] ?? likeLast(sets)}
      isNew={set === sets.length}
      units={units}
      onSave={(changed) => save(set, changed)}
      onCancel={() => setEdited(null)}
    />
  )
  return (
    <section class="stack-tight">
      <header class={style['exercise']}>
        <h2>
          <a href={link(liftPath(detail.key))}>{name}</a>
        </h2>
        <p class="quiet small">
          {detail.means === null ? (
            <>
              {training.session.notKnown}. <a href={link(liftPath(detail.key))}>{training.session.sayWhat}</a>
            </>
          ) : (
            [
              nameKey(detail.means) === detail.key ? '' : training.session.means(detail.means),
              detail.units === 0 ? '' : training.log.load(sayRounded(detail.units)),
            ]
              .filter(Boolean)
              .join(' · ')
          )}
        </p>
      </header>
      <ol class={style['sets']}>
        {sets.map((set, index) => (
          <li key={index}>
            {edited === index ? (
              form(index)
            ) : (
              <div class={style['set']}>
                <span class="quiet">{index + 1}</span>
                <span>
                  {set.skipped === true ? <s>{saySet(set, units)}</s> : saySet(set, units)}
                  {set.skipped === true ? ` ${training.session.skipped}` : ''}
                  {set.kind === 'working' ? null : (
                    <span class="quiet small"> · {training.session.kinds[set.kind]}</span>
                  )}
                </span>
                <button
                  type="button"
                  class="plain-button"
                  aria-label={training.session.editSet(index + 1, name)}
                  onClick={() => setEdited(index)}
                >
                  {training.session.edit}
                </button>
              </div>
            )}
          </li>
        ))}
      </ol>
      {edited === sets.length ? (
        form(sets.length)
      ) : (
        <button
          type="button"
          class="plain-button"
          aria-label={training.session.addSetTo(name)}
          onClick={() => setEdited(sets.length)}
        >
          {training.session.addSet}
        </button>
      )}
      {note === undefined || note === '' ? null : <p class="quiet small">{note}</p>}
    </section>
  )
}

/** A new set begins as the one before it. */
const likeLast = (sets: readonly LoggedSet[]): LoggedSet => {
  const { skipped: _, ...last } = sets.at(-1) ?? { kind: 'working' as const }
  return last
}
