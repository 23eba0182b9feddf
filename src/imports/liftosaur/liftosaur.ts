import type { TableApp } from '#imports/table/table-app'
import { settleLocalMidnights } from './local-midnights.ts'

/** Liftosaur. What was planned stands beside what was done: only what was done counts. */
export const liftosaur: TableApp = {
  app: 'liftosaur',
  columns: {
    'workout datetime': { role: 'start' },
    'day name': { role: 'title' },
    exercise: { role: 'name' },
    'is warmup set': { role: 'kind' },
    'required reps': { role: 'plannedReps' },
    'required weight value': { role: 'plannedMass' },
    'required weight unit': { role: 'plannedMassUnit' },
    'completed reps': { role: 'reps' },
    'completed rpe': { role: 'rpe' },
    'completed weight value': { role: 'mass' },
    'completed weight unit': { role: 'massUnit' },
    notes: { role: 'note' },
  },
  readsOver: [
    'program',
    'is amrap',
    'required rpe',
    'log rpe',
    'ask weight',
    'completed reps time',
    'target muscles',
    'synergist muscles',
  ],
  needs: ['start', 'title', 'name', 'reps', 'mass'],
  signature: ['completed weight value'],
  dialectOf: () => 'csv',
  settleStarts: settleLocalMidnights,
  markerOf: (marker) => ({ kind: marker === '1' || marker.toLowerCase() === 'true' ? 'warm-up' : 'working' }),
}
