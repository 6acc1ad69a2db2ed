type Hostile = { readonly body: () => string | Uint8Array; readonly kind?: 'sitemap' | 'page' }

const MOST_BYTES = 3 * 2 ** 20
const HEAD = '<rss version="2.0"><channel><title>Báo</title>'
const TAIL = '</channel></rss>'

/** As many of a piece as fit, numbered, in a feed. */
function many(piece: (at: number) => string, head = HEAD, tail = TAIL, most = Number.POSITIVE_INFINITY): () => string {
  return () => {
    const pieces: string[] = []
    let length = head.length + tail.length + 64
    for (let at = 0; at < most; at++) {
      const next = piece(at)
      length += Buffer.byteLength(next)
      if (length > MOST_BYTES) break
      pieces.push(next)
    }
    return head + pieces.join('') + tail
  }
}

const inItem = (piece: (at: number) => string, most?: number) =>
  many(piece, `${HEAD}<item><title>Mưa lũ ở Mường Nhé</title><link>https://b.vn/a</link>`, `</item>${TAIL}`, most)
const inSummary = (piece: string) =>
  many(
    () => piece,
    `${HEAD}<item><title>Mưa</title><link>https://b.vn/a</link><description>`,
    `</description></item>${TAIL}`,
  )
const escaped = (piece: string) => inSummary(piece.replaceAll('&', '&amp;').replaceAll('<', '&lt;'))
const article = (at: number) =>
  `<item><title>Mưa lũ ở Mường Nhé ${at}</title><link>https://b.vn/a-${5_000_000 + at}.html</link><guid>${at}</guid><pubDate>Mon, 23 Nov 2026 06:00:00 +0700</pubDate><description>Mưa lớn từ đêm qua.</description></item>`

