import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { buildWhenOld } from '#server/build-when-old'
import { serveBuild } from '#server/serve-build'

declare module 'vitest' {
  interface ProvidedContext {
    readonly address: string
    /** The folder of the build that is served. */
    readonly build: string
  }
}

/** Builds the app when a source is newer, and serves it to all tests in a browser, as `npm start` does. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  await buildWhenOld(process.cwd())
  // A copy: a build made meanwhile must not change what the tests see.
  const folder = mkdtempSync(join(tmpdir(), 'comeback-app-'))
  cpSync('build/web', folder, { recursive: true })
  const { address, close } = await serveBuild({ folder, port: 0 })
  project.provide('address', address)
  project.provide('build', folder)
  return async () => {
    await close()
    rmSync(folder, { recursive: true, force: true })
  }
}
