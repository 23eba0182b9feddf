import { describe, expect, it } from 'vitest'
import type { FileReading } from '#imports/sessions/file-reading'
import { readFit } from '#imports/fit/fit'
import { type MadeField, type MadeMessage, madeFit } from './made-fit.ts'

// Seconds from the format's epoch to 2024-11-08T05:33:10Z.
const began = 1_731_043_990 - 631_065_600

const none = undefined
type Numbers = readonly (number | undefined)[]

type MadeSet = {
  readonly kind?: number | undefined
  readonly reps?: number
  readonly seconds?: number
  readonly kg?: number
  readonly shown?: number
  readonly start?: number
  readonly categories?: Numbers
  readonly exercises?: Numbers
}

const set = (made: MadeSet): MadeMessage => {
  const fields: MadeField[] = [
    { number: 254, base: 'uint32', value: made.start ?? began },
    { number: 0, base: 'uint32', value: (made.seconds ?? 40) * 1000 },
    { number: 3, base: 'uint16', value: made.reps },
    { number: 4, base: 'uint16', value: made.kg === undefined ? none : Math.round(made.kg * 16) },
    { number: 5, base: 'uint8', value: 'kind' in made ? made.kind : 1 },
    { number: 6, base: 'uint32', value: made.start ?? began },
    { number: 7, base: 'uint16', value: made.categories ?? [none] },
    { number: 8, base: 'uint16', value: made.exercises ?? [none] },
    { number: 9, base: 'uint16', value: made.shown },
  ]
  return { number: 225, fields }
}

const session = (start: number, minutes?: number): MadeMessage => ({
  number: 18,
  fields: [
    { number: 2, base: 'uint32', value: start },
    { number: 7, base: 'uint32', value: minutes === undefined ? none : minutes * 60_000 },
  ],
})

const activity = (world: number, local: number): MadeMessage => ({
  number: 34,
  fields: [
    { number: 253, base: 'uint32', value: world },
    { number: 5, base: 'uint32', value: local },
  ],
})

const read = (...messages: readonly MadeMessage[]): FileReading => readBytes(madeFit(messages))

const readBytes = (bytes: Uint8Array): FileReading => {
  const reading = readFit(bytes)
  if (!reading.ok) throw new Error(reading.error)
  return reading.value
}

const told = (reading: FileReading): readonly string[] =>
  reading.drafts.flatMap(({ blocks }) =>
    blocks.flatMap(({ name, sets }) =>
      sets.map(
        ({ massKg = '-', reps = '-', seconds = '-' }) => `${name}: ${massKg} kg x ${reps}, ${seconds} s`,
      ),
    ),
  )

const startOf = (reading: FileReading): string | undefined => {
  const start = reading.drafts[0]?.start
  return start?.kind === 'settled' ? `${start.time.day} ${start.time.minute}` : undefined
}

const [deadlift, squat] = [8, 28]
const [barbell, frontSquat, trapBar] = [0, 8, 17]

