import type { FlagAnswer } from '#exports/flags-answered'
import type { HandOff } from '#exports/hand-off'
import type { Day } from '#basics/day'
import { share as own } from '#web/words/en/share'
import { sayShortDay } from '#web/words/format'
import style from './share.module.css'

/** Every safety question with its answer and when: what was affirmed first, each "no" by name. */
export const Flags = ({ flags: { answered, unanswered } }: { readonly flags: HandOff['flags'] }) => {
  const of = (says: FlagAnswer['says']): readonly FlagAnswer[] => answered.filter((one) => one.says === says)
  const [yes, unsure, no] = [of('yes'), of('unsure'), of('no')]
  return (
    <section aria-labelledby="flags">
      <h3 id="flags">{own.flags}</h3>
      <dl class={style['flags']}>
        {yes.length === 0 ? null : (
          <>
            <dt>{own.yes}</dt>
            <dd class={style['loud']}>
              {yes
                .map(
                  ({ about, answer, on }) =>
                    `${about}${answer === null ? '' : `: ${answer}`} (${sayShortDay(on)})`,
                )
                .join('; ')}
            </dd>
          </>
        )}
        {unsure.length === 0 ? null : (
          <>
            <dt>{own.unsure}</dt>
            <dd class={style['loud']}>
              {unsure.map(({ about, on }) => `${about} (${sayShortDay(on)})`).join('; ')}
            </dd>
          </>
        )}
        {daysOf(no).map((day) => (
          <>
            <dt>
              {own.no}, {sayShortDay(day)}
            </dt>
            <dd>
              {no
                .filter(({ on }) => on === day)
                .map(({ about, before }) =>
                  before === null ? about : `${about} (${own.before(before.answer, sayShortDay(before.on))})`,
                )
                .join('; ')}
            </dd>
          </>
        ))}
        {unanswered.length === 0 ? null : (
          <>
            <dt>{own.notAsked}</dt>
            <dd class={style['loud']}>{unanswered.join('; ')}</dd>
          </>
        )}
      </dl>
    </section>
  )
}

const daysOf = (answers: readonly FlagAnswer[]): readonly Day[] =>
  [...new Set(answers.map(({ on }) => on))].toSorted((a, b) => (a < b ? 1 : -1))
