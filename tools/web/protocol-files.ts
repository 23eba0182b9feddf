import { join } from 'node:path'
import type { Plugin } from 'vite'
import type { CompiledProtocol } from '#protocol/protocol-content'
import { describeFinding } from '#protocol/check/protocol-file'
import { compileProtocol } from '#tools/protocol/compile'
import { splitProtocol } from '#web/engine/protocol-parts'
import { servedJson } from './served-json.ts'

/** Compiles protocol/ into the four files the app loads. A protocol with findings stops the build. */
export const protocolFiles = (root: string): Plugin =>
  servedJson('virtual:protocol-files', () => {
    const { core, words, exercises, book } = splitProtocol(compile(root))
    return {
      coreUrl: { name: 'protocol', value: core },
      wordsUrl: { name: 'protocol-words', value: words },
      exercisesUrl: { name: 'exercises', value: exercises },
      bookUrl: { name: 'book', value: book },
    }
  })

const moduleName = 'virtual:protocol-identity'

/** Version, hash and review of the protocol, for what is shown before it is loaded. */
export const protocolIdentity = (root: string): Plugin => ({
  name: moduleName,
  resolveId: (id) => (id === moduleName ? `\0${moduleName}` : undefined),
  load(id) {
    if (id !== `\0${moduleName}`) return undefined
    const { version, hash, reviewed } = compile(root)
    return `export const identity = ${JSON.stringify({ version, hash, reviewed })}`
  },
})

let known: CompiledProtocol | undefined

/** Once a build: the page, each worker and the identity ask for it. */
const compile = (root: string): CompiledProtocol => {
  if (known !== undefined) return known
  const { compiled, findings } = compileProtocol(join(root, 'protocol'))
  if (compiled === null || findings.length > 0)
    throw new Error(`protocol/ does not compile:\n${findings.map(describeFinding).join('\n')}`)
  known = compiled
  return compiled
}
