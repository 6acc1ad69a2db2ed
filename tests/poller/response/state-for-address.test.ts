import { beforeEach, describe, expect, test } from 'vitest'
import { stateForAddress } from '../../../src/poller/response/state-for-address.ts'
import type { SourceState } from '../../../src/source-state.ts'
import { unpolled } from '../../../src/store/memory.ts'
import { source } from '../../samples.ts'
import { type Desk, elsewhere, feed, openDesk, sinThau, tuaChua } from '../desk.ts'

const polled: SourceState = {
  ...unpolled,
  address: 'https://daily.example/rss',
  nextPollAt: '2026-11-30T01:00:00.000Z',
  validators: { etag: '"1"' },
  digest: 'd',
  marks: ['aaaaaaaa', 'bbbbbbbb'],
  keptKeys: 'abcd',
  failures: 3,
  problem: { what: 'gone', since: '2026-11-23T01:00:00.000Z', detail: 'gone' },
  newestAt: '2026-11-23T00:00:00.000Z',
  readFrom: 'https://other.example/rss',
  judgedBy: 'j',
}

describe('what is remembered of an address', () => {
  test('stays while the address does', () => {
    expect(stateForAddress(polled, 'https://daily.example/rss')).toBe(polled)
  })

  test('is forgotten with the address, and what is the publisher’s stays', () => {
    expect(stateForAddress(polled, 'https://daily.example/tin.rss')).toEqual({
      ...unpolled,
      address: 'https://daily.example/tin.rss',
      keptKeys: 'abcd',
      newestAt: '2026-11-23T00:00:00.000Z',
    })
  })
})

describe('a source whose address was corrected', () => {
  const [old, corrected] = ['https://daily.example/rss', 'https://new.example/rss']
  let desk: Desk
  beforeEach(() => {
    desk = openDesk()
    desk.configure({ sources: [source({ url: old })] })
  })

  test.each([
    [
      'after a body with validators',
      () => new Response(feed(sinThau).body, { headers: { etag: '"same"', 'content-type': 'application/rss+xml' } }),
    ],
    ['after 410', () => new Response('', { status: 410 })],
    ['after a challenge', () => new Response('', { status: 403, headers: { 'cf-mitigated': 'challenge' } })],
  ])('is asked at the next tick without what the old one gave: %s', async (_, answer) => {
    desk.answers[old] = answer
    await desk.tick()
    desk.configure({ sources: [source({ url: corrected })] })
    desk.answers[corrected] = () => feed(tuaChua, elsewhere)
    desk.asked = []
    await desk.tick(5)
    expect(desk.asked.map(({ url }) => url)).toEqual([corrected])
    expect(desk.asked[0]?.headers.get('if-none-match')).toBeNull()
    expect(desk.items().some(({ title }) => title === tuaChua.title)).toBe(true)
    expect(desk.states().daily?.failures).toBe(0)
  })
})
