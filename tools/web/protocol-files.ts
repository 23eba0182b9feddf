import { join } from 'node:path'
import type { Plugin } from 'vite'
import { describeFinding } from '#protocol/protocol-file'
import { compileProtocol } from '#tools/protocol/compile'
import { splitProtocol } from '#web/engine/protocol-parts'
import { servedJson } from './served-json.ts'

/** Compiles protocol/ into the three files the app loads. A protocol with findings stops the build. */
export const protocolFiles = (root: string): Plugin =>
  servedJson('virtual:protocol-files', () => {
    const { compiled, findings } = compileProtocol(join(root, 'protocol'))
    if (compiled === null || findings.length > 0)
      throw new Error(`protocol/ does not compile:\n${findings.map(describeFinding).join('\n')}`)
    const { core, names, book } = splitProtocol(compiled)
    return {
      coreUrl: { name: 'protocol', value: core },
      namesUrl: { name: 'names', value: names },
      bookUrl: { name: 'book', value: book },
    }
  })
