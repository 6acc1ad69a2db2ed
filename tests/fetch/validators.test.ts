import { describe, expect, test } from 'vitest'
import { conditionalHeaders, validatorsAfter304, validatorsFrom, validatorsToSend } from '../../src/fetch/validators.ts'
import type { Validators } from '../../src/source-state.ts'
import { unpolled } from '../../src/store/memory.ts'

const now = new Date('2026-11-23T08:00:00Z')
const ASKED = 'https://daily.example/rss'
const monday = 'Mon, 23 Nov 2026 07:00:00 GMT'

describe('validators of a 200', () => {
  test.each<[string, Record<string, string>, Validators]>([
    ['none', {}, {}],
    ['both, byte for byte', { etag: 'W/"a1"', 'last-modified': monday }, { etag: 'W/"a1"', lastModified: monday }],
    ['an ETag without quotes stays without', { etag: 'a1-gzip' }, { etag: 'a1-gzip' }],
    ['an empty ETag tells nothing', { etag: '""' }, {}],
    ['an empty weak ETag tells nothing', { etag: 'W/""' }, {}],
    ['an ETag of a thousand characters is too long to keep', { etag: `"${'a'.repeat(1000)}"` }, {}],
    ['an ETag that is not ASCII would not come back the same', { etag: '"caf\u00e9"' }, {}],
    [
      'a Last-Modified in 2038 would be answered 304 for ever',
      { 'last-modified': 'Tue, 19 Jan 2038 03:14:07 GMT' },
      {},
    ],
    ['so would one of 1970', { 'last-modified': 'Thu, 01 Jan 1970 00:00:01 GMT' }, {}],
    ['so would one of 1980', { 'last-modified': 'Tue, 01 Jan 1980 00:00:00 GMT' }, {}],
    [
      'a clock some hours fast does no harm',
      { 'last-modified': 'Mon, 23 Nov 2026 15:00:00 GMT' },
      { lastModified: 'Mon, 23 Nov 2026 15:00:00 GMT' },
    ],
    [
      'a Last-Modified in another form is opaque',
      { 'last-modified': '2026-11-23 07:00' },
      { lastModified: '2026-11-23 07:00' },
    ],
  ])('%s', (_, headers, validators) => {
    const expected = Object.keys(validators).length === 0 ? {} : { ...validators, of: ASKED }
    expect(validatorsFrom(new Headers(headers), ASKED, now)).toEqual(expected)
  })
})

describe('validators after a 304', () => {
  const stored = { etag: '"1"', lastModified: monday, of: ASKED }
  test.each<[string, Record<string, string>, Validators]>([
    ['nothing sent: as they were', {}, stored],
    ['one sent: that one is new, the other stays', { etag: '"2"' }, { etag: '"2"', lastModified: monday, of: ASKED }],
    ['an unusable one does not push out the one we have', { etag: '""' }, stored],
  ])('%s', (_, headers, validators) => {
    expect(validatorsAfter304(stored, new Headers(headers), ASKED, now)).toEqual(validators)
  })
})

test.each<[Validators, Record<string, string>]>([
  [{}, {}],
  [{ etag: '"1"' }, { 'if-none-match': '"1"' }],
  [{ lastModified: monday }, { 'if-modified-since': monday }],
  [
    { etag: 'W/"1"', lastModified: monday },
    { 'if-none-match': 'W/"1"', 'if-modified-since': monday },
  ],
])('%j asks with %j', (validators, headers) => {
  expect(conditionalHeaders(validators, ASKED)).toEqual(headers)
  expect(conditionalHeaders({ ...validators, of: ASKED }, ASKED)).toEqual(headers)
  expect(conditionalHeaders({ ...validators, of: 'https://daily.example/old' }, ASKED)).toEqual({})
})

describe('whether a condition is sent', () => {
  const validators = { etag: '"1"' }
  test.each<[string, string | undefined, Validators]>([
    ['yes, as a rule', '2026-11-23T07:00:00Z', validators],
    ['yes, after seven days of 304', '2026-11-16T08:00:00Z', validators],
    ['no, after eight', '2026-11-15T08:00:00Z', {}],
    ['yes, where it is not known when a body last came', undefined, validators],
  ])('%s', (_, bodyAt, sent) => {
    expect(validatorsToSend({ ...unpolled, validators, ...(bodyAt !== undefined && { bodyAt }) }, now)).toEqual(sent)
  })
})
