import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PageSelectors } from '../../../src/config/schema/source-schema.ts'
import { plainText } from '../../../src/parse/html/plain-text.ts'
import { parseSelectedList } from '../../../src/parse/lists/selected-list.ts'
import { countCpuMs } from '../../cpu-time.ts'

const URL_OF_PAGE = 'https://bao.example/tin/'
const list: PageSelectors = {
  item: '.tin',
  title: ['h3 a', '.tin a'],
  link: ['a @href'],
  published: ['.ngay', 'time @datetime'],
  summary: ['.sapo'],
  image: ['img @data-src', 'img @src'],
  author: ['.nguon'],
  category: ['.muc'],
}

function itemsIn(html: string, changes: Partial<PageSelectors> = {}) {
  const outcome = parseSelectedList(html, { ...list, ...changes }, URL_OF_PAGE)
  if (outcome.kind !== 'parsed') throw new Error(JSON.stringify(outcome))
  return outcome.feed.items
}

test('an item in full', () => {
  const [item] = itemsIn(`<div class="tin lon"><a href="/a-1.html"><img data-src="a.jpg" src="data:,"></a>
    <h3><a href="/a-1.html">Mường Nhé <b>đón</b> mưa</a></h3><i class="ngay"><b></b>Thứ 3, 02/06/2020 | 08:56</i>
    <p class="sapo">Mưa &amp; gió.</p><span class="nguon">Theo TTXVN</span><span class="muc">Xã hội</span></div>`)
  expect(item).toMatchObject({
    link: 'https://bao.example/a-1.html',
    title: 'Mường Nhé <b>đón</b> mưa',
    published: 'Thứ 3, 02/06/2020 | 08:56',
    summary: 'Mưa &amp; gió.',
    image: 'https://bao.example/tin/a.jpg',
    authors: [{ name: 'Theo TTXVN' }],
    categories: ['Xã hội'],
    base: URL_OF_PAGE,
  })
})

const row = (n: number) => `<div class="tin"><h3><a href="/a-${n}.html">Tin ${n}</a></h3></div>`
const readings: readonly [
  sentence: string,
  html: string,
  changes: Partial<PageSelectors>,
  titles: readonly string[],
][] = [
  ['items stand in the order of the page', row(1) + row(2), {}, ['Tin 1', 'Tin 2']],
  ['items whose elements are never closed', (row(1) + row(2)).replaceAll('</div>', ''), {}, ['Tin 1', 'Tin 2']],
  [
    'list items that end where the next begins',
    '<ul><li class=tin><a href=/1>Một<li class=tin><a href=/2>Hai</ul>',
    { title: ['a'] },
    ['Một', 'Hai'],
  ],
  [
    'cells that end where the next begins',
    '<table><tr><td class=tin><a href=/1>Một<td class=tin><a href=/2>Hai</table>',
    { title: ['a'] },
    ['Một', 'Hai'],
  ],
  [
    'a paragraph that ends where a block begins',
    '<div class=tin><p class=t>Một<div>không</div><a href=/1></a></div>',
    { title: ['.t'] },
    ['Một'],
  ],
  ['names and attributes in capitals', '<DIV CLASS="tin"><H3><A HREF="/1">Một</A></H3></DIV>', {}, ['Một']],
  [
    'a link that is the item',
    '<a class=tin href=/1>Một</a><a class=tin href=/2 title=Hai><img></a>',
    { title: ['.', '@title'], link: ['@href'] },
    ['Một', 'Hai'],
  ],
  [
    'one link twice is one item, with the title of the one that has it',
    '<a class=tin href=/1><img></a><a class=tin href=/1#binh-luan>Một</a>',
    { title: ['.'], link: ['@href'] },
    ['Một'],
  ],
  [
    'a title that is empty gives way to the next of its kind',
    '<div class=tin><h3><a href=/1><img></a><a href=/1> Một </a></h3></div>',
    {},
    ['Một'],
  ],
  [
    'an item inside another is an item of its own',
    `<div class=tin><h3><a href=/1>Một</a></h3>${row(2)}</div>`,
    {},
    ['Một', 'Tin 2'],
  ],
  [
    'nothing in scripts, styles and comments',
    `<script>'${row(1)}'</script><style>${row(2)}</style><!--${row(3)}-->${row(4)}`,
    {},
    ['Tin 4'],
  ],
  ['a script that is never closed is passed over', `<script>var a = 1 </scrip>${row(1)}`, {}, ['Tin 1']],
  [
    'an attribute that holds the end of a tag',
    `<div class="tin" data-x="a>b" data-y='"'><h3><a href="/1">Một</a></h3></div>`,
    {},
    ['Một'],
  ],
  [
    'a quote that is never closed',
    `<div class=tin data-x="a><h3><a href=/1>Một</a></h3></div>`,
    { link: ['a @href'] },
    ['Một'],
  ],
  ['a stray end tag', `</b></section>${row(1)}</div></div>${row(2)}`, {}, ['Tin 1', 'Tin 2']],
  [
    'a class that only begins alike is another',
    `<div class="tin-lon"><h3><a href="/1">Không</a></h3></div>${row(2)}`,
    {},
    ['Tin 2'],
  ],
  [
    'any of several selectors',
    `<p class=a><a href=/1>Một</a></p><p class=b><a href=/2>Hai</a></p>`,
    { item: 'p.a, p.b', title: ['a'] },
    ['Một', 'Hai'],
  ],
  [
    'a descendant at any depth',
    `<main><div><div>${row(1)}</div></div></main>${row(2)}`,
    { item: 'main div .tin' },
    ['Tin 1'],
  ],
]
test.each(readings)('%s', (_, html, changes, titles) => {
  expect(itemsIn(html, changes).map(({ title }) => plainText(title ?? ''))).toEqual(titles)
})

