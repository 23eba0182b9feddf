import { useState } from 'preact/hooks'
import type { Equipment } from '#protocol/exercise'
import { settings } from '#web/words/en/settings'
import { equipmentGroups } from './equipment-groups.ts'
import type { OwnProfile } from './own-profile.ts'
import type { State } from './settings.tsx'
import style from './settings.module.css'

type Props = { readonly own: OwnProfile; readonly state: State }

const words = settings.equipment
const all = equipmentGroups.reduce((count, { items }) => count + items.length, 0)

/** What there is to train with: ticked from the log until the lifter says. */
export const EquipmentForm = ({ own, state }: Props) => {
  const [ticked, setTicked] = useState<ReadonlySet<Equipment>>(() => new Set(own.equipment))
  const [isOpen, setOpen] = useState(false)
  const tick = (item: Equipment, isTicked: boolean) => {
    const next = new Set(ticked)
    if (isTicked) next.add(item)
    else next.delete(item)
    setTicked(next)
  }
  const save = () =>
    void state(words.saved, {
      equipment: equipmentGroups.flatMap(({ items }) => items.filter((item) => ticked.has(item))),
    })
  return (
    <section class="stack-tight" aria-labelledby="equipment-heading">
      <h2 id="equipment-heading">{words.heading}</h2>
      <p class="quiet">
        {words.says} {{ stated: words.stated, log: words.fromLog, nothing: words.unknown }[own.equipmentFrom]}
      </p>
      <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{words.open(ticked.size, all)}</summary>
        {equipmentGroups.map(({ name, items }) => (
          <fieldset key={name} class={style['group']}>
            <legend>{words.groups[name]}</legend>
            <div class={style['ticks']}>
              {items.map((item) => (
                <label key={item}>
                  <input
                    type="checkbox"
                    checked={ticked.has(item)}
                    onChange={(event) => tick(item, event.currentTarget.checked)}
                  />
                  {words.names[item]}
                </label>
              ))}
            </div>
          </fieldset>
        ))}
        <p>
          <button type="button" onClick={save}>
            {words.save}
          </button>
        </p>
      </details>
    </section>
  )
}
