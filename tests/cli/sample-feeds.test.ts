import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { site } from '../../src/config/site.ts'
import { topic } from '../../src/config/topic.ts'
import { editionOf, openNewsroom } from '../../src/demo/newsroom.ts'
import { isFeedFile } from '../../src/demo/publisher-answers.ts'
import { decodeBody } from '../../src/fetch/charset.ts'
import { toWholeItem } from '../../src/normalise/whole-item.ts'
import { describeUnreadable } from '../../src/parse/parse-result.ts'
import { parseSource } from '../../src/parse/parse-source.ts'
import { judge } from '../../src/relevance/judge.ts'
import { matcherFor } from '../../src/relevance/matcher-for.ts'
import { sampleFacts } from '../feeds/facts.ts'
import { sourceOfSample } from './sample-source.ts'

/** From a publisher's bytes to a judged item: what a person reads in the sample feeds is what comes out. */

const dir = new URL('../feeds/', import.meta.url)
const NOW = new Date('2026-11-23T02:00:00Z')
const matcher = matcherFor(topic)

function read(file: string, bytes: Uint8Array = readFileSync(new URL(file, dir)), now = NOW) {
  const source = sourceOfSample(file)
  const outcome = parseSource(source, decodeBody(bytes, ''), { url: source.url, utcOffset: '+07:00' })
  if (outcome.kind !== 'parsed') throw new Error(`${file} cannot be read: ${describeUnreadable(outcome)}`)
  return outcome.feed.items.map((parsed) => {
    const whole = toWholeItem(parsed, source, { now, site, feedLanguage: outcome.feed.language })
    if (whole.kind !== 'whole') throw new Error(`${file}: ${whole.reason} ${whole.detail}`)
    return { item: whole.item, about: judge(matcher, whole.item, source).kept }
  })
}

const files = Object.keys(sampleFacts)

test('the facts are those of the feeds that lie there: at least 90 items, at least 35 about the province', () => {
  expect(readdirSync(dir).filter(isFeedFile).sort()).toEqual(files.toSorted())
  const facts = Object.values(sampleFacts).flat()
  expect(facts.length).toBeGreaterThanOrEqual(90)
  expect(facts.filter((fact) => fact.about).length).toBeGreaterThanOrEqual(35)
})

describe.each(files)('%s', (file) => {
  const facts = sampleFacts[file] ?? []

  test('titles, links and instants', () => {
    const seen = read(file).map(({ item }) => ({
      title: item.title,
      link: item.link,
      ...(item.dated ? { published: item.published.replace(/\.\d+Z$/, 'Z') } : {}),
    }))
    expect(seen).toEqual(facts.map(({ about: _, ...fact }) => fact))
  })

  test('what is about the province', () => {
    expect(read(file).flatMap(({ item, about }) => (about ? [item.title] : []))).toEqual(
      facts.flatMap(({ title, about }) => (about ? [title] : [])),
    )
  })

  test('summaries are the publishers’ words, without by-line, markup or related articles', () => {
    for (const { item } of read(file)) {
      expect(item.summary).not.toMatch(/^(\(Dân trí\)|\(Chinhphu\.vn\)|VOV\.VN|VTV\.vn) -|[<>]|&\w+;/)
      expect(item.summary).not.toMatch(/Nước sông Sài Gòn lên nhanh|Đắk Lắk thiếu nhân công|Hành trình kéo pháo/)
    }
  })
})

test('with fresh dates every item is the same, by one distance later, even where 5/6 could be 6/5', () => {
  const saved = files.map((name) => ({ name, bytes: readFileSync(new URL(name, dir)) }))
  const startedAt = Date.parse('2027-06-05T03:04:00Z')
  const newsroom = openNewsroom(saved, startedAt, 0)
  const newest = Date.parse('2026-11-23T01:31:00Z') // date_modified of the JSON Feed
  for (const { name } of saved) {
    const edition = editionOf(newsroom, name, startedAt)
    const seen = read(name, edition?.bytes, new Date(startedAt)).map(({ item }) => ({
      title: item.title,
      published: item.dated ? Math.floor(Date.parse(item.published) / 1000) * 1000 : undefined,
    }))
    const facts = sampleFacts[name] ?? []
    const later = startedAt - 3 * 60_000 - newest
    expect([name, seen]).toEqual([
      name,
      facts.map(({ title, published }) => ({ title, published: published && Date.parse(published) + later })),
    ])
  }
})
