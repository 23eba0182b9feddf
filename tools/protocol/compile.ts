import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { canonicalJson } from '#basics/canonical-json'
import { checkProtocol } from '#protocol/check/check-protocol'
import { loadProtocol } from '#protocol/load-protocol'
import type { Protocol } from '#protocol/protocol'
import type { CompiledProtocol } from '#protocol/protocol-content'
import { describeFinding, type Finding } from '#protocol/check/protocol-file'
import { checkHeld } from './check-held.ts'
import { readFolder } from './read-folder.ts'

/**
 * The protocol folder as one value, with all that is wrong with it. `compiled` is null when so much is missing that
 * nothing can be compiled; with findings it must not be shipped.
 */
export const compileProtocol = (
  folder: string,
): { compiled: CompiledProtocol | null; findings: Finding[] } => {
  const read = readFolder(folder)
  const { version, content, findings } = checkProtocol(read.files)
  const compiled = content === null ? null : identify(version, content)
  const found = [...read.findings, ...findings]
  // The model can only be held against measurements once all that they name is sound.
  return {
    compiled,
    findings: compiled === null || found.length > 0 ? found : checkHeld(loadProtocol(compiled)),
  }
}

/** Where the compiled protocol stands, from the root of the project. */
export const compiledPath = (root: string): string => join(root, 'build', 'protocol.json')

/** Writes the compiled protocol whole or not at all. */
export const writeCompiled = (path: string, compiled: CompiledProtocol): void => {
  mkdirSync(dirname(path), { recursive: true })
  const temporary = `${path}.${process.pid}`
  writeFileSync(temporary, `${canonicalJson(compiled)}\n`)
  renameSync(temporary, path)
}

/**
 * The protocol for a program run from `root`: build/protocol.json, compiled anew when it is missing or older than
 * anything in protocol/. Throws the findings when the folder cannot be compiled without any.
 */
export const loadCompiled = (root: string): Protocol => {
  const path = compiledPath(root)
  const folder = join(root, 'protocol')
  if (existsSync(path) && (!existsSync(folder) || statSync(path).mtimeMs >= newestChange(folder)))
    return loadProtocol(JSON.parse(readFileSync(path, 'utf8')))
  const { compiled, findings } = compileProtocol(folder)
  if (compiled === null || findings.length > 0)
    throw new Error(`protocol/ does not compile:\n${findings.map(describeFinding).join('\n')}`)
  writeCompiled(path, compiled)
  return loadProtocol(compiled)
}

const identify = (version: string, content: CompiledProtocol['content']): CompiledProtocol => ({
  format: 1,
  version,
  hash: `sha256:${createHash('sha256').update(canonicalJson({ version, content })).digest('hex')}`,
  reviewed:
    content.triage.length > 0 &&
    [...content.triage, ...content.phases].every((rule) => rule.review !== undefined),
  content,
})

// Folders count too: a file that was taken away changes only its folder.
const newestChange = (folder: string): number =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(join(folder, name)).mtimeMs)
    .reduce((newest, time) => Math.max(newest, time), statSync(folder).mtimeMs)
