import { nameKey } from '#basics/name'
import { isAutomaticTitle } from './automatic-title.ts'
import type { TrainedDay } from './group-sessions.ts'
import { findSlots } from './usual-work.ts'

/**
 * A title for each day, no two alike: the one in use, else what its titles share, else what the day begins with. Days
 * that would share a title say what they begin with too, and are numbered if even that is the same.
 */
export const nameDays = (days: readonly TrainedDay[]): readonly string[] => {
  const titles = days.map((day) => usualTitle(day) ?? sharedTitle(day) ?? firstExercises(day))
  const told = titles.map((title, index) => {
    const exercises = firstExercises(days[index]!)
    return title === exercises || timesIn(titles, title) === 1 ? title : `${title} (${exercises})`
  })
  return told.map((title, index) =>
    timesIn(told, title) === 1 ? title : `${title} ${timesIn(told.slice(0, index + 1), title)}`,
  )
}

const timesIn = (titles: readonly string[], title: string): number =>
  titles.filter((other) => nameKey(other) === nameKey(title)).length

const tellingTitles = ({ sessions }: TrainedDay): readonly string[] =>
  sessions.map(({ title }) => title).filter((title) => !isAutomaticTitle(title))

/** The title used most, of equals the latest; one that never came back only where the day itself did not. */
const usualTitle = (day: TrainedDay): string | undefined => {
  const byTitle = [...Map.groupBy(tellingTitles(day).toReversed(), nameKey).values()]
  const [most] = byTitle.toSorted((a, b) => b.length - a.length)
  return most !== undefined && (most.length > 1 || day.sessions.length === 1) ? most[0]! : undefined
}

/** The words that all its titles begin with: "Legs" of "Legs #18" and "Legs #19". */
const sharedTitle = (day: TrainedDay): string | undefined => {
  const [first = [], ...others] = tellingTitles(day).map((title) => title.split(' '))
  const end = first.findIndex((word, index) => others.some((other) => other[index] !== word))
  const shared = first.slice(0, end === -1 ? first.length : end).join(' ')
  return others.length > 0 && !isAutomaticTitle(shared) ? shared : undefined
}

const firstExercises = ({ current }: TrainedDay): string => {
  const names = findSlots(current).map(({ name }) => name)
  return (names.length > 0 ? names : current[0]!.lifts.map(({ name }) => name)).slice(0, 2).join(', ')
}
