import * as v from 'valibot'

const answer = v.union([v.string(), v.number(), v.boolean(), v.array(v.string())])

const exercise = v.strictObject({
  name: v.string(),
  sets: v.number(),
  reps: v.number(),
  massKg: v.optional(v.number()),
  lb: v.optional(v.number()),
  rpe: v.optional(v.number()),
})

const weekDay = v.strictObject({
  title: v.string(),
  /** ISO: 1 Monday to 7 Sunday. */
  weekday: v.number(),
  exercises: v.array(exercise),
})

/** One thing that happens, on a day counted from the day the pain began (0). */
const happening = v.strictObject({
  day: v.number(),
  /** `clear: true` answers every critical question, and the questions of daily life, with "no"; `answers` go over it. */
  checkIn: v.optional(
    v.strictObject({
      pain: v.number(),
      began: v.optional(v.number()),
      painAtStart: v.optional(v.number()),
      clear: v.optional(v.boolean(), true),
      answers: v.optional(v.record(v.string(), answer), {}),
      leaveOut: v.optional(v.array(v.string()), []),
    }),
  ),
  /** `offered`: the session as advised for that day; else the exercises done. */
  session: v.optional(
    v.union([
      v.literal('offered'),
      v.strictObject({ title: v.optional(v.string()), exercises: v.array(exercise) }),
    ]),
  ),
  before: v.optional(v.number()),
  during: v.optional(v.number()),
  nextMorning: v.optional(v.number()),
  settledWithin48h: v.optional(v.boolean()),
  newLegSymptoms: v.optional(v.boolean()),
  stoppedForSharpPain: v.optional(v.boolean()),
  clinician: v.optional(
    v.strictObject({
      outcome: v.picklist(['cleared', 'cleared-with-limits', 'not-cleared']),
      limits: v.optional(v.record(v.string(), v.unknown())),
    }),
  ),
  screen: v.optional(
    v.strictObject({
      screen: v.string(),
      value: v.union([v.number(), v.boolean(), v.string()]),
      unit: v.string(),
      side: v.optional(v.picklist(['left', 'right'])),
    }),
  ),
  identify: v.optional(v.strictObject({ name: v.string(), exercise: v.string() })),
  equipment: v.optional(v.array(v.string())),
  /** The word on the easier week that begins on this day. */
  easierWeek: v.optional(v.picklist(['accepted', 'undone'])),
  /** Takes these ready-made sessions as the programme. */
  adopt: v.optional(v.string()),
})
export type Happening = v.InferOutput<typeof happening>

/** From `from` to `to` the lifter follows the advice: trains what is offered when it is meant for that day, checks in when asked, reports each session. */
const following = v.strictObject({
  follow: v.strictObject({
    from: v.number(),
    to: v.number(),
    pain: v.number(),
    /** Pain falls by one each so many days. */
    easesEvery: v.optional(v.number()),
    during: v.optional(v.number(), 1),
    nextMorning: v.optional(v.number()),
    answers: v.optional(v.record(v.string(), answer), {}),
  }),
})
export type Following = v.InferOutput<typeof following>

const expectation = v.strictObject({
  day: v.number(),
  level: v.optional(v.string()),
  phase: v.optional(v.string()),
  fired: v.optional(v.array(v.string())),
  asks: v.optional(v.array(v.string())),
  /** true: there is a session; false: there is none. */
  session: v.optional(v.boolean()),
  /** Programmed name -> change. */
  changes: v.optional(v.record(v.string(), v.string())),
  /** Rule names that must stand somewhere in the advice. */
  reasons: v.optional(v.array(v.string())),
  leading: v.optional(v.string()),
  statuses: v.optional(v.record(v.string(), v.string())),
  actions: v.optional(v.array(v.string())),
  /** What each of the next seven days asks of the back, today first, such as `heavy`; see `WeekDay` in src/plan/plan.ts. */
  week: v.optional(v.array(v.string())),
  /** The ready-made sessions on offer, in their order. */
  readyMade: v.optional(v.array(v.string())),
  notActions: v.optional(v.array(v.string())),
  lumbarBelowProgrammed: v.optional(v.boolean()),
  stimulusAtLeast: v.optional(v.number()),
  confidence: v.optional(v.string()),
})
export type Expectation = v.InferOutput<typeof expectation>

/** A story: scenarios/<id>.yaml. */
export const storySchema = v.strictObject({
  id: v.string(),
  says: v.string(),
  /** Day 0. */
  began: v.string(),
  profile: v.optional(v.record(v.string(), v.unknown())),
  before: v.optional(
    v.strictObject({
      weeks: v.number(),
      days: v.array(weekDay),
      /** From `fromDay` on, this exercise is done like this. */
      changes: v.optional(
        v.array(
          v.strictObject({
            exercise: v.string(),
            fromDay: v.number(),
            toDay: v.optional(v.number()),
            massKg: v.optional(v.number()),
            sets: v.optional(v.number()),
            skipped: v.optional(v.boolean()),
          }),
        ),
        [],
      ),
    }),
  ),
  programme: v.optional(v.array(weekDay)),
  happens: v.array(v.union([happening, following])),
  expect: v.array(expectation),
})
export type Story = v.InferOutput<typeof storySchema>
