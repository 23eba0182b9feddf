import { benchAdvise } from './advise.ts'
import { benchAlarms } from './alarms.ts'
import { benchApp } from './app.ts'
import { benchDose } from './dose.ts'
import { benchImport } from './import.ts'
import { benchOverlay } from './overlay.ts'

// npm run bench -- [NAME ...]: what CI does not time. Ratios in one run, never single times, are what to quote.
// npm run bench -- alarms --exports DIR: how often warnings come, and how often a load jump leads by chance, over real logs.
// npm run bench -- dose [--exports DIR]: what square-weighted lumbar units would change.
const benches: Record<string, () => void | Promise<void>> = {
  advise: benchAdvise,
  import: benchImport,
  overlay: benchOverlay,
  app: benchApp,
}

const words = process.argv.slice(2)
const overLogs: Record<string, (words: readonly string[]) => void> = { alarms: benchAlarms, dose: benchDose }
const overLog = overLogs[words[0] ?? '']
if (overLog !== undefined) overLog(words.slice(1))
else
  for (const name of words.length === 0 ? Object.keys(benches) : words) {
    const bench = benches[name]
    if (bench === undefined)
      throw new Error(
        `there is no bench "${name}": ${[...Object.keys(benches), ...Object.keys(overLogs)].join(', ')}`,
      )
    await bench()
  }
