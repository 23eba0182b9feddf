import { addDays, toDay } from '#basics/day'

const lifts = [
  ['Squat (Barbell)', 'Romanian Deadlift (Barbell)', 'Leg Press', 'Leg Extension (Machine)'],
  ['Bench Press (Barbell)', 'Bent Over Row (Barbell)', 'Overhead Press (Barbell)', 'Lat Pulldown (Cable)'],
  ['Deadlift (Barbell)', 'Bulgarian Split Squat', 'Lying Leg Curl (Machine)', 'Hip Thrust (Barbell)'],
]
const titles = ['Lower A', 'Upper', 'Lower B']
const setsASession = 20

export type MadeSet = {
  readonly day: string
  readonly title: string
  readonly name: string
  readonly order: number
  readonly kg: number
  readonly reps: number
}

/** So many sets of a lifter who trains every other day, 20 sets a time; no two sessions alike. */
const madeSets = function* (rows: number): Iterable<MadeSet> {
  const first = toDay('2000-01-01')
  for (let row = 0; row < rows; row += 1) {
    const session = Math.floor(row / setsASession)
    const place = Math.floor((row % setsASession) / 5)
    yield {
      // Two sessions a day at most, so that a million rows still fit between 2000 and 2070.
      day: addDays(first, Math.floor(session / 2)),
      title: titles[session % 3]!,
      name: lifts[session % 3]![place]!,
      order: row % 5,
      kg: 40 + 10 * place + ((session * 7 + row) % 9) * 2.5,
      reps: 5 + (session % 4),
    }
  }
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const strongHeader =
  '"Workout #";"Date";"Workout Name";"Duration (sec)";"Exercise Name";"Set Order";"Weight (kg)";"Reps";"RPE";"Distance (meters)";"Seconds";"Notes";"Workout Notes"'
const hevyHeader =
  '"title","start_time","end_time","description","exercise_title","superset_id","exercise_notes","set_index","set_type","weight_kg","reps","distance_km","duration_seconds","rpe"'

const strongLine = ({ day, title, name, order, kg, reps }: MadeSet, row: number): string =>
  `"${Math.floor(row / setsASession) + 1}";"${day} 18:0${Math.floor(row / setsASession) % 2}:00";"${title}";"3720.0";"${name}";"${order + 1}";"${kg}";"${reps}";"";"0.0";"0.0";"";""`

const hevyLine = ({ day, title, name, order, kg, reps }: MadeSet, row: number): string => {
  const date = `${Number(day.slice(8))} ${months[Number(day.slice(5, 7)) - 1]!} ${day.slice(0, 4)}`
  const hour = 17 + (Math.floor(row / setsASession) % 2)
  return `"${title}","${date}, ${hour}:00","${date}, ${hour}:59","","${name}",,"",${order},"normal",${kg},${reps},,,`
}

/** A synthetic export of so many rows, in the shape of an app's. */
export const madeExport = (app: 'strong' | 'hevy', rows: number): Uint8Array => {
  const lines = [app === 'strong' ? strongHeader : hevyHeader]
  let row = 0
  for (const set of madeSets(rows)) {
    lines.push(app === 'strong' ? strongLine(set, row) : hevyLine(set, row))
    row += 1
  }
  return new TextEncoder().encode(`${lines.join('\n')}\n`)
}
