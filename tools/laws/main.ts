import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { anyCase } from '#tests/properties/any-journal'
import { laws } from '#tests/properties/laws'
import { runLaws } from '#tests/properties/run-laws'
import { loadCompiled } from '#tools/protocol/compile'

// npm run laws -- --runs 100000 [--seed N] [--law ID]: every law on so many made-up journals, shared out over the cores.
type Share = { readonly runs: number; readonly seed: number }
type Told = { readonly runs: number; readonly failure?: string }

const chosenLaws = (id: string | undefined) => laws.filter((law) => id === undefined || law.id === id)

const runShares = ({ shares, law }: { shares: Share[]; law: string | undefined }): void => {
  const protocol = loadCompiled(process.cwd())
  const cases = anyCase(protocol)
  for (const { runs, seed } of shares) {
    try {
      runLaws(chosenLaws(law), protocol, cases, runs, seed)
      parentPort!.postMessage({ runs } satisfies Told)
    } catch (error) {
      const failure = `seed ${seed}: ${error instanceof Error ? error.message : String(error)}`
      parentPort!.postMessage({ runs: 0, failure } satisfies Told)
    }
  }
}

const direct = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '100000' },
      seed: { type: 'string' },
      law: { type: 'string' },
    },
  })
  const runs = Number(values.runs)
  if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs ${values.runs} is not a number of runs`)
  if (chosenLaws(values.law).length === 0)
    throw new Error(`--law ${values.law}: there are ${laws.map(({ id }) => id).join(', ')}`)
  const seed = Number(values.seed ?? Date.now() % 1_000_000_007)
  const workers = availableParallelism()
  // Small shares, so that a failure shows early and no worker waits long for another.
  const share = Math.min(Math.ceil(runs / workers), 1000)
  const shares = Array.from({ length: Math.ceil(runs / share) }, (_, part) => ({
    runs: Math.min(share, runs - part * share),
    seed: seed + part,
  }))
  let done = 0
  const failures: string[] = []
  const runWorker = (index: number): Promise<void> =>
    new Promise((resolve, reject) => {
      const mine = shares.filter((_share, place) => place % workers === index)
      const worker = new Worker(new URL(import.meta.url), { workerData: { shares: mine, law: values.law } })
      worker.on('message', ({ runs: count, failure }: Told) => {
        done += count
        if (failure !== undefined) failures.push(failure)
        if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${runs}`)
      })
      worker.on('error', reject)
      worker.on('exit', () => resolve())
    })
  await Promise.all(Array.from({ length: workers }, (_, index) => runWorker(index)))
  for (const { id, says } of chosenLaws(values.law)) {
    const isBroken = failures.some((failure) => failure.includes(`${id}: `))
    process.stdout.write(`${isBroken ? 'BROKEN' : 'holds '}  ${says}\n`)
  }
  for (const failure of failures) process.stdout.write(`\n${failure}\n`)
  process.stdout.write(`${done} of ${runs} journals, seed ${seed}, ${workers} workers\n`)
  process.exitCode = failures.length === 0 ? 0 : 1
}

await (isMainThread ? direct() : runShares(workerData as { shares: Share[]; law: string | undefined }))
