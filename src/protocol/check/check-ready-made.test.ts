import { describe, expect, it } from 'vitest'
import type { DraftContent } from '#protocol/protocol-content'
import type { ReadyMade } from '#protocol/ready-made'
import { checkReadyMade } from './check-ready-made.ts'

const made = (id: string, equipment: string[], exercise: string): ReadyMade => ({
  id,
  order: 1,
  title: id,
  equipment,
  days: [{ title: 'A', exercises: [{ exercise, sets: 3, reps: 10, rir: 3 }] }],
  says: 'Two days in turn.',
  sources: [],
  certainty: 'opinion',
})
const found = (...readyMade: readonly ReadyMade[]): string[] =>
  checkReadyMade(
    {
      readyMade,
      exercises: [
        { id: 'goblet', equipment: ['dumbbell'] },
        { id: 'bridge', equipment: [] },
      ],
    } as unknown as DraftContent,
    (folder, id) => `${folder}/${id}.yaml`,
  ).map(({ file, where, what }) => `${file} ${where}: ${what}`)

describe('checkReadyMade', () => {
  const home = made('home', [], 'bridge')

  it('finds nothing where all is there, nor where there are none', () => {
    expect(found(home, made('gym', ['dumbbell'], 'goblet'))).toEqual([])
    expect(found()).toEqual([])
  })

  it.each([
    [made('gym', ['dumbbell'], 'gobet'), 'there is no "gobet" in exercises/'],
    [made('gym', [], 'goblet'), 'needs a dumbbell'],
  ])('finds what does not exist, or needs more than is said', (wrong, what) => {
    expect(found(home, wrong)).toEqual([`sessions/gym.yaml days[0].exercises[0].exercise: ${what}`])
  })

  it('wants something for who has no equipment', () => {
    expect(found(made('gym', ['dumbbell'], 'goblet'))).toEqual([
      'sessions/gym.yaml equipment: nothing is left for who has no equipment',
    ])
  })
})
