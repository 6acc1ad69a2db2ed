import { expect, test } from 'vitest'
import { source } from '../samples.ts'
import { openDesk } from './desk.ts'

const URL_OF_FEED = 'https://daily.example/rss'
const item = (number: number) =>
  `<item><title>Chuyện thứ ${number} ở Sín Thầu, Điện Biên</title><link>https://daily.example/tin-${5_000_000 + number}.html</link><description>Bản số ${number} có "điện".</description></item>`
const rss = (numbers: readonly number[]) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Daily</title>${numbers.map(item).join('')}</channel></rss>`
const escaped = (xml: string) => xml.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const slashed = (json: string) => json.replaceAll('/', '\\/')

test.each<[string, (xml: string) => string]>([
  ['as it is', (xml) => xml],
  ['in a field of JSON', (xml) => JSON.stringify({ contents: xml })],
  ['in a field of JSON as PHP writes it', (xml) => slashed(JSON.stringify({ contents: xml }))],
  ['as a text in JSON', (xml) => JSON.stringify(xml)],
  ['in JSON without angle brackets', (xml) => JSON.stringify({ xml }).replaceAll('<', '\\u003c')],
  ['escaped inside an element', (xml) => `<string>${escaped(xml)}</string>`],
  ['with a prefix that nothing declares', (xml) => xml.replace(/<(\/?)(?=[a-z])/g, '<$1x:')],
])('a feed %s is read at each poll, known items among new ones', async (_, wrap) => {
  const desk = openDesk()
  desk.configure({ sources: [source({ url: URL_OF_FEED })] })
  const counts: number[] = []
  for (const numbers of [
    [3, 2, 1],
    [4, 3, 2],
    [5, 4, 3, 2, 1],
  ]) {
    desk.answers[URL_OF_FEED] = () => new Response(wrap(rss(numbers)))
    await desk.tick(15, { all: true })
    counts.push(desk.items().length)
  }
  expect(counts).toEqual([3, 4, 5])
  expect(desk.items().find(({ link }) => link.endsWith('tin-5000005.html'))?.summary).toBe('Bản số 5 có "điện".')
  expect(desk.states().daily?.problem).toBeUndefined()
})
