import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { liferea } from './liferea.ts'
import type { Reader, Shown } from './shown.ts'
import { TERMINAL_READERS } from './terminal-readers.ts'

/**
 * Subscribes to a running site with the feed readers of this machine and prints what each of them shows: how many items
 * have a headline, a link, a date, a picture and text, and the newest one. `npm run clients -- http://localhost:8787`.
 * A reader that is not installed is named and left out. Exit code 1 if a reader is there and shows nothing, or an item
 * without headline, link or date.
 */

const site = (process.argv[2] ?? 'http://localhost:8787').replace(/\/$/, '')
const FEEDS = ['/rss.xml', '/atom.xml', '/atom.xml?place=muong-nhe', '/daily.xml', '/daily.rss.xml', '/rss.xml?lang=en']
const READERS: readonly Reader[] = [...TERMINAL_READERS, liferea]

const answers = await fetch(`${site}/rss.xml`).then(
  ({ ok }) => ok,
  () => false,
)
if (!answers) {
  console.error(`${site} does not answer: start a demo, or name the address`)
  process.exit(1)
}

console.log(`asking ${site}\n${'reader'.padEnd(11)} ${'feed'.padEnd(26)} items  title  link  date  picture  text`)
let failures = 0
for (const reader of READERS) {
  for (const feed of FEEDS) {
    const shown = await subscribed(reader, site + feed)
    if (shown === undefined) {
      console.log(`${reader.name}: not installed, left out`)
      break
    }
    if (typeof shown === 'string' || isLacking(shown)) failures++
    console.log(`${reader.name.padEnd(11)} ${feed.padEnd(26)} ${typeof shown === 'string' ? shown : countsOf(shown)}`)
  }
}
process.exitCode = failures === 0 ? 0 : 1

/** What a reader shows of a feed; a sentence if it fails, undefined if it is not installed. */
async function subscribed({ read }: Reader, feed: string): Promise<readonly Shown[] | string | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'clients-'))
  try {
    return await read(feed, folder)
  } catch (error) {
    const { code, message } = error as Error & { readonly code?: unknown }
    return code === 'ENOENT' || /No module named/.test(message) ? undefined : `error: ${message.slice(0, 300)}`
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function hasPicture({ picture, content }: Shown): boolean {
  return picture !== '' || content.includes('<img')
}

function isLacking(shown: readonly Shown[]): boolean {
  return shown.length === 0 || shown.some(({ title, link, date }) => title === '' || link === '' || date === '')
}

function countsOf(shown: readonly Shown[]): string {
  const count = (has: (item: Shown) => boolean) => String(shown.filter(has).length)
  const [first] = shown
  return [
    String(shown.length).padStart(5),
    count(({ title }) => title !== '').padStart(6),
    count(({ link }) => /^https?:/.test(link)).padStart(5),
    count(({ date }) => date !== '').padStart(5),
    count(hasPicture).padStart(8),
    count(({ content }) => content.length > 0).padStart(5),
    ` ${first === undefined ? '' : `${first.date} | ${first.title} | ${first.author}`.slice(0, 120)}`,
  ].join(' ')
}
