import { parentPort, workerData } from 'node:worker_threads'
import { loadCompiled } from '#tools/protocol/compile'
import { simulate, type Task } from './simulate.ts'

simulate(loadCompiled(process.cwd()), workerData as Task, (outcome) => parentPort!.postMessage(outcome))
