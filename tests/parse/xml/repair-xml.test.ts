import fc from 'fast-check'
import { XMLValidator } from 'fast-xml-parser'
import { expect, test } from 'vitest'
import { repairXml } from '../../../src/parse/xml/repair-xml.ts'

test('a well-formed body is handed on as it is, without its declaration', () => {
  const body = '<rss version="2.0"><channel><item><title>a</title><link/><b c=\'d"\'>&amp;</b></item></channel></rss>'
  expect(repairXml(`<?xml version="1.0"?>${body}`)).toMatchObject({ kind: 'repaired', xml: body })
})

const repaired: readonly [sentence: string, body: string, xml: string][] = [
  ['a missing end is written', '<a><b>x</a>', '<a><b>x</b></a>'],
  ['an end of nothing is dropped', '<a></b></a>', '<a></a>'],
  ['text that looks like a tag is escaped', '<a>x < y <3</a>', '<a>x &lt; y &lt;3</a>'],
  ['attributes get their quotes', '<a b=c d e="f"g=h/>', '<a b="c" d="" e="f" g="h"/>'],
  ['an attribute whose name is none is left out', '<a b="c d]]>x', '<a b="c">x</a>'],
  ['an empty element of HTML is closed', '<a><br>x</a>', '<a><br/>x</a>'],
  ['text after the root is left out', '<a>x</a> y <b>z</b>!', '<a>x</a><b>z</b>'],
  ['"<" outside of all elements is left out', '<a>x</a>1 < 2 <!ENTITY a "b">', '<a>x</a>'],
  [
    'long text with the end mark of CDATA is marked, so that it can be taken out',
    `<a>${'x'.repeat(40)}]]></a>`,
    `<a><![CDATA[\u0001${'x'.repeat(40)}\u0001]]></a>`,
  ],
  ['an unfinished item is left out', '<rss><item>1</item><item><title>2', '<rss><item>1</item></rss>'],
]
test.each(repaired)('%s', (_, body, xml) => {
  expect(repairXml(body)).toMatchObject({ kind: 'repaired', xml })
})

test('whatever comes in, what goes out is well-formed or empty', () => {
  const part = fc.oneof(
    fc.constantFrom(
      '<a>',
      '</a>',
      '<b c="',
      '"',
      "'",
      '>',
      '<',
      '/>',
      '<item>',
      '</item>',
      '<![CDATA[',
      ']]>',
      '<!--',
      '-->',
    ),
    fc.constantFrom(
      '<?x',
      '?>',
      '<!DOCTYPE a',
      '[',
      ']',
      '=',
      ' ',
      'd',
      '<br>',
      '</br>',
      '\u0000',
      '<prototype>',
      'é<ế>',
    ),
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 25 }), (parts) => {
      const result = repairXml(`<rss>${parts.join('')}</rss>`)
      // The validator asks for one root and no CDATA outside it; what we hand on may have several.
      const valid = result.kind !== 'repaired' || XMLValidator.validate(`<root>${result.xml}</root>`)
      expect(valid).toBe(true)
    }),
    { numRuns: 1_000 },
  )
})
