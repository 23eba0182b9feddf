import type { MassUnit } from '#basics/mass'
import type { LiftBefore } from '#exports/lifts-before'
import { share as own } from '#web/words/en/share'
import { sayShortDay } from '#web/words/format'
import { sayLoad } from './say-load.ts'
import style from './share.module.css'

type Props = { readonly lifts: readonly LiftBefore[]; readonly units: MassUnit; readonly hasEpisode: boolean }

/** What was lifted before the pain, the lift that brought it first. */
export const LiftsBefore = ({ lifts, units, hasEpisode }: Props) =>
  !hasEpisode ? null : (
    <section aria-labelledby="lifts">
      <h3 id="lifts">{own.lifts}</h3>
      {lifts.length === 0 ? (
        <p>{own.noLifts}</p>
      ) : (
        <table class={style['table']}>
          <thead>
            <tr>
              <th scope="col">{own.lift}</th>
              <th scope="col" class="number">
                {own.usual}
              </th>
              <th scope="col" class="number">
                {own.greatest}
              </th>
              <th scope="col" class="number">
                {own.lastBefore}
              </th>
            </tr>
          </thead>
          <tbody>
            {lifts.map(({ name, role, usualKg, greatestKg, last }) => (
              <tr key={name}>
                <th scope="row">
                  {role === null ? (
                    name
                  ) : (
                    <>
                      <strong>{name}</strong>, {own.roles[role]}
                    </>
                  )}
                </th>
                <td class="number">{sayLoad(usualKg, null, units)}</td>
                <td class="number">{sayLoad(greatestKg, null, units)}</td>
                <td class="number">
                  {sayLoad(last.kg, last.reps, units)}, {sayShortDay(last.on)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
