import { describe, expect, it } from 'vitest'
import { decodeEvent } from '#events/decode-event'
import { madeId, makeTraining, onset, repeat } from '#tests/made-training'
import { protocol } from '#tests/protocol'
import { stateReadyMade } from './state-ready-made.ts'

const envelope = { id: madeId(1), v: 1, on: onset, at: `${onset}T08:00:00Z`, by: 'lifter' }

describe('stateReadyMade', () => {
  it.each(protocol.readyMade.map((sessions) => [sessions.id, sessions] as const))(
    'makes %s a programme that can be stated, every name of which is known, without any load',
    (_, sessions) => {
      const body = stateReadyMade(protocol, { loads: [] }, sessions)
      expect(decodeEvent({ ...envelope, ...body, kind: 'programme-stated' }).ok).toBe(true)
      const names = [...protocol.exercises.values()].map(({ name }) => name)
      for (const { exercises } of body.days)
        for (const exercise of exercises) {
          expect(names).toContain(exercise.name)
          expect(exercise).not.toHaveProperty('massKg')
        }
    },
  )

  it('uses the name of the lifter’s own log, so that the loads of it come along', () => {
    const sessions = protocol.readyMade[0]!
    const first = sessions.days[0]!.exercises[0]!
    const exercise = protocol.exercises.get(first.exercise)!
    const { loads } = makeTraining(repeat(2, [{ exercise, name: 'My own word for it', kg: 12 }]))
    const stated = stateReadyMade(protocol, { loads }, sessions).days[0]!.exercises[0]!
    expect(stated).toEqual({
      name: 'My own word for it',
      sets: first.sets,
      reps: first.reps,
      rpe: 10 - first.rir,
    })
  })
})
