import fc from 'fast-check'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { expect, test } from 'vitest'
import { cdata, defuseTags, element, emptyElement, escapeXml, fitForXml } from '../../src/write/xml.ts'

/** Any sequence of UTF-16 units, lone surrogates, controls and noncharacters among them, and what breaks XML. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      fc.constantFrom('\ud800', '\udfff', '\ufffe', '\uffff', '\u0000', '\r', ']]>', '<![CDATA[', '</e>', '&amp;', '"'),
    ),
  )
  .map((parts) => parts.join(''))

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  htmlEntities: true,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  textNodeName: 'text',
  alwaysCreateTextNode: true,
})

const cdataParser = new XMLParser({ cdataPropName: 'cdata', parseTagValue: false, trimValues: false })

/** Text and attribute of the one element `e`, as an XML parser gives them. */
function parsed(xml: string): { readonly text: string; readonly a?: string } {
  return parser.parse(xml).e
}

const escapes: readonly [string, string, string][] = [
  ['markup', '<b> & </b>', '&#x3C;b&#x3E; &#x26; &#x3C;/b&#x3E;'],
  ['the end of a CDATA section', ']]>', ']]&#x3E;'],
  ['a carriage return, which a parser would make a line feed', 'a\rb', 'a&#xD;b'],
  ['tab and line feed stay', 'a\t\nb', 'a\t\nb'],
  ['other controls go', '\u0000a\u0008\u000b\u000c\u001fb\u007f\u0085\u009f', 'ab'],
  ['a lone high surrogate goes', 'a\ud800b', 'ab'],
  ['a lone low surrogate goes', 'a\udc00b', 'ab'],
  ['a pair stays', '😀', '😀'],
  ['noncharacters of every plane go', '\ufffe\uffff\ufdd0\u{1fffe}\u{10ffff}a', 'a'],
  ['the replacement character goes', 'a\ufffd', 'a'],
  ['Vietnamese stays as it is', 'Điện Biên Phủ', 'Điện Biên Phủ'],
]

test.each(escapes)('as text: %s', (_, text, xml) => {
  expect(escapeXml(text)).toBe(xml)
})

test('an attribute keeps its quotes, tabs and line ends', () => {
  expect(emptyElement('e', { a: '"\t\n\r\'' })).toBe(`<e a="&#x22;&#x9;&#xA;&#xD;'"/>\n`)
})

test('an attribute or an element that is undefined is not written', () => {
  expect([emptyElement('e', { a: undefined }), element('e', undefined)]).toEqual(['<e/>\n', ''])
})

test('whatever the text, the XML is well formed and gives the same text back, in an element and in an attribute', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const xml = element('e', text, { a: text })
      expect(XMLValidator.validate(xml)).toBe(true)
      expect(xml.isWellFormed()).toBe(true)
      const { text: content, a } = parsed(xml)
      expect([content, a ?? '']).toEqual([fitForXml(text), fitForXml(text)])
    }),
    { numRuns: 1_000 },
  )
})

test('whatever the markup, a CDATA section gives it back', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const xml = `<e>${cdata(text)}</e>`
      expect(XMLValidator.validate(xml)).toBe(true)
      const sections: string | string[] = cdataParser.parse(xml).e.cdata
      // A parser reads \r as a line feed (XML 1.0 section 2.11); markup does not mind.
      const lineEnds = (markup: string) => markup.replace(/\r\n?/g, '\n')
      expect(lineEnds([sections].flat().join(''))).toBe(lineEnds(fitForXml(text)))
    }),
    { numRuns: 1_000 },
  )
})

const tags: readonly [string, string, string][] = [
  ['a start tag', '<script>', '<\u200bscript>'],
  ['an end tag', 'a</b>', 'a<\u200b/b>'],
  ['a comment', '<!-- -->', '<\u200b!-- -->'],
  ['a comparison is no tag', 'giá < 5 và <3', 'giá < 5 và <3'],
  ['a sign with nothing after it is no tag', 'a <', 'a <'],
  ['a character that goes cannot hide a tag', '<\u0000b>', '<\u200bb>'],
]

test.each(tags)('text that no reader takes for a tag: %s', (_, text, expected) => {
  expect(defuseTags(text)).toBe(expected)
})
