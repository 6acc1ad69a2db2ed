import { expect, test } from 'vitest'
import { countCpuMs } from '../../cpu-time.ts'
import { ask } from '../sample.ts'

/** As long as a path can be at Cloudflare. */
const LONGEST = 16_000
const EACH = 5

test.each(['/', '/items/', '/api/items/', '/health/', '/noi/', '/ngay/', '/archive/'])(
  'a path of 16,000 letters after %s costs little',
  async (start) => {
    const path = start + 'a'.repeat(LONGEST)
    await ask(path)
    const cpuMs = countCpuMs()
    for (let count = 0; count < EACH; count++) expect((await ask(path)).status).toBeGreaterThanOrEqual(400)
    expect(cpuMs() / EACH).toBeLessThan(30)
  },
)
