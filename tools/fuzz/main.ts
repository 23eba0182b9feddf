import { runFuzz } from './run-fuzz.ts'

const option = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? otherwise : Number(process.argv[at + 1])
}

const runs = option('runs', 1000)
const seed = option('seed', 1)
if (!Number.isInteger(runs) || !Number.isInteger(seed) || runs < 1) {
  console.error('usage: npm run fuzz -- [--runs N] [--seed S]: whole numbers, please')
  process.exit(2)
}
let greatest = 0
const findings = runFuzz(runs, seed, (run) => {
  greatest = Math.max(greatest, process.memoryUsage().rss)
  if ((run + 1) % 10_000 === 0) console.log(`${run + 1} runs`)
})
for (const { run, file, faults } of findings.slice(0, 20)) {
  console.error(`run ${run} (--runs 1 --seed ${seed + run}), from ${file}: ${faults.join('; ')}`)
}
console.log(
  `${runs} mutated files from seed ${seed}: ${findings.length} with a fault; at most ${Math.round(greatest / 1e6)} MB`,
)
process.exitCode = findings.length === 0 ? 0 : 1
