import type { Force } from '#assessment/load/spinal-forces'
import { Why } from '#web/parts/why'
import { practice } from '#web/words/en/practice'
import { sayNumber } from '#web/words/format'
import type { ExerciseDetail } from './exercise-detail.ts'
import { sayLine } from './exercise-loads.tsx'
import style from './practice.module.css'

const words = practice.exercises

/** Compression and shear at the base of the spine for the same loads: context, behind a tap, with how unsure they are. */
export const ExerciseForces = ({ detail }: { readonly detail: ExerciseDetail }) => {
  const told = detail.loads.filter(({ forces }) => forces !== null)
  return (
    <details>
      <summary>{words.forces}</summary>
      <div class="stack-tight">
        <p class="small">{detail.forces.says}</p>
        {told.length === 0 ? null : (
          <table>
            <thead>
              <tr>
                <th scope="col">{words.load}</th>
                <th scope="col" class="number">
                  {words.compression}
                </th>
                <th scope="col" class="number">
                  {words.shear}
                </th>
              </tr>
            </thead>
            <tbody>
              {told.map(({ kg, isOwn, forces }) => (
                <tr key={kg}>
                  <th scope="row">{sayLine(detail, { kg, isOwn })}</th>
                  <td class="number">
                    <Kilonewtons force={forces!.compression} />
                  </td>
                  <td class="number">
                    <Kilonewtons force={forces!.shear} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <Why reasons={[detail.forces]} of={words.forces} isSaid />
      </div>
    </details>
  )
}

const Kilonewtons = ({ force: { newtons, range } }: { readonly force: Force }) => (
  <>
    {`${kilo(newtons)}\u202FkN`}
    <small class={style['range']}>{words.between(kilo(range[0]), kilo(range[1]))}</small>
  </>
)

// A tenth of a kilonewton is more than the model is good to.
const kilo = (newtons: number): string => sayNumber(Math.round(newtons / 100) / 10 + 0).replace('-', '\u2212')
