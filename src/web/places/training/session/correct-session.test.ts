import { describe, expect, it } from 'vitest'
import { toDay } from '#basics/day'
import type { Id } from '#basics/id'
import { decodeEvent } from '#events/decode-event'
import { foldHistory } from '#history/fold-history'
import { stampEvents } from '#web/journal/new-event'
import { correctionOf, withSet } from './correct-session.ts'

const id = '6f1c1f3e-7a55-4f0e-9c0a-2d6f5d0b7a11' as Id
const day = toDay('2026-03-20')

const logged = () => {
  const decoded = decodeEvent({
    id,
    kind: 'session-logged',
    v: 1,
    on: '2026-03-10',
    at: '2026-03-10T18:00:00-00:00',
    by: 'import:strong',
    title: 'Lower A',
    note: 'slept badly',
    source: { app: 'strong', file: 'strong.csv', key: 'k' },
    exercises: [
      {
        name: 'Squat',
        sets: [
          { reps: 5, massKg: 100 },
          { reps: 5, massKg: 1000 },
        ],
        note: 'belt',
      },
      { name: 'Plank', sets: [{ seconds: 40 }] },
    ],
  })
  if (!decoded.ok || decoded.value.kind !== 'session-logged') throw new Error('not a session')
  return decoded.value
}

const bodyOf = () => {
  const { id: _, kind: __, v: ___, at: ____, by: _____, ...body } = logged()
  return body
}

const afterwards = (body: ReturnType<typeof bodyOf>) => {
  let ids = 0
  const stamped = stampEvents([correctionOf(id, body)], {
    today: day,
    at: '2026-03-20T08:00:00+00:00',
    newId: () => `6f1c1f3e-7a55-4f0e-9c0a-2d6f5d0b7b${String(++ids).padStart(2, '0')}` as Id,
    clock: 1,
    device: 'web-test',
  })
  if (!stamped.ok) throw new Error(stamped.error)
  return foldHistory([logged(), ...stamped.value], day).sessions[0]!
}

describe('a correction of a session', () => {
  it('changes the one set and nothing else', () => {
    const session = afterwards(
      withSet(bodyOf(), { exercise: 0, set: 1 }, { kind: 'working', reps: 5, massKg: 100 }),
    )
    expect(session.lifts[0]!.sets.map(({ massKg }) => massKg)).toEqual([100, 100])
    expect(session.lifts[1]!.sets).toEqual([{ kind: 'working', reps: null, massKg: null, seconds: 40 }])
    expect(session.title).toBe('Lower A')
    expect(session.on).toBe('2026-03-10')
  })

  it('adds a set after the last', () => {
    const session = afterwards(withSet(bodyOf(), { exercise: 0, set: 2 }, { kind: 'working', reps: 3 }))
    expect(session.lifts[0]!.sets.map(({ reps }) => reps)).toEqual([5, 5, 3])
  })

  it('takes a set out, and with the last one its exercise', () => {
    expect(withSet(bodyOf(), { exercise: 0, set: 1 }, null).exercises[0]!.sets).toHaveLength(1)
    expect(withSet(bodyOf(), { exercise: 1, set: 0 }, null).exercises.map(({ name }) => name)).toEqual([
      'Squat',
    ])
  })

  it('moves the session to another day', () => {
    expect(afterwards({ ...bodyOf(), on: toDay('2026-03-09') }).on).toBe('2026-03-09')
  })

  it('keeps what no form shows: notes and where it came from', () => {
    const body = withSet(bodyOf(), { exercise: 0, set: 1 }, { kind: 'working', reps: 5 })
    expect(body.note).toBe('slept badly')
    expect(body.exercises[0]!.note).toBe('belt')
    expect(body.source).toEqual({ app: 'strong', file: 'strong.csv', key: 'k' })
  })
})
