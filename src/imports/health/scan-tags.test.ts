import { describe, expect, it } from 'vitest'
import { attributeOf, scanTags } from './scan-tags.ts'

const tagsOf = (...pieces: readonly string[]): readonly string[] => {
  const tags: string[] = []
  const push = scanTags((text, from, to) => tags.push(text.slice(from, to)))
  for (const piece of pieces) push(piece)
  return tags
}

describe('scanTags', () => {
  it.each([
    ['<a b="1"/><c>', ['a b="1"/', 'c']],
    ['<a b=">"/><c d="x>y>" >', ['a b=">"/', 'c d="x>y>" ']],
    ['<a b=""><c d=""/>', ['a b=""', 'c d=""/']],
    ['<?xml v="1"?><!DOCTYPE x><!-- a "quote --></e><f>', ['f']],
    ['no tag', []],
  ])('finds the opening tags of %s, cut anywhere', (text, expected) => {
    expect(tagsOf(text)).toEqual(expected)
    expect(tagsOf(...text)).toEqual(expected)
  })

  it('does not keep a text without end', () => {
    expect(tagsOf('<a b="', 'x'.repeat(70_000), '"><c>')).toEqual(['c'])
  })
})

describe('attributeOf', () => {
  const tag = 'a id="1" valid="2" text="x &lt;&amp;&gt; &#233;&#xE9; &quot;"'
  it.each([
    ['id', '1'],
    ['valid', '2'],
    ['text', 'x <&> éé "'],
    ['lid', undefined],
    ['none', undefined],
  ])('%s is %s', (name, value) => {
    expect(attributeOf(tag, 0, tag.length, name)).toBe(value)
  })

  it('does not read past the end of its tag', () => {
    expect(attributeOf('<a x="1"><b y="2">', 1, 8, 'y')).toBeUndefined()
  })
})
