import type { TableApp } from '#imports/table/table-app'

/** Fitbod. Pounds are stored as kilograms; help is a negative weight; a multiplier counts limbs and implements. */
export const fitbod: TableApp = {
  app: 'fitbod',
  columns: {
    date: { role: 'start' },
    exercise: { role: 'name' },
    reps: { role: 'reps' },
    'weight kg': { role: 'mass', unit: 'kg' },
    'weight lbs': { role: 'mass', unit: 'lb' },
    'weight lb': { role: 'mass', unit: 'lb' },
    'duration s': { role: 'seconds' },
    'distance m': { role: 'distance', scale: 1 },
    iswarmup: { role: 'kind' },
    note: { role: 'note' },
  },
  readsOver: ['incline', 'resistance', 'multiplier', 'sets'],
  needs: ['start', 'name', 'reps', 'mass'],
  signature: ['iswarmup'],
  dialectOf: (headers) =>
    headers.some((header) => header.trim() === 'multiplier') ? 'with multiplier' : 'without multiplier',
  markerOf: (marker) => ({ kind: marker.toLowerCase() === 'true' ? 'warm-up' : 'working' }),
  readings: [
    'weights are of one implement, as logged: the multiplier counts limbs and implements and was not applied',
    'times of day are as the file states them',
  ],
}
