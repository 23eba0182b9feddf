import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildWhenOld } from './build-when-old.ts'
import { serveBuild } from './serve-build.ts'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const standardPort = 4173

const portAsked = Number(process.env['PORT'] ?? standardPort)
if (!Number.isInteger(portAsked) || portAsked < 0 || portAsked > 65_535) {
  process.stderr.write(`PORT=${process.env['PORT']} is no port: give a number from 0 to 65535\n`)
  process.exit(2)
}

const began = performance.now()
if (await buildWhenOld(root))
  process.stdout.write(`Built the app in ${((performance.now() - began) / 1000).toFixed(1)} s.\n`)
const { address, close } = await serveBuild({ folder: join(root, 'build', 'web'), port: portAsked })
process.stdout.write(`Comeback runs at ${address}  (stop with Ctrl+C)\n`)
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void close().then(() => process.exit(0)))
