import type { Work } from '#plan/plan'
import { FigureOf } from '#web/parts/figure/figure-of'
import type { Item } from '#web/parts/say-work'
import { useDay } from '#web/shell/use-day'
import { words } from '#web/words/en'
import style from './plan.module.css'

/** A swap as it looks: what is programmed beside what stands in its place. */
export const ItemFigures = ({ item: { programmed, adjusted, change, decision } }: { readonly item: Item }) =>
  change !== 'swap' || adjusted === null || decision === 'overridden' ? null : (
    <div class={style['figures']}>
      <Drawn work={programmed} label={`${words.work.programmed} ${programmed.name}`} />
      <svg class={style['arrow']} viewBox="0 0 24 24" aria-hidden="true">
        <path d="M3 12h17m-6-6 6 6-6 6" />
      </svg>
      <Drawn work={adjusted} label={`${words.work.adjusted} ${adjusted.name}`} />
    </div>
  )

const Drawn = ({ work, label }: { readonly work: Work; readonly label: string }) => {
  const { day } = useDay()
  return work.exercise === null ? null : (
    <FigureOf of={{ exercise: work.exercise, massKg: work.massKg }} day={day} label={label} size="small" />
  )
}
