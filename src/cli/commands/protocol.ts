import { runProtocolTool } from '#tools/protocol/run-protocol-tool'
import type { Command } from '#cli/command'

export const protocolCommand: Command = {
  name: 'protocol',
  does: 'check the clinical protocol, or print it as a readable page',
  help: [
    'comeback protocol check             schema, references, facts, examples; compiles it and prints the hash',
    'comeback protocol book [--markdown] the whole protocol as one page for reading and printing, on standard output',
  ].join('\n'),
  run: (words) => runProtocolTool(words),
}
