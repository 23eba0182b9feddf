import * as v from 'valibot'
import { envelopeEntries } from './envelope.ts'

const hoursSchema = v.pipe(
  v.number(),
  v.minValue(0, 'is below 0'),
  v.maxValue(24, 'is more than a day has hours'),
)

/** Hours asleep in the night that ended on `on`, time awake in bed left out; `napHours` by day, not among them. */
export const sleepRecordedSchema = v.object({
  ...envelopeEntries,
  kind: v.literal('sleep-recorded'),
  hours: hoursSchema,
  napHours: v.optional(hoursSchema),
})
export type SleepRecorded = v.InferOutput<typeof sleepRecordedSchema>
