import { type Advice, advise } from '#advice/advise'
import { type PublicAdvice, toPublicAdvice } from '#advice/public'
import { canonicalJson } from '#basics/canonical-json'
import { addDays, type Day } from '#basics/day'
import type { Event } from '#events/event'
import { journalLine, readJournal } from '#events/journal-text'
import { nameKey } from '#basics/name'
import type { Protocol } from '#protocol/protocol'
import type { Case } from './any-journal.ts'

/** A law of the product: what it says, and a check that throws where it is broken. `chance` picks what to change. */
export type Law = {
  readonly id: string
  readonly says: string
  readonly check: (protocol: Protocol, given: Case, chance: number) => void
}

// Several laws ask about the same made-up journal: it is advised on once.
const told = new WeakMap<readonly Event[], { on: Day; advice: Advice; shown: PublicAdvice }>()

const adviseOnce = (protocol: Protocol, journal: readonly Event[], on: Day) => {
  const known = told.get(journal)
  if (known !== undefined && known.on === on) return known
  const advice = advise(protocol, journal, on)
  const fresh = { on, advice, shown: toPublicAdvice(protocol, advice) }
  told.set(journal, fresh)
  return fresh
}

const tell = (protocol: Protocol, journal: readonly Event[], on: Day): PublicAdvice =>
  adviseOnce(protocol, journal, on).shown

const insist = (truth: boolean, what: string): void => {
  if (!truth) throw new Error(what)
}

const levels = ['self-care', 'book', 'same-day', 'emergency'] as const
const stopped = new Set(['emergency', 'same-day', 'incomplete'])
// Comparing sums of floating numbers: far below a plate and a newton metre.
const hair = 1e-6

const isAfter = (event: Event, began: Day): boolean => event.on > began

const ownLoads = (given: Case): Map<string, number> => {
  const own = new Map<string, number>()
  for (const event of given.journal) {
    if (event.kind !== 'session-logged' || isAfter(event, given.began)) continue
    for (const { name, sets } of event.exercises) {
      for (const { massKg } of sets)
        if (massKg !== undefined) own.set(nameKey(name), Math.max(own.get(nameKey(name)) ?? 0, massKg))
    }
  }
  return own
}

const replace = (journal: readonly Event[], event: Event, changed: Event): Event[] =>
  journal.map((other) => (other === event ? changed : other))
const pick = <T>(from: readonly T[], chance: number): T | undefined =>
  from.length === 0 ? undefined : from[Math.floor(chance * from.length) % from.length]

const loadsOf = (advice: PublicAdvice): Map<string, number> =>
  new Map(
    (advice.session?.items ?? []).flatMap(({ slot, adjusted }) =>
      adjusted === null || adjusted.massKg === null
        ? []
        : [[`${slot} ${adjusted.exercise ?? adjusted.name}`, adjusted.massKg] as const],
    ),
  )

/** No load of the second is above the same one of the first, where both plan the same exercise for the same slot and day. */
const noneHigher = (first: PublicAdvice, second: PublicAdvice, what: string): void => {
  if (first.session?.on !== second.session?.on) return
  const before = loadsOf(first)
  for (const [key, load] of loadsOf(second))
    insist(
      !before.has(key) || load <= before.get(key)! + hair,
      `${what}: ${key} went from ${before.get(key)} to ${load}`,
    )
}

const raised = (value: number, chance: number): number => Math.min(10, value + 1 + Math.floor(chance * 5))

