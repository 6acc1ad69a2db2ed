import { afterEach, expect, test, vi } from 'vitest'
import { createApp } from '../../src/serve/app.ts'
import { rehearse } from '../../src/serve/rehearsal/rehearse.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

/** As workerd answers while an isolate starts (seen with workerd of November 2026). */
class ResponseAtStart extends Response {
  constructor(...[body, init]: ConstructorParameters<typeof Response>) {
    if (body !== null && body !== undefined) throw new Error('Disallowed operation called within global scope.')
    super(null, init)
  }
}

test('every address of the rehearsal is answered, without a Response that has a body', async () => {
  // The clock of an isolate that starts shows 1970.
  vi.useFakeTimers({ toFake: ['Date'], now: 0 })
  vi.stubGlobal('Response', ResponseAtStart)
  const failures = vi.spyOn(console, 'error')

  const statuses = await rehearse(createApp())

  expect([...statuses].filter(([, status]) => status !== 200)).toEqual([])
  expect(statuses.size).toBeGreaterThan(3)
  expect(failures).not.toHaveBeenCalled()
})
