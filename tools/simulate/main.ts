import { writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { canonicalJson } from '#basics/canonical-json'
import { loadCompiled } from '#tools/protocol/compile'
import { fitHabits } from './fit/fit-habits.ts'
import { habitsPath } from './fit/habits.ts'
import { type PolicyId, policyIds } from './policies/policy.ts'
import { type Report, reportOf } from './report.ts'
import { keepIn } from './keep-outcomes.ts'
import { runShares } from './run-shares.ts'
import { sensitivities } from './sensitivity.ts'
import { pageAsHtml, pageAsMarkdown, pageAsText, type Shown } from './show/page.ts'
import type { Changes } from './parameters.ts'

// npm run simulate -- [--lifters N] [--weeks N] [--seed N] [--policy ID,...] [--sensitivity N] [--workers N] [--keep FILE] [--json] [--page FILE]
// npm run simulate -- fit DIR: boils a folder of exports down to tools/simulate/fit/habits.json.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    lifters: { type: 'string', default: '100' },
    weeks: { type: 'string', default: '16' },
    seed: { type: 'string', default: '1' },
    policy: { type: 'string', default: policyIds.join(',') },
    sensitivity: { type: 'string', default: '0' },
    workers: { type: 'string', default: String(availableParallelism()) },
    json: { type: 'boolean', default: false },
    keep: { type: 'string' },
    page: { type: 'string' },
  },
})

const wrong = (says: string): never => {
  process.stderr.write(`${says}\n`)
  process.exit(2)
}

const count = (name: 'lifters' | 'weeks' | 'seed' | 'sensitivity' | 'workers', least: number): number => {
  const number = Number(values[name])
  return Number.isInteger(number) && number >= least
    ? number
    : wrong(`--${name} ${values[name]} is not a whole number from ${least} on`)
}

const policies = values.policy
  .split(',')
  .map(
    (id): PolicyId =>
      policyIds.find((policy) => policy === id) ?? wrong(`--policy ${id}: there are ${policyIds.join(', ')}`),
  )

// Compiled once here, so that the workers need not.
const protocol = loadCompiled(process.cwd())
const { hash } = protocol.identity

const run = async (lifters: number, changes: Changes, file?: string): Promise<Report> => {
  const seed = count('seed', 0)
  const weeks = count('weeks', 1)
  const kept =
    file === undefined
      ? null
      : keepIn(file, canonicalJson({ protocol: hash, seed, weeks, policies, changes }))
  const outcomes = (kept?.outcomes ?? []).filter(({ lifter }) => lifter < lifters)
  const known = new Set(outcomes.map(({ lifter }) => lifter))
  const numbers = Array.from({ length: lifters }, (_, place) => place).filter((number) => !known.has(number))
  const task = { seed, lifters: numbers, weeks, policies, changes }
  await runShares(task, count('workers', 1), (outcome) => {
    outcomes.push(outcome)
    kept?.keep(outcome)
    if (process.stderr.isTTY) process.stderr.write(`\r${outcomes.length} of ${lifters} lifters `)
  })
  return reportOf({ seed, weeks }, outcomes)
}

/** The words that decide what comes out, to run it again. */
const toRepeat = (): string =>
  [
    `--lifters ${values.lifters} --weeks ${values.weeks} --seed ${values.seed}`,
    ...(policies.length < policyIds.length ? [`--policy ${policies.join(',')}`] : []),
    ...(values.sensitivity === '0' ? [] : [`--sensitivity ${values.sensitivity}`]),
  ].join(' ')

const direct = async (): Promise<void> => {
  const [word, folder] = positionals
  if (word === 'fit') {
    if (folder === undefined) wrong('usage: npm run simulate -- fit DIR: a folder of exported files')
    writeFileSync(habitsPath, `${JSON.stringify(fitHabits(protocol, folder!), null, 2)}\n`)
    process.stdout.write(`${habitsPath} written\n`)
    return
  }
  if (word !== undefined) wrong(`"${word}" is not a command; there is: fit DIR`)
  const started = performance.now()
  const report = await run(count('lifters', 1), {}, values.keep)
  const repeated = []
  const few = count('sensitivity', 0)
  if (few > 0)
    for (const { says, changes } of sensitivities) repeated.push({ says, report: await run(few, changes) })
  const shown: Shown = { report, repeated, command: toRepeat() }
  const seconds = Math.round((performance.now() - started) / 1000)
  process.stdout.write(values.json ? `${canonicalJson({ report, repeated })}\n` : pageAsText(shown))
  process.stderr.write(`${report.lifterWeeks} lifter-weeks, ${seconds} s\n`)
  if (values.page !== undefined)
    writeFileSync(values.page, values.page.endsWith('.md') ? pageAsMarkdown(shown) : pageAsHtml(shown))
  process.exitCode = report.breaches.count === 0 ? 0 : 1
}

await direct()
