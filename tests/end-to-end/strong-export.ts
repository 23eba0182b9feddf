import { addDays, toDay } from '#basics/day'

export type MadeExport = {
  readonly text: string
  /** Records below the header. */
  readonly rows: number
  readonly restTimers: number
  readonly sets: number
  readonly sessions: number
}

const header =
  'Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE'

/** So few and round loads that nothing tells kilograms from pounds. */
const lifts = [
  { name: 'Squat (Barbell)', weights: [60, 80, 80, 80] },
  { name: 'Bench Press (Barbell)', weights: [60, 60, 60] },
  { name: 'Lantern carry of the third floor', weights: [0, 0] },
] as const

/** The shape of a Strong export without a unit: sessions of nine sets and one rest timer, every other day. */
export const strongExport = (sessions: number): MadeExport => {
  const lines = [header]
  let sets = 0
  for (let session = 0; session < sessions; session += 1) {
    const day = addDays(toDay('2024-01-01'), session * 2 - sessions)
    const head = `${day} 18:04:11,"Workout ${'ABC'[session % 3]}",55m`
    for (const { name, weights } of lifts)
      for (const [index, weight] of weights.entries()) {
        sets += 1
        lines.push(`${head},"${name}",${index + 1},${weight}.0,5.0,0,0.0,"","",`)
      }
    lines.push(`${head},"Squat (Barbell)",Rest Timer,0,0.0,0,120.0`)
  }
  return { text: `${lines.join('\n')}\n`, rows: lines.length - 1, restTimers: sessions, sets, sessions }
}
