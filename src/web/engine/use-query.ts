import type { Day } from '#basics/day'
import type { Answered } from './answers.ts'
import type { QueryAnswer, QueryInput, QueryName } from './queries.ts'
import { useAnswer } from './use-answer.ts'

/** A query of queries.ts, answered in the worker; comes anew when the journal changes. `input` is plain JSON. */
export const useQuery = <N extends QueryName>(
  name: N,
  day: Day,
  input: QueryInput<N>,
): Answered<QueryAnswer<N>> =>
  useAnswer(
    `query ${name} ${day} ${JSON.stringify(input)}`,
    (client) => client.call('query', { name, day, input }) as Promise<QueryAnswer<N>>,
  )
