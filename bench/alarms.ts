import { loadCompiled } from '#tools/protocol/compile'
import { readRealLogs } from './real-logs.ts'
import { printChance } from './replay-onsets.ts'
import { printWarnings } from './replay-warnings.ts'

/**
 * False alarms over a folder of real exports: how often warnings come before a session, and how often a jump in load
 * leads the contributors on days drawn at random.
 */
export const benchAlarms = (words: readonly string[]): void => {
  const folder = words[words.indexOf('--exports') + 1]
  if (!words.includes('--exports') || folder === undefined)
    throw new Error('usage: npm run bench -- alarms --exports DIR: a folder of exported files')
  const protocol = loadCompiled(process.cwd())
  const logs = readRealLogs(protocol, folder)
  printWarnings(protocol, logs)
  printChance(protocol, logs)
}
