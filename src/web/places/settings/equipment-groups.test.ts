import { expect, it } from 'vitest'
import { equipmentSchema } from '#protocol/exercise'
import { equipmentGroups } from './equipment-groups.ts'

it('the checklist holds every piece of equipment once', () => {
  const listed = equipmentGroups.flatMap(({ items }) => items)
  expect(listed.toSorted()).toEqual([...equipmentSchema.options].toSorted())
})
