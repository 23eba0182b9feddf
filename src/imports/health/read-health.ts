import type { Day } from '#basics/day'
import { lbToKg } from '#basics/mass'
import type { LoggedSet } from '#events/session-logged'
import { civilMinute } from '#imports/dates/civil-time'
import { asNumber } from '#imports/json/json-values'
import { readNumber } from '#imports/reading/read-number'
import type { BodyMass, FileReading } from '#imports/sessions/file-reading'
import { gatherSessions } from '#imports/sessions/gather-sessions'
import { readingOf } from '#imports/sessions/reading-of'
import { metresOf, metresPer } from '#imports/table/read-set-cells'
import { gatherSleep } from './gather-sleep.ts'
import { attributeOf, scanTags } from './scan-tags.ts'

/** True for the first text of an Apple Health export.xml, whatever language its file name is in. */
export const looksLikeHealth = (text: string): boolean =>
  /^\uFEFF?\s*</u.test(text) && /<!DOCTYPE HealthData|<HealthData[\s>]/u.test(text)

export type HealthReader = {
  /** Takes the next text of the file. Nothing is kept but workouts, one weighing and the tag that the text ends in. */
  readonly push: (text: string) => void
  readonly rows: () => number
  readonly finish: () => FileReading
}

// Apps whose own export tells the sets: their workouts in Health are the same training, told worse.
const ownExport =
  /^(?:strong|hevy|fitnotes|fitbod|stronglifts|gymbook|liftosaur|liftlog|lyfta|jefit|connect|garmin)/iu

const kgPer: Readonly<Record<string, number>> = { kg: 1, lb: lbToKg(1), st: lbToKg(14), g: 0.001 }

// What a grown person can weigh: outside it a scale was tried with luggage.
const [leastKg, mostKg] = [20, 400]

/**
 * Apple Health, read as it streams by: workouts become sessions of one exercise with their time and distance (the export
 * holds no sets), sleep becomes nights, and the last weighing up to `today` the lifter's body mass. Records are counted:
 * they are no training.
 */
export const readHealth = (today: Day): HealthReader => {
  const gathering = gatherSessions()
  const sleep = gatherSleep(today)
  const records = { sleep: 0, 'body mass': 0, 'other health record': 0 }
  let rows = 0
  let lastSet: LoggedSet | undefined
  let bodyMass: BodyMass | undefined

  const readWorkout = (text: string, from: number, to: number): void => {
    rows += 1
    lastSet = undefined
    const value = (name: string): string | undefined => attributeOf(text, from, to, name)
    const source = value('sourceName') ?? ''
    if (ownExport.test(source))
      return gathering.notTraining(`workout written by ${source}: import its own export`)
    const name = (value('workoutActivityType') ?? '')
      .replace(/^HKWorkoutActivityType/u, '')
      .replace(/([a-z])([A-Z])/gu, '$1 $2')
    if (name === '') return gathering.skip(rows, 'has no kind of workout')
    const start = value('startDate') ?? ''
    const draft = gathering.session(start, '', `${rows}`, rows)
    if (!draft) return gathering.skip(rows, `"${start.slice(0, 40)}" is no date this can read`)
    const minutes = minutesOf(value('duration'), value('durationUnit'))
    const set: LoggedSet = { kind: 'working' }
    if (minutes !== undefined && minutes > 0 && minutes <= 1440) {
      set.seconds = Math.round(minutes * 60)
      draft.minutes = Math.floor(minutes)
    }
    gathering.addSet(draft, name, Number.NaN, set)
    lastSet = set
    addDistance(value('totalDistance'), value('totalDistanceUnit'))
  }

  const addDistance = (amount: string | undefined, unit: string | undefined): void => {
    const value = amount === undefined ? undefined : readNumber(amount)
    const scale = unit === undefined ? undefined : metresPer(unit)
    const metres = value !== undefined && scale !== undefined ? metresOf(value, scale) : undefined
    if (lastSet && metres !== undefined) lastSet.metres = metres
  }

  const readStatistics = (text: string, from: number, to: number): void => {
    const type = attributeOf(text, from, to, 'type')
    if (!type?.startsWith('HKQuantityTypeIdentifierDistance')) return
    addDistance(attributeOf(text, from, to, 'sum'), attributeOf(text, from, to, 'unit'))
  }

  const readBodyMass = (text: string, from: number, to: number): void => {
    const amount = asNumber(attributeOf(text, from, to, 'value'))
    const scale = kgPer[attributeOf(text, from, to, 'unit') ?? '']
    const start = gathering.dateOf(attributeOf(text, from, to, 'startDate') ?? '')
    if (amount === undefined || scale === undefined || start?.kind !== 'settled') return
    const kg = Math.round(amount * scale * 100) / 100
    if (kg < leastKg || kg > mostKg || start.time.day > today) return
    if (!bodyMass || civilMinute(start.time) >= civilMinute(bodyMass.time))
      bodyMass = { kg, time: start.time }
  }

  const readSleep = (text: string, from: number, to: number): void => {
    const value = (name: string): string => attributeOf(text, from, to, name) ?? ''
    sleep.add(
      value('value').replace(/^HKCategoryValueSleepAnalysis/u, ''),
      value('startDate'),
      value('endDate'),
    )
  }

  const readRecord = (text: string, from: number, to: number): void => {
    rows += 1
    const type = text.indexOf('type="HK', from)
    if (type < 0 || type > to) records['other health record'] += 1
    else if (text.startsWith('CategoryTypeIdentifierSleepAnalysis"', type + 8)) {
      records.sleep += 1
      readSleep(text, from, to)
    } else if (text.startsWith('QuantityTypeIdentifierBodyMass"', type + 8)) {
      records['body mass'] += 1
      readBodyMass(text, from, to)
    } else records['other health record'] += 1
  }

  const push = scanTags((text, from, to) => {
    if (isTag(text, from, 'Record')) readRecord(text, from, to)
    else if (isTag(text, from, 'Workout')) readWorkout(text, from, to)
    else if (isTag(text, from, 'WorkoutStatistics')) readStatistics(text, from, to)
  })

  return {
    rows: () => rows,
    push,
    finish: () => {
      const counted = Object.entries(records).filter(([, count]) => count > 0)
      const nights = sleep.nights()
      const inBedOnly = sleep.inBedOnly(nights)
      return readingOf(gathering, {
        app: 'apple-health',
        dialect: 'export.xml',
        stated: new Set(['kg']),
        rows,
        notTraining: new Map([...gathering.notTrainingRows, ...counted]),
        ...(bodyMass === undefined ? {} : { bodyMass }),
        nights,
        readings: [
          'Apple Health holds no sets: a workout is one exercise with its time and distance',
          ...(bodyMass === undefined
            ? []
            : [`your body mass was read from the last weighing: ${bodyMass.kg} kg on ${bodyMass.time.day}`]),
          ...(nights.length === 0
            ? []
            : [
                'a night is the time asleep, not the time in bed; what several devices tell of it is told once',
              ]),
          ...(inBedOnly === 0
            ? []
            : [`of ${inBedOnly} days only the time in bed is known: what was slept of it stays unknown`]),
        ],
      })
    },
  }
}

const isTag = (text: string, from: number, name: string): boolean =>
  text.startsWith(name, from) && text.charCodeAt(from + name.length) <= 32

const minutesOf = (duration: string | undefined, unit: string | undefined): number | undefined => {
  const value = asNumber(duration)
  if (value === undefined) return undefined
  return unit === 's' ? value / 60 : unit === 'hr' ? value * 60 : value
}
