import type { SetMarker, TableApp } from '#imports/table/table-app'

const kinds: Readonly<Record<string, SetMarker>> = {
  normal: { kind: 'working' },
  warmup: { kind: 'warm-up' },
  dropset: { kind: 'drop' },
  // Lifters use it with different meanings, some for every set: a working set, never a rating of 10.
  failure: { kind: 'working' },
}

/** Hevy. Units of weight and distance vary independently; months and exercise names are in the language of the app. */
export const hevy: TableApp = {
  app: 'hevy',
  columns: {
    title: { role: 'title' },
    'start time': { role: 'start' },
    'end time': { role: 'end' },
    description: { role: 'sessionNote' },
    'exercise title': { role: 'name' },
    'exercise notes': { role: 'note' },
    'set index': { role: 'order' },
    'set type': { role: 'kind' },
    'weight kg': { role: 'mass', unit: 'kg' },
    'weight lbs': { role: 'mass', unit: 'lb' },
    'weight lb': { role: 'mass', unit: 'lb' },
    weight: { role: 'mass' },
    reps: { role: 'reps' },
    'distance km': { role: 'distance', scale: 1000 },
    'distance miles': { role: 'distance', scale: 1609.344 },
    'distance meters': { role: 'distance', scale: 1 },
    'duration seconds': { role: 'seconds' },
    rpe: { role: 'rpe' },
  },
  needs: ['title', 'start', 'name', 'mass', 'reps'],
  readsOver: ['superset id', 'supersets id'],
  signature: ['exercise title'],
  dialectOf: (headers) => {
    const units = headers.map((header) => /^(?:weight|distance)_(\w+)$/u.exec(header.trim())?.[1])
    return units.filter((unit) => unit !== undefined).join(', ') || 'no unit'
  },
  markerOf: (marker) => kinds[marker.toLowerCase().replace(/[ _-]/gu, '')],
  escapedBreaks: true,
}
