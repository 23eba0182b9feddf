import type { TableApp } from '#imports/table/table-app'

/** FitNotes for Android, and FitNotes 2 for iOS. A day is a session: there is no time of day and no title. */
export const fitnotes: TableApp = {
  app: 'fitnotes',
  columns: {
    date: { role: 'start' },
    exercise: { role: 'name' },
    weight: { role: 'mass' },
    'weight kg': { role: 'mass', unit: 'kg' },
    'weight kgs': { role: 'mass', unit: 'kg' },
    'weight lbs': { role: 'mass', unit: 'lb' },
    'weight unit': { role: 'massUnit' },
    reps: { role: 'reps' },
    distance: { role: 'distance' },
    'distance unit': { role: 'distanceUnit' },
    time: { role: 'seconds' },
    notes: { role: 'note' },
    comment: { role: 'note' },
    kind: { role: 'kind' },
  },
  readsOver: ['category'],
  needs: ['start', 'name', 'mass', 'reps'],
  signature: ['category'],
  dialectOf: (headers) => {
    const keys = headers.map((header) => header.trim().toLowerCase())
    if (keys.includes('kind')) return 'iOS'
    return keys.includes('comment') || keys.includes('notes') ? 'Android, with comments' : 'Android'
  },
  markerOf: (marker) => {
    if (/warm/iu.test(marker)) return { kind: 'warm-up' }
    if (/drop/iu.test(marker)) return { kind: 'drop' }
    return { kind: 'working' }
  },
  readings: ['a day is one session: the app keeps no time of day'],
}
