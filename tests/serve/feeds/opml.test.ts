import { expect, test } from 'vitest'
import { child, rootOf } from '../../validate/feed-rules.ts'
import { ask, jsonOf, type Told } from '../sample.ts'

const groups = async (path: string) =>
  child(rootOf(await (await ask(path, { env: { SITE_URL: 'https://tin.example' } })).text(), 'opml'), 'body').children

test('the list of sources is the default', async () => {
  const names = (await groups('/opml.xml')).map(({ attributes }) => attributes.text)
  expect(names[0]).toBe('Trong tỉnh')
  expect(await groups('/opml.xml?list=sources')).toEqual(await groups('/opml.xml'))
})

test('every unit of today has a feed of its own in the second list, under its former district', async () => {
  const districts = await groups('/opml.xml?list=places')
  const muongNhe = districts.find(({ attributes }) => attributes.text?.includes('Mường Nhé'))
  expect(muongNhe?.children.map(({ attributes }) => attributes)).toContainEqual({
    type: 'rss',
    text: 'Tin Điện Biên – xã Sín Thầu',
    title: 'Tin Điện Biên – xã Sín Thầu',
    xmlUrl: 'https://tin.example/rss.xml?place=xa-sin-thau',
    htmlUrl: 'https://tin.example/noi/xa-sin-thau',
  })
  const units = districts.flatMap(({ children }) => children).map(({ attributes }) => attributes.xmlUrl ?? '')
  expect(units.filter((url) => /place=(?:xa|phuong)-/.test(url))).toHaveLength(45)
  expect(new Set(units).size).toBe(units.length)
  const names = districts.flatMap(({ children }) => children).map(({ attributes }) => attributes.text)
  expect(new Set(names).size).toBe(names.length)
})

test('every feed of the second list answers', async () => {
  const feeds = (await groups('/opml.xml?list=places')).flatMap(({ children }) => children)
  for (const { attributes } of feeds) {
    const { pathname, search } = new URL(attributes.xmlUrl ?? '')
    expect((await ask(pathname + search)).status).toBe(200)
  }
})

test('another list is refused by name', async () => {
  const answer = await ask('/opml.xml?list=place')
  expect([answer.status, (await jsonOf<Told>(answer)).errors]).toEqual([
    400,
    [expect.objectContaining({ parameter: 'list', nearest: ['places'] })],
  ])
})
