// A table of the recorded feeds: `node tests/bench/recorded-feeds.ts [FOLDER]`. Each value is compared with a reading
// that shares nothing with ours: items, titles and links with Python's feedparser, where it is installed, instants with
// V8's own Date, to which dates without a zone are given as the publisher means them.
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { site } from '../../src/config/site.ts'
import { sources } from '../../src/config/sources.ts'
import { demoSources, savedFeed } from '../../src/demo/demo-sources.ts'
import { decodeBody } from '../../src/fetch/charset.ts'
import { toWholeItem } from '../../src/normalise/whole-item.ts'
import { parseSource } from '../../src/parse/parse-source.ts'

type Other = { readonly items: number; readonly titles: number; readonly links: readonly string[] }

const PYTHON = `
import feedparser, json, sys
for name in sys.argv[1:]:
    feed = feedparser.parse(open(name, 'rb').read())
    print(json.dumps({'items': len(feed.entries), 'titles': sum(1 for e in feed.entries if e.get('title')), 'links': [e.get('link', '') for e in feed.entries]}))
`

const folder = process.argv[2] ?? new URL('../../../shared/data/feeds/', import.meta.url).pathname
if (!existsSync(folder)) {
  console.log(`no recorded feeds at ${folder}: nothing to measure`)
  process.exit(0)
}
const files = readdirSync(folder).filter((file) => /\.(xml|json|html)$/.test(file))
const others = otherReading()
// A recorded feed may be years old; nothing in it is to come.
const now = new Date('2030-01-01T00:00:00Z')

const rows = files.map((file, index) => {
  const body = new Uint8Array(readFileSync(`${folder}/${file}`))
  const text = decodeBody(body, '')
  const [source] = demoSources([savedFeed(file, text)], 'https://bao.example', sources)
  const outcome = source && parseSource(source, text, { url: source.home, utcOffset: '+07:00' })
  if (source === undefined || outcome?.kind !== 'parsed') return { file, format: 'unreadable' }
  const { items, format } = outcome.feed
  const whole = items.map((item) => toWholeItem(item, source, { now, site }))
  const made = whole.flatMap((one) => (one.kind === 'whole' ? [one.item] : []))
  const instants = items.map((item, at) => {
    const one = whole[at]
    if (one?.kind !== 'whole') return 'unusable'
    return agreed(item.published ?? item.updated ?? '', source.dateOrder, one.item.published)
  })
  const other = others[index]
  const feedLinks = items.map((item) => item.link ?? '')
  return {
    file,
    format,
    charset: charsetOf(body),
    zone: zoneOf(items.find((item) => item.published)?.published ?? ''),
    items: items.length,
    feedparser: other?.items ?? '-',
    title: made.filter(({ title }) => title !== '').length,
    link: made.length,
    'links agree': other === undefined ? '-' : other.links.filter((link, at) => link.trim() === feedLinks[at]).length,
    id: new Set(made.map(({ key }) => key)).size,
    instant: instants.filter((one) => one === 'same').length,
    'instant differs': instants.filter((one) => one === 'differs').length,
    undated: made.filter(({ dated }) => !dated).length,
  }
})
console.table(rows)
const sum = (key: string) =>
  rows.reduce((all, row) => all + Number(Object.entries(row).find(([name]) => name === key)?.[1] ?? 0), 0)
for (const key of [
  'items',
  'feedparser',
  'title',
  'link',
  'links agree',
  'id',
  'instant',
  'instant differs',
  'undated',
])
  console.log(`${key}: ${sum(key)}`)

/** V8 reads the forms with a zone; where it is missing, the publisher's stands behind the date in the form V8 reads. */
function agreed(written: string, order: 'dmy' | 'mdy' | undefined, ours: string): 'same' | 'differs' {
  const plain = written.replace(/[\u202f\u00a0\s]+/g, ' ').trim()
  const local = /^(\d{1,2})\/(\d{1,2})\/(\d{4}) (.+)$/.exec(plain)
  const dayFirst = local !== null && order !== 'mdy' && Number(local[2]) <= 12
  const american = dayFirst ? `${local[2]}/${local[1]}/${local[3]} ${local[4]}` : plain
  const zoned = /(?:[+-]\d\d:?\d*|GMT|UTC|Z)(?:[+-]\d+)?$/i.test(american) ? american : `${american} +0700`
  return Date.parse(zoned.replace(/ (\d\d) (\d\d:\d\d)/, ' 20$1 $2')) === Date.parse(ours) ? 'same' : 'differs'
}

function charsetOf(body: Uint8Array): string {
  const head = new TextDecoder('windows-1252').decode(body.subarray(0, 200))
  return /encoding=["']([^"']+)/i.exec(head)?.[1]?.toLowerCase() ?? 'none'
}

function zoneOf(date: string): string {
  return /(?:GMT|UTC|Z)?\s?[+-]?\d{0,2}:?\d{0,2}$/i.exec(date.trim())?.[0].trim() || 'none'
}

function otherReading(): readonly (Other | undefined)[] {
  try {
    const paths = files.map((file) => `${folder}/${file}`)
    const printed = execFileSync('/usr/bin/python3', ['-c', PYTHON, ...paths], { encoding: 'utf8', stdio: 'pipe' })
    return printed
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Other)
  } catch {
    console.log('python3-feedparser is not installed: no second reading of items and links')
    return []
  }
}
