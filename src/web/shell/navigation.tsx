import { useLocation } from 'preact-iso/router'
import { useRef } from 'preact/hooks'
import { words } from '#web/words/en'
import style from './navigation.module.css'
import { mainPlaces, type Place, placeAt, places } from './places.ts'
import { usePlaceLink } from './use-day.ts'

const isMain = ({ name }: Place): boolean => mainPlaces.includes(name)

/** All places: in a column beside the page where there is room, else four at the thumb and the rest under "More". */
export const Navigation = () => {
  const { path } = useLocation()
  const link = usePlaceLink()
  const more = useRef<HTMLUListElement>(null)
  const item = (place: Place) => (
    <li key={place.name}>
      <a
        href={link(place.path)}
        aria-current={place === placeAt(path) ? (place.path === path ? 'page' : 'true') : undefined}
      >
        {words.places[place.name]}
      </a>
    </li>
  )
  const rest = places.filter((place) => !isMain(place))
  return (
    <nav class={style['navigation']} aria-label={words.navigation}>
      <ul class={style['main']}>
        {places.filter(isMain).map(item)}
        <li class={style['opener']}>
          <button
            type="button"
            popovertarget="more-places"
            data-current={rest.some((place) => place === placeAt(path)) ? 'yes' : undefined}
          >
            {words.more}
          </button>
        </li>
      </ul>
      <ul
        class={style['more']}
        id="more-places"
        popover="auto"
        ref={more}
        onClick={() => more.current?.hidePopover()}
      >
        {rest.map(item)}
      </ul>
      <ul class={style['rest']}>{rest.map(item)}</ul>
    </nav>
  )
}
