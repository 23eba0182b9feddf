import type { words } from '#web/words/en'

export type PlaceName = keyof (typeof words)['places']

/** Where the ten places are, in the order of the wide navigation. The server knows the same paths (a test compares). */
export const placeTable: readonly {
  readonly name: PlaceName
  readonly path: string
  /** Addresses below the path are pages of the place too: which of them exist is its own matter. */
  readonly hasPages?: true
}[] = [
  { name: 'today', path: '/' },
  { name: 'check-in', path: '/check-in' },
  { name: 'session', path: '/session' },
  { name: 'plan', path: '/plan' },
  { name: 'training', path: '/training', hasPages: true },
  { name: 'insight', path: '/insight' },
  { name: 'practice', path: '/practice', hasPages: true },
  { name: 'answers', path: '/answers', hasPages: true },
  { name: 'share', path: '/share' },
  { name: 'settings', path: '/settings' },
]
