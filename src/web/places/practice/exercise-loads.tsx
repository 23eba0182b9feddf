import { sayMass } from '#web/parts/mass'
import { practice } from '#web/words/en/practice'
import { sayNumber, sayRounded } from '#web/words/format'
import type { ExerciseDetail } from './exercise-detail.ts'
import style from './practice.module.css'

const words = practice.exercises

/** The modelled moment at the hardest point for a few loads, the lifter's own among them, against what the next session allows. */
export const ExerciseLoads = ({ detail }: { readonly detail: ExerciseDetail }) => {
  const { exercise, loads, units, capNm, body } = detail
  return (
    <section class="stack-tight" aria-labelledby="asks">
      <h2 id="asks">{words.asks}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.load}</th>
            <th scope="col" class="number">
              {words.moment}
            </th>
            {capNm === null ? null : (
              <th scope="col" class="number">
                {words.limit}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {loads.map(({ kg, momentNm, isOwn }) => (
            <tr key={kg} class={isOwn ? style['own'] : undefined}>
              <th scope="row">
                {kg === null ? words.bodyweight : sayMass(kg, units)}
                {kg !== null && exercise.massLogged === 'each-hand' ? ` ${words.eachHand}` : ''}
                {isOwn ? `, ${words.yours}` : ''}
              </th>
              <td class="number">{moment(momentNm)}</td>
              {capNm === null ? null : (
                <td class="number">
                  <span class={style['mark']} data-over={momentNm > capNm ? 'yes' : 'no'}>
                    {momentNm > capNm ? words.over : words.within}
                  </span>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="small quiet">
        {(body.isAssumed ? words.assumedBody : words.withBody)(
          sayMass(body.massKg, units),
          `${sayNumber(body.heightM)}\u202Fm`,
        )}{' '}
        {capNm === null ? '' : words.cap(moment(capNm))}
      </p>
    </section>
  )
}

const moment = (newtonMetres: number): string => `${sayRounded(newtonMetres)}\u202FNm`
