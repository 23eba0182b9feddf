import { holdMeasurements, modelledCase } from '#assessment/load/hold-measurements'
import type { Finding } from '#protocol/check/protocol-file'
import { casesOf } from '#protocol/measurement'
import type { Protocol } from '#protocol/protocol'

/**
 * What is wrong between the model and the published measurements: one it cannot answer, one it misses without saying why, one
 * said to be missed that agrees, and fewer in agreement than `limits.measured.fewestAgree`.
 */
export const checkHeld = (protocol: Protocol): Finding[] => {
  const file = (id: string): string => `measurements/${id}.yaml`
  const silent = protocol.measurements.flatMap((measurement) =>
    casesOf(measurement)
      .filter((one) => modelledCase(protocol, measurement, one) === null)
      .map(({ exercise }) => ({
        file: file(measurement.id),
        where: 'quantity',
        what: `the model has no ${measurement.quantity} for ${exercise}`,
        fix: 'compare another quantity, or draw the exercise from the side with its trunk free',
      })),
  )
  if (silent.length > 0) return silent
  const held = holdMeasurements(protocol)
  const { fewestAgree } = protocol.limits.measured
  const agree = held.filter(({ agrees }) => agrees).length
  return [
    ...held.flatMap(({ measurement: { id, miss }, agrees, modelled }): Finding[] => {
      const values = modelled.map((value) => value.toFixed(2)).join(', ')
      if (agrees && miss !== undefined)
        return [{ file: file(id), where: 'miss', what: `the model agrees (${values})`, fix: 'take it out' }]
      return agrees || miss !== undefined
        ? []
        : [{ file: file(id), where: 'miss', what: `the model misses it (${values})`, fix: 'say why, here' }]
    }),
    ...(agree >= fewestAgree
      ? []
      : [
          {
            file: 'measurements',
            where: '',
            what: `${agree} agree with the model, and ${fewestAgree} must`,
            fix: 'look at what changed in the levers',
          },
        ]),
  ]
}
