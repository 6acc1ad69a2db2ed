import { expect, test } from 'vitest'
import { builtInConfig } from '../../src/config/config.ts'
import { limitPresets } from '../../src/config/limits.ts'
import { checkConfig } from '../../src/config/schema/check.ts'
import { sources } from '../../src/config/sources.ts'
import { demoSources, savedFeed } from '../../src/demo/demo-sources.ts'

const base = 'http://127.0.0.1:9000'

test('a file named after a configured outlet takes over what cannot be told from the file', () => {
  const [tuoitre] = demoSources([{ file: 'tuoitre-zoneless-mdy-dates.xml', title: 'RSS' }], base, sources)
  expect(tuoitre).toMatchObject({
    id: 'tuoitre-zoneless-mdy-dates',
    name: 'Tuổi Trẻ',
    dateOrder: 'mdy',
    url: `${base}/tuoitre-zoneless-mdy-dates.xml`,
  })
})

test('a file of an outlet that is not configured is an ordinary source with the feed’s own title', () => {
  const [kenh14, other] = demoSources(
    [{ file: 'kenh14-ps.xml', title: 'Kênh 14' }, { file: 'other.xml' }],
    base,
    sources,
  )
  expect(kenh14).toMatchObject({ name: 'Kênh 14', language: 'vi', region: 'national' })
  expect(other).toMatchObject({ name: 'other' })
})

test('a saved answer takes over the paths of its outlet, a saved page its newsroom', () => {
  const [answer, page, map] = demoSources(
    [
      { file: 'baodienbienphu-1.json', form: 'json' },
      { file: 'baosonla-1.html', form: 'page' },
      { file: 'nobody-1.xml', form: 'sitemap' },
    ],
    base,
    sources,
  )
  const own = (id: string) => sources.find((source) => source.id === id)
  expect(answer).toEqual({
    ...own('baodienbienphu-thoi-su'),
    id: 'baodienbienphu-1',
    url: `${base}/baodienbienphu-1.json`,
    everyMinutes: 1,
    evidence: 'a saved answer',
  })
  expect(page).toMatchObject({ kind: 'page', name: 'Báo Sơn La', region: 'neighbour' })
  expect(map).toMatchObject({ kind: 'sitemap', name: 'nobody' })
})

test('a feed of an outlet that is read by its API is a feed all the same, of the same newsroom', () => {
  const [feed] = demoSources([{ file: 'baodienbienphu-feed.json' }], base, sources)
  expect(feed).toMatchObject({ name: 'Báo Điện Biên Phủ', region: 'local', bylines: ['ĐBP - ', 'ĐBPO - '] })
  expect(feed?.kind).toBeUndefined()
})

test('a page of an outlet that has no selectors is read by its structure', () => {
  const [page] = demoSources([{ file: 'nobody-1.html', form: 'page' }], base, sources)
  expect(page).toMatchObject({ kind: 'page', name: 'nobody', url: `${base}/nobody-1.html` })
  expect(page).not.toHaveProperty('selectors')
})

test.each([
  ['<rss><channel><title>Báo</title></channel></rss>', { file: 'a', title: 'Báo' }],
  ['<!doctype html><title>Báo</title>', { file: 'a', form: 'page' }],
  ['{"data":{"list":[]}}', { file: 'a', form: 'json' }],
  ['<urlset><url/></urlset>', { file: 'a', form: 'sitemap' }],
  ['Too many requests', { file: 'a' }],
])('a saved body is told by what is in it: %s', (body, expected) => {
  expect(savedFeed('a', body)).toEqual(expected)
})

test('whatever the files are called, the config is good', () => {
  const files = ['Tin_mới nhất.RSS', '24h-1.xml', 'nhandan-1.xml', 'nhandan-ps.xml', 'a b.json']
  const feeds = files.map((file) => ({ file }))
  const config = { ...builtInConfig, limits: limitPresets.demo, sources: demoSources(feeds, base, sources) }
  expect(checkConfig(config)).toMatchObject({ kind: 'good' })
})