export const laws: readonly Law[] = [
  {
    id: 'triage-veto',
    says: 'At emergency, same-day or incomplete there is no session and nothing but referral, check and comfort',
    check: (protocol, { journal, on }) => {
      const advice = tell(protocol, journal, on)
      if (!stopped.has(advice.triage.level)) return
      insist(advice.session === null, 'a session is planned')
      const comfort = new Set(protocol.actions.filter((action) => action.comfort).map(({ id }) => id))
      for (const { id, kind } of advice.actions)
        insist(kind === 'referral' || kind === 'check' || comfort.has(id), `action ${id} is given`)
    },
  },
  {
    id: 'caps-hold',
    says: 'No session exceeds its caps on peak moment and lumbar units',
    check: (protocol, { journal, on }) => {
      const { session } = adviseOnce(protocol, journal, on).advice.plan
      if (session === null || session.lumbar.cap === null) return
      const { adjusted, cap } = session.lumbar
      insist(adjusted.peakNm <= cap.peakNm + hair, `peak ${adjusted.peakNm} over ${cap.peakNm}`)
      insist(adjusted.units <= cap.units + hair, `units ${adjusted.units} over ${cap.units}`)
    },
  },
  {
    id: 'never-above-own',
    says: "During an episode no load is above the lifter's own of that lift before the pain, nor above the programmed one",
    check: (protocol, given) => {
      const advice = tell(protocol, given.journal, given.on)
      if (advice.session === null || advice.episode === null || advice.phase.id === 'maintain') return
      const own = ownLoads(given)
      for (const { programmed, adjusted, change } of advice.session.items) {
        if (adjusted === null || adjusted.massKg === null) continue
        if (change === 'lighten' && programmed.massKg !== null)
          insist(
            adjusted.massKg <= programmed.massKg + hair,
            `${adjusted.name} ${adjusted.massKg} over programmed ${programmed.massKg}`,
          )
        const most = own.get(nameKey(adjusted.name))
        if (most !== undefined && change !== 'keep')
          insist(adjusted.massKg <= most + hair, `${adjusted.name} ${adjusted.massKg} over own ${most}`)
      }
    },
  },
  {
    id: 'never-emptied',
    says: 'A day of training is changed, never emptied',
    check: (protocol, { journal, on }) => {
      const advice = tell(protocol, journal, on)
      if (advice.session === null) return
      insist(
        advice.session.items.some(({ adjusted, change }) => adjusted !== null || change === 'ask'),
        'nothing is left of the day',
      )
    },
  },
  {
    id: 'reasons',
    says: 'Every decision names a rule the protocol has words for, with sources that exist',
    check: (protocol, { journal, on }) => {
      const advice = tell(protocol, journal, on)
      for (const { change, reasons, goesBackWhen } of advice.session?.items ?? []) {
        insist(reasons.length > 0, `a ${change} item without a reason`)
        insist(
          (goesBackWhen === null) === (change === 'keep'),
          `a ${change} item with goesBackWhen ${goesBackWhen === null ? 'missing' : 'given'}`,
        )
      }
      for (const action of advice.actions)
        insist(action.reasons.length > 0, `action ${action.id} without a reason`)
      const known = new Set(protocol.sources.keys())
      const walk = (value: unknown): void => {
        if (typeof value !== 'object' || value === null) return
        if ('rule' in value && 'sources' in value)
          for (const source of value.sources as string[])
            insist(known.has(source), `source ${source} is not in the protocol`)
        for (const member of Object.values(value)) walk(member)
      }
      walk(advice)
    },
  },
  {
    id: 'order-and-doubling',
    says: 'Permuting or doubling events changes nothing',
    check: (protocol, { journal, on }, chance) => {
      const turn = Math.floor(chance * journal.length)
      const shuffled = [...journal.slice(turn), ...journal.slice(0, turn)].toReversed()
      const plain = canonicalJson(tell(protocol, journal, on))
      insist(canonicalJson(tell(protocol, shuffled, on)) === plain, 'another order gives other advice')
      insist(
        canonicalJson(tell(protocol, [...journal, ...shuffled], on)) === plain,
        'doubled events give other advice',
      )
    },
  },
  {
    id: 'text-and-back',
    says: 'A journal written and read again gives the same bytes of advice',
    check: (protocol, { journal, on }) => {
      const { events, problems } = readJournal(journal.map(journalLine).join('\n'))
      insist(problems.length === 0, 'a line could not be read')
      insist(
        canonicalJson(tell(protocol, events, on)) === canonicalJson(tell(protocol, journal, on)),
        'the advice differs',
      )
    },
  },
  {
    id: 'later-never-earlier',
    says: 'Later events never change earlier days',
    check: (protocol, { journal, on }) => {
      const until = journal.filter((event) => event.on <= on)
      insist(
        canonicalJson(tell(protocol, until, on)) === canonicalJson(tell(protocol, journal, on)),
        'an event of a later day changed the advice',
      )
    },
  },
  {
    id: 'weeks-shift',
    says: 'A journal moved by whole weeks gives the same advice, moved',
    check: (protocol, { journal, on }, chance) => {
      const days = 7 * (1 + Math.floor(chance * 200))
      const moved = journal.map((event) => moveEvent(event, days))
      insist(
        withoutDays(tell(protocol, moved, addDays(on, days))) === withoutDays(tell(protocol, journal, on)),
        `moved by ${days} days it differs`,
      )
    },
  },
  {
    id: 'units-do-not-matter',
    says: 'A lifter who thinks in pounds gets the same changes and phases',
    check: (protocol, { journal, on }) => {
      const inUnits = (units: 'kg' | 'lb') =>
        journal.map((event) => (event.kind === 'profile-stated' ? { ...event, units } : event))
      const shape = (advice: PublicAdvice) =>
        canonicalJson([
          advice.phase.id,
          advice.triage.level,
          advice.session?.items.map(({ change, adjusted }) => [change, adjusted?.exercise, adjusted?.sets]),
        ])
      insist(
        shape(tell(protocol, inUnits('kg'), on)) === shape(tell(protocol, inUnits('lb'), on)),
        'pounds and kilograms differ',
      )
    },
  },
  {
    id: 'more-pain-no-more-load',
    says: "Raising pain at the latest check-in, a session's during or a next-morning score never raises a load",
    check: (protocol, { journal, on }, chance) => {
      const advice = tell(protocol, journal, on)
      if (advice.episode === null) return
      const seen = journal.filter((event) => event.on <= on)
      const latest = seen
        .filter((event) => event.kind === 'checked-in')
        .toSorted((a, b) => (a.on + a.at < b.on + b.at ? 1 : -1))[0]
      if (latest?.kind === 'checked-in') {
        const changed = { ...latest, pain: { ...latest.pain, now: raised(latest.pain.now, chance) } }
        noneHigher(advice, tell(protocol, replace(journal, latest, changed), on), 'more pain now')
      }
      const session = pick(
        seen.filter((event) => event.kind === 'session-logged' && event.pain?.during !== undefined),
        chance,
      )
      if (session?.kind === 'session-logged') {
        const changed = {
          ...session,
          pain: { ...session.pain, during: raised(session.pain!.during!, chance) },
        }
        noneHigher(advice, tell(protocol, replace(journal, session, changed), on), 'more pain during')
      }
      const morning = pick(
        seen.filter((event) => event.kind === 'morning-after-reported'),
        chance,
      )
      if (morning?.kind === 'morning-after-reported') {
        noneHigher(
          advice,
          tell(protocol, replace(journal, morning, { ...morning, pain: raised(morning.pain, chance) }), on),
          'more pain next morning',
        )
      }
    },
  },
  {
    id: 'flags-never-lower',
    says: 'Adding a flag never lowers a level',
    check: (protocol, { journal, on }, chance) => {
      const before = tell(protocol, journal, on).triage.level
      // A flag that a clinician has seen since and cleared may well leave less to answer than one never looked at.
      const seen = journal.filter((event) => event.on <= on)
      const visits = seen.filter(({ kind }) => kind === 'clinician-seen').map(({ on: day }) => day)
      const checkIn = pick(
        seen.filter(({ kind, on: day }) => kind === 'checked-in' && visits.every((visit) => day > visit)),
        chance,
      )
      if (checkIn?.kind !== 'checked-in') return
      const flags = [
        ['saddle-change', 'yes'],
        ['bladder-change', 'yes'],
        ['leg-radicular', 'both'],
        ['leg-weak', 'foot-drop'],
        ['fever', true],
        ['trauma', 'major'],
        ['dark-urine', true],
        ['chest-pain', true],
        ['cancer-history', true],
        ['steroids', true],
        ['thoracic', true],
        ['weight-loss', true],
        ['calf-swelling', true],
      ] as const
      const [id, value] = flags[Math.floor(chance * flags.length) % flags.length]!
      const after = tell(
        protocol,
        replace(journal, checkIn, { ...checkIn, answers: { ...checkIn.answers, [id]: value } }),
        on,
      ).triage.level
      const rank = (level: string): number => levels.indexOf(level as (typeof levels)[number])
      if (before === 'incomplete')
        insist(after !== 'self-care' && after !== 'book', `${id} turned incomplete into ${after}`)
      else if (after !== 'incomplete')
        insist(rank(after) >= rank(before), `${id} lowered ${before} to ${after}`)
      else insist(rank(before) <= rank('book'), `${id} turned ${before} into incomplete`)
    },
  },
  {
    id: 'unasked-is-not-no',
    says: 'Removing a critical answer never gives self-care',
    check: (protocol, { journal, on }, chance) => {
      const critical = [...protocol.questions.values()]
        .filter((question) => question.critical)
        .map(({ id }) => id)
      const gone = critical[Math.floor(chance * critical.length) % critical.length]!
      const without = journal.map((event) => {
        if (event.kind !== 'checked-in') return event
        const { [gone]: _, ...answers } = event.answers
        return { ...event, answers }
      })
      insist(tell(protocol, without, on).triage.level !== 'self-care', `without ${gone} it is self-care`)
    },
  },
]

const moveEvent = (event: Event, days: number): Event => {
  const on = addDays(event.on, days)
  const moved = { ...event, on, at: `${on}${event.at.slice(10)}` }
  return moved.kind === 'checked-in' && moved.episode !== undefined
    ? { ...moved, episode: { ...moved.episode, began: addDays(moved.episode.began, days) } }
    : moved
}

// Days stand in the advice as data and, in its sentences, as people say them.
const withoutDays = (advice: PublicAdvice): string =>
  canonicalJson(advice).replace(/\d{4}-\d{2}-\d{2}|\b\d{1,2} [A-Z][a-z]+ \d{4}\b/g, 'DAY')
