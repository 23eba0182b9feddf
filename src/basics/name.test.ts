import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanName, nameKey } from './name.ts'

describe('cleanName', () => {
  it.each([
    ['  Squat \t (Barbell)\n', 'Squat (Barbell)'],
    ['Bench\u00A0Press', 'Bench Press'],
    ['Bench\u202FPress', 'Bench Press'],
    ['\uFEFFSquat', 'Squat'],
    ['Sq\u200Buat', 'Squat'],
    ['Dead\u00ADlift', 'Deadlift'],
    ['Agachamento Bu\u0301lgaro', 'Agachamento B\u00FAlgaro'],
    ['u\u200B\u0301', '\u00FA'],
    ['', ''],
  ])('%j is %j', (name, cleaned) => {
    expect(cleanName(name)).toBe(cleaned)
  })
})

describe('nameKey', () => {
  it.each([
    ['SQUAT  (barbell)', 'Squat (Barbell)'],
    ['Eleva\u0063\u0327a\u0303o', 'ELEVA\u00C7\u00C3O'],
  ])('brings %j and %j together', (a, b) => {
    expect(nameKey(a)).toBe(nameKey(b))
  })

  it('keeps different names apart', () => {
    expect(nameKey('Squat')).not.toBe(nameKey('Squats'))
  })

  it('of a key is the key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 12 }), (name) => {
        expect(nameKey(nameKey(name))).toBe(nameKey(name))
        expect(nameKey(cleanName(name))).toBe(nameKey(name))
      }),
    )
  })
})
