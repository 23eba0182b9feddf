import type { MassUnit } from '#basics/mass'
import type { HandOff } from '#exports/hand-off'
import type { ModelledLoad } from '#exports/modelled-load'
import { sayMass } from '#web/parts/mass'
import { confidence as sure } from '#web/words/en/confidence'
import { share as own } from '#web/words/en/share'
import { sayNumber, sayRounded, sayShortDay } from '#web/words/format'
import { sayLoad } from './say-load.ts'
import style from './share.module.css'

/** What was lifted before the pain, the lift that brought it first, and what the model makes of it. */
export const LiftsBefore = ({ handOff }: { readonly handOff: HandOff }) => {
  const { before: lifts, modelled, units, pain } = handOff
  return pain === null ? null : (
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
      {modelled === null ? null : <p>{sayModelled(modelled, units)}</p>}
    </section>
  )
}

const sayModelled = (
  { name, kg, momentNm, confidence, compression }: ModelledLoad,
  units: MassUnit,
): string =>
  [
    own.modelled(name, sayMass(kg, units), sayRounded(momentNm), confidence, sure.letters[confidence]),
    ...(compression === null
      ? []
      : [own.compression(kilo(compression.newtons), kilo(compression.range[0]), kilo(compression.range[1]))]),
  ].join(' ')

const kilo = (newtons: number): string => sayNumber(Math.round(newtons / 100) / 10)
