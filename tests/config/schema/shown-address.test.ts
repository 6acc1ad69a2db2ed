import { describe, expect, test } from 'vitest'
import { builtInConfig } from '../../../src/config/config.ts'
import { withOverride } from '../../../src/config/schema/override.ts'
import { secretsIn, shownAddress, withShownAddresses } from '../../../src/config/schema/shown-address.ts'

describe('shownAddress', () => {
  test.each([
    'https://b.vn/rss/home.rss',
    'https://b.vn/rss?cat=7&page=2',
    'https://news.google.com/rss/search?q=%22%C4%90i%E1%BB%87n%20Bi%C3%AAn%22&hl=vi',
    'https://b.vn/rss?keyword=lu&authors=1&passage=2',
  ])('is the address itself: %s', (url) => expect(shownAddress({ url })).toBe(url))

  test.each([
    ['a key', 'https://b.vn/rss?key=abc&cat=7'],
    ['a key of an API', 'https://b.vn/rss?api_key=abc'],
    ['a key of an API in one word', 'https://b.vn/rss?apikey=abc'],
    ['a token', 'https://b.vn/rss?cat=7&access_token=abc'],
    ['a token in capitals', 'https://b.vn/rss?authToken=abc'],
    ["Amazon's signature", 'https://b.vn/rss?X-Amz-Signature=abc&X-Amz-Expires=60'],
    ["Azure's signature", 'https://b.vn/rss?sv=1&sig=abc'],
    ["CloudFront's policy", 'https://b.vn/rss?Policy=abc'],
    ['a password', 'https://b.vn/rss?user=a&pwd=abc'],
    ['a key in a list', 'https://b.vn/rss?key[]=abc&auth%5Btoken%5D=abc'],
    ['a word for a secret before another', 'https://b.vn/rss?secret_code=abc'],
    ['a password of one letter less', 'https://b.vn/rss?pw=abc'],
    ['a session', 'https://b.vn/rss?PHPSESSID=abc'],
    ['a parameter after a semicolon', 'https://b.vn/rss?a=1;token=abc'],
    ['an address with a token', 'https://b.vn/rss?of=https%3A%2F%2Fa.vn%2F%3Ftoken%3Dabc'],
    ['a user and a password', 'https://me:abc@b.vn/rss'],
    ['a fragment', 'https://b.vn/rss#token=abc'],
  ])('has lost %s', (_, url) => expect(shownAddress({ url })).toBe('https://b.vn/rss'))

  test('has lost a secret in its path', () => {
    expect(shownAddress({ url: 'https://b.vn/rss;jsessionid=abc?a=1' })).toBe('https://b.vn/rss;jsessionid=?a=1')
    expect(shownAddress({ url: 'https://b.vn/api_key=abc/rss' })).toBe('https://b.vn/api_key=/rss')
  })
  test('has no query where the source is secret', () => {
    expect(shownAddress({ url: 'https://b.vn/rss?u=abc', secret: true })).toBe('https://b.vn/rss')
  })
  test('is nothing for a text that is not an address', () => expect(shownAddress({ url: 'abc' })).toBe(''))
})

test('addresses inside a text are shown the same way', () => {
  const text = 'gave up after 5 redirects, at https://b.vn/rss?token=abc (from https://a.vn/x?cat=1)'
  expect(withShownAddresses(text)).toBe('gave up after 5 redirects, at https://b.vn/rss (from https://a.vn/x?cat=1)')
  expect(withShownAddresses('at https://b.vn/rss?u=abc', true)).toBe('at https://b.vn/rss')
})

test('addresses of other schemes in a text have no user and password either', () => {
  expect(withShownAddresses('redirect to ftp://me:abc@b.vn/x?token=abc')).toBe('redirect to ftp://b.vn/x')
})

test.each([
  ['https://b.vn/rss?cat=news&token=a%2Fbcd', undefined, ['a%2Fbcd', 'a/bcd']],
  ['https://b.vn/rss;sid=abcd', undefined, ['abcd']],
  ['https://b.vn/rss?u=abcd&n=1', true, ['u=abcd&n=1', 'abcd']],
  ['https://b.vn/rss?cat=news', undefined, []],
  ['https://b.vn/rss?key=abc', undefined, []],
] as const)('the secrets in %s', (url, secret, secrets) => expect(secretsIn({ url, secret })).toEqual(secrets))

test('a user and a password before the host are refused, with the place', () => {
  const [first, ...others] = builtInConfig.sources
  if (first === undefined) return expect.fail('no source')
  const checked = withOverride(builtInConfig, { sources: [{ ...first, url: 'https://me:abc@b.vn/rss' }, ...others] })
  expect(checked).toEqual({
    kind: 'bad',
    problems: [
      { path: 'sources[0].url', message: 'must not have a user or password before the host: they cannot be sent' },
    ],
  })
})