const attributeTests: readonly [selector: string, matched: readonly string[]][] = [
  ['[href]', ['/tin/a.html', '/anh/b.html', '/tin/c']],
  ["[href^='/tin/']", ['/tin/a.html', '/tin/c']],
  ['[href$=".html"]', ['/tin/a.html', '/anh/b.html']],
  ['a[href*=anh]', ['/anh/b.html']],
  ['[rel=x]', ['/tin/c']],
  ['[rel~=x]', ['/anh/b.html', '/tin/c']],
  ['#k', ['/anh/b.html']],
  ['a.k.l', ['/tin/c']],
]
test.each(attributeTests)('%s means %j', (item, matched) => {
  const html =
    '<a href="/tin/a.html">A</a><a id=k rel="x y" href="/anh/b.html">B</a><a class="l k" rel=x href="/tin/c">C</a>'
  expect(
    itemsIn(html, { item, title: ['.'], link: ['@href'] }).map(({ link }) => new URL(link ?? '').pathname),
  ).toEqual(matched)
})

test('links are relative to the base of the page', () => {
  const [item] = itemsIn(`<base href="https://bao2.example/x/">${row(1).replace('/a-1', 'a-1')}`)
  expect(item?.link).toBe('https://bao2.example/x/a-1.html')
})

describe('when the layout changed', () => {
  const page = `<title>Báo &amp; đài</title><a class="the moi" href="/1">Một</a><a class=the href="/2">Hai</a><a href="/tin/x">Ba</a>`

  test('the selector that finds nothing is named, and what links there are instead', () => {
    expect(parseSelectedList(page, list, URL_OF_PAGE)).toEqual({
      kind: 'layout-changed',
      expected: 'no element is .tin',
      seen: `the page "Báo & đài" has 3 links, most often a.the (2), a[href^='/tin/'] (1)`,
    })
  })

  test('items without titles are said to have none', () => {
    expect(parseSelectedList('<div class=tin><a href=/1><img></a></div>', list, URL_OF_PAGE)).toMatchObject({
      kind: 'layout-changed',
      expected: 'none of 1 elements .tin has a title',
    })
  })

  test('items come, but what none of them has is said', () => {
    expect(parseSelectedList(`${row(1)}<p>23/11/2026</p>`, list, URL_OF_PAGE)).toMatchObject({
      kind: 'parsed',
      missing: expect.stringContaining('no item has published, looked for at .ngay, time @datetime'),
    })
  })

  test.each(['', 'Too many requests', '{"a":1}'])('a body that is no page is said to have no links: "%s"', (body) => {
    expect(parseSelectedList(body, list, URL_OF_PAGE)).toMatchObject({
      kind: 'layout-changed',
      seen: expect.stringMatching('no links'),
    })
  })
})

const scraps = [
  '<div class="tin">',
  '<h3>',
  '</h3>',
  '<a href="',
  '/1',
  '">',
  '</a>',
  '</div>',
  '<!--',
  '-->',
  '<script>',
  '</script',
  '<',
  '>',
  '"',
  "'",
  '=',
  ' ',
  '<li class=tin>',
  '<base href=',
  '&amp;',
  'ệ',
  '\u0000',
  '\ud800',
  '</',
  '<svg>',
  '<p class=sapo>',
]
test('any text at all gives an answer', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...scraps) }, fc.string()), { maxLength: 60 }),
      (parts) => {
        const { kind } = parseSelectedList(parts.join(''), list, URL_OF_PAGE)
        return kind === 'parsed' || kind === 'layout-changed'
      },
    ),
    { numRuns: 1_000 },
  )
})

test.each([
  ['brackets', '<'],
  ['tags that never end', '<a b="<a '],
  ['items in items', '<div class=tin>'],
  ['fields in fields', '<p class=sapo><b class=ngay>'],
  ['blocks opened and closed', '<div class=tin><h3><a href=/1></a></h3></div>'],
  ['comments that never end', '<!--'],
  ['scripts that never end', '<script>'],
  ['drawings that never end', '<svg><a>'],
  ['end tags', '</div>'],
  ['attributes', '<a x=1 y="2" class=tin '],
  ['quotes after equals', '<a x="'],
  ['table cells', '<tr><td class=tin>'],
  ['blanks', ' '],
  ['blanks in a tag', '<a                                            '],
])('a megabyte of %s is read in time that grows with its length', (_, piece) => {
  const timeOf = (length: number) => {
    const text = `<div class=tin><h3>${piece.repeat(Math.ceil(length / piece.length))}`
    const cpuMs = countCpuMs()
    parseSelectedList(text, list, URL_OF_PAGE)
    return cpuMs()
  }
  // Takes 5 to 900 ms; what is quadratic takes minutes.
  expect(timeOf(1_000_000)).toBeLessThan(8_000)
})

test.each([
  ['letters', 'a'],
  ['references', '&#0;'],
  ['blanks', ' '],
  ['slashes', '/'],
])('a tag of a hundred thousand %s that never ends is passed at once', (_, piece) => {
  const cpuMs = countCpuMs()
  parseSelectedList(`<div class=tin><s${piece.repeat(100_000 / piece.length)}<p>`, list, URL_OF_PAGE)
  // Takes 10 ms; where a letter can be name and attribute at once, it takes a minute.
  expect(cpuMs()).toBeLessThan(2_000)
})
