import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describeFinding } from '#protocol/protocol-file'
import { compiledPath, compileProtocol, writeCompiled } from '#tools/protocol/compile'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Compiles protocol/ once before all tests; they read it with `#tests/protocol`. */
export const setup = (): void => {
  const { compiled, findings } = compileProtocol(`${root}/protocol`)
  const lines = findings.map(describeFinding).join('\n')
  if (compiled === null) throw new Error(`protocol/ does not compile:\n${lines}`)
  if (findings.length > 0) process.stderr.write(`protocol/ has ${findings.length} findings:\n${lines}\n`)
  writeCompiled(compiledPath(root), compiled)
}
