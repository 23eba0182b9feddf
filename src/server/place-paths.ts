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
