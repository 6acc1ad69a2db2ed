import type { Source } from '../../src/config/schema/schema.ts'

/** A publisher that was taken over: its answer in every form that we read, with a payload in every field. */

export type Hostile = { readonly payload: string; readonly address: string }

const common = {
  name: 'Báo Bị Chiếm',
  home: 'https://bao.example/',
  language: 'vi',
  region: 'local',
  everyMinutes: 5,
  evidence: 'made for the tests',
} as const

const at = (path: string) => ({ id: path.replace('.', '-'), url: `https://bao.example/${path}`, ...common })

/** Keys of each hostile item: two made-up syllables, so that no two items are one story. */
const word = (index: number): string => {
  const syllables = ['khal', 'bruv', 'zeng', 'poth', 'quim', 'doss', 'fleb', 'warn', 'jusk', 'nyx']
  return `${syllables[index % 10]}${syllables[Math.floor(index / 10) % 10]}${syllables[(index * 7 + 3) % 10]}`
}

const titleOf = ({ payload }: Hostile, index: number): string =>
  `Sín Thầu ${word(index)} ${word(index + 31)} ${payload}`
const summaryOf = ({ payload }: Hostile, index: number): string =>
  `Xã Sín Thầu, tỉnh Điện Biên: ${word(index + 17)} ${word(index + 53)} ${word(index + 71)} ${payload}`
const linkOf = ({ payload }: Hostile, index: number): string =>
  `https://bao.example/bai-${index}.html?x=${payload.replaceAll('#', '')}`
const dateOf = (index: number): string => new Date(Date.now() - 3_600_000 - index * 60_000).toISOString()

const escaped = (text: string): string =>
  text.replace(/[\u0000-\u0008]/g, '').replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
const cdata = (text: string): string => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`

function rss(items: readonly Hostile[], text: (text: string) => string): string {
  const all = items.map(
    (item, index) => `<item><title>${text(titleOf(item, index))}</title><link>${escaped(linkOf(item, index))}</link>
<guid isPermaLink="false">${escaped(item.payload)}${index}</guid><pubDate>${new Date(dateOf(index)).toUTCString()}</pubDate>
<description>${text(summaryOf(item, index))}</description><content:encoded>${text(summaryOf(item, index))}</content:encoded>
<author>${text(item.payload)}</author><dc:creator>${text(item.payload)}</dc:creator><category>${text(item.payload)}</category>
<media:content url="${escaped(item.address)}" medium="image"/><enclosure url="${escaped(item.address)}" type="image/jpeg" length="1"/>
<source url="${escaped(item.address)}">${text(item.payload)}</source></item>`,
  )
  return `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>x</title>${all.join('')}</channel></rss>`
}

function atom(items: readonly Hostile[]): string {
  const all = items.map(
    (
      item,
      index,
    ) => `<entry><id>${escaped(item.payload)}${index}</id><title type="html">${escaped(titleOf(item, index))}</title>
<link rel="alternate" href="${escaped(linkOf(item, index))}"/><updated>${dateOf(index)}</updated><published>${dateOf(index)}</published>
<author><name>${escaped(item.payload)}</name><uri>${escaped(item.address)}</uri></author><category term="${escaped(item.payload)}" label="${escaped(item.payload)}"/>
<summary type="html">${escaped(summaryOf(item, index))}</summary><content type="html">${escaped(summaryOf(item, index))}</content></entry>`,
  )
  return `<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title>${all.join('')}</feed>`
}

function rdf(items: readonly Hostile[]): string {
  const all = items.map(
    (item, index) => `<item rdf:about="${escaped(linkOf(item, index))}"><title>${escaped(titleOf(item, index))}</title>
<link>${escaped(linkOf(item, index))}</link><description>${escaped(summaryOf(item, index))}</description>
<dc:date>${dateOf(index)}</dc:date><dc:creator>${escaped(item.payload)}</dc:creator><dc:subject>${escaped(item.payload)}</dc:subject></item>`,
  )
  return `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://bao.example/"><title>x</title></channel>${all.join('')}</rdf:RDF>`
}

