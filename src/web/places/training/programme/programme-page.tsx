import { useState } from 'preact/hooks'
import type { MassUnit } from '#basics/mass'
import { append } from '#web/engine/append'
import type { NewEvent } from '#web/journal/new-event'
import { useQuery } from '#web/engine/use-query'
import { type Done, DoneLine, doneOf } from '#web/parts/done-line'
import { sayMass } from '#web/parts/mass'
import { Waiting } from '#web/parts/waiting'
import { TrainingHead } from '#web/places/training/training-head'
import place from '#web/places/training/training.module.css'
import { useDay } from '#web/shell/use-day'
import { words } from '#web/words/en'
import { training } from '#web/words/en/training'
import { sayFullDay } from '#web/words/format'
import type { OwnProgramme, StatedDay } from './own-programme.ts'
import { ProgrammeForm } from './programme-form.tsx'
import style from './programme.module.css'

/** The lifter's own programme: as found in the log, or as they state it. */
export const ProgrammePage = () => {
  const { day } = useDay()
  const [done, setDone] = useState<Done | null>(null)
  const [isEditing, setEditing] = useState(false)
  const write = async (says: string, event: NewEvent) => {
    const written = await append(event)
    if (!written.ok) return
    setEditing(false)
    setDone(doneOf(says, written.value))
  }
  return (
    <div class="stack">
      <TrainingHead tab={training.pages.programme} />
      <p>{training.programme.says}</p>
      <Waiting answered={useQuery('own-programme', day, null)}>
        {(programme) =>
          isEditing ? (
            <ProgrammeForm
              programme={programme}
              onSave={(event) => write(training.programme.savedNow, event)}
              onCancel={() => setEditing(false)}
            />
          ) : (
            <Shown
              programme={programme}
              onEdit={() => setEditing(true)}
              onTake={({ name, days }) =>
                write(training.programme.savedNow, {
                  kind: 'programme-stated',
                  name,
                  days: days.map((day) => ({ ...day, exercises: [...day.exercises] })),
                })
              }
              onTakeBack={(entry) =>
                write(training.programme.takenBack, { kind: 'entry-withdrawn', entry, reason: 'undone' })
              }
            />
          )
        }
      </Waiting>
      <DoneLine done={done} />
    </div>
  )
}

type ShownProps = {
  readonly programme: OwnProgramme
  readonly onEdit: () => void
  readonly onTake: (sessions: ReadyMade) => Promise<void>
  readonly onTakeBack: (entry: NonNullable<OwnProgramme['statement']>['id']) => Promise<void>
}

const Shown = ({ programme, onEdit, onTake, onTakeBack }: ShownProps) => {
  const { statement, source, days, units } = programme
  return (
    <>
      <p class="quiet">
        {statement !== null
          ? training.programme.stated(sayFullDay(statement.on))
          : source === 'none'
            ? training.programme.none
            : training.programme.inferred}
      </p>
      {days.map((day, index) => (
        <Day key={index} day={day} units={units} />
      ))}
      <div class={place['taps']}>
        <button type="button" class={source === 'none' ? 'main-button' : undefined} onClick={onEdit}>
          {source === 'none' ? training.programme.state : training.programme.change}
        </button>
        {statement === null ? null : (
          <button type="button" class="plain-button" onClick={() => void onTakeBack(statement.id)}>
            {training.programme.takeBack}
          </button>
        )}
      </div>
      {programme.readyMade.length === 0 ? null : (
        <section class="stack" aria-labelledby="ready-made-heading">
          <h2 id="ready-made-heading">{training.programme.readyMade}</h2>
          <p>{training.programme.readyMadeSays}</p>
          {programme.readyMade.map((sessions) => (
            <Offered key={sessions.id} sessions={sessions} units={units} onTake={onTake} />
          ))}
        </section>
      )}
    </>
  )
}

type ReadyMade = OwnProgramme['readyMade'][number]
type OfferedProps = {
  readonly sessions: ReadyMade
  readonly units: MassUnit
  readonly onTake: (sessions: ReadyMade) => Promise<void>
}

const Offered = ({ sessions, units, onTake }: OfferedProps) => (
  <details>
    <summary>
      <strong>{sessions.name}</strong>
    </summary>
    <div class="stack">
      <p>{sessions.says}</p>
      {sessions.days.map((day) => (
        <Day key={day.title} day={day} units={units} />
      ))}
      <p>
        <button type="button" class="main-button" onClick={() => void onTake(sessions)}>
          {training.programme.take}
        </button>
      </p>
    </div>
  </details>
)

const Day = ({ day, units }: { readonly day: StatedDay; readonly units: MassUnit }) => (
  <section class={style['day']}>
    <h2>
      {day.title}
      {day.weekday === undefined ? null : (
        <span class="quiet small"> · {training.programme.weekdays[day.weekday - 1]}</span>
      )}
    </h2>
    <ul>
      {day.exercises.map(({ name, sets, reps, massKg, rpe }, index) => (
        <li key={`${name} ${index}`} class={style['line']}>
          <span>{name}</span>
          <span class="quiet">
            {words.work.sets(sets, reps)}
            {massKg === undefined || massKg === 0 ? '' : ` · ${sayMass(massKg, units)}`}
            {rpe === undefined ? '' : ` · ${training.programme.rpe(rpe)}`}
          </span>
        </li>
      ))}
    </ul>
  </section>
)
