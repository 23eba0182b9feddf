import type { Lift, PerformedSet, Session } from '#history/history'
import type { ProgrammeSlot } from './programme.ts'

/** One exercise in one session: what was worked, and where it stood among the others. */
type Occurrence = {
  readonly position: number
  readonly lift: Lift
  /** Working sets, heaviest first. */
  readonly sets: readonly PerformedSet[]
}

/**
 * What a day usually holds: the exercises of at least half of its sessions, in their usual order, each with its usual
 * working sets. Where nothing comes back that often, what came most often.
 */
export const findSlots = (sessions: readonly Session[]): ProgrammeSlot[] => {
  const byKey = gatherOccurrences(sessions)
  const most = Math.max(0, ...[...byKey.values()].map(({ length }) => length))
  const needed = Math.min(most, sessions.length / 2)
  return [...byKey.values()]
    .filter((occurrences) => occurrences.length >= needed)
    .map((occurrences) => ({ occurrences, place: usualPlace(occurrences) }))
    .sort((a, b) => a.place.middle - b.place.middle || a.place.mean - b.place.mean)
    .map(({ occurrences }, index) => ({
      slot: index + 1,
      ...usualWork(occurrences),
      share: occurrences.length / sessions.length,
    }))
}

/** The usual top working mass of a name in these sessions, in kg; null where it was never loaded. */
export const usualTopMass = (sessions: readonly Session[], key: string): number | null => {
  const occurrences = gatherOccurrences(sessions).get(key)
  return occurrences ? usualWork(occurrences).massKg : null
}

const gatherOccurrences = (sessions: readonly Session[]): ReadonlyMap<string, readonly Occurrence[]> => {
  const byKey = new Map<string, Occurrence[]>()
  for (const { lifts } of sessions) {
    for (const [key, parts] of Map.groupBy(lifts, (lift) => lift.key)) {
      const sets = parts
        .flatMap(({ sets }) => sets)
        .filter(isWork)
        .sort(heavierFirst)
      if (sets.length === 0) continue
      const occurrence = { position: lifts.indexOf(parts[0]!), lift: parts[0]!, sets }
      const others = byKey.get(key)
      if (others === undefined) byKey.set(key, [occurrence])
      else others.push(occurrence)
    }
  }
  return byKey
}

// An attempt without a repetition is not usual work.
const isWork = ({ kind, reps, seconds, metres }: PerformedSet): boolean =>
  kind === 'working' && (reps !== 0 || seconds !== undefined || metres !== undefined)

const heavierFirst = (a: PerformedSet, b: PerformedSet): number =>
  (b.massKg ?? 0) - (a.massKg ?? 0) || (b.reps ?? 0) - (a.reps ?? 0)

const usualPlace = (
  occurrences: readonly Occurrence[],
): { readonly middle: number; readonly mean: number } => {
  const positions = occurrences.map(({ position }) => position)
  const sum = positions.reduce((total, position) => total + position, 0)
  return { middle: lowerMedian(positions), mean: sum / positions.length }
}

const usualWork = (occurrences: readonly Occurrence[]): Omit<ProgrammeSlot, 'slot' | 'share'> => {
  const { name, key } = occurrences.at(-1)!.lift
  const exercise = occurrences.findLast(({ lift }) => lift.exercise !== undefined)?.lift.exercise
  const pattern = usualPattern(occurrences)
  const all = occurrences.flatMap(({ sets }) => sets)
  const rpe = usualWhereNoted(all, ({ rpe }) => rpe)
  const seconds = all.every(({ reps }) => reps === null)
    ? usualWhereNoted(all, ({ seconds }) => seconds)
    : undefined
  const assistanceKg = usualAssistance(occurrences)
  return {
    name,
    key,
    ...(exercise !== undefined && { exercise }),
    sets: pattern.reduce((total, { sets }) => total + sets, 0),
    reps: pattern[0]!.reps,
    massKg: pattern[0]!.massKg,
    ...(assistanceKg !== undefined && { assistanceKg }),
    ...(seconds !== undefined && { seconds }),
    ...(rpe !== undefined && { rpe }),
    ...(pattern.length > 1 && { pattern }),
  }
}

type UsualSets = { readonly sets: number; readonly reps: number; readonly massKg: number | null }

/**
 * The usual heaviest set, second heaviest and so on, those of one load taken together. Sessions cut short do not count:
 * with them a lighter rank could come out heavier than the one before.
 */
const usualPattern = (occurrences: readonly Occurrence[]): readonly UsualSets[] => {
  const count = lowerMedian(occurrences.map(({ sets }) => sets.length))
  const complete = occurrences.filter(({ sets }) => sets.length >= count)
  const ranks = Array.from({ length: count }, (_, rank) => {
    const ranked = complete.map(({ sets }) => sets[rank]!)
    return {
      massKg: lowerMedian(ranked.map(({ massKg }) => massKg ?? 0)),
      reps: ranked.map(({ reps }) => reps ?? 1),
    }
  })
  return Array.from(
    Map.groupBy(ranks, ({ massKg }) => massKg),
    ([massKg, alike]) => ({
      sets: alike.length,
      reps: lowerMedian(alike.flatMap(({ reps }) => reps)),
      massKg: massKg === 0 ? null : massKg,
    }),
  )
}

/** The usual value of what at least half of the sets note. */
const usualWhereNoted = (
  sets: readonly PerformedSet[],
  read: (set: PerformedSet) => number | undefined,
): number | undefined => {
  const noted = sets.map(read).filter((value) => value !== undefined)
  return noted.length > 0 && noted.length * 2 >= sets.length ? lowerMedian(noted) : undefined
}

/** Usual help of the set with the least help; more help is easier, so of two middle values the greater one. */
const usualAssistance = (occurrences: readonly Occurrence[]): number | undefined => {
  const least = occurrences.flatMap(({ sets }) => {
    const noted = sets.map(({ assistanceKg }) => assistanceKg).filter((help) => help !== undefined)
    return noted.length > 0 ? [-Math.min(...noted)] : []
  })
  return least.length * 2 >= occurrences.length && least.length > 0 ? -lowerMedian(least) : undefined
}

/**
 * The middle value, of two middle ones the lower: a load that was really on the bar, and never more than usual.
 * Not for an empty list.
 */
const lowerMedian = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[(values.length - 1) >> 1]!
