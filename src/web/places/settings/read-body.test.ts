import { describe, expect, it } from 'vitest'
import { heightTexts, readBody } from './read-body.ts'

const empty = { mass: '', height: '', inches: '', born: '', sex: '' } as const
const nothing = { events: [] }

describe('readBody', () => {
  it.each([
    [{ mass: '62,5' }, 'kg', { bodyMassKg: 62.5 }],
    [{ mass: '150' }, 'lb', { bodyMassKg: 68.038856 }],
    [{ height: '168' }, 'kg', { heightCm: 168 }],
    [{ height: '5', inches: '6' }, 'lb', { heightCm: 167.6 }],
    [{ height: '6' }, 'lb', { heightCm: 182.9 }],
    [{ born: '1990', sex: 'female' }, 'kg', { born: 1990, sex: 'female' }],
    [{}, 'kg', {}],
  ] as const)('%j in %s says %j', (texts, units, statement) => {
    expect(readBody({ ...empty, ...texts }, nothing, units, 2026)).toEqual({ ok: true, value: statement })
  })

  it.each([
    [{ mass: '19' }, 'kg', 'mass'],
    [{ mass: '401' }, 'kg', 'mass'],
    [{ mass: 'light' }, 'kg', 'mass'],
    [{ height: '99' }, 'kg', 'height'],
    [{ height: '5', inches: 'x' }, 'lb', 'height'],
    [{ born: '1899' }, 'kg', 'born'],
    [{ born: '2027' }, 'kg', 'born'],
    [{ born: '90' }, 'kg', 'born'],
  ] as const)('refuses %j in %s', (texts, units, field) => {
    expect(readBody({ ...empty, ...texts }, nothing, units, 2026)).toEqual({ ok: false, error: field })
  })

  it('says nothing again that stands already, whatever unit shows it', () => {
    const profile = { events: [], bodyMassKg: 62.37, heightCm: 168, born: 1990, sex: 'female' as const }
    for (const [units, mass] of [
      ['kg', '62.37'],
      ['lb', '137.5'],
    ] as const) {
      const texts = { mass, ...heightTexts(profile.heightCm, units), born: '1990', sex: 'female' as const }
      expect(readBody(texts, profile, units, 2026)).toEqual({ ok: true, value: {} })
    }
  })
})
