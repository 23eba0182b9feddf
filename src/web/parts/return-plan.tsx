import type { PublicRecurrence } from '#advice/public-recurrence'
import { useQuery } from '#web/engine/use-query'
import { useDay } from '#web/shell/use-day'
import { returnPlan as own } from '#web/words/en/return-plan'
import { SafetyNet } from './level-banner.tsx'
import style from './return-plan.module.css'
import { Waiting } from './waiting.tsx'
import { Why } from './why.tsx'

type Props = {
  readonly plan: PublicRecurrence
  readonly safetyNet: string
  /** The level of the headings of its parts: one below what stands above it. */
  readonly heading: 'h3' | 'h4'
}

/** What to do should the pain come back, made from the comeback that is over. */
export const ReturnPlan = ({ plan, safetyNet, heading: Heading }: Props) => (
  <div class={style['plan']}>
    <p>{plan.outlook.says}</p>
    {plan.parts.map(({ id, reasons }) => (
      <section key={id} aria-labelledby={`return-${id}`}>
        <Heading id={`return-${id}`}>{own.parts[id]}</Heading>
        <ul class={style['says']}>
          {reasons.map(({ says }, index) => (
            <li key={index}>{says}</li>
          ))}
        </ul>
        {id === 'be-seen' ? <SafetyNet text={safetyNet} /> : null}
      </section>
    ))}
    <Why reasons={[plan.outlook, ...plan.parts.flatMap(({ reasons }) => reasons)]} of={own.title} />
  </div>
)

/** The plan as it stands on the day shown. */
export const ReturnPlanOfDay = () => {
  const { day } = useDay()
  return (
    <Waiting answered={useQuery('recurrence', day, null)}>
      {(answer) => (answer === null ? null : <ReturnPlan {...answer} heading="h3" />)}
    </Waiting>
  )
}
