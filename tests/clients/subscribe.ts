import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

/**
 * Subscribes to a running site with the feed readers of this machine and prints what each of them shows:
 * `node tests/clients/subscribe.ts http://localhost:8787`. A reader that is not installed is named and left out
 * (Debian: newsboat, sfeed, python3-feedparser). Exit code 1 if a reader is there and shows nothing.
 */

const site = (process.argv[2] ?? 'http://localhost:8787').replace(/\/$/, '')
const SHOWN = 5
const run = promisify(execFile)
const folder = await mkdtemp(join(tmpdir(), 'clients-'))

type Reader = { readonly name: string; readonly read: (feed: string) => Promise<readonly string[]> }

const READERS: readonly Reader[] = [
  { name: 'newsboat', read: byNewsboat },
  { name: 'sfeed', read: bySfeed },
  { name: 'feedparser', read: byFeedparser },
]

const PYTHON = `
import feedparser, sys
feed = feedparser.parse(sys.argv[1])
if feed.bozo: print('error:', feed.bozo_exception)
print(feed.version, '|', feed.feed.get('title'), '|', feed.feed.get('updated'), '|', feed.feed.get('icon') or feed.feed.get('image', {}).get('href'))
for one in feed.entries:
    print(' | '.join([one.get('published', '-'), one.title, one.get('author', '-'), one.link, one.id, ','.join(tag.term for tag in one.get('tags', []))]))
`

console.log(`asking ${site}`)
if (
  !(await fetch(`${site}/rss.xml`).then(
    ({ ok }) => ok,
    () => false,
  ))
) {
  console.error(`${site} does not answer: start a demo, or name the address`)
  process.exit(1)
}

let failures = 0
for (const { name, read } of READERS) {
  for (const feed of ['/rss.xml', '/atom.xml', '/atom.xml?place=muong-nhe']) {
    const lines = await read(site + feed).catch((error: Error & { code?: unknown }) => {
      if (error.code === 'ENOENT' || /No module named/.test(error.message)) return undefined
      return [`error: ${error.message}`]
    })
    if (lines === undefined) {
      console.log(`${name}: not installed, left out`)
      break
    }
    const isBad = lines.length === 0 || lines[0]?.startsWith('error:') === true
    if (isBad) failures++
    console.log(`${name} ${feed}: ${isBad ? 'NOTHING' : `${lines.length} lines`}`)
    for (const line of lines.slice(0, SHOWN)) console.log(`  ${line.slice(0, 200)}`)
  }
}
await rm(folder, { recursive: true, force: true })
process.exitCode = failures === 0 ? 0 : 1

/** Reloads as a subscriber and lists what its cache holds: date, title, author, link. */
async function byNewsboat(feed: string): Promise<readonly string[]> {
  const urls = join(folder, 'urls')
  const cache = join(folder, `cache-${Date.now()}.db`)
  await writeFile(urls, `${feed}\n`)
  const own = ['-u', urls, '-c', cache, '-C', '/dev/null']
  const { stderr } = await run('newsboat', [...own, '-x', 'reload'])
  if (/error/i.test(stderr)) return [`error: ${stderr}`]
  const { stdout } = await run('sqlite3', [
    cache,
    "select datetime(pubDate, 'unixepoch'), title, author, url, length(content) from rss_item order by pubDate desc",
  ]).catch(async () => run('newsboat', [...own, '-x', 'print-unread']))
  return linesOf(stdout)
}

/** sfeed's own line format: time, title, link, content, type, id, author, enclosure, category. */
async function bySfeed(feed: string): Promise<readonly string[]> {
  const body = await (await fetch(feed)).text()
  const file = join(folder, 'feed.xml')
  await writeFile(file, body)
  const { stdout } = await run('sh', [
    '-c',
    'command -v sfeed >/dev/null || exit 127; sfeed "$1" < "$2"',
    'sh',
    feed,
    file,
  ]).catch((error: Error & { code?: unknown }) => {
    throw error.code === 127 ? Object.assign(error, { code: 'ENOENT' }) : error
  })
  return linesOf(stdout).map((line) => {
    const [time, title, link, , type, id, author, enclosure, category] = line.split('\t')
    return [new Date(Number(time) * 1000).toISOString(), title, link, type, id, author, enclosure, category].join(' | ')
  })
}

async function byFeedparser(feed: string): Promise<readonly string[]> {
  const python = process.platform === 'win32' ? 'python' : '/usr/bin/python3'
  return linesOf((await run(python, ['-c', PYTHON, feed])).stdout)
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => line.trim() !== '')
}
