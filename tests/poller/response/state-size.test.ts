import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MOST_STATE_BYTES, withinStateSize } from '../../../src/poller/response/state-size.ts'
import type { SourceState, TriedWay } from '../../../src/source-state.ts'
import { unpolled } from '../../../src/store/memory.ts'
import { jsonBytes } from '../../../src/text/json-bytes.ts'
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

const address = fc.nat(1_950).map((length) => `https://daily.example/${'x'.repeat(length)}`)
const way = fc.record({ way: fc.constantFrom('feed' as const, 'sitemap' as const), url: address })
const tried: fc.Arbitrary<TriedWay> = fc.record({
  way: fc.constant('feed' as const),
  url: address,
  at: fc.constant('2026-11-23T00:00:00.000Z'),
  result: fc.nat(200).map((length) => 'ế'.repeat(length)),
})
const remembered: fc.Arbitrary<SourceState> = fc
  .record({
    marks: fc.tuple(fc.nat(1_400), fc.nat(1_400)),
    tried: fc.array(tried, { maxLength: 24 }),
    queue: fc.array(way, { maxLength: 20 }),
    detail: fc.nat(1_000).map((length) => '漢'.repeat(length)),
    hints: fc.array(
      fc.nat(1_000).map((length) => ({ what: 'keys', detail: 'ế'.repeat(length) })),
      { maxLength: 8 },
    ),
    shapes: fc.array(address, { maxLength: 9 }),
    inUse: way,
    of: address,
  })
  .map(({ marks: [newest, before], tried, queue, detail, hints, shapes, inUse, of }) => ({
    ...unpolled,
    address: of,
    validators: { etag: '"'.repeat(256), of },
    marks: ['12345678'.repeat(newest), 'abcdefgh'.repeat(before)],
    standing: 'x'.repeat(1_200),
    keptKeys: 'y'.repeat(400),
    problem: { what: 'no-way-in', since: '2026-11-23T00:00:00.000Z', detail },
    hints,
    form: { shapes, learnedAt: '2026-11-23T00:00:00.000Z' },
    ways: { home: of, soughtAt: '2026-11-23T00:00:00.000Z', tried, queue, inUse },
  }))

test('the state of a source stays within 16 KB whatever its publisher sends, and fingerprints stay whole', () => {
  fc.assert(
    fc.property(remembered, (state) => {
      const bounded = withinStateSize(state)
      expect(jsonBytes(bounded)).toBeLessThanOrEqual(MOST_STATE_BYTES)
      for (const marks of bounded.marks) expect(marks.length % 8).toBe(0)
      if (jsonBytes(state) <= MOST_STATE_BYTES) expect(bounded).toBe(state)
    }),
    { numRuns: 300 },
  )
})

test('the state of a newsroom whose ways all fail with long addresses and reasons stays within 16 KB', async () => {
  const home = 'https://daily.example/'
  const desk = openDesk()
  desk.configure({
    sources: [{ ...source({ url: home }), kind: 'home' }],
  })
  const long = (name: string) => `/${name}-${'đường'.repeat(60)}.xml`
  const named = ['a', 'b', 'c'].map((name) => `<link rel="alternate" type="application/rss+xml" href="${long(name)}">`)
  desk.answers[home] = () => new Response(`<html><head>${named.join('')}</head><body></body></html>`)
  desk.answers[`${home}robots.txt`] = () =>
    new Response(['d', 'e', 'f'].map((name) => `Sitemap: https://daily.example${encodeURI(long(name))}`).join('\n'))
  let most = 0
  for (let tick = 0; tick < 40; tick++) {
    await desk.tick(60, { all: true })
    most = Math.max(most, jsonBytes(desk.states().daily))
  }
  expect(most).toBeLessThanOrEqual(MOST_BYTES)
  expect(desk.states().daily?.ways?.tried.length).toBeGreaterThan(0)
})
