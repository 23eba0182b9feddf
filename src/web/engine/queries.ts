import type { Query } from './query.ts'

/**
 * Every query by name, each loaded into the worker when first asked. Add yours:
 * `'training-log': () => import('#web/places/training/training-log').then((file) => file.trainingLog),`
 */
export const queries = {
  'check-in': () => import('#web/places/check-in/check-in-query').then((file) => file.checkInQuery),
  morning: () => import('#web/parts/morning-query').then((file) => file.morningQuery),
  session: () => import('#web/places/session/session-query').then((file) => file.sessionQuery),
  plan: () => import('#web/places/plan/plan-query').then((file) => file.planQuery),
  'other-ways': () => import('#web/places/plan/other-ways-query').then((file) => file.otherWaysQuery),
  'lifts-to-name': () => import('#web/places/check-in/lifts-query').then((file) => file.liftsQuery),
  figure: () => import('#web/parts/figure/figure-query').then((file) => file.figureQuery),
  'practice-list': () => import('#web/places/practice/practice-list').then((file) => file.practiceList),
  'drill-detail': () => import('#web/places/practice/drill-detail').then((file) => file.drillDetail),
  'screen-detail': () => import('#web/places/practice/screen-detail').then((file) => file.screenDetail),
  'exercise-library': () =>
    import('#web/places/practice/exercise-library').then((file) => file.exerciseLibrary),
  'model-table': () => import('#web/places/practice/model-table').then((file) => file.modelTable),
  'exercise-detail': () => import('#web/places/practice/exercise-detail').then((file) => file.exerciseDetail),
  answers: () => import('#web/places/answers/answers-query').then((file) => file.answersQuery),
  'protocol-book': () => import('#web/places/answers/book/book-query').then((file) => file.bookQuery),
  'hand-off': () => import('#web/places/share/hand-off-query').then((file) => file.handOffQuery),
  recurrence: () => import('#web/places/today/recurrence-query').then((file) => file.recurrenceQuery),
  insight: () => import('#web/places/insight/insight-query').then((file) => file.insightQuery),
  'exercise-choices': () =>
    import('#web/places/training/names/exercise-choices').then((file) => file.exerciseChoices),
  'imports-made': () => import('#web/places/training/import/imports-made').then((file) => file.importsMade),
  'lift-history': () => import('#web/places/training/lifts/lift-history').then((file) => file.liftHistory),
  'lift-list': () => import('#web/places/training/lifts/lift-list').then((file) => file.liftList),
  'names-to-settle': () =>
    import('#web/places/training/names/names-to-settle').then((file) => file.namesToSettle),
  'own-profile': () => import('#web/places/settings/own-profile').then((file) => file.ownProfile),
  'restore-preview': () => import('#web/places/settings/restore-preview').then((file) => file.restorePreview),
  'own-programme': () =>
    import('#web/places/training/programme/own-programme').then((file) => file.ownProgramme),
  'session-detail': () =>
    import('#web/places/training/session/session-detail').then((file) => file.sessionDetail),
  'training-log': () => import('#web/places/training/log/training-log').then((file) => file.trainingLog),
}

export type QueryName = keyof typeof queries

type QueryOf<N extends QueryName> = (typeof queries)[N] extends () => Promise<infer Q> ? Q : never
export type QueryInput<N extends QueryName> =
  QueryOf<N> extends Query<infer Input, infer _Answer> ? Input : never
export type QueryAnswer<N extends QueryName> =
  QueryOf<N> extends (...given: never) => infer Answer ? Awaited<Answer> : never
