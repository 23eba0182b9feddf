import { runProtocolTool } from './run-protocol-tool.ts'

process.exitCode = runProtocolTool(process.argv.slice(2))
