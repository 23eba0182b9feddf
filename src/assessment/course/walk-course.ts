import { type Day, dayFromNumber, dayNumber } from '#basics/day'
import type { CheckIn, ClinicianVisit, History } from '#history/history'
import { factsIn } from '#protocol/evaluate-condition'
import type { Protocol } from '#protocol/protocol'
import type { Episode } from '#assessment/assessment'
import { hearClinician, noWord } from './clinician-word.ts'
import { walkFactsOn, noWalkFacts } from './course-facts.ts'
import { eventsBehind } from './course-events.ts'
import { isWorse } from './judge-response.ts'
import { lastRedNews, openLightBook, readLights, redsWithin } from './light-book.ts'
import { openPainRecord, quietDays, recordPain } from './pain-record.ts'
import { beginStay, countDay, earnSteps, keyDaysOf, loadFractionOf } from './phase-stay.ts'
import { dueStepBack, dueStepUp, groundOfMove, type Move } from './phase-table.ts'
import type { ResponseSeries } from './response-series.ts'
import type { OpenTriage, TriageOfDay } from '#assessment/triage/triage'
import { afterRedOf, phaseOf, type Walk } from './walk.ts'

/**
 * Walks the protocol's table day by day, from the check-in that opened the episode up to `until` or to its end. Each day
 * steps back are tried first, and a step forward only where there was none. `askTriage` is asked once a day, in order.
 */
export const walkCourse = (
  protocol: Protocol,
  history: History,
  episode: Episode,
  series: readonly ResponseSeries[],
  askTriage: OpenTriage['on'],
  until: Day,
): Walk => {
  const checkIns = history.checkIns.filter(({ order }) => order >= episode.openedAtOrder)
  const visits = history.clinicianVisits.filter(({ on }) => on >= episode.began)
  const walk = beginWalk(protocol, episode, series)
  const lastDay = dayNumber(until)
  let nextCheckIn = 0
  let nextVisit = 0
  for (let today = dayNumber(episode.openedOn); today <= lastDay && walk.ended === null; today += 1) {
    const day = dayFromNumber(today)
    walk.today = today
    for (let visit = visits[nextVisit]; visit !== undefined && visit.on <= day; visit = visits[++nextVisit])
      takeVisit(walk, visit)
    for (
      let checkIn = checkIns[nextCheckIn];
      checkIn !== undefined && checkIn.on <= day;
      checkIn = checkIns[++nextCheckIn]
    )
      takeCheckIn(walk, checkIn)
    walkDay(walk, day, askTriage)
  }
  return walk
}

const beginWalk = (protocol: Protocol, episode: Episode, series: readonly ResponseSeries[]): Walk => {
  const today = dayNumber(episode.openedOn)
  const stay = beginStay(phaseOf(protocol, 'calm'), today)
  return {
    protocol,
    episode,
    pain: openPainRecord(),
    book: openLightBook(series, episode),
    stay,
    word: noWord,
    amberHolds: 0,
    gapSteps: 0,
    redsToAnswer: 0,
    moves: [
      {
        on: episode.openedOn,
        from: 'none',
        to: 'calm',
        move: 'opened',
        ground: { rule: 'course/opened', facts: [], events: [episode.openedBy] },
      },
    ],
    checkInDueFrom: null,
    lastStepUp: null,
    today,
    triage: nothingAsked,
    facts: noWalkFacts,
    ended: null,
  }
}

const nothingAsked: TriageOfDay = {
  level: 'incomplete',
  fired: [],
  ask: [],
  incomplete: [],
  effects: { wait: false, hold: false, noPlan: false },
  clearance: 'unknown',
  facts: {},
  held: [],
}

const takeVisit = (walk: Walk, visit: ClinicianVisit): void => {
  walk.word = hearClinician(walk.protocol, walk.word, visit, walk.stay.phase)
  if (visit.outcome !== 'not-cleared') walk.amberHolds = 0
}

const takeCheckIn = (walk: Walk, checkIn: CheckIn): void =>
  recordPain(walk.pain, checkIn, walk.protocol.limits)

const walkDay = (walk: Walk, day: Day, askTriage: OpenTriage['on']): void => {
  const { book, protocol, pain, today } = walk
  const keyDaysBefore = book.keyDays.length
  readLights(book, today)
  hearReds(walk)
  if (book.keyDays.length > keyDaysBefore) walk.gapSteps = 0
  if (today > walk.stay.since && !pain.isCalmed && countDay(walk.stay, today, protocol.limits))
    countHold(walk)
  walk.triage = askTriage(day, signalsOf(walk))
  walk.facts = walkFactsOn(walk)
  if (endQuietly(walk, day)) return
  if (!stepBack(walk, day)) stepUp(walk, day)
  walk.redsToAnswer = 0
  earnSteps(walk.stay, book, protocol.limits, isHeld(walk))
  const fraction = loadFractionOf(walk.stay, afterRedOf(walk))
  for (const keyDay of book.keyDays) keyDay.loadFraction ??= fraction
}

