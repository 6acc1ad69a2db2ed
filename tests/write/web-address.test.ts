import fc from 'fast-check'
import { expect, test } from 'vitest'
import { webAddress } from '../../src/write/web-address.ts'

const cases: readonly [string, string | undefined, string | undefined][] = [
  ['https stays', 'https://bao.example/a?b=c#d', 'https://bao.example/a?b=c#d'],
  ['http stays', 'http://bao.example/', 'http://bao.example/'],
  ['javascript is no web address', 'javascript:alert(1)', undefined],
  ['whatever its case and spaces', ' \tJaVaScRiPt:alert(1)', undefined],
  ['nor is data', 'data:text/html,<script>', undefined],
  ['nor a relative address', '/tin/1.html', undefined],
  ['nor an address without scheme', '//bao.example/', undefined],
  ['nor nothing', '', undefined],
  ['nor what is absent', undefined, undefined],
  ['user and password go', 'https://user:secret@bao.example/', 'https://bao.example/'],
  ['a Vietnamese host is written in ASCII', 'https://điệnbiên.example/', 'https://xn--inbin-ksa2y768s.example/'],
  ['Vietnamese in the path is encoded', 'https://bao.example/điện', 'https://bao.example/%C4%91i%E1%BB%87n'],
  [
    'so is what may not stand in a URI',
    'https://bao.example/?q=[a]|{b}^`"<>',
    'https://bao.example/?q=%5Ba%5D%7C%7Bb%7D%5E%60%22%3C%3E',
  ],
  ['what was encoded is not encoded again', 'https://bao.example/%C4%91?a=%5B', 'https://bao.example/%C4%91?a=%5B'],
  ['a lone surrogate does not break it', 'https://bao.example/\ud800', 'https://bao.example/%EF%BF%BD'],
]

test.each(cases)('%s', (_, given, expected) => {
  expect(webAddress(given)).toBe(expected)
})

test('whatever is given, what comes back is ASCII of a URI, http or https, and stays as it is a second time', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.webUrl({ withQueryParameters: true, withFragments: true }),
        fc.string({ unit: 'binary' }).map((rest) => `https://a.example/${rest}`),
        fc.string(),
      ),
      (text) => {
        const address = webAddress(text)
        if (address === undefined) return
        expect(address).toMatch(/^https?:\/\/[0-9a-zA-Z;/?:@&=+$.\-_!~*'()%,#]+$/)
        expect(webAddress(address)).toBe(address)
      },
    ),
  )
})

test('an address of plain characters is the one that URL makes of it', () => {
  const labels = fc.constantFrom(
    'bao',
    'a-b',
    'xn--inbin',
    'xn--inbin-ksa2y768s',
    '1a',
    'A',
    '',
    '127',
    '0x7f',
    'vn',
    'a-',
  )
  const hosts = fc.array(labels, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('.'))
  const segments = fc.constantFrom(
    'a',
    '.',
    '..',
    '...',
    '',
    'b.html',
    '~',
    '@',
    ':80',
    '?',
    '#',
    ';',
    "'",
    '%2e',
    '=',
    '(1)',
  )
  const paths = fc.array(segments, { maxLength: 6 }).map((parts) => parts.map((part) => `/${part}`).join(''))
  const schemes = fc.constantFrom('https://', 'http://', 'HTTPS://', 'https:/', 'ftp://')
  fc.assert(
    fc.property(schemes, hosts, paths, (scheme, host, path) => {
      const text = `${scheme}${host}${path}`
      const url = URL.parse(text)
      const isWeb = url !== null && /^https?:$/.test(url.protocol)
      expect(webAddress(text)).toBe(isWeb ? withoutUser(url) : undefined)
    }),
    { numRuns: 2_000 },
  )
})

function withoutUser(url: URL): string {
  url.username = ''
  url.password = ''
  return url.href
}
