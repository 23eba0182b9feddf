import type { MassUnit } from '#basics/mass'
import { OverlayItem } from '#web/parts/overlay-item'
import overlay from '#web/parts/overlay.module.css'
import { type Session, TwoBars } from '#web/parts/two-bars'
import { usePlaceLink } from '#web/shell/use-day'
import { words } from '#web/words/en'
import { sayDay } from '#web/words/format'

type Props = { readonly session: Session; readonly units: MassUnit }

/** The next session of the lifter's own programme, adjusted, with the two bars. */
export const TodaySession = ({ session, units }: Props) => {
  const link = usePlaceLink()
  return (
    <section class="stack" aria-labelledby="session-heading">
      <h2 id="session-heading">{words.today.session(session.title, sayDay(session.on))}</h2>
      <TwoBars session={session} />
      {session.binding === undefined ? null : <p>{session.binding.says}</p>}
      <ul class={overlay['list']}>
        {session.items.map((item) => (
          <OverlayItem key={item.id} item={item} units={units} />
        ))}
      </ul>
      <p>
        <a class="button main-button" href={link('/session')}>
          {words.today.startSession}
        </a>
      </p>
    </section>
  )
}
