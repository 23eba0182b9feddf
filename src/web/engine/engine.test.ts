import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { advise } from '#advice/advise'
import { toPublicAdvice } from '#advice/public'
import { toDay } from '#basics/day'
import type { Event } from '#events/event'
import { trainingStages } from '#advice/training-stages'
import { loadProtocol } from '#protocol/load-protocol'
import type { CompiledProtocol } from '#protocol/protocol-content'
import { createEngine } from '#web/engine/engine'
import { joinProtocol, splitProtocol } from '#web/engine/protocol-parts'
import { openJournal } from '#web/journal/journal'
import type { JournalStore } from '#web/journal/journal-store'
import { memoryStore } from '#web/journal/memory-store'
import { readFileSync } from 'node:fs'
import { anyCase } from '#tests/properties/any-journal'
import { protocol } from '#tests/protocol'

const compiled = JSON.parse(
  readFileSync(new URL('../../../build/protocol.json', import.meta.url), 'utf8'),
) as CompiledProtocol
const { core, words, exercises } = splitProtocol(compiled)
const withoutExercises = loadProtocol(joinProtocol(core, null, null, null))
const withExercises = loadProtocol(joinProtocol(core, null, exercises, null))

/** An engine on a store, and how often it asked for the library of exercises. */
const engineOn = async (store: JournalStore) => {
  const asked = { library: 0 }
  const engine = createEngine(
    await openJournal(store),
    {
      withoutExercises: async () => withoutExercises,
      withExercises: async () => {
        asked.library += 1
        return withExercises
      },
      withWords: async () => loadProtocol(joinProtocol(core, words, null, null)),
    },
    async () => trainingStages,
    async () => (ground, input) => ({ day: ground.day, events: ground.events.length, input }),
    'test',
  )
  return { engine, asked }
}

const day = toDay('2026-03-10')

describe('the engine of the page', () => {
  it('stamps what is appended: id, day, instant, clock and device, in the order given', async () => {
    const store = memoryStore()
    const { engine } = await engineOn(store)
    const first = await engine.append({
      events: [
        { kind: 'profile-stated', units: 'lb' },
        { kind: 'checked-in', on: day, pain: { now: 3 }, answers: {} },
      ],
    })
    const second = await engine.append({ events: [{ kind: 'profile-stated', units: 'kg' }] })
    const all = [...first.events, ...second.events]
    expect(all.map(({ kind, clock, device, by }) => [kind, clock, device, by])).toEqual([
      ['profile-stated', 1, 'test', 'lifter'],
      ['checked-in', 2, 'test', 'lifter'],
      ['profile-stated', 3, 'test', 'lifter'],
    ])
    expect(new Set(all.map(({ id }) => id)).size).toBe(3)
    expect(first.events[1]!.on).toBe(day)
    expect((await engine.backup(null)).text.split('\n')).toHaveLength(4)
  })

  it('refuses what is no event, and writes none of the batch', async () => {
    const store = memoryStore()
    const { engine } = await engineOn(store)
    const wrong = { kind: 'checked-in' as const, pain: { now: 11 }, answers: {} }
    await expect(
      engine.append({ events: [{ kind: 'profile-stated', units: 'kg' }, wrong] }),
    ).rejects.toMatchObject({ problem: { kind: 'refused', detail: expect.stringContaining('pain') } })
    expect((await store.end()).line).toBe(0)
  })

  it('gives the advice of the whole protocol on any journal', async () => {
    await fc.assert(
      fc.asyncProperty(anyCase(protocol), fc.boolean(), async ({ journal, on }, isToldAlone) => {
        // Half of them without training: then the library of exercises is not loaded, and nothing must change.
        const told = isToldAlone
          ? journal.filter(({ kind }) => kind === 'checked-in' || kind === 'profile-stated')
          : journal
        const { engine, asked } = await engineOn(memoryStore())
        await engine.appendStamped({ events: told })
        const answer = await engine.advise({ day: on })
        expect(answer.advice).toEqual(toPublicAdvice(protocol, advise(protocol, told, on)))
        const names = (event: Event) =>
          event.kind === 'checked-in' && event.answers['provoking-lift'] !== undefined
        if (isToldAlone && !told.some(names)) expect(asked.library).toBe(0)
      }),
      { numRuns: 40 },
    )
  })

  it('takes in what another tab appended, and says whether there was anything', async () => {
    const store = memoryStore()
    const [one, two] = [await engineOn(store), await engineOn(store)]
    expect(await two.engine.refresh(null)).toBe(false)
    await one.engine.append({ events: [{ kind: 'checked-in', on: day, pain: { now: 3 }, answers: {} }] })
    expect(await two.engine.refresh(null)).toBe(true)
    expect((await two.engine.advise({ day })).advice).toEqual((await one.engine.advise({ day })).advice)
    expect(await two.engine.query({ name: 'any', day, input: 7 })).toEqual({ day, events: 1, input: 7 })
  })

  it('restores a backup to the same bytes after everything was deleted', async () => {
    const { engine } = await engineOn(memoryStore())
    await engine.append({
      events: [
        { kind: 'profile-stated', units: 'kg' },
        { kind: 'profile-stated', born: 1997 },
      ],
    })
    const { text } = await engine.backup(null)
    await engine.clear(null)
    expect((await engine.backup(null)).text).toBe('')
    expect(await engine.restore({ text })).toEqual({ added: 2, alreadyThere: 0, unreadable: 0 })
    expect((await engine.backup(null)).text).toBe(text)
    expect(await engine.restore({ text })).toEqual({ added: 0, alreadyThere: 2, unreadable: 0 })
  })
})
