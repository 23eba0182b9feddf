import { useState } from 'preact/hooks'
import type { Id } from '#basics/id'
import { append } from '#web/engine/append'
import { useQuery } from '#web/engine/use-query'
import { type Done, DoneLine, doneOf } from '#web/parts/done-line'
import { ModelLine } from '#web/parts/model-line'
import { Waiting } from '#web/parts/waiting'
import { sessionPath } from '#web/places/training/training-pages'
import style from '#web/places/training/training.module.css'
import { PageTitle } from '#web/shell/page-title'
import { useDay, usePlaceLink } from '#web/shell/use-day'
import { words } from '#web/words/en'
import { training } from '#web/words/en/training'
import { sayDay, sayNumber, sayRounded } from '#web/words/format'
import { correctionOf, type Write } from './correct-session.ts'
import { DetailsForm } from './details-form.tsx'
import { SessionExercise } from './session-exercise.tsx'
import type { SessionBody, SessionDetail } from './session-detail.ts'
import { SessionState } from './session-state.tsx'

/** One session: what was done, what it asked of the back, and every way to correct it. */
export const SessionPage = ({ id }: { readonly id: Id }) => {
  const { day } = useDay()
  const [done, setDone] = useState<Done | null>(null)
  const write: Write = async (says, event) => {
    const written = await append(event)
    if (written.ok) setDone(doneOf(says, written.value))
    return written.ok
  }
  return (
    <>
      <Waiting answered={useQuery('session-detail', day, { id })}>
        {(detail) =>
          detail === null ? (
            <PageTitle>{training.session.notThere}</PageTitle>
          ) : (
            <Detail id={id} detail={detail} write={write} />
          )
        }
      </Waiting>
      <DoneLine done={done} />
    </>
  )
}

type Props = { readonly id: Id; readonly detail: SessionDetail; readonly write: Write }

const Detail = ({ id, detail, write }: Props) => {
  const { body, units } = detail
  const [isOpen, setOpen] = useState(false)
  const correct = (corrected: SessionBody): Promise<boolean> =>
    write(training.session.correctedNow, correctionOf(id, corrected))
  return (
    <article class="stack">
      <header class="stack-tight">
        <PageTitle>{body.title || training.log.session}</PageTitle>
        <p class="quiet">
          {sayDay(body.on)} {body.on.slice(0, 4)}
          {body.minutes === undefined ? '' : ` · ${training.session.minutes(body.minutes)}`}
          {body.source === undefined ? '' : ` · ${training.session.from(body.source.app, body.source.file)}`}
        </p>
        <Pain pain={detail.pain} />
        {detail.load === null || detail.load.units === 0 ? null : (
          <div>
            <p class="quiet small">
              {training.session.load(sayRounded(detail.load.units), sayRounded(detail.load.peakNm))}
            </p>
            {detail.load.confidence === null ? null : <ModelLine confidence={detail.load.confidence} />}
          </div>
        )}
      </header>
      <SessionState id={id} detail={detail} write={write} />
      {body.exercises.map((exercise, index) => (
        <SessionExercise
          // Two blocks of one name may stand in one session.
          key={`${exercise.name} ${index}`}
          place={index}
          body={body}
          detail={detail.exercises[index]!}
          units={units}
          correct={correct}
        />
      ))}
      {body.note === undefined || body.note === '' ? null : <p class="quiet">{body.note}</p>}
      {detail.state !== 'there' ? null : (
        <>
          <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
            <summary>{training.session.details}</summary>
            <DetailsForm
              key={`${body.on} ${body.title ?? ''} ${body.note ?? ''}`}
              body={body}
              correct={async (corrected) => {
                if (await correct(corrected)) setOpen(false)
              }}
            />
          </details>
          <p>
            <button
              type="button"
              class="danger-button"
              onClick={() =>
                void write(training.session.withdrawnNow, {
                  kind: 'entry-withdrawn',
                  entry: id,
                  reason: '',
                })
              }
            >
              {training.session.withdraw}
            </button>
          </p>
        </>
      )}
      <Neighbours detail={detail} />
    </article>
  )
}

const Pain = ({ pain }: Pick<SessionDetail, 'pain'>) => {
  const told = (['before', 'during', 'morning'] as const).flatMap((when) =>
    pain[when] === undefined ? [] : [`${training.session[when]} ${sayNumber(pain[when])}`],
  )
  return told.length === 0 ? null : (
    <p>
      {training.session.pain}: {told.join(', ')}
    </p>
  )
}

const Neighbours = ({ detail: { earlier, later } }: Pick<Props, 'detail'>) => {
  const link = usePlaceLink()
  return (
    <nav class={style['head']} aria-label={training.pages.log}>
      {earlier === null ? <span /> : <a href={link(sessionPath(earlier))}>← {training.session.earlier}</a>}
      <a href={link('/training')}>{words.places.training}</a>
      {later === null ? <span /> : <a href={link(sessionPath(later))}>{training.session.later} →</a>}
    </nav>
  )
}
