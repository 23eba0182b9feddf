import type { ComponentType } from 'preact'
import { useLocation } from 'preact-iso/router'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { words } from '#web/words/en'
import { PageTitle } from './page-title.tsx'
import { type Place, placeAt } from './places.ts'

const loaded = new Map<Place, ComponentType>()

/** Loads a place before it is shown; kept, so that coming back is at once. */
export const loadPlace = async (place: Place): Promise<ComponentType> => {
  const known = loaded.get(place)
  if (known !== undefined) return known
  const page = await place.load()
  loaded.set(place, page)
  return page
}

/** The page at the current address. The page left stays until the next is there. */
export const Page = () => {
  const { path } = useLocation()
  const place = placeAt(path)
  const [shown, setShown] = useState<Place | undefined>(
    place !== undefined && loaded.has(place) ? place : undefined,
  )
  const [failed, setFailed] = useState(false)
  const isFirst = useRef(true)

  useLayoutEffect(() => {
    if (place === undefined) return
    let isCurrent = true
    setFailed(false)
    loadPlace(place).then(
      () => isCurrent && setShown(place),
      () => isCurrent && setFailed(true),
    )
    return () => {
      isCurrent = false
    }
  }, [place])

  useLayoutEffect(() => {
    if (shown === undefined) return
    if (!isFirst.current) {
      document.getElementById('page-title')?.focus({ preventScroll: true })
    }
    isFirst.current = false
  }, [shown])

  if (place === undefined)
    return (
      <div class="stack">
        <PageTitle>{words.notFound}</PageTitle>
        <a href="/">{words.toToday}</a>
      </div>
    )
  if (failed)
    return (
      <div class="stack">
        <PageTitle>{words.places[place.name]}</PageTitle>
        <p>{words.problem.bug}</p>
        <button type="button" onClick={() => location.reload()}>
          {words.tryAgain}
        </button>
      </div>
    )
  const Shown = shown === undefined ? undefined : loaded.get(shown)
  return Shown === undefined ? null : <Shown />
}
