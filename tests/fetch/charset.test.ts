import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeBody } from '../../src/fetch/charset.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
/** One byte a character: what a feed in a charset of one byte looks like, written as \xNN. */
const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))
const utf16 = (text: string, littleEndian: boolean) =>
  wide(
    2,
    [...Array(text.length).keys()].map((i) => text.charCodeAt(i)),
    littleEndian,
  )
const utf32 = (text: string, littleEndian: boolean) =>
  wide(
    4,
    Array.from(text, (c) => c.codePointAt(0) ?? 0),
    littleEndian,
  )

function wide(size: 2 | 4, units: readonly number[], littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(size * units.length))
  units.forEach((unit, i) => {
    if (size === 2) view.setUint16(2 * i, unit, littleEndian)
    else view.setUint32(4 * i, unit, littleEndian)
  })
  return new Uint8Array(view.buffer)
}

const XML = 'application/rss+xml'
const feed = (title: string, encoding?: string) =>
  `<?xml version="1.0"${encoding ? ` encoding="${encoding}"` : ''}?><rss><title>${title}</title></rss>`

describe('the bytes decide before any declaration', () => {
  const text = feed('Điện Biên 😀')
  test.each<[string, Uint8Array, string, string]>([
    ['plain UTF-8', utf8(text), XML, text],
    ['UTF-8 with a BOM, which is dropped', utf8(`\ufeff${text}`), XML, text],
    [
      'UTF-8 declared as UTF-16, as VietnamBiz did',
      utf8(feed('Điện Biên', 'utf-16')),
      XML,
      feed('Điện Biên', 'utf-16'),
    ],
    ['UTF-8 declared as windows-1252 by HTTP', utf8(text), `${XML}; charset=windows-1252`, text],
    ['UTF-16LE with BOM', utf16(`\ufeff${text}`, true), XML, text],
    ['UTF-16BE with BOM', utf16(`\ufeff${text}`, false), XML, text],
    ['UTF-16LE without BOM, declared as UTF-8', utf16(text, true), `${XML}; charset=utf-8`, text],
    ['UTF-16BE without BOM', utf16(text, false), XML, text],
    ['UTF-16 JSON without BOM', utf16('{"title": "Điện Biên"}', true), 'application/json', '{"title": "Điện Biên"}'],
    ['UTF-32LE with BOM', utf32(`\ufeff${text}`, true), XML, text],
    ['UTF-32BE with BOM', utf32(`\ufeff${text}`, false), XML, text],
    ['UTF-32LE without BOM', utf32(text, true), XML, text],
    ['UTF-32BE without BOM', utf32(text, false), XML, text],
    ['what is no character in UTF-32', wide(4, [0x3c, 0x110000, 0xd800], true), XML, '<\ufffd\ufffd'],
    ['nothing', new Uint8Array(), XML, ''],
    [
      'ISO-2022-JP, whose bytes are all ASCII',
      bytes(feed('\x1b$BF|K\\\x1b(B', 'iso-2022-jp')),
      XML,
      feed('日本', 'iso-2022-jp'),
    ],
  ])('%s', (_, body, contentType, expected) => {
    expect(decodeBody(body, contentType)).toBe(expected)
  })
})

const TONES_1258 = '\xd0i\xea\xf2n Bi\xean: \xf0\xfd\xf5\xccng v\xe0o Si\xecn Th\xe2\xd2u'
const TONES = 'Điê\u0323n Biên: đươ\u0300ng vào Si\u0301n Thâ\u0309u'

