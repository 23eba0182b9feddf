import type { ComponentType } from 'preact'
import { Today } from '#web/places/today/today'
import { type PlaceName, placeTable } from './place-table.ts'

export type Place = (typeof placeTable)[number] & {
  /** The place's page, loaded when first opened. */
  readonly load: () => Promise<ComponentType>
}

const loads: Readonly<Record<PlaceName, Place['load']>> = {
  // What a first visit opens comes with the shell, in one file.
  today: () => Promise.resolve(Today),
  'check-in': () => import('#web/places/check-in/check-in').then((file) => file.CheckIn),
  session: () => import('#web/places/session/session').then((file) => file.Session),
  plan: () => import('#web/places/plan/plan').then((file) => file.Plan),
  training: () => import('#web/places/training/training').then((file) => file.Training),
  insight: () => import('#web/places/insight/insight').then((file) => file.Insight),
  practice: () => import('#web/places/practice/practice').then((file) => file.Practice),
  answers: () => import('#web/places/answers/answers').then((file) => file.Answers),
  share: () => import('#web/places/share/share').then((file) => file.Share),
  settings: () => import('#web/places/settings/settings').then((file) => file.Settings),
}

export const places: readonly Place[] = placeTable.map((place) => ({ ...place, load: loads[place.name] }))

/** Always in reach on a phone; the others stand under "More". */
export const mainPlaces: readonly PlaceName[] = ['today', 'plan', 'training', 'insight']

export const placeAt = (path: string): Place | undefined =>
  places.find(
    (place) => place.path === path || (place.hasPages === true && path.startsWith(`${place.path}/`)),
  )
export const pathOf = (name: PlaceName): string => places.find((place) => place.name === name)!.path
