import type { ComponentType } from 'preact'
import { Today } from '#web/places/today/today'
import type { words } from '#web/words/en'

export type PlaceName = keyof (typeof words)['places']

export type Place = {
  readonly name: PlaceName
  readonly path: string
  /** Addresses below the path are pages of the place too: which of them exist is its own matter. */
  readonly hasPages?: true
  /** The place's page, loaded when first opened. */
  readonly load: () => Promise<ComponentType>
}

/** The ten places, in the order of the wide navigation. The server knows the same paths (a test compares). */
export const places: readonly Place[] = [
  // What a first visit opens comes with the shell, in one file.
  { name: 'today', path: '/', load: () => Promise.resolve(Today) },
  {
    name: 'check-in',
    path: '/check-in',
    load: () => import('#web/places/check-in/check-in').then((file) => file.CheckIn),
  },
  {
    name: 'session',
    path: '/session',
    load: () => import('#web/places/session/session').then((file) => file.Session),
  },
  { name: 'plan', path: '/plan', load: () => import('#web/places/plan/plan').then((file) => file.Plan) },
  {
    name: 'training',
    path: '/training',
    hasPages: true,
    load: () => import('#web/places/training/training').then((file) => file.Training),
  },
  {
    name: 'insight',
    path: '/insight',
    load: () => import('#web/places/insight/insight').then((file) => file.Insight),
  },
  {
    name: 'practice',
    path: '/practice',
    hasPages: true,
    load: () => import('#web/places/practice/practice').then((file) => file.Practice),
  },
  {
    name: 'answers',
    path: '/answers',
    hasPages: true,
    load: () => import('#web/places/answers/answers').then((file) => file.Answers),
  },
  { name: 'share', path: '/share', load: () => import('#web/places/share/share').then((file) => file.Share) },
  {
    name: 'settings',
    path: '/settings',
    load: () => import('#web/places/settings/settings').then((file) => file.Settings),
  },
]

/** Always in reach on a phone; the others stand under "More". */
export const mainPlaces: readonly PlaceName[] = ['today', 'plan', 'training', 'insight']

export const placeAt = (path: string): Place | undefined =>
  places.find(
    (place) => place.path === path || (place.hasPages === true && path.startsWith(`${place.path}/`)),
  )
export const pathOf = (name: PlaceName): string => places.find((place) => place.name === name)!.path
