import { describe, expect, it } from 'vitest'
import { readColumns } from './read-columns.ts'

const file = (text: string | Uint8Array<ArrayBuffer>) => new File([text], 'table.csv')

describe('readColumns', () => {
  it('gives headings with what stands below them', async () => {
    const columns = await readColumns(file('Tag;Übung;Wdh.\n13.02.2024;"Kreuz; heben";5\n14.02.2024;;8\n'))
    expect(columns).toEqual([
      { heading: 'Tag', examples: ['13.02.2024', '14.02.2024'] },
      { heading: 'Übung', examples: ['Kreuz; heben'] },
      { heading: 'Wdh.', examples: ['5', '8'] },
    ])
  })

  it.each([
    ['two columns', 'a,b\n1,2\n'],
    ['a heading alone', 'a,b,c\n'],
    ['nothing', ''],
    ['prose', 'Buy milk and eggs\nand bread\n'],
  ])('is null for %s', async (_, text) => {
    expect(await readColumns(file(text))).toBeNull()
  })

  it('is null for what is no text', async () => {
    expect(await readColumns(file(Uint8Array.from({ length: 400 }, (_, index) => index % 7)))).toBeNull()
  })

  it('reads the head of a large file whole, character by character', async () => {
    const columns = await readColumns(file(`Tag,Übung,Wdh.\n${'2024-02-13,Kniebeuge ü,5\n'.repeat(5000)}`))
    expect(columns?.map(({ heading }) => heading)).toEqual(['Tag', 'Übung', 'Wdh.'])
  })
})
