import { writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { holdMeasurements } from '#assessment/load/hold-measurements'
import { sayGroups } from '#protocol/book/book-measurements'
import { facts } from '#protocol/facts'
import { loadProtocol } from '#protocol/load-protocol'
import type { HeldMeasurement } from '#protocol/measurement'
import type { CompiledProtocol } from '#protocol/protocol-content'
import { describeFinding } from '#protocol/check/protocol-file'
import { makeBook } from '#protocol/book/book'
import { bookToHtml } from './book-html.ts'
import { bookToMarkdown } from './book-markdown.ts'
import { figureAsIcon, figureSheet } from './figure-sheet.ts'
import { listMeasurements } from './list-measurements.ts'
import { compiledPath, compileProtocol, writeCompiled } from './compile.ts'
import { listFacts } from './list-facts.ts'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const folder = join(root, 'protocol')

const usage = `npm run protocol -- [check | build | book | figures | icon | measurements | facts] [options]

  check              everything that is wrong with protocol/, one line each (the default)
  build              check, then write build/protocol.json
  book [FILE]        the protocol as one page to read and print; --markdown for Markdown
  figures [FILE]     every figure at start and end on one page, to look through
  icon [FILE]        the app's icon: a figure as SVG
  measurements       published measurements beside what the model says of them
  facts              the facts that conditions may compare
  --json             with check, build and facts: one JSON value on standard output`

const optionsOf: Readonly<Record<string, readonly string[]>> = {
  book: ['--markdown'],
  figures: [],
  icon: [],
  measurements: [],
}

/** Runs one command line of the protocol tool and gives its exit code: 0 done, 2 wrong use or findings. */
export const runProtocolTool = (words: readonly string[]): number => {
  const options = new Set(words.filter((word) => word.startsWith('-')))
  const [command = 'check', ...rest] = words.filter((word) => !word.startsWith('-'))
  if (options.has('--help') || options.has('-h')) return say(usage)
  const allowed = optionsOf[command] ?? ['--json']
  const strange = [...options].find((option) => !allowed.includes(option))
  if (strange !== undefined) return refuse(`protocol ${command} knows no option ${strange}`)
  if (rest.length > (['book', 'figures', 'icon'].includes(command) ? 1 : 0))
    return refuse(`protocol ${command}: "${rest.at(-1)}" is too much`)
  if (command === 'check' || command === 'build') return check(command === 'build', options.has('--json'))
  if (command === 'book') return writeBook(rest[0], options.has('--markdown'))
  if (command === 'figures') return write(rest[0], ({ content }) => figureSheet(content))
  if (command === 'icon') return write(rest[0], ({ content }) => figureAsIcon(content))
  if (command === 'measurements') return write(undefined, (compiled) => listMeasurements(heldOf(compiled)))
  if (command === 'facts') return say(options.has('--json') ? JSON.stringify(facts, null, 2) : listFacts())
  return refuse(`protocol has no command "${command}"`)
}

const check = (isBuild: boolean, asJson: boolean): number => {
  const { compiled, findings } = compileProtocol(folder)
  const isSound = compiled !== null && findings.length === 0
  if (isSound && isBuild) writeCompiled(compiledPath(root), compiled)
  for (const finding of findings) process.stderr.write(`protocol/${describeFinding(finding)}\n`)
  if (asJson) say(JSON.stringify({ ...(compiled === null ? {} : identityOf(compiled)), findings }, null, 2))
  else if (isSound) say(summary(compiled))
  else process.stderr.write(`${findings.length} findings: protocol/ is not sound\n`)
  return isSound ? 0 : 2
}

const identityOf = ({ version, hash, reviewed }: CompiledProtocol) => ({ version, hash, reviewed })

const summary = (compiled: CompiledProtocol): string => {
  const { version, hash, reviewed, content } = compiled
  const counts = [
    `${content.triage.length} triage rules`,
    `${content.questions.length} questions`,
    `${content.phases.length} phases`,
    `${content.contributors.length} contributors`,
    `${content.actions.length} actions`,
    `${content.exercises.length} exercises`,
    `${content.figures.length} figures`,
    `${content.measurements.length} measurements`,
    `${content.sources.length} sources`,
  ]
  return [
    `Protocol ${version} is sound: ${counts.join(', ')}.`,
    `Measurements: ${sayGroups(heldOf(compiled))}`,
    reviewed ? 'Clinically reviewed.' : 'Not yet clinically reviewed.',
    hash,
  ].join('\n')
}

const writeBook = (path: string | undefined, asMarkdown: boolean): number =>
  write(path, (compiled) => (asMarkdown ? bookToMarkdown : bookToHtml)(makeBook(compiled, heldOf(compiled))))

const heldOf = (compiled: CompiledProtocol): readonly HeldMeasurement[] =>
  holdMeasurements(loadProtocol(compiled))

const write = (path: string | undefined, toText: (compiled: CompiledProtocol) => string): number => {
  const { compiled, findings } = compileProtocol(folder)
  for (const finding of findings) process.stderr.write(`protocol/${describeFinding(finding)}\n`)
  if (compiled === null) return 2
  const text = toText(compiled)
  if (path === undefined) process.stdout.write(text)
  else writeFileSync(resolve(process.env['INIT_CWD'] ?? process.cwd(), path), text)
  return findings.length === 0 ? 0 : 2
}

const say = (text: string): number => {
  process.stdout.write(`${text}\n`)
  return 0
}

const refuse = (problem: string): number => {
  process.stderr.write(`${problem}: see npm run protocol -- --help\n`)
  return 2
}