/**
 * Each new red takes the phase back. More red news of a session that has done so already starts the clock of the phase again;
 * where a step up has come in between, it takes the phase back once more.
 */
const hearReds = (walk: Walk): void => {
  const { reds } = walk.book
  const news = reds.filter(({ lastNews }) => lastNews === walk.today)
  if (news.length === 0) return
  const lastStepUp = walk.lastStepUp ?? Number.NEGATIVE_INFINITY
  walk.redsToAnswer = news.filter(
    ({ firstNews }) => firstNews === walk.today || firstNews <= lastStepUp,
  ).length
  if (walk.redsToAnswer === 0) walk.stay = beginStay(walk.stay.phase, walk.today)
}

const signalsOf = ({ amberHolds, book, today, protocol }: Walk) => {
  const lastRed = lastRedNews(book)
  return {
    amberHolds,
    reds14d: redsWithin(book, today, protocol.limits),
    lastRedKnownOn: lastRed === null ? null : dayFromNumber(lastRed),
    newLegSymptomsOn: book.lastLegSymptoms?.on ?? null,
    ...(book.lastLegSymptoms?.order == null ? {} : { newLegSymptomsOrder: book.lastLegSymptoms.order }),
  }
}

// A week of the phase is over, and an amber that was told in it is among the last two answers: that is a hold.
const countHold = (walk: Walk): void => {
  const { stay, book, today } = walk
  if ((stay.phase.caps?.load.upTo ?? 0) === 0) return
  const weekStart = stay.weekStarts.at(-2) ?? stay.since
  const lastTwo = keyDaysOf(stay, book).slice(-2)
  if (
    lastTwo.some(({ light, lightFrom }) => light === 'amber' && lightFrom > weekStart && lightFrom <= today)
  )
    walk.amberHolds += 1
}

/**
 * A session that asked something of the back has been done under the caps, or one of the quiet days hurt. Upper-body days that went
 * well have met no cap: whoever trains nothing else would wait for ever for a key session.
 */
const hasTrained = ({ book, today, protocol }: Walk): boolean =>
  book.followed.some(
    ({ isInCourse, series, current }) =>
      isInCourse &&
      series.dayNumber <= today &&
      (series.isKey ||
        series.isLumbar ||
        (current !== null &&
          isWorse(current.verdict.light, 'unknown') &&
          today - series.dayNumber < protocol.limits.episode.quietDays)),
  )

/** The episode ends where it went quiet by itself, before any cap met a session. */
const endQuietly = (walk: Walk, day: Day): boolean => {
  const { pain, protocol } = walk
  const { quietDays: needed, quietCheckIns } = protocol.limits.episode
  const days = quietDays(pain)
  if (hasTrained(walk) || days < needed || (pain.quiet?.checkIns ?? 0) < quietCheckIns) return false
  const events = pain.last === null ? [] : [pain.last.id]
  walk.moves.push({
    on: day,
    from: walk.stay.phase.id,
    to: 'none',
    move: 'quiet-end',
    ground: { rule: 'course/quiet-end', facts: [{ fact: 'quiet-days', value: days, unit: 'days' }], events },
  })
  walk.ended = { on: day, to: 'none' }
  return true
}

/** Takes every step back that is due, one after the other. True where there was one. */
const stepBack = (walk: Walk, day: Day): boolean => {
  let isBack = false
  for (let move = dueBack(walk); move !== undefined; move = dueBack(walk)) {
    isBack = true
    take(walk, move, day)
    const read = new Set(move.criteria.flatMap(({ when }) => factsIn(when)))
    if (read.has('red-to-answer')) walk.redsToAnswer -= 1
    if (read.has('key-gap-days')) walk.gapSteps += 1
    if (move.needsCheckIn) walk.checkInDueFrom = walk.today
    walk.facts = walkFactsOn(walk)
  }
  return isBack
}

const dueBack = ({ stay, triage, facts }: Walk): Move | undefined =>
  dueStepBack(stay.phase, { ...triage.facts, ...facts })

const stepUp = (walk: Walk, day: Day): void => {
  const move = dueStepUp(walk.stay.phase, { ...walk.triage.facts, ...walk.facts })
  if (move === undefined) return
  take(walk, move, day)
  walk.lastStepUp = walk.today
  if (move.kind === 'exit') walk.ended = { on: day, to: move.to }
  walk.facts = walkFactsOn(walk)
}

/** A move to the same phase starts its days again; it is no change of phase. */
const take = (walk: Walk, move: Move, day: Day): void => {
  const { phase } = walk.stay
  if (move.to !== phase.id) {
    const facts = { ...walk.triage.facts, ...walk.facts }
    const ground = groundOfMove(phase, move, facts, eventsBehind(walk))
    walk.moves.push({ on: day, from: phase.id, to: move.to, move: move.id, ground })
  }
  walk.stay = beginStay(phaseOf(walk.protocol, move.to), walk.today)
}

const isHeld = ({ triage, pain }: Walk): boolean =>
  pain.isCalmed ||
  triage.effects.hold ||
  triage.effects.wait ||
  triage.effects.noPlan ||
  !(triage.level === 'self-care' || triage.level === 'book')