describe('what is no UTF-8 is read as declared', () => {
  test.each<[string, string, string, string]>([
    ['by HTTP', feed('caf\xe9'), `${XML}; charset="ISO-8859-1"`, 'café'],
    ['by HTTP rather than by XML', feed('\xb5', 'iso-8859-1'), `${XML};charset=iso-8859-7`, '΅'],
    ['by XML', feed('\xcf\xf0\xe8', 'windows-1251'), XML, 'При'],
    ['by XML after text before the root', `\n junk ${feed('\xcf\xf0\xe8', 'windows-1251')}`, XML, 'При'],
    ['by XML where HTTP claims UTF-8', feed('\xcf\xf0\xe8', 'windows-1251'), `${XML}; charset=utf-8`, 'При'],
    [
      'by XML where HTTP names what nobody knows',
      feed('\xcf\xf0\xe8', 'windows-1251'),
      `${XML}; charset=x-none`,
      'При',
    ],
    ['by XML where it cannot be UTF-16', feed('caf\xe9', 'utf-16'), XML, 'café'],
    [
      'by an HTML meta tag',
      '<html><meta charset=windows-1258><title>\xd0i\xea\xf2n</title>',
      'text/html',
      'Điê\u0323n',
    ],
    [
      'by an older HTML meta tag',
      '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><title>\xcf\xf0</title>',
      '',
      'Пр',
    ],
    [
      'windows-1258, Vietnamese with combining accents',
      feed('\xd0i\xea\xf2n Bi\xean', 'windows-1258'),
      XML,
      'Điê\u0323n Biên',
    ],
    ['windows-1252, its punctuation included', feed('\x93D\x94 \x80', 'windows-1252'), XML, '“D” €'],
    ['ISO-8859-1, which on the web is windows-1252', feed('\x93D\x94', 'iso-8859-1'), XML, '“D”'],
    ['in the spelling of Python', feed('\xcf\xf0\xe8', 'cp_1251'), XML, 'При'],
    ['with underscores', feed('\xbf\xe0\xd8', 'iso_8859_5'), XML, 'При'],
    ['in the spelling of MySQL', feed('\xd0i\xea\xf2n', 'cp1258'), XML, 'Điê\u0323n'],
    ['without a hyphen', feed('\xd0i\xea\xf2n', 'windows1258'), XML, 'Điê\u0323n'],
    ['nowhere: windows-1252', feed('caf\xe9'), XML, 'café'],
    ['as what nobody knows: windows-1252', feed('caf\xe9', 'klingon'), XML, 'café'],
    ['as UTF-8 alone: windows-1252', feed('caf\xe9', 'utf-8'), `${XML}; charset=utf-8`, 'café'],
    ['Vietnamese by its tones, declared nowhere', feed(TONES_1258), XML, TONES],
    ['Vietnamese by its tones, declared as Latin-1', feed(TONES_1258, 'iso-8859-1'), XML, TONES],
    ['Vietnamese by its tones, declared as UTF-8', feed(TONES_1258, 'utf-8'), `${XML}; charset=utf-8`, TONES],
    [
      'Italian, whose accents are not tones',
      feed('pu\xf2, per\xf2, far\xf2, sar\xf2, dar\xf2 \xf5'),
      XML,
      'può, però, farò, sarò, darò õ',
    ],
    ['Shift_JIS', feed('\x93\xfa\x96{', 'shift_jis'), XML, '日本'],
  ])('%s', (_, body, contentType, expected) => {
    const title = /<title>([\s\S]*)<\/title>/.exec(decodeBody(bytes(body), contentType))?.[1]
    expect(title).toBe(expected)
  })
})

describe('UTF-8 that was encoded twice', () => {
  const VIETNAMESE = 'Mưa lũ chia cắt đường vào xã Sín Thầu, Điện Biên: “hai điểm sạt lở” – 28/11'
  const utf8 = (text: string) => new TextEncoder().encode(text)
  const twice = (encoding: string, text: string) => utf8(new TextDecoder(encoding).decode(utf8(text)))
  const latin1 = (text: string) => utf8(String.fromCharCode(...utf8(text)))

  test.each<[string, Uint8Array, string]>([
    ['by way of windows-1252', twice('windows-1252', VIETNAMESE), VIETNAMESE],
    ['by way of Latin-1', latin1(VIETNAMESE), VIETNAMESE],
    ['with emoji and Chinese', latin1(`${VIETNAMESE} 😀 漢字`), `${VIETNAMESE} 😀 漢字`],
    [
      'in some fields of a body that is right',
      utf8(`Tiêu đề đúng. ${Buffer.from(latin1(VIETNAMESE))}`),
      `Tiêu đề đúng. ${VIETNAMESE}`,
    ],
    ['never: Vietnamese', utf8(VIETNAMESE), VIETNAMESE],
    [
      'never: a text about it',
      utf8('Lỗi phông chữ “á»‡” và “Ä‘” là gì? Ôi, à, ã, é, ê, ô, ù, ý'),
      'Lỗi phông chữ “á»‡” và “Ä‘” là gì? Ôi, à, ã, é, ê, ô, ù, ý',
    ],
    ['never: French quotation marks', utf8('« Voilà », « déjà », «là»«é»«á»'), '« Voilà », « déjà », «là»«é»«á»'],
  ])('%s', (_, body, expected) => {
    expect(decodeBody(body, XML)).toBe(expected)
  })
})

describe('a bad byte spoils one character', () => {
  const good = utf8(feed('Điện Biên, Mường Nhé và Sín Thầu'))
  const bad = (...at: Uint8Array[]) => Uint8Array.from(at.flatMap((part) => [...part]))
  test.each([
    ['a stray byte', bad(good, bytes('\xff'))],
    ['a character cut in two, as shortened summaries have it', bad(good, bytes('\xe1\xbb'), utf8('<b>'))],
    ['a stray byte in what HTTP declares as Latin-1', bad(bytes('\x92'), good)],
  ])('%s', (_, body) => {
    const text = decodeBody(body, `${XML}; charset=iso-8859-1`)
    expect(text).toContain('Điện Biên, Mường Nhé và Sín Thầu')
    expect(text.split('\ufffd')).toHaveLength(2)
  })

  test('half a character at the end of UTF-16', () => {
    expect(decodeBody(utf16('<rss>Đ', true).subarray(0, 11), XML)).toBe('<rss>\ufffd')
  })
})

describe('whatever the bytes', () => {
  test('decode gives a text and never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.string(), (body, label) => {
        expect(decodeBody(body, `text/xml; charset=${label}`).isWellFormed()).toBe(true)
      }),
    )
  })

  test('a text in UTF-8 comes back as it was, whatever is declared', () => {
    const labels = fc.constantFrom('utf-8', 'utf-16', 'windows-1258', 'gbk', 'klingon')
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), labels, (title, label) => {
        const text = feed(title, label)
        expect(decodeBody(utf8(text), `${XML}; charset=${label}`)).toBe(text)
      }),
    )
  })
})
