import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { freeId, readOpml } from '../../src/cli/opml/read-opml.ts'
import { rowText, toSourceRows } from '../../src/cli/opml/source-rows.ts'
import { sources } from '../../src/config/sources.ts'
import { writeOpml } from '../../src/write/opml.ts'

const opml = (body: string) =>
  `<?xml version="1.0"?><opml version="2.0"><head><title>x</title></head><body>${body}</body></opml>`
const read = (body: string) => {
  const outcome = readOpml(opml(body))
  return outcome.kind === 'read' ? outcome.subscriptions : expect.fail(outcome.why)
}

const shapes: readonly [string, string, object][] = [
  [
    'a plain outline',
    '<outline type="rss" text="Báo A" xmlUrl="https://a.vn/rss" htmlUrl="https://a.vn/"/>',
    { name: 'Báo A', url: 'https://a.vn/rss', home: 'https://a.vn/', groups: [] },
  ],
  [
    'names in another case',
    '<outline TEXT="Báo A" XMLURL="https://a.vn/rss"/>',
    { name: 'Báo A', url: 'https://a.vn/rss' },
  ],
  ['a title besides the text', '<outline text="a" title="Báo A" xmlUrl="https://a.vn/rss"/>', { name: 'Báo A' }],
  [
    'groups in groups',
    '<outline text="Tin"><outline text="Tỉnh"><outline text="A" xmlUrl="https://a.vn/rss"/></outline></outline>',
    { groups: ['Tin', 'Tỉnh'] },
  ],
  [
    'a feed that has others inside',
    '<outline text="A" xmlUrl="https://a.vn/rss"><outline text="B" xmlUrl="https://b.vn/rss"/></outline>',
    { name: 'A' },
  ],
  [
    'entities',
    '<outline text="Kinh tế &amp; Đô thị" xmlUrl="https://a.vn/rss?x=1&amp;y=2"/>',
    { name: 'Kinh tế & Đô thị', url: 'https://a.vn/rss?x=1&y=2' },
  ],
  ['an ampersand that was not escaped', '<outline text="A & B" xmlUrl="https://a.vn/rss"/>', { name: 'A & B' }],
  [
    'the address as OPML 1.0 has it',
    '<outline type="rss" text="A" url="https://a.vn/rss"/>',
    { url: 'https://a.vn/rss' },
  ],
  ['the scheme of a reader', '<outline text="A" xmlUrl="feed:https://a.vn/rss"/>', { url: 'https://a.vn/rss' }],
  ['that scheme alone', '<outline text="A" xmlUrl="feed://a.vn/rss"/>', { url: 'http://a.vn/rss' }],
  ['no name', '<outline xmlUrl="https://a.vn/rss"/>', { name: 'https://a.vn/rss' }],
]

test.each(shapes)('%s', (_, body, expected) => {
  expect(read(body)[0]).toMatchObject(expected)
})

test('links and empty groups are no subscriptions', () => {
  expect(read('<outline text="Trống"/><outline type="link" text="B" url="https://b.vn/"/>')).toEqual([])
})

test.each([
  ['no opml', '<rss/>', /no <opml>/],
  ['nothing', '', /./],
])('%s is unreadable', (_, text, why) => {
  expect(readOpml(text)).toMatchObject({ kind: 'unreadable', why: expect.stringMatching(why) })
})

test('an id is new, and made of the name', () => {
  expect(freeId('Báo Lào Cai – Đời sống', new Set())).toBe('bao-lao-cai-doi-song')
  expect(freeId('Báo A', new Set(['bao-a', 'bao-a-2']))).toBe('bao-a-3')
  expect(freeId('日本', new Set())).toBe('source')
})

const known = sources.find(({ kind }) => kind === undefined) ?? expect.fail('no feed in the config')

test('rows are new, known ones are named by their id, and what cannot be polled says why', () => {
  const {
    rows,
    known: present,
    refused,
  } = toSourceRows(
    read(
      `<outline text="Mới" xmlUrl="https://moi.example/rss" language="en-GB"/>
       <outline text="Lại" xmlUrl="https://moi.example/rss"/>
       <outline text="Cũ" xmlUrl="${known.url.replace('https:', 'http:').replaceAll('&', '&amp;')}"/>
       <outline text="Hỏng" xmlUrl="ftp://hong.example/rss"/>`,
    ),
    sources,
    'reader.opml',
  )
  expect(rows).toEqual([
    expect.objectContaining({ id: 'moi', home: 'https://moi.example/', language: 'en', region: 'national' }),
  ])
  expect(present).toEqual([
    { name: 'Lại', id: 'moi' },
    { name: 'Cũ', id: known.id },
  ])
  expect(refused).toEqual([{ name: 'Hỏng', why: 'url must begin with http:// or https://' }])
})

test('a row is TypeScript that gives the source back, quotes and all', () => {
  const name = `Báo "A" và \\ 'B'`
  const { rows } = toSourceRows(
    [{ name, url: 'https://a.vn/rss', home: undefined, language: undefined, groups: [] }],
    [],
    'x',
  )
  const [row] = rows
  const text = row ? rowText(row) : ''
  expect(new Function(`return [${text}]`)()).toEqual(rows)
})

test.each<[string, (text: string) => Uint8Array]>([
  ['UTF-16', (text) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])],
  ['Latin-1', (text) => Buffer.from(text.replace('?>', ' encoding="ISO-8859-1"?>'), 'latin1')],
])('the command reads a file in %s', (_, encoded) => {
  const file = join(mkdtempSync(join(tmpdir(), 'opml-')), 'reader.opml')
  writeFileSync(file, encoded(opml('<outline text="Báo cà" xmlUrl="https://moi.example/rss"/>')))
  const printed = execFileSync(process.execPath, ['src/cli/import-opml.ts', file], { encoding: 'utf8', stdio: 'pipe' })
  expect(new Function(`return [${printed}]`)()).toMatchObject([{ name: 'Báo cà' }])
})

test('the command says so where it recognises nothing', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'opml-')), 'reader.opml')
  writeFileSync(file, opml('<outline type="link" text="B" url="https://b.vn/"/>'))
  expect(() =>
    execFileSync(process.execPath, ['src/cli/import-opml.ts', file], { encoding: 'utf8', stdio: 'pipe' }),
  ).toThrow(/no subscription: none of its <outline> elements has an xmlUrl/)
})

test('our own list of sources is read back with the names they have', () => {
  const named = [{ ...known, name: 'AT&T <Việt Nam> & bạn' }]
  const read = readOpml(writeOpml(named, { title: 'Nguồn', language: 'vi' }))
  expect(read).toMatchObject({ kind: 'read', subscriptions: [{ name: 'AT&T <Việt Nam> & bạn', url: known.url }] })
})

test('the command prints rows alone to standard output', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'opml-')), 'reader.opml')
  writeFileSync(file, opml('<outline text="Mới" xmlUrl="https://moi.example/rss"/>'))
  const printed = execFileSync(process.execPath, ['src/cli/import-opml.ts', file], { encoding: 'utf8', stdio: 'pipe' })
  expect(new Function(`return [${printed}]`)()).toMatchObject([
    { id: 'moi', evidence: 'imported from reader.opml; not polled yet' },
  ])
})
