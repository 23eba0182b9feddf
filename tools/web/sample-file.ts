import { join } from 'node:path'
import type { Plugin } from 'vite'
import { loadProtocol } from '#protocol/load-protocol'
import { compileProtocol } from '#tools/protocol/compile'
import { emmaJournal } from './emma-journal.ts'
import { servedJson } from './served-json.ts'

/** Emma's journal as a file the app loads when somebody wants to look around. */
export const sampleFile = (root: string): Plugin =>
  servedJson('virtual:sample-file', () => {
    const { compiled } = compileProtocol(join(root, 'protocol'))
    return { sampleUrl: { name: 'emma', value: emmaJournal(root, loadProtocol(compiled)) } }
  })
