import { sayMass } from '#web/parts/mass'
import { practice } from '#web/words/en/practice'
import { sayNumber, sayRounded } from '#web/words/format'
import { ModelLine } from '#web/parts/model-line'
import type { ExerciseDetail, LoadLine } from './exercise-detail.ts'
import style from './practice.module.css'

const words = practice.exercises

/** The modelled moment at the hardest point for a few loads, the lifter's own among them, against what the next session allows. */
export const ExerciseLoads = ({ detail }: { readonly detail: ExerciseDetail }) => {
  const { loads, units, capNm, body } = detail
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
          {loads.map(({ kg, momentNm, range, isOwn }) => (
            <tr key={kg} class={isOwn ? style['own'] : undefined}>
              <th scope="row">{sayLine(detail, { kg, isOwn })}</th>
              <td class="number">
                {moment(momentNm)}
                {range === null ? null : (
                  <small class={style['range']}>
                    {words.between(sayRounded(range[0]), sayRounded(range[1]))}
                  </small>
                )}
              </td>
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
      <ModelLine confidence={detail.confidence} />
    </section>
  )
}

/** A load as logged, and whose it is. */
export const sayLine = (
  { exercise, units }: Pick<ExerciseDetail, 'exercise' | 'units'>,
  { kg, isOwn }: Pick<LoadLine, 'kg' | 'isOwn'>,
): string =>
  [
    `${kg === null ? words.bodyweight : sayMass(kg, units)}${kg !== null && exercise.massLogged === 'each-hand' ? ` ${words.eachHand}` : ''}`,
    ...(isOwn ? [words.yours] : []),
  ].join(', ')

const moment = (newtonMetres: number): string => `${sayRounded(newtonMetres)}\u202FNm`
