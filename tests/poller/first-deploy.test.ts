import { expect, test } from 'vitest'
import { referenceFeed } from '../bench/ticks/reference-feeds.ts'
import { source } from '../samples.ts'
import { type Done, openDesk } from './desk.ts'

const SOURCES = 40
const ITEMS = 60

/** Ticks of five minutes on the free plan, from an empty database on, until every source was read. */
async function firstTicks(): Promise<readonly Done[]> {
  const desk = openDesk()
  desk.limits = 'free'
  const urls = Array.from({ length: SOURCES }, (_, index) => `https://bao-${index}.example/rss`)
  urls.forEach((url, index) => {
    desk.answers[url] = () => new Response(referenceFeed(index, ITEMS, desk.now.getTime(), 1))
  })
  desk.configure({
    sources: urls.map((url, index) => source({ id: `bao-${index}`, name: `Báo ${index}`, url, home: url })),
  })
  const done: Done[] = []
  while (done.length < 60) {
    done.push(await desk.tick(5))
    if (Object.keys(desk.states()).length === SOURCES) return done
  }
  throw new Error('five hours on, a source has not been read yet')
}

test('a first deploy with 40 sources of 55 KB fills up over several ticks, each within its pace', async () => {
  const ticks = await firstTicks()
  expect(ticks.length).toBeGreaterThan(5)
  // Two hours: what is read for the first time is parsed whole, two bodies to a tick at first.
  expect(ticks.length).toBeLessThanOrEqual(24)
  ticks.forEach(({ report, published }, index) => {
    expect(report.polled).toBeGreaterThan(0)
    expect(report.requests).toBeLessThanOrEqual(45)
    // The pace grows by 15 KB with each good tick.
    expect(report.bytesParsed).toBeLessThanOrEqual(150_000 + 15_000 * index)
    expect(published.length).toBeLessThanOrEqual(5)
  })
})
