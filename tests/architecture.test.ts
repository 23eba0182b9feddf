import { execFileSync, spawnSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = process.cwd()
const pure = ['basics', 'events', 'protocol', 'history', 'assessment', 'plan', 'advice', 'imports', 'exports']

/** Folder -> folders it may import, from the table in ARCHITECTURE.md. */
const readTable = (): Map<string, string[]> => {
  const section = readFileSync('ARCHITECTURE.md', 'utf8')
    .split('## Who may import whom')[1]!
    .split('\n## ')[0]!
  const rows = [...section.matchAll(/^\| ([a-z]+) \| ?([^|]*)\|$/gm)].filter(
    ([, folder]) => folder !== 'folder',
  )
  return new Map(
    rows.map(([, folder, may]) => [
      folder!,
      may!
        .split(',')
        .map((name) => name.trim())
        .filter(Boolean),
    ]),
  )
}

const table = readTable()
const folders = [...table.keys()]
const forbidden = folders.flatMap((from) =>
  folders.filter((to) => to !== from && !table.get(from)!.includes(to)).map((to) => ({ from, to })),
)
const readJson = (path: string) => JSON.parse(readFileSync(path, 'utf8'))

describe('the import table', () => {
  it('names every folder of src', () => {
    const listed = readdirSync('src', { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
    expect(folders.toSorted()).toEqual(listed.toSorted())
  })

  it.each(folders)('is what the compiler is told about %s', (folder) => {
    const { references, compilerOptions } = readJson(`src/${folder}/tsconfig.json`)
    const told = references
      .map(({ path }: { path: string }) => path.replace('../../tools', '').replace('../', ''))
      .filter(Boolean)
    expect(told.toSorted()).toEqual(table.get(folder)!.toSorted())
    if (pure.includes(folder)) expect(compilerOptions.types).toBeUndefined()
  })
})

describe('the walls, in a copy with one deliberate violation a file', () => {
  const copy = mkdtempSync(join(tmpdir(), 'comeback-walls-'))
  afterAll(() => rmSync(copy, { recursive: true, force: true }))

  const names = [
    'fetch("x")',
    'window',
    'process.pid',
    'new Date()',
    'Math.random()',
    'performance.now()',
    'setTimeout(() => 0)',
  ]

  beforeAll(() => {
    for (const file of ['package.json', 'tsconfig.base.json', '.oxlintrc.json'])
      cpSync(file, join(copy, file))
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
    for (const folder of folders) {
      mkdirSync(join(copy, 'src', folder), { recursive: true })
      const config = readJson(`src/${folder}/tsconfig.json`)
      config.references = config.references.filter(({ path }: { path: string }) => !path.endsWith('tools'))
      writeFileSync(join(copy, 'src', folder, 'tsconfig.json'), JSON.stringify(config))
      writeFileSync(join(copy, 'src', folder, 'thing.ts'), `export const thing = '${folder}'\n`)
      for (const other of table.get(folder)!) write(folder, `allowed-${other}`, `#${other}/thing`)
    }
    for (const { from, to } of forbidden) write(from, `forbidden-${to}`, `#${to}/thing`)
    for (const folder of pure) {
      names.forEach((name, index) =>
        writeFileSync(join(copy, 'src', folder, `names-${index}.ts`), `export const used = ${name}\n`),
      )
    }
    const references = folders.map((folder) => ({ path: `./src/${folder}` }))
    writeFileSync(join(copy, 'tsconfig.json'), JSON.stringify({ files: [], references }))
  })

  const write = (folder: string, file: string, specifier: string): void =>
    writeFileSync(
      join(copy, 'src', folder, `${file}.ts`),
      `import { thing } from '${specifier}'\nexport const used = thing\n`,
    )

  const run = (tool: string, args: string[]): string => {
    const { stdout, stderr } = spawnSync(join(root, 'node_modules/.bin', tool), args, {
      cwd: copy,
      encoding: 'utf8',
      maxBuffer: 1e8,
    })
    return stdout + stderr
  }

  it('oxlint stops every forbidden import and no allowed one', () => {
    const output = run('oxlint', ['--format=unix'])
    const stopped = new Set(
      [...output.matchAll(/src\/([a-z]+)\/(forbidden|allowed)-([a-z]+)\.ts/g)].map(([found]) => found),
    )
    expect([...stopped].toSorted()).toEqual(
      forbidden.map(({ from, to }) => `src/${from}/forbidden-${to}.ts`).toSorted(),
    )
  })

  it('oxlint stops clock, chance, network and process in every pure folder', () => {
    const output = run('oxlint', ['--format=unix'])
    for (const folder of pure) {
      names.forEach((name, index) =>
        expect(output, `${name} in ${folder}`).toContain(`src/${folder}/names-${index}.ts`),
      )
    }
  })

  it('the compiler stops every forbidden import between folders that do not see each other', () => {
    const output = run('tsc', ['-b'])
    const stopped = new Set(
      [...output.matchAll(/src\/([a-z]+)\/(forbidden|allowed)-([a-z]+)\.ts/g)].map(([found]) => found),
    )
    expect([...stopped].filter((file) => file.includes('/allowed-'))).toEqual([])
    // References are transitive in one case only: a folder that sees B also resolves what B was built from. oxlint holds those.
    const missed = forbidden.filter(({ from, to }) => !stopped.has(`src/${from}/forbidden-${to}.ts`))
    expect(missed.length).toBeLessThanOrEqual(5)
    expect(stopped.size).toBeGreaterThan(forbidden.length / 2)
  })

  it('the compiler knows no Node and no DOM in pure folders', () => {
    const output = run('tsc', ['-b'])
    for (const folder of pure) expect(output).toContain(`src/${folder}/names-2.ts`)
  })
})

describe('the sources', () => {
  const files = execFileSync(
    'git',
    ['ls-files', '-co', '--exclude-standard', 'src', 'tools', 'tests', 'bench'],
    { encoding: 'utf8' },
  )
    .split('\n')
    .filter((file) => /\.(ts|mjs)$/.test(file))

  it('have no file over 400 lines', () => {
    const long = files.filter((file) => readFileSync(file, 'utf8').split('\n').length > 401)
    expect(long).toEqual([])
  })

  it('have no barrel, no default export and no vague name', () => {
    expect(
      files.filter((file) => /(^|\/)(index|utils|helpers|common|manager|service|data|info)\.ts$/.test(file)),
    ).toEqual([])
  })
})
