import { expect, test } from 'vitest'
import { source } from '../../samples.ts'
import { openDesk } from '../desk.ts'

const URL_OF_FEED = 'https://daily.example/rss'
const MOST_BYTES = 16 * 1024

/** A feed of so many articles that others are read at the next ticks, at an address that is kept long. */
function body(edition: number): string {
  const article = (at: number) =>
    `<item><title>Sín Thầu, Điện Biên: chuyện thứ ${at} số ${edition}</title><link>https://daily.example/${edition}-${at}.html</link></item>`
  return `<rss version="2.0"><channel><title>Daily</title>${Array.from({ length: 3_000 }, (_, at) => article(at)).join('')}</channel></rss>`
}

test('what is remembered of a source stays within 16 KB: after many articles, all of them replaced, from a long address', async () => {
  const desk = openDesk()
  desk.configure({ sources: [source({ url: URL_OF_FEED })] })
  const elsewhere = `https://daily.example/feed?signed=${'x'.repeat(6_000)}`
  let edition = 1
  desk.answers[URL_OF_FEED] = () => new Response(null, { status: 301, headers: { location: elsewhere } })
  desk.answers[elsewhere] = () => new Response(body(edition))
  let most = 0
  for (let tick = 0; tick < 8; tick++) {
    if (tick === 6) edition = 2
    await desk.tick(60, { all: true })
    most = Math.max(most, JSON.stringify(desk.states().daily).length)
  }
  expect(most).toBeLessThan(MOST_BYTES)
  expect(most).toBeGreaterThan(MOST_BYTES / 2)
})
