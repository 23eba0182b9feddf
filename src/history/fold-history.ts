import type { Day } from '#basics/day'
import { distinctEvents } from '#events/distinct-events'
import type { Event } from '#events/event'
import { orderEvents } from '#events/order-events'
import { findAmendedCheckIns, foldCheckIns } from './fold-check-ins.ts'
import { foldClinicianVisits, foldDecisions, foldIdentified, foldScreens, foldStated } from './fold-lists.ts'
import { foldNights } from './fold-nights.ts'
import { foldProfile } from './fold-profile.ts'
import { foldSessions } from './fold-sessions.ts'
import { countUnknownKinds } from './count-unknown-kinds.ts'
import type { History } from './history.ts'
import { settleEntries } from './settle-entries.ts'
import { sortByKind } from './sort-by-kind.ts'

/**
 * The journal as it stood on `day`: every event dated up to it, in the total order, each id once, corrections and
 * withdrawals applied. Neither the order of arrival, nor doubled events, nor anything dated later changes it.
 */
export const foldHistory = (journal: readonly Event[], day: Day): History => {
  const events = orderEvents(distinctEvents(eventsUntil(journal, day)))
  const settled = settleEntries(events, day)
  const told = sortByKind(settled)
  return {
    on: day,
    profile: foldProfile(told.profiles),
    checkIns: foldCheckIns(told.checkIns),
    sessions: foldSessions(told, settled),
    screens: foldScreens(told.screens),
    nights: foldNights(told.nights),
    clinicianVisits: foldClinicianVisits(told.visits),
    decisions: foldDecisions(told.decisions),
    identified: foldIdentified(told.identifications),
    stated: foldStated(told.programmes),
    amendedCheckIns: findAmendedCheckIns(events, settled),
    correctionsNotApplied: settled.notApplied,
    unknownKinds: countUnknownKinds(told.unknown),
  }
}

const eventsUntil = (journal: readonly Event[], day: Day): readonly Event[] =>
  journal.every(({ on }) => on <= day) ? journal : journal.filter(({ on }) => on <= day)
