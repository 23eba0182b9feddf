import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { spawnSync } from 'node:child_process'

// Walks a visitor through Emma's sample in the terminal, with the very commands a lifter would type.
const journal = join(mkdtempSync(join(tmpdir(), 'comeback-emma-')), 'emma.jsonl')
const folder = join('fixtures', 'emma')

const comeback = (...words: string[]): string => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['src/cli/main.ts', ...words, '--journal', journal],
    { encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`comeback ${words.join(' ')} ended with ${status}: ${stderr}`)
  return stdout
}

const show = (words: readonly string[]): void => {
  process.stdout.write(`\n$ comeback ${words.join(' ')} --journal emma.jsonl\n\n`)
  process.stdout.write(comeback(...words))
}

const chapter = (text: string): void => {
  process.stdout.write(`\n${'='.repeat(110)}\n${text}\n`)
}

type Step = { kind: string; on: string; [member: string]: unknown }

/** Emma's reports, in the order of their file names; each file is one event for `comeback record`. */
const steps = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .toSorted()
  .map((file) => ({
    path: join(folder, file),
    step: JSON.parse(readFileSync(join(folder, file), 'utf8')) as Step,
  }))

const playUntil = (day: string): void => {
  for (const { path, step } of steps.splice(0, steps.filter(({ step: { on } }) => on <= day).length)) {
    comeback('record', '--on', step.on, '--event', path)
  }
}

const chapters = JSON.parse(readFileSync(join(folder, 'tour.jsonc'), 'utf8')) as {
  day: string
  says: string
}[]

try {
  chapter(
    'Emma is made up. Her squat went from 60 to 72.5 kg in two weeks, and her back hurts. She brings her training log.',
  )
  show(['import', join(folder, 'strong.csv')])
  for (const { day, says } of chapters) {
    chapter(says)
    playUntil(day)
    show(['advise', '--on', day])
  }
  chapter(
    'Your own log: npm run --silent comeback -- import FILE --journal me.jsonl, then check-in, then advise. See README.md.',
  )
} finally {
  rmSync(join(journal, '..'), { recursive: true, force: true })
}
