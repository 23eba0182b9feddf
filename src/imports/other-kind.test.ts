import { describe, expect, it } from 'vitest'
import { otherKindOf } from './other-kind.ts'

const bytes = (text: string): Uint8Array => Uint8Array.from([...text].map((c) => c.charCodeAt(0)))

describe('otherKindOf', () => {
  it.each([
    ['%PDF-1.7\n1 0 obj', /PDF/u],
    ['\u0089PNG\r\n\u001A\n', /picture/u],
    ['\u00FF\u00D8\u00FF\u00E0', /picture/u],
    ['RIFF\n\u0000\u0001\u0002WEBPVP8 ', /picture/u],
    ['\u0000\u0000\u0000\u0020ftypheic', /picture/u],
    ['\u001F\u008B\u0008', /packed/u],
    ['\u00D0\u00CF\u0011\u00E0\u00A1', /spreadsheet/u],
    ['{\\rtf1\\ansi', /plain text/u],
    ['\u00EF\u00BB\u00BF\n<!DOCTYPE html>', /web page/u],
    ['<?xml version="1.0"?>\n<gpx version="1.1">', /no strength training/u],
    ['{"id":"00000000-0000-4000-8000-000000000001","kind":"checked-in"', /journal/u],
    ['Date,Exercise,Weight', undefined],
    ['"%PDF-lift",1', undefined],
    ['{"id": 1, "kind": "set"}', undefined],
    ['', undefined],
  ])('%j', (text, says) => {
    const kind = otherKindOf(bytes(text))
    if (says === undefined) expect(kind).toBeUndefined()
    else expect(kind).toMatch(says)
  })
})
