import type { Query } from './query.ts'

/** Every query by name, each loaded into the worker when first asked. Add yours here. */
export const queries = {
  phases: () => import('#web/places/today/phases-query').then((file) => file.phases),
}

export type QueryName = keyof typeof queries

type QueryOf<N extends QueryName> = Awaited<ReturnType<(typeof queries)[N]>>
export type QueryInput<N extends QueryName> = QueryOf<N> extends Query<infer Input, unknown> ? Input : never
export type QueryAnswer<N extends QueryName> = ReturnType<QueryOf<N>>
