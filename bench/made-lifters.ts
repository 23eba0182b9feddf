import { addDays, type Day, toDay } from '#basics/day'
import { bodyOf } from '#assessment/load/body-of'
import { loadSessions } from '#assessment/load/load-sessions'
import { makeIdentify } from '#assessment/load/make-identify'
import { decodeEvent } from '#events/decode-event'
import type { Event } from '#events/event'
import { foldHistory } from '#history/fold-history'
import type { Protocol } from '#protocol/protocol'
import { chanceFrom } from '#tools/fuzz/mutate'
import type { RealLog } from './real-logs.ts'

type Work = readonly [name: string, sets: number, reps: number, startKg: number, stepKg: number]
type Style = {
  readonly name: string
  readonly everyDays: number
  readonly days: readonly (readonly Work[])[]
}

/** Four ways to train that differ in what square-weighting cares about: how heavy, how many repetitions, how even. */
const styles: readonly Style[] = [
  {
    name: 'made: strength, threes and fives',
    everyDays: 2,
    days: [
      [
        ['Squat (Barbell)', 5, 5, 90, 1.25],
        ['Romanian Deadlift (Barbell)', 3, 8, 70, 1],
      ],
      [
        ['Bench Press (Barbell)', 5, 5, 70, 0.5],
        ['Bent Over Row (Barbell)', 4, 6, 60, 0.5],
      ],
      [
        ['Deadlift (Barbell)', 3, 3, 120, 2],
        ['Leg Press', 3, 8, 140, 2.5],
      ],
    ],
  },
  {
    name: 'made: many repetitions',
    everyDays: 2,
    days: [
      [
        ['Goblet Squat', 4, 15, 20, 0.25],
        ['Leg Press', 4, 15, 120, 2],
        ['Back Extension', 3, 15, 5, 0.1],
      ],
      [
        ['Bench Press (Dumbbell)', 4, 12, 22, 0.2],
        ['Seated Cable Row', 4, 12, 50, 0.5],
      ],
      [
        ['Romanian Deadlift (Dumbbell)', 4, 12, 20, 0.25],
        ['Walking Lunge (Dumbbell)', 3, 12, 12, 0.2],
      ],
    ],
  },
  {
    name: 'made: one heavy day, light days beside',
    everyDays: 3,
    days: [
      [
        ['Squat (Barbell)', 3, 5, 100, 1.5],
        ['Deadlift (Barbell)', 2, 5, 130, 1.5],
      ],
      [
        ['Front Squat (Barbell)', 3, 5, 50, 0.5],
        ['Overhead Press (Barbell)', 4, 6, 40, 0.25],
      ],
      [
        ['Kettlebell Swing', 6, 15, 16, 0.1],
        ['Bulgarian Split Squat', 3, 10, 12, 0.2],
      ],
    ],
  },
  {
    name: 'made: whole body, three days alike',
    everyDays: 2,
    days: [
      [
        ['Squat (Barbell)', 3, 8, 70, 0.75],
        ['Bent Over Row (Barbell)', 3, 8, 50, 0.4],
        ['Plank', 3, 1, 0, 0],
      ],
    ],
  },
]

const weeks = 26
const first = toDay('2026-01-05')
export const madeUntil: Day = addDays(first, weeks * 7)

/**
 * Logs of lifters who never were: loads rise over half a year, with sets more or fewer, loads that vary by a tenth, a week
 * missed now and then. The same on every run.
 */
export const madeLifters = (protocol: Protocol): readonly RealLog[] =>
  styles.map((style, index) => {
    const history = foldHistory(journalOf(style, index + 1), madeUntil)
    return {
      file: style.name,
      history,
      loads: loadSessions(
        protocol.limits,
        bodyOf(protocol.limits, history.profile),
        history,
        makeIdentify(protocol, history.identified),
      ),
      sameAs: null,
    }
  })

const journalOf = ({ everyDays, days }: Style, seed: number): readonly Event[] => {
  const chance = chanceFrom(seed)
  const sessions = Math.floor((weeks * 7) / everyDays)
  const missedWeeks = new Set([chance(weeks), chance(weeks)])
  return Array.from({ length: sessions }, (_, index) => index)
    .filter((index) => !missedWeeks.has(Math.floor((index * everyDays) / 7)))
    .map((index) => {
      const on = addDays(first, index * everyDays)
      const done = Math.floor(index / days.length)
      const exercises = days[index % days.length]!.map(([name, sets, reps, startKg, stepKg]) => ({
        name,
        sets: Array.from({ length: sets + chance(3) - 1 }, () => ({
          kind: 'working',
          reps: Math.max(1, reps + chance(3) - 1),
          ...(startKg === 0 ? {} : { massKg: (startKg + done * stepKg) * (0.9 + chance(5) * 0.05) }),
        })),
      }))
      const decoded = decodeEvent({
        id: `00000000-0000-4000-8${String(seed).padStart(3, '0')}-${String(index).padStart(12, '0')}`,
        v: 1,
        on,
        at: `${on}T17:00:00+00:00`,
        by: 'lifter',
        kind: 'session-logged',
        title: `Day ${(index % days.length) + 1}`,
        exercises,
      })
      if (!decoded.ok) throw new Error(decoded.error)
      return decoded.value
    })
}
