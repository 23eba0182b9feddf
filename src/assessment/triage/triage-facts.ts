import { type Day, dayNumber, daysBetween } from '#basics/day'
import type { CheckIn } from '#history/history'
import type { Condition } from '#protocol/condition'
import type { FactName } from '#protocol/facts'
import type { Protocol } from '#protocol/protocol'
import { beganNumber, isCurrent } from './answer-sheet.ts'
import { distinctOrigins, type FactTable, type Origin } from './fact-table.ts'
import type { Episode } from '#assessment/assessment'
import { isImproved } from './improvement.ts'

/** Adds what is worked out from profile, pain, episode and answers to the facts answered. */
export const workOutFacts = (table: FactTable): void => {
  setPerson(table)
  setSleep(table)
  setPain(table)
  setDays(table)
  setCounts(table)
  setOutlook(table)
  setMedicines(table)
}

const numberAnswer = (table: FactTable, key: string) => {
  const answer = table.answer(key)
  return typeof answer?.value === 'number' ? { value: answer.value, checkIn: answer.checkIn } : undefined
}

const setPerson = (table: FactTable): void => {
  const { profile, day } = table.moment
  const stated = profile.events.map((id): Origin => ({ id, order: -1 }))
  if (profile.sex !== undefined) table.set('sex', profile.sex, stated)
  const answer = numberAnswer(table, 'age')
  if (profile.born !== undefined) {
    const years = yearOf(day) - profile.born
    table.set('age-youngest', years - 1, stated)
    table.set('age-oldest', years, stated)
  } else if (answer !== undefined) {
    table.set('age-youngest', answer.value, [answer.checkIn])
    table.set('age-oldest', answer.value, [answer.checkIn])
  }
}

/** What the lifter answers wins; else the last night recorded stands for as long as an answer could. */
const setSleep = (table: FactTable): void => {
  if (table.get('sleep-hours') !== undefined) return
  const { nights, day, sheet } = table.moment
  const last = nights.findLast(({ on }) => on <= day)
  if (last === undefined || daysBetween(last.on, day) > sheet.protocol.limits.answers.longestDays) return
  table.set('sleep-hours', last.hours, [last])
}

const yearOf = (day: Day): number => Number(day.slice(0, 4))

const setPain = (table: FactTable): void => {
  const { sheet, aliveFrom } = table.moment
  const { lastCheckIn: last, episode, stated } = sheet
  if (last !== null && isCurrent(last, aliveFrom)) table.set('nprs-now', last.pain.now, [last])
  if (episode === null) return
  if (stated.painAtStart !== null || numberAnswer(table, 'nprs-baseline') === undefined)
    table.set('nprs-baseline', episode.baseline, [stated.painAtStart ?? opening(episode)])
}

const opening = ({ openedBy, openedAtOrder }: Episode): Origin => ({ id: openedBy, order: openedAtOrder })

const setDays = (table: FactTable): void => {
  const { sheet, day, aliveFrom } = table.moment
  const today = dayNumber(day)
  const began = beganNumber(sheet)
  const from = began?.from ?? (sheet.episode && opening(sheet.episode))
  const counts = sheet.episode !== null || (began?.from && isCurrent(began.from, aliveFrom))
  if (began && from && counts) table.set('days', today - began.number, [from])
  for (const fact of ['ces-days', 'weak-days'] as const) {
    const answer = numberAnswer(table, fact)
    if (answer) table.set(fact, answer.value + today - dayNumber(answer.checkIn.on), [answer.checkIn])
  }
  setDuration(table)
  setMeasures(table)
}

/** When pain was last told, and which measure of the course is open. */
const setMeasures = (table: FactTable): void => {
  const { sheet } = table.moment
  const { functionDays, changeDays, openDays } = sheet.protocol.limits.measures
  const days = table.get('days')
  const began = beganNumber(sheet)
  if (sheet.episode === null || days === undefined || began === undefined) return
  const last = sheet.lastCheckIn
  if (last !== null) table.set('last-told-day', dayNumber(last.on) - began.number, [last])
  const isDue = (points: readonly number[], question: string): boolean => {
    const point = points.findLast((one) => one <= days)
    const told = sheet.newest.get(question)
    if (point === undefined || days - point > openDays) return false
    return told === undefined || told.onNumber - began.number < point
  }
  table.set('function-due', isDue(functionDays, 'rmdq-24'), table.originsOf(['days']))
  table.set('change-due', isDue(changeDays, 'pgic'), table.originsOf(['days']))
}