/** Bodies that cost far more than their size, by what makes them expensive. */
export const hostileBodies: ReadonlyMap<string, Hostile> = new Map<string, Hostile>([
  ['items opened and not closed (230,000)', { body: many(() => '<item>', HEAD, '', 230_000) }],
  [
    'attributes of one element (250,000)',
    { body: many((at) => ` a${at}="1"`, `${HEAD}<item`, `></item>${TAIL}`, 250_000) },
  ],
  ['"<" (3 million)', { body: inItem(() => '<') }],
  ['comment openings (700,000)', { body: inItem(() => '<!--', 700_000) }],
  [
    'quotes in an attribute (1.5 million)',
    { body: many(() => '"', `${HEAD}<item a='<`, `'></item>${TAIL}`, 1_500_000) },
  ],
  ['quotes in a well-formed attribute', { body: many(() => '"', `${HEAD}<item a='`, `'></item>${TAIL}`) }],
  ['attributes without quotes', { body: many((at) => ` a${at}=1`, `${HEAD}<item`, `></item>${TAIL}`) }],
  ['attributes of many elements', { body: inItem(() => '<a b="" c="" d="" e="" f="" g=""/>') }],
  ['empty items', { body: many(() => '<item/>') }],
  ['items that hold nothing', { body: many(() => '<item></item>') }],
  ['ordinary items', { body: many(article) }],
  ['empty elements in one item', { body: inItem(() => '<a/>') }],
  ['elements of different names', { body: inItem((at) => `<a${at}/>`) }],
  ['elements without end', { body: inItem(() => '<p>') }],
  ['elements in each other', { body: inItem((at) => (at % 90 < 45 ? '<b>' : '</b>')) }],
  ['end tags of nothing', { body: inItem(() => '</x>') }],
  ['comments', { body: inItem(() => '<!---->') }],
  ['instructions', { body: inItem(() => '<?a?>') }],
  ['CDATA openings', { body: inItem(() => '<![CDATA[') }],
  ['CDATA sections', { body: inItem(() => '<![CDATA[]]>') }],
  ['CDATA misspelt', { body: inItem(() => '<![ cdata [') }],
  ['document types', { body: inItem(() => '<!DOCTYPE a>') }],
  ['declared entities', { body: inSummary('&e;') }],
  ['namespaces', { body: inItem((at) => `<a xmlns:n${at}="u${at}"/>`) }],
  ['as many elements as are read', { body: inItem((at) => `<a${at % 100} b="">đ</a${at % 100}>`, 39_000) }],
  [
    'as many items and elements as are read',
    {
      body: many(
        (at) =>
          `<item><a/><b/><c/><title>Mưa ${at} ${'đ'.repeat(100)}</title>${'<d>đ</d>'.repeat(20)}<link>https://b.vn/${at}</link></item>`,
        HEAD,
        TAIL,
        2_300,
      ),
    },
  ],
  ['as many places to repair as are repaired', { body: inItem(() => '<đ<', 99_000) }],
  [
    'as many objects as are read',
    { body: many(() => '{},', '{"version":"https://jsonfeed.org/version/1.1","items":[', '{}]}', 149_000) },
  ],
  ['"&" ', { body: inItem(() => '&') }],
  ['references', { body: inSummary('&amp;') }],
  ['control characters', { body: inSummary('\u0001') }],
  ['categories', { body: inItem((at) => `<category>c${at}</category>`) }],
  ['authors', { body: inItem((at) => `<author>a${at}@b.vn (A)</author>`) }],
  ['enclosures', { body: inItem((at) => `<enclosure url="https://b.vn/${at}.mp3"/>`) }],
  ['links', { body: inItem(() => '<link>x:</link>') }],
  [
    'a link of 3 MiB',
    { body: many(() => 'a', `${HEAD}<item><title>Mưa</title><link>https://b.vn/`, `</link></item>${TAIL}`) },
  ],
  [
    'a headline of 3 MiB',
    { body: many(() => 'mưa ', `${HEAD}<item><link>https://b.vn/a</link><title>`, `</title></item>${TAIL}`) },
  ],
  ['a summary of "<"', { body: escaped('<') }],
  ['a summary of "<p"', { body: escaped('<p') }],
  ['a summary of elements', { body: escaped('<p>') }],
  ['a summary of comments', { body: escaped('<!--') }],
  ['a summary of pictures', { body: escaped('<img src=a>') }],
  ['a summary of spaces', { body: inSummary('\u00a0 ') }],
  ['a summary of accents', { body: inSummary('a\u0323\u0302') }],
  [
    'entries of Atom',
    { body: many((at) => `<entry><id>${at}</id></entry>`, '<feed xmlns="http://www.w3.org/2005/Atom">', '</feed>') },
  ],
  [
    'pages in a sitemap',
    {
      kind: 'sitemap',
      body: many((at) => `<url><loc>https://b.vn/${at}</loc></url>`, '<urlset>', '</urlset>'),
    },
  ],
  [
    'items of JSON Feed',
    {
      body: many(
        (at) => `{"id":${at},"url":"a${at}"},`,
        '{"version":"https://jsonfeed.org/version/1.1","items":[',
        '{}]}',
      ),
    },
  ],
  ['lists in JSON', { body: many(() => '[', '{"items":', '') }],
  [
    'long numbers in JSON',
    { body: many((at) => `${10n ** 20n + BigInt(at)},`, '{"items":[{"content_text":"a"}],"x":[', '0]}') },
  ],
  ['end marks of CDATA in text', { body: inSummary(']]>') }],
  [
    'declared entities before the root',
    { body: many((at) => `<!ENTITY e${at} "a${at}">`, '<!DOCTYPE rss [', `]>${HEAD}${TAIL}`) },
  ],
  [
    'bytes of no charset',
    { body: () => Buffer.concat([Buffer.from(`${HEAD}${TAIL}`), new Uint8Array(MOST_BYTES - 100).fill(0xff)]) },
  ],
  [
    'a base of 800,000 characters',
    {
      body: many(
        (at) =>
          `<entry><id>${at}</id><title>Mưa ${at}</title><link href="${at}"/><link href="b" rel="enclosure"/></entry>`,
        `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://b.vn/${'x/'.repeat(400_000)}">`,
        '</feed>',
      ),
    },
  ],
  [
    'line breaks inside a text in JSON',
    { body: many(() => '\n', '{"version":"https://jsonfeed.org/version/1.1","title":"', '","items":[]}') },
  ],
  [
    'quotes in JSON that begin and end texts without end',
    { body: many(() => '"', '{"version":"https://jsonfeed.org/version/1.1","items":[', '') },
  ],
  ['comments in JSON', { body: many(() => '/**/', '{"items":[', '{"content_text":"a"}]}') }],
  ['comments before JSON', { body: many(() => '/**/', '', '{"items":[{"content_text":"a"}]}') }],
  ['a feed that is escaped as a whole', { body: many(() => '&lt;item&gt;', '&lt;rss&gt;', '&lt;/rss&gt;') }],
  ['UTF-8 encoded twice', { body: inSummary('Ä‘iá»‡n ') }],
  [
    'names of many at-signs',
    {
      body: many(
        (at) =>
          `<item><title>Mưa ${at}</title><link>/${at}</link>${`<author>${'a@'.repeat(149)}</author>`.repeat(40)}</item>`,
      ),
    },
  ],
  ['short texts between "<"', { body: inItem(() => 'mưa lũ ở bản xa nhất của huyện < ') }],
  ['texts between comments', { body: inItem(() => 'a<!---->') }],
  ['links that begin and end nowhere, on a page', { kind: 'page', body: many(() => '<a', '<body>', '') }],
  ['links without a name, on a page', { kind: 'page', body: many(() => '<a ', '<body>', '') }],
  [
    'links under a base of 400,000 characters',
    {
      kind: 'page',
      body: many(
        (at) => `<a href="t${at}.html">Mưa lớn gây ngập ở huyện Mường Nhé lần thứ ${at}</a>`,
        `<base href="https://b.vn/${'x/'.repeat(200_000)}"><body>`,
        '',
      ),
    },
  ],
  [
    'tags of JSON Feed',
    {
      body: many(
        (at) => `"t${at}",`,
        '{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","url":"/a","title":"a","tags":[',
        '"z"]}]}',
      ),
    },
  ],
])
