import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { kindOf } from '../../src/config/schema/source-kind.ts'
import { type Source, SourceSchema } from '../../src/config/schema/source-schema.ts'
import { sources } from '../../src/config/sources.ts'

const page = readFileSync('docs/sources.md', 'utf8')
const examples = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map(([, code = '']): unknown => JSON.parse(code))

/** The ways in that a source has, as the page names them. */
function waysOf(source: Source): string {
  if (source.search) return 'search'
  if (source.kind === 'home') return (source.ways ?? ['feed', 'sitemap', 'page', 'search']).join(', ')
  if (source.kind === 'json') return 'api'
  return source.kind === 'page' && source.selectors ? 'page, with selectors' : kindOf(source)
}

describe('docs/sources.md', () => {
  test('lists every source with its ways, in the order of the config', () => {
    const rows = [...page.matchAll(/^\| `([a-z0-9-]+)` \| ([^|]*) \| ([^|]*) \|/gm)].map(([, ...cells]) => cells)
    expect(rows).toEqual(sources.map((source) => [source.id, source.name, waysOf(source)]))
  })

  test('shows one entry of each kind', () => {
    const kinds = examples.map((example) => v.parse(SourceSchema, example).kind ?? 'feed')
    expect(kinds.toSorted()).toEqual(['feed', 'home', 'json', 'page', 'page', 'sitemap'])
  })
})

describe('the sources', () => {
  test('nearest first, so that a first deploy reads the province before the nation', () => {
    const nearness = ['local', 'neighbour', 'national', 'international']
    const regions = sources.filter(({ search }) => !search).map(({ region }) => nearness.indexOf(region))
    expect(regions).toEqual(regions.toSorted((a, b) => a - b))
  })

  test('each says when its address was seen', () => {
    expect(sources.filter(({ evidence }) => !/20\d\d/.test(evidence)).map(({ id }) => id)).toEqual([])
  })

  test('are asked seldom enough for the free plan', () => {
    // 45 requests in a tick of five minutes; two for each, since a publisher may redirect.
    const aTick = sources.reduce((requests, { everyMinutes }) => requests + (2 * 5) / everyMinutes, 0)
    expect(aTick).toBeLessThan(45)
  })
})
