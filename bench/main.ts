import { benchAdvise } from './advise.ts'
import { benchImport } from './import.ts'

// npm run bench -- [NAME ...]: what CI does not time. Ratios in one run, never single times, are what to quote.
const benches: Record<string, () => void | Promise<void>> = { advise: benchAdvise, import: benchImport }

const names = process.argv.slice(2)
for (const name of names.length === 0 ? Object.keys(benches) : names) {
  const bench = benches[name]
  if (bench === undefined) throw new Error(`there is no bench "${name}": ${Object.keys(benches).join(', ')}`)
  await bench()
}
