import type { TestProject } from 'vitest/node'
import { buildWhenOld } from '#server/build-when-old'
import { serveBuild } from '#server/serve-build'

declare module 'vitest' {
  interface ProvidedContext {
    readonly address: string
  }
}

/** Builds the app when a source is newer, and serves it to all tests in a browser, as `npm start` does. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  await buildWhenOld(process.cwd())
  const { address, close } = await serveBuild({ folder: 'build/web', port: 0 })
  project.provide('address', address)
  return close
}
