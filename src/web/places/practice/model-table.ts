import { holdMeasurements } from '#assessment/load/hold-measurements'
import {
  measuredGroup,
  type MeasuredGroup,
  sayCompared,
  sayModelled,
  sayPublished,
  sayShare,
} from '#protocol/book/book-measurements'
import type { Measurement } from '#protocol/measurement'
import { wholeProtocol } from '#web/engine/protocol-source'
import type { Ground } from '#web/engine/query'

export type ModelRow = Pick<Measurement, 'id' | 'says' | 'assumed' | 'because' | 'miss'> & {
  readonly compared: string
  readonly published: string
  readonly modelled: string
  /** Signed, in percent; null: an order has none. */
  readonly error: string | null
  readonly agrees: boolean
  readonly sources: readonly { readonly citation: string; readonly address: string | null }[]
}

export type ModelTable = readonly (MeasuredGroup & {
  readonly use: Measurement['use']
  readonly rows: readonly ModelRow[]
})[]

/** The model against published measurements, the held-out ones first. */
export const modelTable = async (_: Ground): Promise<ModelTable> => {
  const protocol = await wholeProtocol()
  const held = holdMeasurements(protocol)
  const nameOf = (id: string): string => protocol.exercises.get(id)?.name ?? id
  return (['held-out', 'set'] as const).map((use) => ({
    use,
    ...measuredGroup(held, use),
    rows: held
      .filter(({ measurement }) => measurement.use === use)
      .map((one) => {
        const { id, says, assumed, because, miss, sources } = one.measurement
        return {
          id,
          says,
          ...(assumed === undefined ? {} : { assumed }),
          ...(because === undefined ? {} : { because }),
          ...(miss === undefined ? {} : { miss }),
          compared: sayCompared(one.measurement, nameOf),
          published: sayPublished(one.measurement),
          modelled: sayModelled(one),
          error: one.error === null ? null : sayShare(one.error),
          agrees: one.agrees,
          sources: sources.flatMap((source) => {
            const known = protocol.sources.get(source)
            if (known === undefined) return []
            const address = known.doi === undefined ? known.url : `https://doi.org/${known.doi}`
            return [{ citation: known.citation, address: address ?? null }]
          }),
        }
      }),
  }))
}
