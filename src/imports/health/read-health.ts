import type { LoggedSet } from '#events/session-logged'
import { asNumber } from '#imports/json/json-values'
import { readNumber } from '#imports/reading/read-number'
import type { FileReading } from '#imports/sessions/file-reading'
import { gatherSessions } from '#imports/sessions/gather-sessions'
import { readingOf } from '#imports/sessions/reading-of'
import { metresOf, metresPer } from '#imports/table/read-set-cells'

/** True for the first text of an Apple Health export.xml. */
export const looksLikeHealth = (text: string): boolean => /<!DOCTYPE HealthData|<HealthData[\s>]/u.test(text)

export type HealthReader = {
  /** Takes the next text of the file. Nothing is kept but workouts and the element that the text ends in. */
  readonly push: (text: string) => void
  readonly rows: () => number
  readonly finish: () => FileReading
}

// Apps whose own export tells the sets: their workouts in Health are the same training, told worse.
const ownExport =
  /^(?:strong|hevy|fitnotes|fitbod|stronglifts|gymbook|liftosaur|liftlog|lyfta|jefit|connect|garmin)/iu

const element = /<(Record|Workout|WorkoutStatistics)\s([^>]*)>/gu
const attribute = /([A-Za-z]+)="([^"]*)"/gu

// Longer than any element of such a file; a file without a bracket must not be kept whole.
const longestElement = 65_536

/**
 * Apple Health, read as it streams by: workouts become sessions of one exercise with their time and distance (the export
 * holds no sets). Records are counted and left: they are no training.
 */
export const readHealth = (): HealthReader => {
  const gathering = gatherSessions()
  let kept = ''
  let rows = 0
  let lastSet: LoggedSet | undefined

  const readWorkout = (attributes: string): void => {
    rows += 1
    lastSet = undefined
    const values = new Map(
      [...attributes.matchAll(attribute)].map((match) => [match[1]!, unescaped(match[2]!)]),
    )
    const source = values.get('sourceName') ?? ''
    if (ownExport.test(source))
      return gathering.notTraining(`workout written by ${source}: import its own export`)
    const name = (values.get('workoutActivityType') ?? '')
      .replace(/^HKWorkoutActivityType/u, '')
      .replace(/([a-z])([A-Z])/gu, '$1 $2')
    if (name === '') return gathering.skip(rows, 'has no kind of workout')
    const start = values.get('startDate') ?? ''
    const draft = gathering.session(start, '', `${rows}`, rows)
    if (!draft) return gathering.skip(rows, `"${start.slice(0, 40)}" is no date this can read`)
    const minutes = minutesOf(values.get('duration'), values.get('durationUnit'))
    const set: LoggedSet = { kind: 'working' }
    if (minutes !== undefined && minutes > 0 && minutes <= 1440) {
      set.seconds = Math.round(minutes * 60)
      draft.minutes = Math.floor(minutes)
    }
    gathering.addSet(draft, name, Number.NaN, set)
    lastSet = set
    addDistance(values.get('totalDistance'), values.get('totalDistanceUnit'))
  }

  const addDistance = (amount: string | undefined, unit: string | undefined): void => {
    const value = amount === undefined ? undefined : readNumber(amount)
    const scale = unit === undefined ? undefined : metresPer(unit)
    const metres = value !== undefined && scale !== undefined ? metresOf(value, scale) : undefined
    if (lastSet && metres !== undefined) lastSet.metres = metres
  }

  const readStatistics = (attributes: string): void => {
    if (!/type="HKQuantityTypeIdentifierDistance/u.test(attributes)) return
    addDistance(/\bsum="([^"]*)"/u.exec(attributes)?.[1], /\bunit="([^"]*)"/u.exec(attributes)?.[1])
  }

  const readRecord = (attributes: string): void => {
    rows += 1
    const reason = attributes.includes('SleepAnalysis')
      ? 'sleep'
      : attributes.includes('IdentifierBodyMass"')
        ? 'body mass'
        : 'other health record'
    gathering.notTraining(reason)
  }

  return {
    rows: () => rows,
    push: (text) => {
      const whole = kept + text
      const end = whole.lastIndexOf('>') + 1
      kept = whole.slice(end)
      if (kept.length > longestElement) kept = ''
      for (const match of whole.slice(0, end).matchAll(element)) {
        if (match[1] === 'Record') readRecord(match[2]!)
        else if (match[1] === 'Workout') readWorkout(match[2]!)
        else readStatistics(match[2]!)
      }
    },
    finish: () =>
      readingOf(gathering, {
        app: 'apple-health',
        dialect: 'export.xml',
        stated: new Set(['kg']),
        rows,
        readings: ['Apple Health holds no sets: a workout is one exercise with its time and distance'],
      }),
  }
}

const minutesOf = (duration: string | undefined, unit: string | undefined): number | undefined => {
  const value = asNumber(duration)
  if (value === undefined) return undefined
  return unit === 's' ? value / 60 : unit === 'hr' ? value * 60 : value
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const unescaped = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|apos);/gu, (_whole, name: string) => entities[name]!)
