import { expect, it } from 'vitest'
import { readNameList, shareIdentified } from './share-identified.ts'

const identify = (name: string): { readonly id: string; readonly lumbar: boolean } | undefined =>
  ({ Squat: { id: 'squat-high', lumbar: true }, Curl: { id: 'curl', lumbar: false } })[name]

it('counts sets and names, and says which target is missed', () => {
  const list = readNameList('app\tname\tsets\nhevy\tSquat\t97\nhevy\tCurl\t100\nhevy\tOdd Row\t3\n\n')
  const { lines, missed, lumbar } = shareIdentified(list, identify)
  expect(lines).toEqual([
    '2 of 3 names identified, 98.5 % of 200 sets',
    '1 of 2 names that matter to the back, 50.0 %',
    '  not identified: Odd Row (3)',
  ])
  expect(missed).toEqual(['50.0 % of names that matter to the back, not 95.0 %'])
  expect(lumbar.map((line) => line.replace(/ +/u, ' '))).toEqual(['? Odd Row (3)', 'squat-high Squat (97)'])
})

it('misses no target without names', () => {
  expect(shareIdentified([], identify).missed).toEqual([])
})
