import { expect, test } from 'vitest'
import { ownersRoutes } from '../../src/serve/later.ts'

/** A route that the table forgets does not exist, and one that its module lost would be a 404 with the wrong words. */

test.each(ownersRoutes)('$base: $routes are all the routes of their module', async ({ routes, load }) => {
  const own = (await load()).routes
    .filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => `${method} ${path}`)
  expect([...new Set(own)].toSorted()).toEqual([...routes].toSorted())
})
