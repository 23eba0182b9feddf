import { Why } from '#web/parts/why'
import { practice } from '#web/words/en/practice'
import { sayFullDay, sayNumber } from '#web/words/format'
import type { ScreenDetail, TakenScreen } from './screen-detail.ts'

/** The lifter's results, and what the latest says for or against a contributor. */
export const ScreenResults = ({ detail: { screen, taken, weighs } }: { readonly detail: ScreenDetail }) =>
  taken.length === 0 ? null : (
    <section class="stack-tight" aria-labelledby="results">
      <h2 id="results">{practice.screen.earlier}</h2>
      <table>
        <tbody>
          {taken.slice(0, 8).map((one) => (
            <tr key={one.id}>
              <th scope="row">{sayFullDay(one.on)}</th>
              <td>{one.side === null ? '' : practice.screen[one.side]}</td>
              <td class="number">
                {sayResult(screen, one)}
                {one.counts ? '' : `, ${practice.screen.lapsed}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {weighs.length === 0 ? null : (
        <>
          <h3>{practice.screen.now}</h3>
          {weighs.map((reason) => (
            <div key={reason.rule}>
              <p>{reason.says}</p>
              <Why reasons={[reason]} of={screen.title} isSaid />
            </div>
          ))}
        </>
      )}
    </section>
  )

const sayResult = ({ measure }: ScreenDetail['screen'], { value, unit }: TakenScreen): string => {
  if (typeof value === 'number') return `${sayNumber(value)}\u202F${unit}`
  if (measure.kind !== 'choice') return String(value)
  return measure.options.find((option) => option.value === value)?.label ?? String(value)
}
