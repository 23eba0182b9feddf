import { adviseCommand } from './commands/advise.ts'
import { checkInCommand } from './commands/check-in.ts'
import { importCommand } from './commands/import.ts'
import { journalCommand } from './commands/journal.ts'
import { programmeCommand } from './commands/programme.ts'
import { protocolCommand } from './commands/protocol.ts'
import { logCommand, recordCommand } from './commands/record.ts'
import type { Command, Surroundings } from './command.ts'
import { exitCode, Problem } from './exit.ts'

const commands: readonly Command[] = [
  importCommand,
  checkInCommand,
  adviseCommand,
  logCommand,
  recordCommand,
  programmeCommand,
  journalCommand,
  protocolCommand,
]

const overview = (): string =>
  [
    'comeback: back to pain-free leg days. Not a diagnosis.',
    '',
    'Usage: comeback COMMAND [options]',
    '',
    ...commands.map(({ name, does }) => `  ${name.padEnd(10)} ${does}`),
    '',
    'comeback COMMAND --help tells more. A journal is one file; it is made when missing.',
  ].join('\n')

/** Runs one command line and gives its exit code: 0 done, 1 a bug, 2 wrong use or bad input, 3 an answer is needed. */
export const runCommand = async (words: readonly string[], surroundings: Surroundings): Promise<number> => {
  const [name, ...rest] = words
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    surroundings.print(overview())
    return name === undefined ? exitCode.wrongUse : 0
  }
  const command = commands.find((candidate) => candidate.name === name)
  if (command === undefined) {
    surroundings.warn(`comeback: there is no command "${name}": see comeback --help`)
    return exitCode.wrongUse
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    surroundings.print(command.help)
    return 0
  }
  try {
    return await command.run(rest, surroundings)
  } catch (error) {
    if (error instanceof Problem) {
      surroundings.warn(`comeback ${name}: ${error.message}`)
      return error.code
    }
    surroundings.warn(
      `comeback ${name}: a bug in Comeback: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    )
    return 1
  }
}
