import { weekdayOf } from '#basics/day'
import type { MassUnit } from '#basics/mass'
import { sayMass } from '#advice/say'
import type { PublicAdvice as FirstAdvice } from '#advice/public'
import type { PublicOtherWays } from '#advice/public-other-ways'
import type { PublicRecurrence } from '#advice/public-recurrence'
import type { Protocol } from '#protocol/protocol'
import { sourceLine, wrap } from './layout.ts'

type PublicAdvice = FirstAdvice & {
  readonly recurrence?: PublicRecurrence
  readonly otherWays?: readonly PublicOtherWays[]
}
type Reason = PublicAdvice['next']['why']
type Session = NonNullable<PublicAdvice['session']>
type Item = Session['items'][number]
type Work = NonNullable<Item['adjusted']>

const most = 3

const levels: Record<PublicAdvice['triage']['level'], string> = {
  emergency: 'EMERGENCY: get help now',
  'same-day': 'SAME DAY: be seen today',
  book: 'BOOK: see a clinician',
  'self-care': 'Self-care: nothing you answered asks for more',
  incomplete: 'INCOMPLETE: some questions must be answered first',
}

/** Advice as a person reads it in a terminal. With `why`, each decision is followed by its facts, sources and certainty. */
export const adviceInWords = (
  protocol: Protocol,
  advice: PublicAdvice,
  { units, why }: { readonly units: MassUnit; readonly why: boolean },
): string => {
  const reason = (given: Reason, indent = '  '): string[] => [
    ...wrap(given.says, indent),
    ...(why ? sourceLine(protocol, given, ' '.repeat(indent.length + 2)) : []),
  ]
  return [
    `Comeback, ${advice.on}. Not a diagnosis${advice.protocol.reviewed ? '' : '; not yet clinically reviewed'}.`,
    '',
    levels[advice.triage.level],
    ...advice.triage.reasons.flatMap((given) => reason(given)),
    ...askLines(protocol, advice),
    '',
    ...phaseLines(protocol, advice, reason),
    ...(advice.actions.length === 0 ? [] : ['', 'Today']),
    ...advice.actions.flatMap((action) => [
      ...wrap(`- ${action.title}: ${action.dose}`, '  '),
      ...(why ? action.reasons.flatMap((given) => reason(given, '      ')) : []),
    ]),
    ...(advice.session === null
      ? []
      : ['', ...sessionLines(advice.session, units, why ? (advice.otherWays ?? []) : null, reason)]),
    ...weekLines(advice, why, reason),
    ...(advice.deload === undefined
      ? []
      : [
          '',
          advice.deload.state === 'running' ? 'An easier week is running' : 'An easier week is on offer',
          ...advice.deload.reasons.flatMap((given) => reason(given)),
          ...wrap(
            `Record overlay-decided on "${advice.deload.item}" as ${advice.deload.state === 'running' ? 'undone to end it' : 'accepted to take it'}.`,
            '  ',
          ),
        ]),
    ...causeLines(advice, reason),
    ...recurrenceLines(advice, reason),
    ...(advice.change === null
      ? []
      : [
          '',
          'One small change',
          ...wrap(`${advice.change.what} (${advice.change.verdict}, since ${advice.change.since})`, '  '),
        ]),
    '',
    `Next check-in: ${advice.next.checkInOn}`,
    ...reason(advice.next.why),
    '',
    ...wrap(advice.triage.safetyNet, ''),
    '',
    `Protocol ${advice.protocol.version}, ${advice.protocol.hash.slice(0, 19)}`,
  ].join('\n')
}

const askLines = (protocol: Protocol, advice: PublicAdvice): string[] => {
  // Once nothing is open that keeps self-care away, only what would decide an emergency is worth a line.
  const shown =
    advice.triage.level === 'incomplete'
      ? advice.triage.ask
      : advice.triage.ask.filter((id) => protocol.questions.get(id)?.emergency === true).slice(0, most)
  if (shown.length === 0) return []
  return [
    '  Still to answer:',
    ...shown.flatMap((id) => wrap(`- ${protocol.questions.get(id)?.ask ?? id}`, '    ')),
  ]
}

const phaseLines = (
  protocol: Protocol,
  advice: PublicAdvice,
  reason: (given: Reason, indent?: string) => string[],
): string[] => {
  const phase = protocol.phases.get(advice.phase.id)
  const day =
    advice.episode === null ? 'No open episode of pain' : `Day ${advice.episode.day} of this episode`
  if (phase === undefined || advice.phase.id === 'none') return [day]
  const marks = { true: 'met    ', false: 'not met', unknown: 'unknown' } as const
  return [
    `${day}. Phase: ${phase.name}, since ${advice.phase.since}`,
    ...wrap(phase.goal, '  '),
    ...(advice.phase.next.criteria.length === 0
      ? []
      : [
          `  Before ${protocol.phases.get(advice.phase.next.to)?.name ?? advice.phase.next.to}:`,
          ...advice.phase.next.criteria.flatMap(({ met, reason: given }) =>
            reason(given, '      ').map((line, index) =>
              index === 0 ? `    [${marks[`${met}`]}] ${line.trim()}` : `      ${line}`,
            ),
          ),
        ]),
  ]
}

