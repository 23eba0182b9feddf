import { expect, it } from 'vitest'
import { placePaths } from '#server/place-paths'
import { placeTable } from '#web/shell/place-table'

it('the server answers at the places of the app', () => {
  expect(placePaths).toEqual(placeTable.map(({ path }) => path))
})