const daysPerMonth = 365.25 / 12

const setDuration = (table: FactTable): void => {
  const days = table.get('days')
  if (table.get('duration-months') !== undefined || days === undefined) return
  if (days > table.moment.sheet.protocol.limits.answers.durationFromDays)
    table.set('duration-months', days / daysPerMonth, table.originsOf(['days']))
}

const setCounts = (table: FactTable): void => {
  const activities = ['psfs-1', 'psfs-2', 'psfs-3'].flatMap((key) => numberAnswer(table, key) ?? [])
  if (activities.length > 0)
    table.set('psfs-lowest', Math.min(...activities.map(({ value }) => value)), from(activities))
  const features = featureQuestions(table.moment.sheet.protocol).map((key) => table.answer(key))
  const known = features.flatMap((feature) => feature ?? [])
  if (known.length === 0) return
  const present = known.filter(({ value }) => value === true).length
  const stated = table.get('ng65-count')
  if (stated !== undefined && stated >= present) return
  if (isDecided(table.moment.sheet.protocol, present, features.length - known.length) || stated !== undefined)
    table.set('ng65-count', present, from(known))
}

const from = (answers: readonly { readonly checkIn: CheckIn }[]): readonly Origin[] =>
  distinctOrigins(answers.map(({ checkIn }) => checkIn))

const featureQuestions = (protocol: Protocol): readonly string[] =>
  [...protocol.questions.keys()].filter((key) => key.startsWith('ng65-') && key !== 'ng65-count')

// With features unanswered the count is only "at least": it stands for the whole where no rule could tell the two apart.
const isDecided = (protocol: Protocol, present: number, unanswered: number): boolean =>
  unanswered === 0 ||
  countsAsked(protocol).every((fewest) => present >= fewest || present + unanswered < fewest)

const countsAsked = (protocol: Protocol): readonly number[] =>
  protocol.triage.flatMap(({ when }) => thresholds(when, 'ng65-count'))

const thresholds = (condition: Condition, fact: FactName): readonly number[] => {
  if ('all' in condition) return condition.all.flatMap((part) => thresholds(part, fact))
  if ('any' in condition) return condition.any.flatMap((part) => thresholds(part, fact))
  if ('none' in condition) return condition.none.flatMap((part) => thresholds(part, fact))
  if (condition.fact !== fact) return []
  return 'atLeast' in condition ? [condition.atLeast] : [Number.NaN]
}

const setOutlook = (table: FactTable): void => {
  const limits = table.moment.sheet.protocol.limits.episode
  const days = table.get('days')
  if (days === undefined) return
  const now = table.get('nprs-now')
  const baseline = table.get('nprs-baseline')
  const isStillThere = now === undefined ? undefined : now >= limits.unresolvedPain
  const setIf = (fact: 'not-improved-14' | 'unresolved-28', value: boolean | undefined) => {
    if (value !== undefined) table.set(fact, value, table.originsOf(['days', 'nprs-now', 'nprs-baseline']))
  }
  if (days < limits.improvedFromDay || isStillThere === false) setIf('not-improved-14', false)
  else if (now !== undefined && baseline !== undefined)
    setIf('not-improved-14', !isImproved(baseline, now, limits))
  setIf('unresolved-28', days < limits.resolvedFromDay ? false : isStillThere)
}

const setMedicines = (table: FactTable): void => {
  const { protocol } = table.moment.sheet
  const oldest = table.get('age-oldest')
  const urine = table.get('dark-urine')
  const against: readonly FactName[] = [
    ...(['anticoagulant', 'pregnant', 'hard-swollen-back', 'numb-back-skin'] as const).filter((fact) =>
      table.get(fact),
    ),
    ...(urine === 'yes' || urine === 'unsure' ? (['dark-urine'] as const) : []),
    ...(oldest !== undefined && oldest >= protocol.limits.answers.medicinesAgeFrom
      ? (['age-oldest'] as const)
      : []),
  ]
  const gate = table.answer('nsaid-gate')
  const listed = Array.isArray(gate?.value) ? gate.value.filter((entry) => entry !== 'none') : undefined
  if (against.length > 0) table.set('nsaid-gate-open', false, table.originsOf(against))
  else if (gate && listed && listed.length > 0) table.set('nsaid-gate-open', false, [gate.checkIn])
  else if (gate && listed && urine === 'no')
    table.set('nsaid-gate-open', true, distinctOrigins([gate.checkIn, ...table.originsOf(['dark-urine'])]))
}
