import { readFileSync } from 'node:fs'
import { XMLParser } from 'fast-xml-parser'
import { expect, test, vi } from 'vitest'
import { readXml } from '../../../src/parse/xml/xml.ts'

const parse = vi.spyOn(XMLParser.prototype, 'parse')

test('the bundle leaves out the entity check that fast-xml-parser brings', () => {
  expect(readFileSync('wrangler.toml', 'utf8')).toContain('"is-unsafe" = "./src/parse/xml/unused-entity-check.ts"')
})

test.each([
  ['one DOCTYPE', '<!DOCTYPE rss [<!ENTITY a "<script>">]><rss>&a;</rss>'],
  ['a DOCTYPE in small letters', '<!doctype rss [<!ENTITY a "javascript:x">]><rss>&a;</rss>'],
  ['two of them', '<!DOCTYPE rss [<!ENTITY a "b">]><!DOCTYPE rss [<!ENTITY c "d">]><rss>&a;&c;</rss>'],
  ['one inside an element', '<rss><!DOCTYPE rss [<!ENTITY a "b">]>&a;</rss>'],
  ['one that never ends', '<rss>text<!DOCTYPE rss [<!ENTITY a "b"</rss>'],
])('%s never reaches the parser, so that the check is never asked', (_, body) => {
  parse.mockClear()
  expect(readXml(body).kind).not.toBe('refused')
  expect(parse).toHaveBeenCalledOnce()
  expect(parse.mock.calls[0]?.[0]).not.toMatch(/<!DOCTYPE|<!ENTITY/i)
})