const sessionLines = (
  session: Session,
  units: MassUnit,
  /** Null: nobody asks why. */
  otherWays: readonly PublicOtherWays[] | null,
  reason: (given: Reason, indent?: string) => string[],
): string[] => [
  `${session.title}, ${session.on}: your programme, adjusted`,
  ...session.items.flatMap((item) => [
    `  ${itemLine(item, units)}`,
    ...(otherWays === null ? inShort(item) : item.reasons).flatMap((given) => reason(given, '      ')),
    ...(otherWays?.filter((other) => other.item === item.id) ?? []).flatMap(({ ways }) => [
      '      Why not something else?',
      ...ways.flatMap(({ name, adjusted, against }) => [
        `        ${name}${adjusted === null ? '' : `: ${sayWork(adjusted, units)}`}`,
        ...against.flatMap((given) => reason(given, '          - ')),
      ]),
    ]),
    ...(item.goesBackWhen === null ? [] : reason(item.goesBackWhen, '      goes back: ').slice(0, 2)),
  ]),
  '',
  ...barLines(session),
  ...(session.binding === undefined ? [] : reason(session.binding)),
]

/** What is exceeded and what is done about it; how the load was found and what else there was is for who asks why. */
const inShort = ({ change, reasons }: Item): readonly Reason[] =>
  change === 'keep'
    ? []
    : reasons.filter(
        ({ rule }) => rule.startsWith('overlay/') && !/^overlay\/(?:load-|instead-of)/.test(rule),
      )

const itemLine = (item: Item, units: MassUnit): string => {
  const programmed = `${item.programmed.name}: ${sayWork(item.programmed, units)}`
  if (item.change === 'keep') return `keep     ${programmed}`
  if (item.adjusted === null) return `${item.change.padEnd(8)} ${programmed}`
  const adjusted = `${item.change === 'swap' ? `${item.adjusted.name}: ` : ''}${sayWork(item.adjusted, units)}`
  return `${item.change.padEnd(8)} ${programmed}  ->  ${adjusted}`
}

const sayWork = (work: Work, units: MassUnit): string => {
  const volume =
    work.seconds === undefined ? `${work.sets} x ${work.reps}` : `${work.sets} x ${work.seconds} s`
  const load = work.massKg === null ? '' : ` at ${sayMass(work.massKg, units)}`
  return `${volume}${load}${work.rir === undefined ? '' : `, ${work.rir} in reserve`}`
}

/** The two bars: what the back is asked, what the training keeps. */
const barLines = (session: Session): string[] => {
  const { programmed, adjusted, confidence } = session.lumbar
  const cap = session.lumbar.uncapped === true ? null : session.lumbar.cap
  const top = Math.max(programmed.peakNm, adjusted.peakNm, cap?.peakNm ?? 0, 1)
  const bar = (value: number, of: number): string => '#'.repeat(Math.round((value / of) * 30)).padEnd(30, '.')
  return [
    `  Lumbar load, programmed  ${bar(programmed.peakNm, top)} ${programmed.peakNm} Nm peak, ${programmed.units} units`,
    `  Lumbar load, adjusted    ${bar(adjusted.peakNm, top)} ${adjusted.peakNm} Nm peak, ${adjusted.units} units`,
    ...(cap === null
      ? []
      : [`  Cap                      ${bar(cap.peakNm, top)} ${cap.peakNm} Nm peak, ${cap.units} units`]),
    `  Stimulus kept            ${bar(session.stimulusKept.overall, 1)} ${Math.round(session.stimulusKept.overall * 100)} %`,
    `  A model, confidence ${confidence}${session.lumbar.assumed === undefined ? '' : '; body mass assumed'}`,
  ]
}

const loads: Record<PublicAdvice['week'][number]['load'], string> = {
  rest: 'rest',
  'no-lumbar': 'no lower-back load',
  unloaded: 'lower back unloaded',
  eased: 'eased',
  technique: 'technique day',
  heavy: 'heavy day',
  usual: 'as programmed',
  easier: 'easier week',
}

const weekLines = (
  { week }: PublicAdvice,
  why: boolean,
  reason: (given: Reason, indent?: string) => string[],
): string[] =>
  week.length === 0
    ? []
    : [
        '',
        'The next seven days, as things stand',
        ...week.flatMap(({ on, title, load, reasons }) => [
          `  ${weekdays[weekdayOf(on) - 1]} ${on}  ${title === null ? loads[load] : `${title}: ${loads[load]}`}`,
          ...(why || load !== 'rest' ? reasons.flatMap((given) => reason(given, '      ')) : []),
        ]),
      ]

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const

const causeLines = (advice: PublicAdvice, reason: (given: Reason, indent?: string) => string[]): string[] => {
  const told = advice.contributors.filter(({ status }) => status === 'leading' || status === 'possible')
  if (told.length === 0) return []
  return [
    '',
    'What may contribute (not a diagnosis)',
    ...told.flatMap((finding) => [
      `  ${finding.name}: ${finding.status}, ${finding.points} points`,
      ...finding.for.flatMap((given) => reason(given, '    + ')),
      ...finding.against.flatMap((given) => reason(given, '    - ')),
      ...wrap(`To find out: ${finding.test}`, '    '),
    ]),
  ]
}

const partNames: Record<PublicRecurrence['parts'][number]['id'], string> = {
  'brought-on': 'What brought it on, as far as is known',
  tolerated: 'What your back answered',
  'first-day': 'First, the same day',
  're-enter': 'Where to go back in',
  'be-seen': 'When to be seen',
  keep: 'What makes it rarer',
}

const recurrenceLines = (
  advice: PublicAdvice,
  reason: (given: Reason, indent?: string) => string[],
): string[] =>
  advice.recurrence === undefined
    ? []
    : [
        '',
        'Your plan, should it come back',
        ...reason(advice.recurrence.outlook),
        ...advice.recurrence.parts.flatMap(({ id, reasons }) => [
          `  ${partNames[id]}`,
          ...reasons.flatMap((given) => reason(given, '    - ')),
        ]),
      ]
