import type { Query } from './query.ts'

/**
 * Every query by name, each loaded into the worker when first asked. Add yours:
 * `'training-log': () => import('#web/places/training/training-log').then((file) => file.trainingLog),`
 */
export const queries = {}

export type QueryName = keyof typeof queries

type QueryOf<N extends QueryName> = (typeof queries)[N] extends () => Promise<infer Q> ? Q : never
export type QueryInput<N extends QueryName> =
  QueryOf<N> extends Query<infer Input, infer _Answer> ? Input : never
export type QueryAnswer<N extends QueryName> =
  QueryOf<N> extends (...given: never) => infer Answer ? Awaited<Answer> : never
