/** The addresses of the app's places: each is answered with the same page. The app has the same list (a test compares). */
export const placePaths: readonly string[] = [
  '/',
  '/check-in',
  '/session',
  '/plan',
  '/training',
  '/insight',
  '/practice',
  '/answers',
  '/share',
  '/settings',
]

/** Those with pages below them: `/training/<id>` is answered with the same page too. */
export const pathsWithPages: readonly string[] = ['/training', '/practice', '/answers']

export const isPlace = (path: string): boolean =>
  placePaths.includes(path.replace(/(.)\/$/, '$1')) ||
  pathsWithPages.some((place) => path.startsWith(`${place}/`))
