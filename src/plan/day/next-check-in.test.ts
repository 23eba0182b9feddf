import { describe, expect, it } from 'vitest'
import { addDays } from '#basics/day'
import type { Assessment, Light } from '#assessment/assessment'
import type { CheckIn } from '#history/history'
import { madeTriage, makeAssessment } from '#tests/made-assessment'
import {
  daysSinceOnset,
  madeEpisode,
  madeExercise,
  madeId,
  madeLight,
  makeHistory,
  makeTraining,
  onset,
} from '#tests/made-training'
import { protocol } from '#tests/protocol'
import { nextCheckIn } from './next-check-in.ts'
import type { PlannedSession } from '#plan/plan'

const checkIn = (day: number): CheckIn => ({
  id: madeId(800 + day),
  on: addDays(onset, day),
  at: '2026-04-01T08:00:00Z',
  pain: { now: 3 },
  answers: {},
  order: 900 + day,
})

const planned = (day: number): PlannedSession => ({
  on: addDays(onset, day),
  title: 'Legs',
  items: [],
  lumbar: {
    programmed: { peakNm: 0, units: 0 },
    adjusted: { peakNm: 0, units: 0 },
    cap: null,
    confidence: 'B',
    assumed: [],
    range: null,
  },
  stimulusKept: { overall: 1, byMuscle: {} },
  binding: null,
})

const trained = (day: number, next?: number) => {
  const { sessions, loads } = makeTraining([
    {
      ago: -day,
      lifts: [{ exercise: madeExercise('squat-made', 'squat'), kg: 60 }],
      ...(next === undefined ? {} : { next }),
    },
  ])
  return { sessions: sessions.map((session) => ({ ...session, order: 950 })), loads }
}

type Case = {
  readonly on: number
  readonly checkIns?: readonly number[]
  readonly level?: Assessment['triage']['level']
  readonly episode?: null
  readonly session?: number
  readonly trained?: { readonly day: number; readonly next?: number; readonly light?: Light }
  readonly needsCheckIn?: boolean
}

const nextOf = (made: Case) => {
  const training =
    made.trained === undefined ? { sessions: [], loads: [] } : trained(made.trained.day, made.trained.next)
  const history = makeHistory({
    on: addDays(onset, made.on),
    checkIns: (made.checkIns ?? [made.on]).map(checkIn),
    sessions: training.sessions,
  })
  const base = makeAssessment()
  const assessment: Assessment = {
    ...base,
    on: history.on,
    triage: madeTriage(made.level ?? 'self-care'),
    episode: made.episode === null ? null : { ...madeEpisode, openedOn: onset },
    loads: training.loads,
    course: {
      ...base.course,
      needsCheckIn: made.needsCheckIn ?? false,
      lights: training.sessions.map((session) => ({
        ...madeLight(session),
        light: made.trained?.light ?? 'green',
      })),
    },
  }
  const session = made.session === undefined ? null : planned(made.session)
  const { checkInOn, why } = nextCheckIn(protocol, history, assessment, session)
  expect(protocol.words.has(why.rule), `words for ${why.rule}`).toBe(true)
  return [daysSinceOnset(checkInOn), why.rule]
}

describe('nextCheckIn', () => {
  it.each<readonly [string, Case, readonly [number, string]]>([
    ['none ever', { on: 0, checkIns: [], level: 'incomplete', episode: null }, [0, 'next/first']],
    ['questions open', { on: 2, checkIns: [0], level: 'incomplete' }, [2, 'next/unanswered']],
    ['emergency', { on: 2, level: 'emergency' }, [3, 'next/after-being-seen']],
    ['same day', { on: 2, level: 'same-day' }, [3, 'next/after-being-seen']],
    ['day 0: asked again after a day', { on: 0 }, [1, 'next/re-ask']],
    ['day 1: then on day 3', { on: 1 }, [3, 'next/re-ask']],
    ['between the days', { on: 5 }, [7, 'next/soreness-test']],
    ['a re-ask day that passed is due today', { on: 5, checkIns: [2] }, [5, 'next/re-ask']],
    ['no re-ask near: at most a week', { on: 16 }, [23, 'next/keep-in-touch']],
    ['without an episode: a week', { on: 40, episode: null }, [47, 'next/keep-in-touch']],
    ['the morning after today', { on: 15, trained: { day: 15 } }, [16, 'next/morning-after']],
    ['this is the morning after', { on: 15, trained: { day: 14 } }, [15, 'next/morning-after']],
    ['the morning has passed', { on: 16, trained: { day: 14 } }, [23, 'next/keep-in-touch']],
    ['the morning was reported', { on: 15, trained: { day: 14, next: 1 } }, [22, 'next/keep-in-touch']],
    [
      'after a red session, not yet today',
      {
        on: 16,
        checkIns: [15],
        needsCheckIn: true,
        trained: { day: 15, next: 6, light: 'red' },
        session: 18,
      },
      [16, 'next/after-hard-session'],
    ],
    [
      'after a red session, told today',
      { on: 16, needsCheckIn: true, trained: { day: 15, next: 6, light: 'red' }, session: 18 },
      [18, 'next/session-day'],
    ],
    [
      'after an unknown session told of since: not again before the session it is needed for',
      { on: 18, checkIns: [17], needsCheckIn: true, trained: { day: 15, light: 'unknown' }, session: 20 },
      [20, 'next/session-day'],
    ],
    [
      'after an unknown session, on the day of the next',
      { on: 20, checkIns: [17], needsCheckIn: true, trained: { day: 15, light: 'unknown' }, session: 20 },
      [20, 'next/after-hard-session'],
    ],
    [
      'a session ahead after a green one asks for nothing',
      { on: 16, trained: { day: 15, next: 1 }, session: 18 },
      [23, 'next/keep-in-touch'],
    ],
  ])('%s', (_, made, expected) => {
    expect(nextOf(made)).toEqual(expected)
  })
})
