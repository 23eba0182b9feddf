import type { PublicAdvice } from '#advice/public'
import { WhyLine } from '#web/parts/why-line'
import { planWords } from '#web/words/en/plan'
import { sayWeekday } from '#web/words/format'
import style from './plan.module.css'

type Day = PublicAdvice['week'][number]

/** The next seven days as things stand: which are heavy, technique or rest days, each with its reason one tap away. */
export const WeekAhead = ({ week }: { readonly week: readonly Day[] }) => (
  <section class="stack-tight" aria-labelledby="week-heading">
    <h2 id="week-heading">{planWords.week.heading}</h2>
    <p class="quiet">{planWords.week.says}</p>
    <ol class={style['course']}>
      {week.map((day) => (
        <li key={day.on}>
          <p class={style['when']}>{sayWeekday(day.on)}</p>
          <Ahead day={day} />
        </li>
      ))}
    </ol>
  </section>
)

const Ahead = ({ day: { title, load, reasons } }: { readonly day: Day }) => {
  const [reason, ...more] = reasons
  const label = planWords.week.loads[load]
  if (title === null || reason === undefined) return <p class={`quiet ${style['rest']}`}>{label}</p>
  return (
    <WhyLine reason={reason}>
      <span class={style['what']}>
        <strong>{title}</strong>
        <span>{label}</span>
      </span>
      {[reason, ...more].map(({ rule, says }) => (
        <span key={rule} class="small">
          {says}{' '}
        </span>
      ))}
    </WhyLine>
  )
}
