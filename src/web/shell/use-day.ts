import { useLocation } from 'preact-iso/router'
import { useLayoutEffect, useState } from 'preact/hooks'
import { type Day, isDay } from '#basics/day'
import { dayToday } from '#web/clock'

/** The device's day; turns over while the page stays open. */
const useToday = (): Day => {
  const [today, setToday] = useState(dayToday)
  useLayoutEffect(() => {
    const look = () => setToday(dayToday())
    const minute = setInterval(look, 60_000)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(minute)
      document.removeEventListener('visibilitychange', look)
    }
  }, [])
  return today
}

/** The day a page is about: `?on=2026-03-12` in the URL, else today. */
export const useDay = (): { readonly day: Day; readonly isToday: boolean } => {
  const today = useToday()
  const { query } = useLocation()
  const asked = query['on']
  const day = asked !== undefined && isDay(asked) ? asked : today
  return { day, isToday: day === today }
}

/** The address of a place for the day now shown, so that looking at another day goes on from page to page. */
export const usePlaceLink = (): ((path: string) => string) => {
  const { day, isToday } = useDay()
  return (path) => (isToday ? path : `${path}?on=${day}`)
}
