import type { Muscle } from '#protocol/exercise'
import { words } from '#web/words/en'
import { sayNumber, sayRounded, sayShare } from '#web/words/format'
import type { Session } from './two-bars.tsx'

const rows = [
  { label: words.bars.peak, unit: words.bars.peakUnit, of: 'peakNm' },
  { label: words.bars.units, unit: words.bars.unitsUnit, of: 'units' },
] as const

/** The numbers behind the two bars, as tables. */
export const BarNumbers = ({ session }: { readonly session: Session }) => {
  const { programmed, adjusted, range } = session.lumbar
  const cap = session.lumbar.uncapped === true ? null : session.lumbar.cap
  return (
    <details>
      <summary class="small">{words.bars.numbers}</summary>
      <div class="stack">
        <table>
          <caption>{words.bars.lumbar}</caption>
          <thead>
            <tr>
              <td />
              <th scope="col" class="number">
                {words.bars.programmed}
              </th>
              <th scope="col" class="number">
                {words.bars.adjusted}
              </th>
              <th scope="col" class="number">
                {words.bars.cap}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ label, unit, of }) => (
              <tr key={of}>
                <th scope="row">
                  {label}, {unit}
                </th>
                <td class="number">{sayNumber(programmed[of])}</td>
                <td class="number">{sayNumber(adjusted[of])}</td>
                <td class="number">{cap === null ? words.bars.noCap : sayNumber(cap[of])}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <table>
          <caption>{words.bars.kept}</caption>
          <tbody>
            {Object.entries(session.stimulusKept.byMuscle).map(([muscle, kept]) => (
              <tr key={muscle}>
                <th scope="row">{words.muscles[muscle as Muscle]}</th>
                <td class="number">{sayShare(kept ?? 0)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {range === undefined ? null : (
          <p class="small quiet">{words.bars.range(sayRounded(range[0]!), sayRounded(range[1]!))}</p>
        )}
      </div>
    </details>
  )
}
