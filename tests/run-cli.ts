import { runCommand } from '#cli/run-command'
import { toDay } from '#basics/day'
import { protocol } from './protocol.ts'

export type Told = { readonly code: number; readonly out: string; readonly err: string }

/** Runs the command line as on 2026-11-22 with nobody at the terminal: its exit code, and what it printed and warned of. */
export const runCli = async (...words: readonly string[]): Promise<Told> => {
  const [out, err]: [string[], string[]] = [[], []]
  const code = await runCommand(words, {
    now: new Date('2026-11-22T10:00:00Z'),
    today: toDay('2026-11-22'),
    isTerminal: false,
    protocol: () => protocol,
    print: (text) => out.push(text),
    warn: (text) => err.push(text),
    ask: () => Promise.reject(new Error('nobody is there')),
    newId: () => '00000000-0000-4000-8000-000000000001',
  })
  return { code, out: out.join('\n'), err: err.join('\n') }
}
