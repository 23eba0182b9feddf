import { randomUUID } from 'node:crypto'
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Day, toDay } from '#basics/day'
import { runCommand } from '#cli/run-command'
import { loadCompiled } from '#tools/protocol/compile'

// Walks a visitor through Emma's sample in the terminal, with the very commands a lifter would type.
const folder = mkdtempSync(join(tmpdir(), 'comeback-emma-'))
const journal = join(folder, 'emma.jsonl')
const say = (text: string): void => void process.stdout.write(`${text}\n`)

const reports = readFileSync('fixtures/emma/reports.jsonl', 'utf8').trim().split('\n')

const tellUntil = (day: Day): void => {
  const told = reports.splice(0, reports.filter((line) => (JSON.parse(line) as { on: Day }).on <= day).length)
  appendFileSync(journal, told.map((line) => `${line}\n`).join(''))
}

const comeback = async (day: Day, ...words: string[]): Promise<void> => {
  say(`\n$ comeback ${words.join(' ')} --journal emma.jsonl\n`)
  const code = await runCommand([...words, '--journal', journal], {
    now: new Date(`${day}T12:00:00`),
    today: day,
    isTerminal: false,
    protocol: () => loadCompiled(process.cwd()),
    print: say,
    warn: say,
    ask: () => Promise.reject(new Error('the tour asks nothing')),
    newId: randomUUID,
  })
  if (code !== 0) throw new Error(`comeback ${words.join(' ')} ended with ${code}`)
}

const chapters: readonly { readonly day: Day; readonly says: string }[] = [
  {
    day: toDay('2026-03-10'),
    says: 'The day after. Emma checks in: 4 out of 10, nothing that must not wait.',
  },
  {
    day: toDay('2026-03-14'),
    says: 'Before the next leg day. The squat comes back at half its load, as a small dose.',
  },
  {
    day: toDay('2026-03-16'),
    says: 'The morning after: that session hurt 5 out of 10. Amber: repeat, do not add.',
  },
  { day: toDay('2026-04-07'), says: 'A month in. What is met, what is not, and the next leg day.' },
]

try {
  say(
    'Emma is made up. Her squat went from 60 to 72.5 kg in two weeks, and her back hurts. She brings her training log.',
  )
  await comeback(toDay('2026-03-10'), 'import', join('fixtures', 'emma', 'strong.csv'))
  for (const { day, says } of chapters) {
    say(`\n${'='.repeat(110)}\n${says}`)
    tellUntil(day)
    await comeback(day, 'advise', '--on', day)
  }
  say(
    '\nYour own log: npm run --silent comeback -- import FILE --journal me.jsonl, then check-in, then advise. See README.md.',
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}
