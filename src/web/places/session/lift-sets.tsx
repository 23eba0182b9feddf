import { Timer } from '#web/parts/timer'
import { sayWork } from '#web/parts/say-work'
import { sessionWords } from '#web/words/en/session'
import { changeNext, comingSet, isFinished, lastSet, logSet, setsDone, undoLastSet } from './draft.ts'
import type { SessionDraft } from './draft.ts'
import { LiftFigure } from './lift-figure.tsx'
import { Rest } from './rest.tsx'
import { saySet } from './say-set.ts'
import { SetEditor } from './set-editor.tsx'
import style from './session.module.css'
import type { UsedSession } from './use-session.ts'

type Props = {
  readonly session: UsedSession
  readonly draft: SessionDraft
  readonly index: number
  readonly next: { readonly name: string; readonly address: string } | null
  readonly end: string
}

/** One lift: what is programmed and what stands in its place, its sets, and one big button for the next of them. */
export const LiftSets = ({ session, draft, index, next, end }: Props) => {
  const lift = draft.lifts[index]!
  const { units } = draft
  const coming = comingSet(lift)
  const done = setsDone(lift)
  const isAll = lift.planned.length > 0 && isFinished(lift)
  const last = lastSet(draft)
  const keptSets = session.kept?.lifts[index]?.done.length ?? 0
  const log = (kind: 'working' | 'warm-up') => void session.change(logSet(draft, index, kind, Date.now()))
  const { programmed, adjusted } = lift
  const doneButton = (isMain: boolean) => (
    <button
      type="button"
      class={`${isMain ? 'main-button' : ''} ${style['done']}`}
      onClick={() => log('working')}
    >
      {isAll ? sessionWords.oneMore : sessionWords.doneSet(done + 1)}
    </button>
  )
  return (
    <section class={style['lift']} aria-labelledby="lift-heading">
      <h2 id="lift-heading">{lift.name}</h2>
      <div class={style['head']}>
        <LiftFigure lift={lift} day={draft.on} massKg={coming.massKg} />
        {programmed === null ? null : lift.isOverridden || adjusted === null ? (
          <p>
            {sayWork(programmed, units)}{' '}
            {lift.isOverridden ? <span class="quiet">({sessionWords.yours})</span> : null}
          </p>
        ) : (
          <dl class={style['both']}>
            <dt>{sessionWords.programmed}</dt>
            <dd>
              {programmed.name === adjusted.name ? '' : `${programmed.name}, `}
              {sayWork(programmed, units)}
            </dd>
            <dt>{sessionWords.today}</dt>
            <dd>
              <strong>{sayWork(adjusted, units)}</strong>
            </dd>
          </dl>
        )}
      </div>
      <ol class={style['sets']}>
        {lift.done.map((set, at) => (
          <li key={set.at} data-state="done">
            <span>
              {set.kind === 'warm-up'
                ? sessionWords.warmUp
                : sessionWords.set(
                    lift.done.slice(0, at + 1).filter(({ kind }) => kind === 'working').length,
                    lift.planned.length,
                  )}
            </span>
            <span>{saySet(set, units)}</span>
            <span class={style['tick']}>
              {at < keptSets ? (
                <>
                  <span aria-hidden="true">✓</span>
                  <span class="visually-hidden">{sessionWords.saved}</span>
                </>
              ) : null}
            </span>
          </li>
        ))}
      </ol>
      <SetEditor
        key={lift.done.length}
        lift={lift}
        coming={coming}
        units={units}
        set={done + 1}
        onChange={(changed) => void session.change(changeNext(draft, index, changed))}
      />
      {coming.seconds === undefined ? null : (
        <Timer key={lift.done.length} plan={{ seconds: coming.seconds, sets: 1 }} of={lift.name} />
      )}
      <div class={style['bar']}>
        {last === undefined ? null : <Rest since={last.set.at} />}
        {isAll ? (
          <a class={`button main-button ${style['done']}`} href={next === null ? end : next.address}>
            {next === null ? sessionWords.finish : sessionWords.nextLift(next.name)}
          </a>
        ) : (
          doneButton(true)
        )}
      </div>
      <div class={style['small']}>
        {isAll ? doneButton(false) : null}
        {isAll || !lift.takesLoad ? null : (
          <button type="button" onClick={() => log('warm-up')}>
            {sessionWords.logWarmUp}
          </button>
        )}
        {last === undefined ? null : (
          <button type="button" onClick={() => void session.change(undoLastSet(draft))}>
            {sessionWords.undo}
          </button>
        )}
      </div>
    </section>
  )
}
