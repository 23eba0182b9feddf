import type { TableApp } from '#imports/table/table-app'

/** LiftLog's plain-text export. One session id per workout; the time stamp is of the set. */
export const liftlog: TableApp = {
  app: 'liftlog',
  columns: {
    sessionid: { role: 'apart' },
    timestamp: { role: 'start' },
    exercise: { role: 'name' },
    weight: { role: 'mass' },
    weightunit: { role: 'massUnit' },
    reps: { role: 'reps' },
    notes: { role: 'note' },
    rpe: { role: 'rpe' },
    settype: { role: 'kind' },
  },
  readsOver: ['targetreps'],
  needs: ['apart', 'start', 'name', 'mass', 'reps'],
  signature: ['sessionid'],
  dialectOf: () => 'csv',
  markerOf: (marker) => {
    if (/warm/iu.test(marker)) return { kind: 'warm-up' }
    return { kind: /drop/iu.test(marker) ? 'drop' : 'working' }
  },
  startIsPerSet: true,
}
