import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tick } from '../../src/poller/tick.ts'
import { countQueue } from '../../src/store/articles.ts'
import { type Desk, openDesk } from '../poller/desk.ts'
import { source } from '../samples.ts'

/** A paper whose articles answer as they like, and a Poller that is killed anywhere: nothing asked thrice, nothing lost or doubled. */

const PAGE = 'https://paper.example/tin'
const ORDINALS = ['Phăng', 'Nhé', 'Chà', 'Ảng', 'Toong', 'Mùn', 'Báng', 'Luân', 'Lói', 'Thín']
const titleOf = (number: number) =>
  `Xã Sín Thầu, Điện Biên mở đường vào bản ${ORDINALS[number % 10]} sau ${number + 11} ngày`

type Answer = 'good' | 'busy' | 'missing' | 'soft-404' | 'silent' | 'challenge'
type Step = { readonly adds: number; readonly dieAt: number | undefined; readonly minutes: number }

const answer: fc.Arbitrary<Answer> = fc.constantFrom(
  'good',
  'good',
  'busy',
  'missing',
  'soft-404',
  'silent',
  'challenge',
)
const step: fc.Arbitrary<Step> = fc.record({
  adds: fc.nat({ max: 3 }),
  dieAt: fc.option(fc.integer({ min: 1, max: 14 }), { nil: undefined }),
  minutes: fc.constantFrom(5, 5, 15, 60),
})

function respond(kind: Answer, title: string): Response {
  const html = { headers: { 'content-type': 'text/html; charset=utf-8' } }
  switch (kind) {
    case 'good':
      return new Response(
        `<!doctype html><title>${title}</title><meta property="og:type" content="article"><meta property="og:description" content="Đoạn đường dài bốn ki-lô-mét do dân bản tự mở, xe máy đã đi được cả hai mùa."><body><h1>${title}</h1><p>Sáng nay người dân xã Sín Thầu cùng bộ đội biên phòng thông xe đoạn đường cuối cùng vào bản.</p>`,
        html,
      )
    case 'busy':
      return new Response('', { status: 503 })
    case 'missing':
      return new Response('', { status: 404 })
    case 'soft-404':
      return new Response('<!doctype html><title>404 - Không tìm thấy trang</title><h1>Không tìm thấy trang</h1>', html)
    case 'challenge':
      return new Response('<html><script>window._cf_chl_opt={}</script></html>', { ...html, status: 403 })
    case 'silent':
      throw new TypeError('network connection lost')
  }
}

function openPaper(answers: readonly Answer[]): { readonly desk: Desk; readonly add: (count: number) => void } {
  const desk = openDesk()
  desk.configure({
    sources: [
      {
        ...source({ id: 'paper', name: 'Paper', url: PAGE, home: 'https://paper.example/' }),
        kind: 'page' as const,
        selectors: { item: 'li', title: ['a'], link: ['a @href'] },
      },
    ],
  })
  desk.disk.commit()
  let count = 0
  desk.answers['https://paper.example/robots.txt'] = () => new Response('', { status: 404 })
  desk.answers[PAGE] = () => {
    const rows = Array.from(
      { length: count },
      (_, n) => `<li><a href="/tin-${5_000_100 + n}.html">${titleOf(n)}</a></li>`,
    )
    return new Response(`<!doctype html><ul>${rows.reverse().join('')}</ul>`, {
      headers: { 'content-type': 'text/html' },
    })
  }
  const add = (more: number) => {
    for (let n = count; n < count + more; n++) {
      desk.answers[`https://paper.example/tin-${5_000_100 + n}.html`] = () =>
        respond(answers[n % answers.length] ?? 'good', titleOf(n))
    }
    count += more
  }
  return { desk, add }
}

/** One tick that is killed at its `dieAt`th operation: what was not yet on disk is gone. */
async function tickOnce(desk: Desk, dieAt: number | undefined): Promise<void> {
  const runtime = desk.runtime()
  let operations = 0
  let isDead = false
  const operate = () => {
    if (++operations === dieAt) {
      desk.disk.crash()
      desk.db = desk.disk.open()
      isDead = true
    }
    if (isDead) throw new Error('killed')
    desk.disk.commit()
  }
  const dying = {
    ...runtime,
    db: { ...runtime.db, sync: async () => operate() },
    fetch: (async (input: string, init?: RequestInit) => {
      operate()
      return runtime.fetch(input, init)
    }) as typeof fetch,
  }
  const ended = await tick(dying, { all: true }).catch((error: Error) => error)
  if (ended instanceof Error && !/killed/.test(ended.message)) throw ended
  desk.disk.commit()
}

test('whatever the articles answer and wherever a tick dies', async () => {
  const runs = Number(process.env.WORLD_RUNS ?? 100)
  await fc.assert(
    fc.asyncProperty(
      fc.array(answer, { minLength: 1, maxLength: 6 }),
      fc.array(step, { maxLength: 8 }),
      async (answers, steps) => {
        const { desk, add } = openPaper(answers)
        add(2)
        let total = 2
        const advance = (minutes: number) => {
          desk.now = new Date(desk.now.getTime() + minutes * 60_000)
        }
        for (const { adds, dieAt, minutes } of steps) {
          add(adds)
          total += adds
          await tickOnce(desk, dieAt)
          advance(minutes)
        }
        for (let clean = 0; clean < 16; clean++) {
          await tickOnce(desk, undefined)
          advance(10)
        }
        const urls = desk.asked.map(({ url }) => url).filter((url) => url.includes('/tin-'))
        const most = urls.reduce((max, url) => Math.max(max, urls.filter((other) => other === url).length), 0)
        expect(most).toBeLessThanOrEqual(2)
        const titles = desk.items().map(({ title }) => title)
        expect(titles.toSorted()).toEqual(Array.from({ length: total }, (_, n) => titleOf(n)).toSorted())
        expect(countQueue(desk.db)).toBe(0)
      },
    ),
    { numRuns: Math.min(runs, 2_000) },
  )
}, 3_600_000)
