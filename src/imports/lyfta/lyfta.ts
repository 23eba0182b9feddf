import type { SetMarker, TableApp } from '#imports/table/table-app'

const kinds: Readonly<Record<string, SetMarker>> = {
  normal_set: { kind: 'working' },
  warmup_set: { kind: 'warm-up' },
  warm_up_set: { kind: 'warm-up' },
  drop_set: { kind: 'drop' },
  failure_set: { kind: 'working' },
}

/** Lyfta. States no unit. */
export const lyfta: TableApp = {
  app: 'lyfta',
  columns: {
    title: { role: 'title' },
    date: { role: 'start' },
    duration: { role: 'duration' },
    description: { role: 'sessionNote' },
    exercise: { role: 'name' },
    'exercise note': { role: 'note' },
    weight: { role: 'mass' },
    'weight kg': { role: 'mass', unit: 'kg' },
    'weight lbs': { role: 'mass', unit: 'lb' },
    reps: { role: 'reps' },
    'rir rpe': { role: 'effort' },
    rir: { role: 'rir' },
    rpe: { role: 'rpe' },
    distance: { role: 'distance' },
    time: { role: 'seconds' },
    'set type': { role: 'kind' },
  },
  readsOver: [
    'notes',
    'superset id',
    'recordlevel gold silver bronze',
    'recordtype 1rm max weight volume reps',
  ],
  needs: ['title', 'start', 'name', 'mass', 'reps'],
  signature: ['superset id', 'rir rpe'],
  dialectOf: () => 'csv',
  markerOf: (marker) => {
    const known = kinds[marker.toLowerCase()]
    if (known) return known
    if (/warm/iu.test(marker)) return { kind: 'warm-up' }
    return /drop/iu.test(marker) ? { kind: 'drop' } : undefined
  },
}
