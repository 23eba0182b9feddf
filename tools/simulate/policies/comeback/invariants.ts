import type { Advice } from '#advice/advise'
import { daysBetween } from '#basics/day'
import { nameKey } from '#basics/name'
import type { Event } from '#events/event'
import type { Protocol } from '#protocol/protocol'
import { sameMass } from '#plan/loads/loadable'
import { setsOfWork } from '#plan/loads/work-demand'
import { demandOf } from '../../back/demand.ts'
import type { Lifter } from '../../lifters/lifter.ts'

/** Something the engine must never do, done. */
export type Breach = {
  readonly lifter: number
  readonly on: string
  readonly invariant: (typeof invariants)[number]
  readonly what: string
}

export const invariants = [
  'over-cap',
  'under-flag',
  'unanswered',
  'above-own',
  'ping-pong',
  'emptied',
] as const

export const saysInvariant: Readonly<Record<Breach['invariant'], string>> = {
  'over-cap': 'no session asks more of the lower back than its caps, worked out anew from its sets',
  'under-flag':
    'no session while a warning sign that was told waits for a clinician, or new leg symptoms for a check-in',
  unanswered: 'no session while a critical question has had no answer for a week',
  'above-own': 'no load above the lifter’s own of that lift before the pain',
  'ping-pong': 'no phase A, B, A, B within two weeks without a red answer or a flag',
  emptied: 'no day that is left without anything to do or to answer',
}

type Checked = Omit<Breach, 'lifter' | 'on'>

export const findBreaches = (
  protocol: Protocol,
  lifter: Lifter,
  advice: Advice,
  journal: readonly Event[],
  pingPongDays: number,
): readonly Breach[] =>
  [
    ...overCap(protocol, advice),
    ...sessionDespite(protocol, advice, journal),
    ...aboveOwn(advice, journal, lifter),
    ...pingPong(advice, pingPongDays),
    ...emptied(advice),
  ].map((found) => ({ lifter: lifter.number, on: advice.on, ...found }))

// What the engine takes for the same: shares are kept to a millionth, plates and newton metres are coarser by far.
const hair = sameMass

const overCap = (protocol: Protocol, { assessment, plan: { session } }: Advice): readonly Checked[] => {
  const cap = session?.lumbar.cap
  if (session === null || cap == null) return []
  const { peakNm, units } = demandOf(
    protocol.limits,
    assessment.body,
    session.items.flatMap(({ adjusted }) => {
      const exercise = adjusted?.exercise == null ? undefined : protocol.exercises.get(adjusted.exercise)
      return adjusted === null || exercise === undefined
        ? []
        : [{ name: adjusted.name, exercise, sets: setsOfWork(adjusted) }]
    }),
  )
  return [
    ...(peakNm > cap.peakNm + hair
      ? [{ invariant: 'over-cap' as const, what: `peak ${peakNm} Nm over ${cap.peakNm}` }]
      : []),
    ...(units > cap.units + hair
      ? [{ invariant: 'over-cap' as const, what: `units ${units} over ${cap.units}` }]
      : []),
  ]
}

const flagsByAnswer: Readonly<Record<string, readonly unknown[]>> = {
  'saddle-change': ['yes', 'unsure'],
  'bladder-change': ['yes', 'unsure'],
  'leg-weak': ['foot-drop'],
  'leg-radicular': ['both'],
  fever: [true],
  'dark-urine': [true],
  'weight-loss': [true],
}

/** Read off the journal alone, without the engine's triage: what was told, and who has seen it since. */
const sessionDespite = (
  protocol: Protocol,
  { on, assessment, plan: { session } }: Advice,
  journal: readonly Event[],
): readonly Checked[] => {
  if (session === null) return []
  const { longestDays } = protocol.limits.answers
  const critical = [...protocol.questions.values()].filter((question) => question.critical)
  const open = new Set(critical.map(({ id }) => id))
  const found: Checked[] = []
  let isCleared = false
  let isAskedSince = false
  for (const event of journal.toReversed()) {
    if (event.kind === 'clinician-seen' && event.outcome !== 'not-cleared') isCleared = true
    if (event.kind === 'morning-after-reported' && event.newLegSymptoms === true && !isAskedSince)
      found.push({ invariant: 'under-flag', what: `new leg symptoms on ${event.on}` })
    if (event.kind !== 'checked-in') continue
    isAskedSince = true
    if (daysBetween(event.on, on) <= longestDays) for (const id of Object.keys(event.answers)) open.delete(id)
    if (isCleared) continue
    for (const [id, values] of Object.entries(flagsByAnswer))
      if (values.includes(event.answers[id]))
        found.push({ invariant: 'under-flag', what: `${id} ${String(event.answers[id])} on ${event.on}` })
  }
  if (assessment.episode !== null && open.size > 0)
    found.push({ invariant: 'unanswered', what: [...open].join(', ') })
  return found
}

const aboveOwn = (
  { assessment: { episode }, plan: { session } }: Advice,
  journal: readonly Event[],
  { onset }: Lifter,
): readonly Checked[] => {
  if (episode === null || session === null || session.lumbar.cap === null) return []
  // A later episode has later training before it.
  const own = greatestOwn(journal, episode.began > onset ? episode.began : onset)
  return session.items.flatMap(({ adjusted, programmed, change }): Checked[] => {
    const kg = adjusted?.massKg
    if (adjusted == null || kg == null || change === 'keep') return []
    const most =
      own.get(nameKey(adjusted.name)) ?? (change === 'lighten' ? (programmed.massKg ?? Infinity) : Infinity)
    return kg > most + hair
      ? [{ invariant: 'above-own', what: `${adjusted.name} ${kg} kg over ${most}` }]
      : []
  })
}

/** Greatest load of each lift, kg, up to a day. */
const greatestOwn = (journal: readonly Event[], until: string): ReadonlyMap<string, number> => {
  const own = new Map<string, number>()
  for (const event of journal) {
    if (event.kind !== 'session-logged' || event.on > until) continue
    for (const { name, sets } of event.exercises) {
      const most = Math.max(...sets.map(({ massKg }) => massKg ?? 0))
      if (most > (own.get(name) ?? 0)) own.set(name, most)
    }
  }
  return new Map([...own].map(([name, most]) => [nameKey(name), most]))
}

/** A to B, back, and to B again within so many days, where no red answer and no flag asked for any of it. */
const pingPong = ({ on, assessment: { course } }: Advice, days: number): readonly Checked[] => {
  const [first, back, again] = course.moves.slice(-3)
  if (first === undefined || back === undefined || again === undefined || again.on !== on) return []
  const isSwing =
    first.from === back.to && first.to === back.from && again.from === first.from && again.to === first.to
  if (!isSwing || daysBetween(first.on, again.on) > days) return []
  const why = [first, back, again].map(({ ground }) => ground.rule)
  return why.some((rule) => /red-answer|clinician|flag/.test(rule))
    ? []
    : [
        {
          invariant: 'ping-pong',
          what: `${first.from} ${first.to} ${first.from} ${first.to}: ${why.join(', ')}`,
        },
      ]
}

const emptied = ({ plan: { session } }: Advice): readonly Checked[] =>
  session === null || session.items.some(({ adjusted, change }) => adjusted !== null || change === 'ask')
    ? []
    : [{ invariant: 'emptied', what: session.title }]
