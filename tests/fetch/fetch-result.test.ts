import { expect, test } from 'vitest'
import { describeFailure, type FetchFailure } from '../../src/fetch/fetch-result.ts'

const lastUrl = 'https://bao.test/rss'

test.each<[FetchFailure, string]>([
  [{ reason: 'timeout', afterMs: 10_000 }, 'no answer within 10000 ms'],
  [{ reason: 'unreachable', message: 'fetch failed: ECONNREFUSED' }, 'connection failed: fetch failed: ECONNREFUSED'],
  [{ reason: 'status', status: 429, retryAfterSeconds: 60 }, 'server answered 429'],
  [{ reason: 'blocked', status: 403, mark: 'cf-mitigated: challenge' }, 'blocked (403, cf-mitigated: challenge)'],
  [{ reason: 'gone' }, 'server answered 410: the feed is gone for good'],
  [{ reason: 'too-large', limitBytes: 3_145_728 }, 'body larger than 3145728 bytes'],
  [{ reason: 'redirects', why: 'loop', hops: 2, lastUrl }, 'redirects lead in a circle, back to https://bao.test/rss'],
  [{ reason: 'redirects', why: 'too-many', hops: 6, lastUrl }, 'gave up after 6 redirects, at https://bao.test/rss'],
  [
    { reason: 'redirects', why: 'not-http', hops: 1, lastUrl: 'ftp://bao.test/' },
    'redirect to an address that is not http or https: ftp://bao.test/',
  ],
  [
    { reason: 'redirects', why: 'private-host', hops: 1, lastUrl: 'http://10.0.0.1/' },
    'redirect from a public host to a private one: http://10.0.0.1/',
  ],
])('%j in words: %s', (failure, words) => {
  expect(describeFailure(failure)).toBe(words)
})
