import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Outcome, Task } from './simulate.ts'

/**
 * Shares the lifters of a task out over workers. Who runs which lifter changes nothing: every lifter is drawn from the seed
 * and a number alone.
 */
export const runShares = async (
  task: Task,
  workers: number,
  heard: (outcome: Outcome) => void,
): Promise<void> => {
  const count = Math.max(1, Math.min(workers, availableParallelism(), task.lifters.length))
  const runWorker = (place: number): Promise<void> =>
    new Promise((resolve, reject) => {
      const lifters = task.lifters.filter((_, index) => index % count === place)
      const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: { ...task, lifters } })
      worker.on('message', (outcome: Outcome) => {
        heard(outcome)
      })
      worker.on('error', reject)
      worker.on('exit', () => resolve())
    })
  await Promise.all(Array.from({ length: count }, (_, place) => runWorker(place)))
}
