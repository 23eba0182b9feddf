import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readStories } from '#tools/scenarios/read-stories'
import { runStory } from '#tools/scenarios/run-story'
import { protocol } from './protocol.ts'

describe('the stories', () => {
  const stories = readStories('scenarios')

  it('are at least twenty-five', () => expect(stories.length).toBeGreaterThanOrEqual(25))

  it.each(stories.map((story) => [story.id, story] as const))('%s', (id, story) => {
    const { failures, advice } = runStory(protocol, story)
    expect(failures).toEqual([])
    expect(advice).toBe(readFileSync(`scenarios/${id}.approved.json`, 'utf8'))
  })
})
