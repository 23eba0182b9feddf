import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { describeFinding } from '#protocol/check/protocol-file'
import { compiledPath, compileProtocol, loadCompiled } from './compile.ts'

const real = fileURLToPath(new URL('../../protocol', import.meta.url))
const root = mkdtempSync(join(tmpdir(), 'comeback-protocol-'))
const folder = join(root, 'protocol')

beforeEach(() => {
  rmSync(root, { recursive: true, force: true })
  mkdirSync(root)
  cpSync(real, folder, { recursive: true })
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

const rewrite = (path: string, change: (text: string) => string): void =>
  writeFileSync(join(folder, path), change(readFileSync(join(folder, path), 'utf8')))

describe('compileProtocol', () => {
  it('gives equal folders equal identities, and a changed word another', () => {
    const before = compileProtocol(folder)
    expect(before.findings).toEqual([])
    expect(before.compiled?.hash).toBe(compileProtocol(real).compiled?.hash)
    rewrite('triage/calf-swelling.yaml', (text) => text.replace('blood clot', 'clot'))
    const after = compileProtocol(folder).compiled
    expect(after?.hash).toMatch(/^sha256:[0-9a-f]{64}$/)
    expect(after?.hash).not.toBe(before.compiled?.hash)
  })

  it('is blind to layout and comments', () => {
    const before = compileProtocol(folder).compiled?.hash
    rewrite('triage/calf-swelling.yaml', (text) => `# seen in clinic every month\n${text}\n`)
    expect(compileProtocol(folder).compiled?.hash).toBe(before)
  })

  it('holds the model against the measurements, and finds a miss nobody explains and an excuse nobody needs', () => {
    rewrite('exercises/dl-sumo.yaml', (text) => text.replace('extM: 0.32', 'extM: 0.35'))
    rewrite('measurements/sumo-lean.yaml', (text) => text.replace('[5, 10]', '[2, 4]'))
    rewrite('measurements/swing-compression.yaml', (text) => `${text}miss: It does not.\n`)
    rewrite('measurements/stoop-shear.yaml', (text) => text.replaceAll('dl-stiff', 'leg-press'))
    expect(compileProtocol(folder).findings.map(describeFinding)).toEqual([
      expect.stringContaining('measurements/stoop-shear.yaml quantity: the model has no shear for leg-press'),
    ])
    rewrite('measurements/stoop-shear.yaml', (text) => text.replaceAll('leg-press', 'dl-stiff'))
    expect(compileProtocol(folder).findings.map(describeFinding)).toEqual([
      expect.stringContaining('measurements/sumo-lean.yaml miss: the model misses it (10.00)'),
      expect.stringContaining('measurements/swing-compression.yaml miss: the model agrees'),
    ])
  })

  it('is reviewed only when every triage rule and phase names its reviewer', () => {
    expect(compileProtocol(folder).compiled?.reviewed).toBe(false)
    for (const part of ['triage', 'phases']) {
      const ids = compileProtocol(folder).compiled?.content[part as 'triage' | 'phases'].map(({ id }) => id)
      for (const id of ids ?? [])
        rewrite(`${part}/${id}.yaml`, (text) => `${text}\nreview: { by: A. Clinician, on: 2026-11-22 }\n`)
    }
    const { compiled, findings } = compileProtocol(folder)
    expect(findings.map(describeFinding)).toEqual([])
    expect(compiled?.reviewed).toBe(true)
  })

  it('finds a key that is written twice, with its line', () => {
    rewrite('triage/calf-swelling.yaml', (text) => `level: book\n${text}`)
    const [finding] = compileProtocol(folder).findings
    expect(finding).toMatchObject({ file: 'triage/calf-swelling.yaml', fix: 'correct the YAML' })
    expect(finding?.where).toMatch(/^line \d+$/)
    expect(finding?.what).toMatch(/unique/)
  })

  it('finds text that is no YAML', () => {
    rewrite('triage/calf-swelling.yaml', (text) => text.replace('says: ', 'says: "'))
    expect(compileProtocol(folder).findings.some(({ file }) => file === 'triage/calf-swelling.yaml')).toBe(
      true,
    )
  })
})

describe('loadCompiled', () => {
  it('compiles when nothing is compiled yet, then reads what it wrote', () => {
    const first = loadCompiled(root)
    expect(existsSync(compiledPath(root))).toBe(true)
    expect(loadCompiled(root).identity).toEqual(first.identity)
    expect(first.triage.length).toBeGreaterThan(0)
  })

  it('compiles anew when a file changed or is gone', () => {
    const first = loadCompiled(root).identity.hash
    const longAgo = new Date('2001-01-01')
    utimesSync(compiledPath(root), longAgo, longAgo)
    rewrite('triage/calf-swelling.yaml', (text) => text.replace('blood clot', 'clot'))
    expect(loadCompiled(root).identity.hash).not.toBe(first)
  })

  it('reads the compiled protocol where there is no folder, as in a shipped app', () => {
    const { hash } = loadCompiled(root).identity
    rmSync(folder, { recursive: true })
    expect(loadCompiled(root).identity.hash).toBe(hash)
  })

  it('refuses a protocol with findings, naming them', () => {
    rewrite('triage/calf-swelling.yaml', (text) => text.replace('semigran-2015', 'semigran-2051'))
    expect(() => loadCompiled(root)).toThrow('there is no source "semigran-2051"')
    expect(existsSync(compiledPath(root))).toBe(false)
  })
})