describe('a FIT file', () => {
  it('holds sets with their exercise, weight and repetitions; rest is no training', () => {
    const reading = read(
      session(began, 62),
      set({ reps: 5, kg: 100, shown: 1, categories: [deadlift], exercises: [trapBar] }),
      set({ kind: 0 }),
      set({ reps: 8, kg: 60, shown: 1, categories: [squat], exercises: [frontSquat] }),
      set({ seconds: 45, categories: [19], exercises: [43] }),
    )
    expect(told(reading)).toEqual([
      'Trap Bar Deadlift: 100 kg x 5, - s',
      'Barbell Front Squat: 60 kg x 8, - s',
      'Plank: - kg x -, 45 s',
    ])
    expect([...reading.notTraining]).toEqual([['rest', 1]])
    expect([reading.rows, reading.drafts[0]!.minutes, reading.drafts[0]!.rows]).toEqual([4, 62, 3])
  })

  it('is read in either order of bytes', () => {
    const messages = [session(began), set({ reps: 5, kg: 100, categories: [deadlift], exercises: [barbell] })]
    const swapped = messages.map((message) => ({ ...message, bigEndian: true }))
    expect(told(read(...swapped))).toEqual(told(read(...messages)))
    expect(startOf(read(...swapped))).toBe('2024-11-08 333')
  })

  it.each([
    ['typed the wrong way round', [{ kind: 0, reps: 5 }, { kind: 1 }, { kind: 0, reps: 4 }], 2],
    [
      'typed the wrong way round, with a set nobody counted',
      [{ kind: 0, reps: 5 }, { kind: 1 }, { kind: 0 }],
      2,
    ],
    ['typed rightly, with one slip', [{ reps: 5 }, { reps: 5 }, { kind: 0, reps: 1 }], 2],
    ['not typed', [{ kind: none, reps: 5 }, { kind: none }, { kind: none, kg: 20 }], 2],
    ['of rest alone', [{ kind: 0 }, { kind: 0 }], 0],
  ] as const)('whose sets are %s counts work as work', (_name, sets, work) => {
    const reading = read(session(began), ...sets.map(set))
    expect(told(reading)).toHaveLength(work)
    expect(reading.notTraining.get('rest')).toBe(sets.length - work)
  })

  it.each([
    ['100 lb', 45.375, 2, 45.359237],
    ['45 lb', 20.4375, 2, 20.411657],
    ['2.5 lb', 1.125, 2, 1.133981],
    ['132.5 lb', 60.125, 2, 60.100989],
    ['225 lb, unit not shown', 102.0625, none, 102.058283],
    ['20 kg', 20, 1, 20],
    ['62.5 kg', 62.5, 1, 62.5],
    ['1.25 kg', 1.25, none, 1.25],
  ])('stores %s in sixteenths of a kilogram', (_name, kg, shown, expected) => {
    const sizes = read(session(began), set({ reps: 5, kg, ...(shown === none ? {} : { shown }) }))
    expect(sizes.drafts[0]!.blocks[0]!.sets[0]!.massKg).toBe(expected)
    expect([...sizes.stated]).toEqual([shown === 2 ? 'lb' : 'kg'])
  })

  it.each([
    ['the first candidate', [deadlift, squat], [trapBar, frontSquat], 'Trap Bar Deadlift'],
    // Category and exercise belong together by their place, also where one of them is missing.
    ['of the first, no exercise', [squat, deadlift], [none, trapBar], 'Squat'],
    ['the first it knew', [none, deadlift], [frontSquat, trapBar], 'Trap Bar Deadlift'],
    ['the first that exists', [65_534, deadlift], [none, barbell], 'Barbell Deadlift'],
    ['none', [none, none, none], [none, none, none], 'Unknown'],
    ['an exercise newer than the list', [deadlift], [9000], 'Deadlift'],
  ] as const)('names %s', (_name, categories, exercises, name) => {
    const reading = read(session(began), set({ reps: 5, categories, exercises }))
    expect(reading.drafts[0]!.blocks[0]!.name).toBe(name)
    expect(reading.marked).toHaveLength(name === 'Unknown' ? 1 : 0)
    const guesses = categories.filter((category) => category !== none).length
    expect(reading.readings.some((line) => /several exercises for 1/u.test(line))).toBe(guesses > 1)
  })

  it('names an exercise of the lifter’s own as their workout does', () => {
    const title: MadeMessage = {
      number: 264,
      fields: [
        { number: 0, base: 'uint16', value: 200 },
        { number: 1, base: 'uint16', value: 3 },
        { number: 2, base: 'string', value: 'Zerstörer ✓' },
      ],
    }
    const reading = read(title, session(began), set({ reps: 5, categories: [200], exercises: [3] }))
    expect(reading.drafts[0]!.blocks[0]!.name).toBe('Zerstörer ✓')
  })

  it.each([
    [
      'by the local time of the activity',
      [session(began), activity(began + 9, began + 3609)],
      '2024-11-08 393',
    ],
    ['by world time', [session(began)], '2024-11-08 333'],
    ['by the sets when the session has none', [session(12)], '2024-11-08 333'],
    ['by world time when the local one is of 1989', [session(began), activity(began, 77)], '2024-11-08 333'],
    [
      'by world time when the local one cannot be',
      [session(began), activity(began, began + 90_000)],
      '2024-11-08 333',
    ],
    ['by the half hour of a zone', [session(began), activity(began, began + 19_800)], '2024-11-08 663'],
  ])('begins %s', (_name, messages, start) => {
    expect(startOf(read(...messages, set({ reps: 5 })))).toBe(start)
  })

  it('without any date but those of a watch that did not know it has no session', () => {
    const reading = read(
      session(61),
      activity(70, 80),
      set({ reps: 5, start: 65 }),
      set({ kind: 0, start: 66 }),
    )
    expect(reading.drafts).toEqual([])
    expect(reading.skipped).toEqual([
      { row: 1, reason: 'the file holds no date: the watch did not know the time' },
    ])
    expect(reading.notTraining.get('rest')).toBe(1)
  })

  it('that was cut keeps what stands before', () => {
    const bytes = madeFit([session(began), ...[5, 4, 3].map((reps) => set({ reps }))])
    for (let length = bytes.length - 3; length >= 14; length -= 1) {
      const reading = readFit(bytes.slice(0, length))
      if (!reading.ok) continue
      expect(reading.value.rows).toBeLessThanOrEqual(3)
      expect(reading.value.readings.some((line) => /ends early/u.test(line))).toBe(true)
    }
    expect(told(readBytes(bytes.slice(0, -10)))).toHaveLength(2)
  })

  it('whose length was never written is read to its end', () => {
    const bytes = madeFit([session(began), set({ reps: 5 }), set({ reps: 4 })])
    bytes.fill(0, 4, 8)
    expect(told(readBytes(bytes))).toHaveLength(2)
  })

  it('leaves out numbers that no set has', () => {
    const { number, fields } = set({ categories: [deadlift], exercises: [barbell] })
    const wide = fields.map((field) =>
      field.number === 3 || field.number === 4 ? ({ ...field, base: 'uint32', value: 4e9 } as const) : field,
    )
    expect(told(read(session(began), { number, fields: wide }))).toEqual(['Barbell Deadlift: - kg x -, 40 s'])
  })

  it('without sets is refused', () => {
    const reading = readFit(madeFit([session(began)]))
    expect(reading.ok ? '' : reading.error).toMatch(/without strength sets/u)
  })
})
