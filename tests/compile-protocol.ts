import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describeFinding } from '#protocol/check/protocol-file'
import { compiledPath, compileProtocol, writeCompiled } from '#tools/protocol/compile'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Compiles protocol/ once before all tests, which read it with `#tests/protocol`. Throws when anything is wrong with it. */
export const setup = (): void => {
  const { compiled, findings } = compileProtocol(`${root}/protocol`)
  if (compiled === null || findings.length > 0)
    throw new Error(`protocol/ is not sound:\n${findings.map(describeFinding).join('\n')}`)
  writeCompiled(compiledPath(root), compiled)
}
