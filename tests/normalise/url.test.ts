import { describe, expect, test } from 'vitest'
import { bareHost, canonicalLink, isFrontPage, linkIdentity, resolveLink } from '../../src/normalise/url.ts'

const BASE = 'https://bao.example/rss/home.rss'
const link = (reference: string) => {
  const url = resolveLink(reference, BASE)
  if (url === undefined) throw new Error(`${reference} did not resolve`)
  return url
}

describe('resolveLink', () => {
  test.each([
    ['absolute', 'https://vnexpress.net/a-1.html', 'https://vnexpress.net/a-1.html'],
    ['spaces and line breaks around', '\n https://vnexpress.net/a-1.html \n', 'https://vnexpress.net/a-1.html'],
    ['relative to the base', '/tin/a.html', 'https://bao.example/tin/a.html'],
    ['without scheme', '//vnexpress.net/a.html', 'https://vnexpress.net/a.html'],
    ['without scheme or slashes', 'www.sggp.org.vn/a.html', 'https://www.sggp.org.vn/a.html'],
    ['one slash short', 'https:/vnexpress.net/a.html', 'https://vnexpress.net/a.html'],
    ['another scheme than the base, one slash short', 'http:/vnexpress.net/a.html', 'http://vnexpress.net/a.html'],
    ['a name and password before the host', 'https://vnexpress.net:x@bad.example/a', 'https://bad.example/a'],
    ['letters of a name in capitals', 'HTTPS://VnExpress.NET/A', 'https://vnexpress.net/A'],
  ])('%s', (_, reference, expected) => expect(link(reference).href).toBe(expected))

  test.each([
    ['nothing', '  '],
    ['script', 'javascript:alert(1)'],
    ['script behind a space and a tab', ' java\tscript:alert(1)'],
    ['data', 'data:text/html,<b>'],
    ['mail', 'mailto:a@bao.example'],
    ['a file', 'file:///etc/passwd'],
    ['no host', 'https://'],
    ['a host that is none', 'https://bad host/a'],
    ['an identifier', 'urn:uuid:7'],
  ])('refuses %s', (_, reference) => expect(resolveLink(reference, BASE)).toBeUndefined())

  test('an absolute link needs no base', () => {
    expect(resolveLink('https://vnexpress.net/a', '')?.href).toBe('https://vnexpress.net/a')
    expect(resolveLink('/a', '')).toBeUndefined()
  })
})

describe('canonicalLink', () => {
  test.each([
    ['campaign parameters', 'https://b.vn/a?utm_source=rss&utm_medium=x&id=7', 'https://b.vn/a?id=7'],
    [
      "BBC's",
      'https://www.bbc.com/vietnamese/articles/c1?at_medium=RSS&at_campaign=rss',
      'https://www.bbc.com/vietnamese/articles/c1',
    ],
    ["VnExpress's", 'https://vnexpress.net/a-1.html?vn_source=rcm&vn_thumb=0', 'https://vnexpress.net/a-1.html'],
    ["Zalo's and Facebook's", 'https://b.vn/a?zarsrc=30&fbclid=IwAR0', 'https://b.vn/a'],
    ['in capitals', 'https://b.vn/a?UTM_Source=x', 'https://b.vn/a'],
    ['escaped once too often', 'https://b.vn/a?id=7&amp;utm_source=x', 'https://b.vn/a?id=7'],
    ['a place in the page', 'https://b.vn/a#box_comment', 'https://b.vn/a'],
    ["the scheme's own port", 'https://b.vn:443/a', 'https://b.vn/a'],
    ['the dot of the root', 'https://b.vn./a', 'https://b.vn/a'],
    ['small hex digits', 'https://b.vn/%c4%91i%e1%bb%87n', 'https://b.vn/%C4%91i%E1%BB%87n'],
    ['needless encoding', 'https://b.vn/%61%2Db', 'https://b.vn/a-b'],
    ['letters not encoded', 'https://b.vn/điện?q=biên', 'https://b.vn/%C4%91i%E1%BB%87n?q=bi%C3%AAn'],
    ['an empty query', 'https://b.vn/a?', 'https://b.vn/a'],
  ])('repairs %s', (_, given, expected) => expect(canonicalLink(link(given))).toBe(expected))

  test.each([
    ['what may choose the page', 'https://b.vn/view?id=7&ref=home&source=2'],
    ['the order of a query', 'https://b.vn/view?b=1&a=2'],
    ['a route', 'https://b.vn/#/tin/7'],
    ['an encoded slash', 'https://b.vn/a%2Fb'],
    ['another port', 'http://b.vn:8080/a'],
    ['hosts that answer', 'https://m.b.vn/a'],
    ['http', 'http://b.vn/a'],
  ])('keeps %s', (_, given) => expect(canonicalLink(link(given))).toBe(given))

  test('http becomes https where the config addresses that host by https', () => {
    expect(canonicalLink(link('http://www.b.vn/a'), new Set(['b.vn']))).toBe('https://www.b.vn/a')
    expect(canonicalLink(link('http://c.vn/a'), new Set(['b.vn']))).toBe('http://c.vn/a')
  })

  test.each(['https://b.vn/%E1%BB%87?x=%2d#a', 'http://b.vn./%41/..//a?utm_x=1&y', 'https://b.vn/#!a?utm_source=1'])(
    'of its own answer for %s is that answer',
    (given) => {
      const once = canonicalLink(link(given))
      expect(canonicalLink(link(once))).toBe(once)
    },
  )
})

