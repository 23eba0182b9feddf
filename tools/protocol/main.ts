import { runProtocolTool } from './run-protocol-tool.ts'

// A reader that stops early (`| head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))

process.exitCode = runProtocolTool(process.argv.slice(2))
