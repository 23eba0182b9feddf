import type { MassUnit } from '#basics/mass'
import type { HandOff } from '#exports/hand-off'
import type { SessionSince } from '#exports/sessions-since'
import { LightMark } from '#web/parts/light-mark'
import { share as own } from '#web/words/en/share'
import { sayShortDay } from '#web/words/format'
import { sayLoad } from './say-load.ts'
import style from './share.module.css'

type Props = { readonly since: HandOff['since']; readonly units: MassUnit; readonly hasEpisode: boolean }

/** The sessions since the pain began, newest last, each with pain and how the back answered. */
export const SessionsSince = ({ since: { sessions, leftOut }, units, hasEpisode }: Props) =>
  !hasEpisode ? null : (
    <section aria-labelledby="since">
      <h3 id="since">{own.since}</h3>
      {sessions.length === 0 ? (
        <p>{own.noSessions}</p>
      ) : (
        <table class={style['table']}>
          <thead>
            <tr>
              <th scope="col">{own.session}</th>
              <th scope="col" class="number">
                {own.painColumn} <small>{own.painColumns}</small>
              </th>
              <th scope="col">{own.answer}</th>
            </tr>
          </thead>
          <tbody>
            {sessions.map((session) => (
              <tr key={`${session.on} ${session.title}`}>
                <th scope="row">
                  <strong>
                    {sayShortDay(session.on)}, {session.title}
                  </strong>{' '}
                  {loadsOf(session, units)}
                </th>
                <td class="number">
                  {[session.before, session.during, session.nextMorning]
                    .map((score) => (score === null ? '–' : String(score)))
                    .join(' / ')}
                </td>
                <td>
                  {session.light === null ? (
                    own.noLight
                  ) : (
                    <span class={style['light']}>
                      <LightMark light={session.light} />
                      {own.lights[session.light]}
                    </span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {leftOut === 0 ? null : <p class={style['note']}>{own.earlier(leftOut)}</p>}
    </section>
  )

const loadsOf = ({ lifts }: SessionSince, units: MassUnit): string =>
  lifts.map(({ name, kg, reps }) => `${name} ${sayLoad(kg, reps, units)}`).join('; ')