describe('linkIdentity', () => {
  const page = linkIdentity(link('https://tienphong.vn/tin/dien-bien.html?a=1&b=2'))
  test.each([
    ['http', 'http://tienphong.vn/tin/dien-bien.html?a=1&b=2'],
    ['www.', 'https://www.tienphong.vn/tin/dien-bien.html?a=1&b=2'],
    ['the mobile page', 'https://m.tienphong.vn/tin/dien-bien.html?a=1&b=2'],
    ['the AMP host', 'https://amp.tienphong.vn/tin/dien-bien.html?a=1&b=2'],
    ['the AMP folder', 'https://tienphong.vn/amp/tin/dien-bien.html?a=1&b=2'],
    ['the AMP suffix', 'https://tienphong.vn/tin/dien-bien-amp.html?a=1&b=2'],
    ['the AMP parameter', 'https://tienphong.vn/tin/dien-bien.html?a=1&b=2&amp=1'],
    ['another order', 'https://tienphong.vn/tin/dien-bien.html?b=2&a=1'],
    ['a slash at the end', 'https://tienphong.vn/tin/dien-bien.html/?a=1&b=2'],
    ['two slashes', 'https://tienphong.vn//tin/dien-bien.html?a=1&b=2'],
    ['tracking', 'https://tienphong.vn/tin/dien-bien.html?a=1&b=2&utm_source=x#y'],
    ['the channel of its reader', 'https://tienphong.vn/tin/dien-bien.html?a=1&b=2&from=zalo&ref=rss'],
    ["Blogger's mobile page", 'https://tienphong.vn/tin/dien-bien.html?a=1&b=2&m=1'],
    ['the page for printing', 'https://tienphong.vn/tin/dien-bien.html?a=1&b=2&print=1'],
  ])('is the same with %s', (_, copy) => expect(linkIdentity(link(copy))).toBe(page))

  test.each([
    ['another path', 'https://tienphong.vn/tin/dien-bien-2.html?a=1&b=2'],
    ['another query', 'https://tienphong.vn/tin/dien-bien.html?a=1&b=3'],
    ['another host', 'https://plo.vn/tin/dien-bien.html?a=1&b=2'],
    ['another port', 'https://tienphong.vn:8443/tin/dien-bien.html?a=1&b=2'],
    ['a source that is not a channel', 'https://tienphong.vn/tin/dien-bien.html?a=1&b=2&source=b'],
  ])('differs for %s', (_, other) => expect(linkIdentity(link(other))).not.toBe(page))

  test.each([
    ['accents in their composed and decomposed form', '/tin/Mường-Lay', '/tin/Mường-Lay'.normalize('NFD')],
    ['accents that are encoded', '/tin?t=Mường Lay', `/tin?t=${encodeURIComponent('Mường Lay'.normalize('NFD'))}`],
    ['a space in a query as a plus', '/tin?t=dien%20bien', '/tin?t=dien+bien'],
  ])('is the same for %s', (_, a, b) => {
    const [one, other] = [a, b].map((path) => linkIdentity(link(`https://b.vn${path}`)))
    expect(one).toBe(other)
  })

  test('does not change for bytes of another charset, nor take a number for a mobile page', () => {
    expect(linkIdentity(link('https://b.vn/tin/%B5%C2'))).toBe('b.vn/tin/%B5%C2')
    expect(linkIdentity(link('https://b.vn/tin?m=1'))).not.toBe(linkIdentity(link('https://b.vn/tin')))
  })
})

test.each([
  ['www.baodienbienphu.com.vn', 'baodienbienphu.vn'],
  ['M.VNEXPRESS.NET.', 'vnexpress.net'],
  ['amp.vn', 'amp.vn'],
  ['constructor', 'constructor'],
  ['batdongsan.baoxaydung.vn', 'batdongsan.baoxaydung.vn'],
])('bareHost: %s → %s', (host, expected) => expect(bareHost(host)).toBe(expected))

test.each([
  ['https://b.vn', true],
  ['https://b.vn/?utm_source=x#top', true],
  ['https://b.vn/index.html', true],
  ['https://b.vn/?p=7', false],
  ['https://b.vn/#/tin/7', false],
  ['https://b.vn/tin', false],
])('isFrontPage: %s → %s', (address, expected) => expect(isFrontPage(link(address))).toBe(expected))
