import { expect, it } from 'vitest'
import { placePaths } from '#server/place-paths'
import { places } from '#web/shell/places'

it('the server answers at the places of the app', () => {
  expect(placePaths).toEqual(places.map(({ path }) => path))
})
