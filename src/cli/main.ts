#!/usr/bin/env node
import { randomUUID } from 'node:crypto'
import { dirname } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { fileURLToPath } from 'node:url'
import { loadCompiled } from '#tools/protocol/compile'
import type { Surroundings } from './command.ts'
import { Problem } from './exit.ts'
import { localDay } from './now.ts'
import { runCommand } from './run-command.ts'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const now = new Date()
const surroundings: Surroundings = {
  now,
  today: localDay(now),
  isTerminal: process.stdin.isTTY === true && process.stdout.isTTY === true,
  protocol: () => {
    try {
      return loadCompiled(root)
    } catch (error) {
      throw new Problem(
        `${error instanceof Error ? error.message : String(error)}\nmend the protocol: comeback protocol check`,
      )
    }
  },
  print: (text) => process.stdout.write(`${text}\n`),
  warn: (text) => process.stderr.write(`${text}\n`),
  rewrite: process.stderr.isTTY === true ? (line) => process.stderr.write(`\r\u001B[K${line}`) : undefined,
  ask: async (question) => {
    const terminal = createInterface({ input: process.stdin, output: process.stdout })
    try {
      return (await terminal.question(question)).trim()
    } finally {
      terminal.close()
    }
  },
  newId: randomUUID,
}

// A reader that stops early (`| head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))

process.exitCode = await runCommand(process.argv.slice(2), surroundings)
