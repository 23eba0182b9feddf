import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { loadCompiled } from '#tools/protocol/compile'
import { readStories } from './read-stories.ts'
import { runStory } from './run-story.ts'

// node tools/scenarios/main.ts check | approve [ID ...]
const [mode = 'check', ...ids] = process.argv.slice(2)
const folder = 'scenarios'
const protocol = await loadCompiled(process.cwd())
let failed = 0
for (const story of readStories(folder).filter(({ id }) => ids.length === 0 || ids.includes(id))) {
  const { failures, advice } = runStory(protocol, story)
  const approvedPath = `${folder}/${story.id}.approved.json`
  const approved = existsSync(approvedPath) ? readFileSync(approvedPath, 'utf8') : ''
  if (mode === 'approve' && failures.length === 0) writeFileSync(approvedPath, advice)
  const differs = mode === 'check' && advice !== approved
  for (const failure of failures) process.stdout.write(`${failure}\n`)
  if (differs)
    process.stdout.write(
      `${story.id}: the advice differs from ${approvedPath}: look, then npm run scenarios -- approve ${story.id}\n`,
    )
  if (failures.length > 0 || differs) failed += 1
}
process.stdout.write(
  failed === 0 ? 'all stories come out as told\n' : `${failed} stories do not come out as told\n`,
)
process.exitCode = failed === 0 ? 0 : 1
