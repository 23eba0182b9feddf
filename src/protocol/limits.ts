import * as v from 'valibot'
import { patternSchema } from './exercise.ts'

const n = v.number()
const fraction = v.pipe(v.number(), v.minValue(0), v.maxValue(10))

/** protocol/limits.yaml: the numbers of the model and the hard caps that nothing may exceed. Each is explained there. */
export const limitsSchema = v.strictObject({
  model: v.strictObject({
    gravity: n,
    upperBodyShare: fraction,
    referenceHeightM: n,
    referenceMassKg: n,
    assumedMassKg: n,
    assumedHeightM: n,
    assumedRangeKg: v.tuple([n, n]),
    unitNm: n,
    holdSecondsPerRep: n,
    lumbarLeverM: n,
    lumbarDayNm: n,
  }),
  /** The back muscles in the estimate of compression and shear, which is context and steers nothing. */
  extensors: v.strictObject({
    leverM: n,
    leverRangeM: v.tuple([n, n]),
    obliqueDeg: n,
    obliqueRangeDeg: v.tuple([n, n]),
  }),
  /** Published measurements: how near is agreement, and how many must agree at least. */
  measured: v.strictObject({ within: fraction, fewestAgree: n }),
  windows: v.strictObject({
    l0Days: n,
    l0WideDays: n,
    l0WideFraction: fraction,
    recalledFraction: fraction,
    referenceLiftSessions: n,
    programmeDays: n,
    programmeSessions: n,
    w0WeeksFrom: n,
    w0WeeksTo: n,
    w0FewestWeeks: n,
    weekDays: n,
    spikeDays: n,
    spikeBestDays: n,
    layoffDays: n,
    forensicsDays: n,
  }),
  lights: v.strictObject({
    duringGreen: n,
    duringGreenOverBefore: n,
    duringHighest: n,
    nextOverBefore: n,
    flareOverBefore: n,
    baseNeverGreen: n,
    redFrom: n,
    settledAskedOnDay: n,
  }),
  answers: v.strictObject({
    reaskDays: v.array(n),
    longestDays: n,
    pregnancyDays: n,
    durationFromDays: n,
    medicinesAgeFrom: n,
  }),
  episode: v.strictObject({
    opensAtPain: n,
    quietPain: n,
    quietDays: n,
    quietCheckIns: n,
    fullShare: fraction,
    calmFromPain: n,
    calmUntilPain: n,
    redWindowDays: n,
    greenWeekSessions: n,
    improvedPoints: n,
    improvedFewestPoints: n,
    improvedShare: fraction,
    sorenessGoneByDay: n,
    improvedFromDay: n,
    resolvedFromDay: n,
    unresolvedPain: n,
    bodyLoaded: v.array(patternSchema),
  }),
  /** Days of the episode on which function and global change are measured, and how long each stays open (evidence section 2). */
  measures: v.strictObject({ functionDays: v.array(n), changeDays: v.array(n), openDays: n }),
  growth: v.strictObject({ overGreen: n, spikeWarning: n, afterRed: fraction }),
  /** Where nothing is known of the lifter's own lumbar lifts: peak in Nm and weekly units by phase. */
  absolute: v.strictObject({
    peakNm: v.record(v.string(), n),
    sessionUnits: v.record(v.string(), n),
  }),
  /** Supported single-joint work stays possible under any cap, so that a day is never emptied. */
  always: v.strictObject({ peakNm: n, units: n }),
  /** Steps by which a load can be changed, per unit and kind of equipment. */
  steps: v.strictObject({
    kg: v.strictObject({ barbell: n, hand: n, machine: n }),
    lb: v.strictObject({ barbell: n, hand: n, machine: n }),
  }),
  /** Bounds of repetition ranges: upper ends, ascending. */
  repRanges: v.array(n),
  effort: v.strictObject({ fullToRir: n, halfToRir: n, half: fraction, light: fraction, e1rmMostReps: n }),
  stimulus: v.strictObject({ primary: n, secondary: n, keep: fraction }),
  /** Lifts the lifter has not done before: fewest repetitions, how long a hold, s, and how many are considered. */
  swap: v.strictObject({
    besides: v.record(v.string(), v.array(v.string())),
    newLiftReps: n,
    newHoldSeconds: n,
    newLifts: n,
    /** Other ways to do a slot of which it is said what speaks against them. */
    othersSaid: n,
  }),
  /** The trunk hold, where it was measured, that barbell hinges wait for, s. */
  hingeGate: v.strictObject({ fewestHoldSeconds: n }),
  /** The lightest bar that is likely to be at hand, kg; less only where the lifter logged less. */
  lightestBarKg: n,
  lightestShare: fraction,
  schedule: v.strictObject({ lumbarRestHours: n, lumbarDaysInRow: n, doseDays: n }),
  /** The easier week: after how many weeks it is due, how long it is, what is kept of sets and load, and what counts as one. */
  deload: v.strictObject({
    dueWeeks: n,
    days: n,
    sets: fraction,
    load: fraction,
    easierShare: fraction,
    comparedWeeks: n,
  }),
  /** Walking built up: days a week, minutes on each to begin with, more each week, and in the end. */
  walking: v.strictObject({ days: n, startMinutes: n, stepMinutes: n, goalMinutes: n }),
  plausible: v.strictObject({ repsPerSet: n, timesLiftMedian: n }),
  actionsPerKind: n,
  /** Habits are changed one at a time. */
  habitsPerDay: n,
  actionsPerDay: n,
  /** Working sets of unidentified exercises in the programme window from which the lifter is asked what they are. */
  unidentifiedSets: n,
  /** Warnings before a planned session: rarer than the search backwards, see limits.yaml. */
  warnings: v.strictObject({
    breakDays: n,
    saidDays: n,
    bestDays: n,
    logDays: n,
    unitsJump: n,
  }),
  /** The search for what changed before the pain, and the verdict on one change (evidence sections 4.3 and 6). */
  causes: v.strictObject({
    fewestSessions: n,
    fewestOfLift: n,
    flatSessions: n,
    nearFailureRir: n,
    hingeDays: n,
    unidentifiedShare: fraction,
    liftHurts: n,
    liftFine: n,
    sameUnitsShare: fraction,
    keptUpShare: fraction,
    dwarfedShare: fraction,
    lateRise: n,
    lateSessions: n,
    screenDays: n,
    sideGapSeconds: n,
    ankleShortCm: n,
    ankleGapCm: n,
    hipGapDegrees: n,
    leadingPoints: n,
    leadingLead: n,
    possiblePoints: n,
    changeSessions: n,
    changeFall: n,
    detailsShown: n,
  }),
})
export type Limits = v.InferOutput<typeof limitsSchema>
