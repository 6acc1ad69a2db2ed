import { describe, expect, test } from 'vitest'
import { source } from '../../samples.ts'
import { type Answers, type Desk, feed, openDesk, sinThau } from '../desk.ts'

const SECRET = 'tuyetmat9x'
const secretSources = [
  source({ url: `https://daily.example/rss?token=${SECRET}` }),
  source({ url: `https://daily.example/rss?u=${SECRET}`, secret: true }),
]

async function polled(given: object, answers: (url: string) => Answers, ticks = 2): Promise<Desk> {
  const desk = openDesk()
  desk.configure({ sources: [given] })
  Object.assign(desk.answers, answers('url' in given ? String(given.url) : ''))
  for (let tick = 0; tick < ticks; tick++) await desk.tick(60, { all: true })
  return desk
}

/** Everything that the public or the log can see: documents of KV but the config, which the pages show by `shownAddress`. */
function seen(desk: Desk): string {
  const { daily } = desk.states()
  const { problem, hints, ways } = daily ?? {}
  return JSON.stringify([desk.logged, desk.items(), problem, hints, ways?.tried])
}

describe.each(secretSources)('no answer makes the secret of $url public', (given) => {
  const query = new URL(given.url).search
  const item = (link: string, more = '') =>
    new Response(
      `<rss version="2.0"><channel><title>x</title><item><title>${sinThau.title}</title><link>${link}</link>${more}</item></channel></rss>`,
    )
  const thrown = (message: string) => () => Promise.reject(new TypeError(message))
  const moved = (to: string) => new Response(null, { status: 308, headers: { location: to } })
  const elsewhere = `https://other.example/${SECRET}`
  test.each<[string, (url: string) => Answers]>([
    ['a link to a place in the feed itself', (url) => ({ [url]: () => item('#a') })],
    ['a picture', (url) => ({ [url]: () => item('/1.html', '<enclosure type="image/jpeg" url="#b"/>') })],
    ['an error with the address', (url) => ({ [url]: thrown(`cannot fetch ${url}`) })],
    ['an error with the path', (url) => ({ [url]: thrown(`cannot fetch /rss${query}`) })],
    ['an error with the address encoded', (url) => ({ [url]: thrown(`cannot fetch ${encodeURIComponent(url)}`) })],
    ['an error cut inside the secret', (url) => ({ [url]: thrown(`${'x'.repeat(294)}${SECRET}`) })],
    ['a text that repeats the path', (url) => ({ [url]: () => new Response(`No /rss${query}`) })],
    ['a page that repeats it', (url) => ({ [url]: () => new Response(`<html><title>No /rss${query}</title>`) })],
    ['XML that repeats it', (url) => ({ [url]: () => new Response(`<no-${SECRET}/>`) })],
    ['JSON that repeats it', (url) => ({ [url]: () => new Response(`{"no ${SECRET}":1}`) })],
    ['items that cannot be used', (url) => ({ [url]: () => item(`mailto:x${query}`) })],
    ['a redirect to another scheme', (url) => ({ [url]: () => moved(`ftp://me:${SECRET}@other.example/`) })],
    ['a redirect to another domain', (url) => ({ [url]: () => moved(elsewhere), [elsewhere]: () => feed(sinThau) })],
  ])('%s', async (_, answers) => {
    const desk = await polled(given, answers)
    expect(seen(desk)).not.toContain(SECRET)
    expect(seen(desk)).not.toContain(SECRET.slice(0, 4))
  })

  test('a newsroom whose API has it', async () => {
    const api = { url: given.url, json: { list: ['a'], title: ['t'], link: '{u}' } }
    const home = { ...given, kind: 'home', url: 'https://daily.example/', ways: ['api'], api }
    const desk = await polled(home, () => ({ [given.url]: () => new Response('{}') }), 4)
    expect(desk.states().daily?.ways?.tried).not.toEqual([])
    expect(seen(desk)).not.toContain(SECRET)
  })
})
