import { expect, test } from 'vitest'
import { unitPoints } from '../../src/config/places/unit-points.ts'
import { unitsOfToday } from '../../src/config/places/units.ts'
import type { Item } from '../../src/model.ts'
import { toApiItem } from '../../src/write/api.ts'
import { writeAtom } from '../../src/write/atom.ts'
import { writeJsonFeed } from '../../src/write/json-feed.ts'
import { writeRss } from '../../src/write/rss.ts'
import { documentOf, item as sample } from './samples.ts'

const item = (changes: Partial<Item>): Item => ({ ...sample, ...changes })
const SIN_THAU = unitPoints['xa-sin-thau'] ?? [0, 0]
const [latitude, longitude] = SIN_THAU

test('every unit of today has a point, and all lie in the province', () => {
  expect(Object.keys(unitPoints).toSorted()).toEqual(unitsOfToday.map(({ slug }) => slug).toSorted())
  for (const [north, east] of Object.values(unitPoints)) {
    expect(north > 20.8 && north < 22.6 && east > 102.1 && east < 103.7).toBe(true)
  }
})

test('an item about a unit has its point in every form', () => {
  const given = item({ places: ['dien-bien', 'xa-sin-thau', 'xa-muong-nhe'] })
  const document = documentOf([given])
  const point = `<georss:point>${latitude} ${longitude}</georss:point>`
  expect([writeRss(document), writeAtom(document)]).toEqual([
    expect.stringContaining(point),
    expect.stringContaining(point),
  ])
  expect(JSON.parse(writeJsonFeed(document)).items[0]._geo).toEqual({
    type: 'Point',
    coordinates: [longitude, latitude],
  })
  expect(toApiItem(given, new Map()).coordinates).toEqual({ latitude, longitude })
})

test('an item about no unit has none', () => {
  const given = item({ places: ['dien-bien', 'constructor'] })
  const document = documentOf([given])
  expect(writeRss(document) + writeAtom(document) + writeJsonFeed(document)).not.toMatch(/<georss:point>|_geo/)
  expect(toApiItem(given, new Map()).coordinates).toBeUndefined()
})

test('the picture is in the text of every form, escaped', () => {
  const document = documentOf([item({ image: 'https://bao.example/a.jpg?w=1&h=2' })])
  const picture = '<img src="https://bao.example/a.jpg?w=1&amp;h=2" alt="">'
  expect([writeRss(document), writeAtom(document)]).toEqual([
    expect.stringContaining(picture),
    expect.stringContaining(picture),
  ])
  expect(JSON.parse(writeJsonFeed(document)).items[0].content_html).toContain(picture)
})

test('in English, feeds say what they say themselves in English, and lead to English pages', () => {
  const document = { ...documentOf([item({})]), language: 'en' as const }
  const atom = writeAtom(document)
  expect(atom).toContain('xml:lang="en"')
  expect(atom).toContain('?lang=en">Why this item is here</a>')
  expect(writeRss(document)).toContain('<language>en</language>')
})
