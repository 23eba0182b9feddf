import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import type { CompiledProtocol } from '#protocol/protocol-content'
import { figureAsIcon, figureSheet } from './figure-sheet.ts'

const { content } = JSON.parse(
  readFileSync(new URL('../../build/protocol.json', import.meta.url), 'utf8'),
) as CompiledProtocol

it('shows every figure twice, and the lifts whose lever can be seen', () => {
  const sheet = figureSheet(content)
  for (const { id } of content.figures) expect(sheet).toContain(`aria-label="${id}, start"`)
  expect(sheet).toContain('aria-label="squat-low, end"')
  expect(sheet.match(/<svg/g)!.length).toBeGreaterThan(2 * content.figures.length)
})

it('is where the app has its icon from: npm run protocol -- icon src/web/offline/icon.svg', () => {
  expect(readFileSync(new URL('../../src/web/offline/icon.svg', import.meta.url), 'utf8')).toBe(
    figureAsIcon(content),
  )
})

it('needs the figure of the icon', () => {
  expect(() => figureAsIcon({ ...content, figures: [] })).toThrow('deadlift')
})
