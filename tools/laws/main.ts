import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { loadCompiled } from '#tools/protocol/compile'
import { anyCase } from '../../tests/properties/any-journal.ts'
import { laws, runLaw } from '../../tests/properties/laws.ts'

// npm run laws -- --runs 100000 [--seed N] [--law ID]: every law over so many made-up journals, shared out over the cores.
type Share = { readonly law: string; readonly runs: number; readonly seed: number }

const runShares = async ({ shares }: { shares: Share[] }): Promise<void> => {
  const protocol = await loadCompiled(process.cwd())
  const cases = anyCase(protocol)
  for (const { law, runs, seed } of shares) {
    const found = laws.find(({ id }) => id === law)!
    try {
      runLaw(found, protocol, cases, runs, seed)
      parentPort!.postMessage({ law, runs })
    } catch (error) {
      parentPort!.postMessage({
        law,
        runs,
        failure: `seed ${seed}: ${error instanceof Error ? error.message : String(error)}`,
      })
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
  const seed = Number(values.seed ?? Date.now() % 1_000_000_007)
  const workers = availableParallelism()
  const chosen = laws.filter(({ id }) => values.law === undefined || id === values.law)
  // Small shares, so that a failure shows early and no worker waits long for another.
  const share = Math.min(runs, 5000)
  const shares: Share[] = chosen.flatMap(({ id }, law) =>
    Array.from({ length: Math.ceil(runs / share) }, (_, part) => ({
      law: id,
      runs: Math.min(share, runs - part * share),
      seed: seed + law * 10_007 + part,
    })),
  )
  const done = new Map<string, number>()
  const failures: string[] = []
  await Promise.all(
    Array.from(
      { length: workers },
      (_, index) =>
        new Promise<void>((resolve, reject) => {
          const worker = new Worker(new URL(import.meta.url), {
            workerData: { shares: shares.filter((_share, place) => place % workers === index) },
          })
          worker.on(
            'message',
            ({ law, runs: count, failure }: { law: string; runs: number; failure?: string }) => {
              done.set(law, (done.get(law) ?? 0) + count)
              if (failure !== undefined) failures.push(`${law}: ${failure}`)
            },
          )
          worker.on('error', reject)
          worker.on('exit', () => resolve())
        }),
    ),
  )
  for (const { id, says } of chosen)
    process.stdout.write(
      `${failures.some((failure) => failure.startsWith(`${id}:`)) ? 'BROKEN' : 'holds '}  ${String(done.get(id) ?? 0).padStart(8)}  ${says}\n`,
    )
  for (const failure of failures) process.stdout.write(`\n${failure}\n`)
  process.stdout.write(`seed ${seed}, ${workers} workers\n`)
  process.exitCode = failures.length === 0 ? 0 : 1
}

await (isMainThread ? direct() : runShares(workerData as { shares: Share[] }))
