import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseDocument } from 'yaml'
import type { Finding, ProtocolFile } from '#protocol/check/protocol-file'

/**
 * Every YAML file of a protocol folder, parsed, in order of path; paths are relative to the folder, with `/`.
 * A file that cannot be read as YAML (a key written twice is one cause) is a finding and is left out.
 */
export const readFolder = (folder: string): { files: ProtocolFile[]; findings: Finding[] } => {
  const files: ProtocolFile[] = []
  const findings: Finding[] = []
  for (const path of listYaml(folder)) {
    const document = parseDocument(readFileSync(join(folder, path), 'utf8'), { uniqueKeys: true })
    const problem = document.errors[0] ?? document.warnings[0]
    if (problem === undefined) files.push({ path, value: document.toJS() as unknown })
    else
      findings.push({
        file: path,
        where: `line ${problem.linePos?.[0].line ?? 1}`,
        what: problem.message.split('\n')[0] ?? problem.code,
        fix: 'correct the YAML',
      })
  }
  return { files, findings }
}

const listYaml = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.yaml'))
    .toSorted()
