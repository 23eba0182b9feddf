import { describe, expect, it } from 'vitest'
import type { Level } from '#assessment/assessment'
import { type Answers, nothingCritical, triageAfter } from '#tests/made-check-ins'

type Pain = { readonly days: number; readonly now: number; readonly start: number }

/** One person: how long, pain now and at the start, what is not "nothing to report", and the level it makes. */
type Vignette = readonly [who: string, level: Level, pain: Pain, answers: Answers]

const vignettes: readonly Vignette[] = [
  [
    'V01 sore on both sides the morning after high-repetition Romanian deadlifts',
    'self-care',
    { days: 1, now: 3, start: 3 },
    { age: 27, sex: 'm', trend: 'new' },
  ],
  [
    'V03 a mild ache at the bottom of squats after a jump in weight',
    'self-care',
    { days: 5, now: 3, start: 4 },
    { age: 29, sex: 'f', trend: 'same' },
  ],
  [
    'V05 pain easing, but wiping and sex feel numb',
    'emergency',
    { days: 9, now: 3, start: 5 },
    {
      age: 31,
      sex: 'f',
      trend: 'better',
      'saddle-change': 'yes',
      'sexual-change': 'yes',
      'ces-days': 2,
    },
  ],
  [
    'V07 years of leaking on heavy pulls only, with normal feeling',
    'self-care',
    { days: 4, now: 2, start: 3 },
    {
      age: 41,
      sex: 'f',
      trend: 'same',
      'bladder-change': 'longstanding_unchanged',
      'leak-before-pain': true,
      'leak-only-on-effort': true,
      'leak-feeling-normal': true,
    },
  ],
  [
    'V09 a foot that drops since yesterday',
    'emergency',
    { days: 7, now: 6, start: 7 },
    {
      age: 36,
      sex: 'm',
      trend: 'same',
      'weak-days': 1,
      'leg-radicular': 'one',
      'leg-numb': 'one',
      'leg-weak': 'foot_drop',
    },
  ],
  [
    'V11 leg pain settling while calf raises are lost day by day',
    'same-day',
    { days: 12, now: 3, start: 7 },
    {
      age: 52,
      sex: 'm',
      trend: 'better',
      'weak-days': 4,
      'leg-radicular': 'one',
      'leg-weak': 'one_worsening',
    },
  ],
  [
    'V13 rigors after an abscess, injecting',
    'emergency',
    { days: 5, now: 8, start: 6 },
    {
      age: 30,
      sex: 'm',
      trend: 'worse',
      fever: true,
      ivdu: true,
      'recent-spinal-procedure-or-infection': true,
    },
  ],
  [
    'V15 sudden pain lifting a light kettlebell with osteoporosis at 71',
    'same-day',
    { days: 0, now: 8, start: 8 },
    {
      age: 71,
      sex: 'f',
      trend: 'new',
      trauma: 'minor',
      osteoporosis: true,
      'sudden-severe-onset': true,
    },
  ],
  [
    'V17 heavy, unsteady legs with prostate cancer',
    'emergency',
    { days: 14, now: 5, start: 5 },
    {
      age: 60,
      sex: 'm',
      trend: 'worse',
      'leg-weak': 'both',
      'cancer-history': true,
      'unsteady-gait': true,
    },
  ],
  [
    'V19 cola-coloured urine two days after hundreds of back extensions',
    'emergency',
    { days: 2, now: 8, start: 6 },
    { age: 26, sex: 'm', trend: 'worse', 'dark-urine': true, 'hard-swollen-back': true },
  ],
  [
    'V21 pacing with flank pain in waves',
    'same-day',
    { days: 0, now: 9, start: 9 },
    { age: 39, sex: 'm', trend: 'new', 'flank-colic': true },
  ],
  [
    'V23 five months of long morning stiffness that training loosens',
    'book',
    { days: 150, now: 4, start: 5 },
    {
      age: 24,
      sex: 'm',
      trend: 'same',
      'age-at-onset': 24,
      'duration-months': 5,
      'ng65-count': 5,
    },
  ],
  [
    'V25 day fifteen, from six down to two',
    'self-care',
    { days: 15, now: 2, start: 6 },
    { age: 28, sex: 'f', trend: 'better' },
  ],
  [
    'V27 a mild ache, twenty-six weeks pregnant',
    'book',
    { days: 4, now: 3, start: 3 },
    { age: 32, sex: 'f', trend: 'same', pregnant: true, 'preg-2nd3rd': true },
  ],
  [
    'V29 sudden pain under a squat on a blood thinner, legs normal',
    'same-day',
    { days: 0, now: 8, start: 8 },
    { age: 58, sex: 'm', trend: 'new', anticoagulant: true, 'sudden-severe-onset': true },
  ],
  [
    'V31 seven kilograms lost without trying',
    'same-day',
    { days: 40, now: 4, start: 4 },
    { age: 55, sex: 'm', trend: 'same', 'weight-loss': true, 'night-pain-unrelenting': true },
  ],
  [
    'V33 two years of prednisolone, no fall',
    'book',
    { days: 7, now: 4, start: 4 },
    { age: 43, sex: 'm', trend: 'same', steroids: true },
  ],
  [
    'V35 the third time in ten months',
    'book',
    { days: 3, now: 4, start: 4 },
    { age: 26, sex: 'f', trend: 'same', 'episodes-12m': 3 },
  ],
]

describe.each(vignettes)('%s', (_who, level, { days, now, start }, answers) => {
  const all = { ...nothingCritical, 'sexual-change': 'no', ...answers }

  it(`is ${level} when the beginning is stated`, () => {
    const stated = { day: 0, pain: now, began: -days, painAtStart: start, answers: all }
    expect(triageAfter([stated], 0).level).toBe(level)
  })

  it(`is ${level} when days and first pain are answers`, () => {
    const answered = { day: 0, pain: now, answers: { ...all, days, 'nprs-baseline': start } }
    expect(triageAfter([answered], 0).level).toBe(level)
  })
})
