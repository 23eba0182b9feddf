import type { MassUnit } from '#basics/mass'
import { OverlayItem } from '#web/parts/overlay-item'
import overlay from '#web/parts/overlay.module.css'
import { type Session, TwoBars } from '#web/parts/two-bars'
import { usePlaceLink } from '#web/shell/use-day'
import { planWords } from '#web/words/en/plan'
import { sayDay, sayRounded } from '#web/words/format'
import { Decide } from './decide.tsx'
import { ItemFigures } from './item-figures.tsx'
import { OtherWays } from './other-ways.tsx'
import type { ItemDemand } from './plan-query.ts'

type Props = {
  readonly session: Session
  readonly demands: readonly ItemDemand[]
  readonly units: MassUnit
}

/** The coming session: what is programmed struck through, what stands in its place beside it, and the lifter's word on each. */
export const ComingSession = ({ session, demands, units }: Props) => {
  const link = usePlaceLink()
  const { items, lumbar, binding } = session
  const isOverridden = (id: string): boolean =>
    items.some((item) => item.id === id && item.decision === 'overridden')
  const chosen = demands.map(({ item, programmed, adjusted }) => ({
    item,
    programmed,
    demand: isOverridden(item) ? (programmed ?? adjusted) : adjusted,
  }))
  const sum = (of: (one: (typeof chosen)[number]) => number): number =>
    chosen.reduce((total, one) => total + of(one), 0)
  return (
    <section class="stack" aria-labelledby="coming-heading">
      <h2 id="coming-heading">{planWords.session(session.title, sayDay(session.on))}</h2>
      <TwoBars session={session} />
      {binding === undefined ? null : <p>{binding.says}</p>}
      {items.some(({ decision }) => decision === 'overridden') ? (
        <p role="status">
          {planWords.chosen(
            sayRounded(Math.max(0, ...chosen.map(({ demand }) => demand.peakNm))),
            sayRounded(sum(({ demand }) => demand.units)),
          )}
        </p>
      ) : null}
      <ul class={overlay['list']}>
        {items.map((item) => {
          const own = chosen.find((one) => one.item === item.id)
          return (
            <OverlayItem
              key={item.id}
              item={item}
              units={units}
              more={
                item.change === 'keep' || lumbar.uncapped === true ? null : (
                  <OtherWays item={item} units={units} />
                )
              }
            >
              <ItemFigures item={item} />
              {item.change === 'keep' || own === undefined ? null : (
                <Decide
                  item={item}
                  programmed={
                    own.programmed === null
                      ? null
                      : {
                          peakNm: own.programmed.peakNm,
                          units: sum(({ item: id, programmed, demand }) =>
                            id === own.item && programmed !== null ? programmed.units : demand.units,
                          ),
                        }
                  }
                  cap={lumbar.cap}
                />
              )}
            </OverlayItem>
          )
        })}
      </ul>
      <p>
        <a class="button main-button" href={link('/session')}>
          {planWords.start}
        </a>
      </p>
    </section>
  )
}