function jsonFeed(items: readonly Hostile[]): string {
  const all = items.map((item, index) => ({
    id: `${item.payload}${index}`,
    url: linkOf(item, index),
    title: titleOf(item, index),
    content_html: summaryOf(item, index),
    summary: summaryOf(item, index),
    image: item.address,
    date_published: dateOf(index),
    authors: [{ name: item.payload, url: item.address }],
    tags: [item.payload],
    ['__proto__']: { polluted: true },
  }))
  return JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'x', items: all })
}

function jsonList(items: readonly Hostile[]): string {
  return JSON.stringify({
    data: items.map((item, index) => ({
      title: titleOf(item, index),
      url: linkOf(item, index),
      date: dateOf(index),
      lead: summaryOf(item, index),
      image: item.address,
      author: item.payload,
      category: item.payload,
    })),
  })
}

function htmlList(items: readonly Hostile[]): string {
  const all = items.map(
    (
      item,
      index,
    ) => `<div class="one"><h3><a href="${escaped(linkOf(item, index))}">${escaped(titleOf(item, index))}</a></h3>
<time>${dateOf(index)}</time><p class="lead">${escaped(summaryOf(item, index))}</p><img src="${escaped(item.address)}">
<p class="author">${escaped(item.payload)}</p><p class="category">${escaped(item.payload)}</p></div>`,
  )
  return `<!doctype html><html><body>${all.join('')}</body></html>`
}

function sitemap(items: readonly Hostile[]): string {
  const all = items.map(
    (
      item,
      index,
    ) => `<url><loc>${escaped(linkOf(item, index))}</loc><news:news><news:publication><news:name>x</news:name><news:language>vi</news:language></news:publication>
<news:publication_date>${dateOf(index)}</news:publication_date><news:title>${escaped(titleOf(item, index))}</news:title>
<news:keywords>${escaped(item.payload)}</news:keywords></news:news><image:image><image:loc>${escaped(item.address)}</image:loc></image:image></url>`,
  )
  return `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">${all.join('')}</urlset>`
}

const XML = 'application/xml; charset=utf-8'
const JSON_TYPE = 'application/json; charset=utf-8'

/** Every form that a source may have: the source, its media type, and its answer. */
export const forms: readonly {
  readonly form: string
  readonly source: Source
  readonly type: string
  readonly body: (items: readonly Hostile[]) => string
}[] = [
  { form: 'RSS, escaped', source: at('rss.xml'), type: XML, body: (items) => rss(items, escaped) },
  {
    form: 'RSS, escaped twice',
    source: at('twice.xml'),
    type: XML,
    body: (items) => rss(items, (text) => escaped(escaped(text))),
  },
  { form: 'RSS in CDATA', source: at('cdata.xml'), type: XML, body: (items) => rss(items, cdata) },
  {
    form: 'a search engine’s RSS, where payloads name the outlet',
    source: { ...at('search.xml'), search: true },
    type: XML,
    body: (items) => rss(items, escaped),
  },
  { form: 'Atom', source: at('atom.xml'), type: XML, body: atom },
  { form: 'RDF', source: at('rdf.xml'), type: XML, body: rdf },
  { form: 'JSON Feed', source: at('feed.json'), type: JSON_TYPE, body: jsonFeed },
  {
    form: 'a JSON list',
    source: {
      ...at('list.json'),
      kind: 'json',
      json: {
        list: ['data'],
        title: ['title'],
        link: '{url}',
        published: ['date'],
        summary: ['lead'],
        image: ['image'],
        author: ['author'],
        category: ['category'],
      },
    },
    type: JSON_TYPE,
    body: jsonList,
  },
  {
    form: 'a page',
    source: {
      ...at('page.html'),
      kind: 'page',
      selectors: {
        item: 'div.one',
        title: ['h3 a'],
        link: ['h3 a @href'],
        published: ['time'],
        summary: ['p.lead'],
        image: ['img @src'],
        author: ['p.author'],
        category: ['p.category'],
      },
    },
    type: 'text/html; charset=utf-8',
    body: htmlList,
  },
  { form: 'a news sitemap', source: { ...at('sitemap.xml'), kind: 'sitemap' }, type: XML, body: sitemap },
]
