import { expect, test } from 'vitest'
import { builtInFor } from '../../src/config/built-in.ts'
import type { Source } from '../../src/config/schema/schema.ts'
import type { FetchResult } from '../../src/fetch/fetch-result.ts'
import { processResponse } from '../../src/poller/process-response.ts'
import { matcherFor } from '../../src/relevance/matcher-for.ts'
import type { SourceState } from '../../src/source-state.ts'
import { unpolled } from '../../src/store/memory.ts'
import { source } from '../samples.ts'

const config = builtInFor('free')
const now = new Date('2026-11-23T03:00:00Z')
const context = { config, matcher: matcherFor(config.topic), now, chance: 0 }

function bodyOf(items: number): Extract<FetchResult, { kind: 'modified' }> {
  const written = Array.from(
    { length: items },
    (_, number) =>
      `<item><title>Tin số ${number} ở Cà Mau</title><link>https://daily.example/tin-${5_100_001 + number}.html</link></item>`,
  )
  const text = `<rss version="2.0"><channel><title>Daily</title>${written.join('')}</channel></rss>`
  return {
    kind: 'modified',
    body: new TextEncoder().encode(text),
    contentType: 'application/rss+xml; charset=utf-8',
    url: source().url,
    validators: { etag: '"a1"' },
    freshForSeconds: 0,
    requests: 1,
  }
}

test('of more new items than are read at once, those that wait are read from the same body later', () => {
  const answer = { outcome: bodyOf(700), digest: 'same' }
  let state: SourceState = unpolled
  const read: number[] = []
  for (let poll = 0; poll < 4; poll++) {
    const processed = processResponse(source(), state, answer, context)
    read.push(processed.counts.read - processed.counts.seen)
    state = processed.state
  }
  expect(read).toEqual([250, 250, 200, 0])
  expect(state).toMatchObject({ digest: 'same', validators: { etag: '"a1"' } })
})

test('so it is in a list of news in JSON', () => {
  const rows = Array.from({ length: 700 }, (_, number) => ({
    title: `Tin số ${number} ở Cà Mau`,
    url: `https://daily.example/tin-${5_100_001 + number}.html`,
  }))
  const list = { list: ['news'], title: ['title'], link: '{url}' }
  const from: Source = { ...source(), kind: 'json', json: list }
  const outcome = { ...bodyOf(0), body: new TextEncoder().encode(JSON.stringify({ news: rows })) }
  let state: SourceState = unpolled
  const read: number[] = []
  for (let poll = 0; poll < 4; poll++) {
    const processed = processResponse(from, state, { outcome, digest: 'same' }, context)
    read.push(processed.counts.read - processed.counts.seen)
    state = processed.state
  }
  expect(read).toEqual([250, 250, 200, 0])
})

test('a configured address that failed its check is not asked again at every poll', () => {
  const move = { from: source().url, to: 'https://daily.example/new', since: '2026-11-01T00:00:00.000Z', times: 9 }
  const outcome: FetchResult = { kind: 'failed', failure: { reason: 'timeout', afterMs: 10_000 }, requests: 1 }
  const { state } = processResponse(source(), { ...unpolled, move }, { outcome, digest: '' }, context)
  expect(state.move).toEqual({ ...move, checkedAt: now.toISOString() })
})
