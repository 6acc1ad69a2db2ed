import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainText } from '../../src/parse/html/plain-text.ts'
import { countCpuMs } from '../cpu-time.ts'

describe('plainText', () => {
  test.each([
    ['plain text', 'Mưa lũ ở Mường Nhé', 'Mưa lũ ở Mường Nhé'],
    [
      'a picture before the lead (VnExpress)',
      '<a href="https://b.vn/a?x=1&y=2"><img src="p.jpg" /></a></br>Mưa lũ',
      'Mưa lũ',
    ],
    ['a closed anchor and strays (Dân trí)', "<a href='a'/><img src='p'/></a></br>(Dân trí) - Mưa", '(Dân trí) - Mưa'],
    ['blocks end words', '<p>Mưa</p><p>lũ</p>ở<br>Mường<br/>Nhé', 'Mưa lũ ở Mường Nhé'],
    ['inline tags do not', 'Mường <b>N</b>hé, H<sub>2</sub>O', 'Mường Nhé, H2O'],
    ['a list', '<ul><li>Mưa</li><li>lũ</li></ul>', 'Mưa lũ'],
    ['a list whose items are never closed', '<ul><li>Mưa<li>lũ</ul>', 'Mưa lũ'],
    ['a table', '<table><tr><td>Mưa</td><td>lũ</td></tr><tr><th>gió</th></tr></table>', 'Mưa lũ gió'],
    ['headings', '<h1>Mưa</h1>lũ<h3>gió</h3>bão', 'Mưa lũ gió bão'],
    ['terms and what they mean', '<dl><dt>Mưa<dd>lũ</dl>', 'Mưa lũ'],
    ['a picture and its caption', '<figure><img src="p.jpg"><figcaption>Mưa</figcaption></figure>lũ', 'Mưa lũ'],
    ['a picture between sentences', 'Mưa.<img src="p.jpg">Lũ.', 'Mưa. Lũ.'],
    ['an element that HTML does not have', 'Mưa<zoom-in>lũ</zoom-in>', 'Mưa lũ'],
    ['a break encoded twice', 'Mưa&lt;br&gt;lũ', 'Mưa lũ'],
    ['a script', 'Mưa<script>if (a < b) alert("</p>")</script> lũ', 'Mưa lũ'],
    ['a style', 'Mưa<STYLE type="x">p { }</STYLE> lũ', 'Mưa lũ'],
    ['a script never closed', 'Mưa<script>alert(1)', 'Mưa'],
    ['an end tag of a script never opened', 'Mưa</script> lũ', 'Mưa lũ'],
    ['a frame', 'Mưa <iframe src="x">khung</iframe>lũ', 'Mưa lũ'],
    ['a comment', 'Mưa <!-- <b>ẩn</b> --> lũ', 'Mưa lũ'],
    ['a comment never closed', 'Mưa <!-- ẩn', 'Mưa'],
    ['CDATA inside', '<![CDATA[Mưa lũ]]>', 'Mưa lũ'],
    ['cut inside a tag', '<p>Mưa lũ</p><div style="cle', 'Mưa lũ'],
    ['cut at the beginning of a tag', '<p>Mưa lũ<', 'Mưa lũ'],
    ['">" inside a value', '<img alt="a > b">Mưa', 'Mưa'],
    ['a quote never closed', '<a title="x>Mưa lũ', 'Mưa lũ'],
    ['"<" that opens nothing', 'trẻ <5 tuổi và > 60 tuổi', 'trẻ <5 tuổi và > 60 tuổi'],
    ['an entity', 'M&#432;a l&#x169; &amp; gi&oacute;', 'Mưa lũ & gió'],
    ['no-break spaces', 'Mưa&nbsp;&nbsp;lũ&nbsp;', 'Mưa lũ'],
    ['entities encoded twice (VietnamBiz)', 'gi&amp;#225; v&amp;agrave;ng', 'giá vàng'],
    ['quotes encoded twice (24h)', 'gọi là &amp;#34;lũ&amp;#34;', 'gọi là "lũ"'],
    ['markup encoded twice', '&lt;p&gt;Mưa&lt;/p&gt;&lt;p&gt;lũ&lt;/p&gt;', 'Mưa lũ'],
    ['an escaped tag in prose', 'thẻ &lt;p&gt; trong HTML', 'thẻ <p> trong HTML'],
    ['an ampersand that is none', 'R&D và A&B', 'R&D và A&B'],
    ['Windows’ quotes by number', '&#147;lũ&#148;', '“lũ”'],
    ['a namespace of Word', 'Mưa<o:p></o:p> lũ', 'Mưa lũ'],
    ['only a picture', '<img src="p.jpg">', ''],
    ['nothing', '', ''],
  ])('%s', (_, html, expected) => expect(plainText(html)).toBe(expected))

  test('never throws, and what comes out is tidy', () => {
    const pieces = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '=',
      '&',
      ';',
      '#34',
      '<p>',
      '</a',
      '<!--',
      '-->',
      '<script',
      '</script>',
      ' ',
      'Mưa',
      '&lt;',
      '&amp;',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (list) => {
        expect(plainText(list.join(''))).not.toMatch(/^\s|\s{2}|\s$/)
      }),
      { numRuns: 1000 },
    )
  })

  test.each(['<', '<a ', '<a "', "<a '>", '<script>', '<!--', '&amp;', '<p>', '<img alt="', '<a href=x"'])(
    'takes time in proportion to the length of %j repeated',
    (piece) => {
      const cpuMs = countCpuMs()
      plainText(piece.repeat(200_000))
      expect(cpuMs()).toBeLessThan(1000)
    },
  )
})
