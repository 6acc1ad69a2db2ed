import { execFile } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { promisify } from 'node:util'
import { type Reader, type Shown, shownFrom, shownInJson } from './shown.ts'

/** Readers without a window: newsboat, sfeed, Python's feedparser, and rss2email with a mailbox of its own. */
const run = promisify(execFile)
const PYTHON = '/usr/bin/python3'
const MOST_OUTPUT = { maxBuffer: 64 * 1024 * 1024 }

/** Debian: newsboat, sfeed, python3-feedparser, rss2email. */
export const TERMINAL_READERS: readonly Reader[] = [
  { name: 'newsboat', read: byNewsboat },
  { name: 'sfeed', read: bySfeed },
  { name: 'feedparser', read: byFeedparser },
  { name: 'rss2email', read: byMail },
]

/** Reloads as a subscriber and reads what its cache holds. */
async function byNewsboat(feed: string, folder: string): Promise<readonly Shown[]> {
  const [urls, cache] = [join(folder, 'urls'), join(folder, 'cache.db')]
  await writeFile(urls, `${feed}\n`)
  const { stderr } = await run('newsboat', ['-u', urls, '-c', cache, '-C', '/dev/null', '-x', 'reload'])
  if (/error/i.test(stderr)) throw new Error(stderr)
  return rowsOf(
    cache,
    `select title, url as link, datetime(pubDate, 'unixepoch') as date, author, content, enclosure_url as picture
     from rss_item order by pubDate desc`,
  )
}

/** sfeed's own line format: time, title, link, content, type, id, author, enclosure, category. */
async function bySfeed(feed: string, folder: string): Promise<readonly Shown[]> {
  const file = join(folder, 'feed.xml')
  await writeFile(file, await (await fetch(feed)).text())
  const script = 'command -v sfeed >/dev/null || exit 127; sfeed "$1" < "$2"'
  const { stdout } = await run('sh', ['-c', script, 'sh', feed, file], MOST_OUTPUT).catch(
    (error: Error & { code?: unknown }) => {
      throw error.code === 127 ? Object.assign(error, { code: 'ENOENT' }) : error
    },
  )
  const lines = stdout.split('\n').filter((line) => line.trim() !== '')
  return lines.map((line) => {
    const [time, title = '', link = '', content = '', , , author = '', picture = ''] = line.split('\t')
    return { title, link, date: new Date(Number(time) * 1000).toISOString(), author, content, picture }
  })
}

const WITH_FEEDPARSER = `
import feedparser, json, sys
feed = feedparser.parse(sys.argv[1])
if feed.bozo: raise SystemExit(str(feed.bozo_exception))
print(json.dumps([{
  'title': one.get('title', ''), 'link': one.get('link', ''), 'date': one.get('published', ''), 'author': one.get('author', ''),
  'content': one.content[0].value if 'content' in one else one.get('summary', ''),
  'picture': (one.get('media_content') or [{}])[0].get('url', ''),
} for one in feed.entries]))
`

async function byFeedparser(feed: string): Promise<readonly Shown[]> {
  return shownInJson((await run(PYTHON, ['-c', WITH_FEEDPARSER, feed], MOST_OUTPUT)).stdout)
}

const MAIL_CONFIG = (mail: string) => `[DEFAULT]
from = feed@tin.example
to = reader@tin.example
email-protocol = maildir
maildir-path = ${mail}
maildir-mailbox = inbox
html-mail = True
date-header = True
`
const WITH_EMAIL = `
import email, email.policy, json, mailbox, re, sys
def shown(message):
    body = message.get_body(('html', 'plain')).get_content()
    link = re.search(r'<h1[^>]*><a href="([^"]*)"', body)
    return {'title': message['subject'], 'link': link.group(1) if link else '', 'date': message['date'],
        'author': message['from'], 'content': body, 'picture': ''}
box = mailbox.Maildir(sys.argv[1], factory=lambda file: email.message_from_binary_file(file, policy=email.policy.default))
print(json.dumps([{name: str(value) for name, value in shown(message).items()} for message in box]))
`

/** What a subscriber by mail finds in the mailbox. */
async function byMail(feed: string, folder: string): Promise<readonly Shown[]> {
  const [config, data, mail] = [join(folder, 'r2e.cfg'), join(folder, 'r2e.json'), join(folder, 'mail')]
  await mkdir(mail)
  await writeFile(config, MAIL_CONFIG(mail))
  const r2e = (...command: readonly string[]) => run('r2e', ['-c', config, '-d', data, ...command])
  await r2e('add', 'tin', feed)
  await r2e('run')
  return shownInJson((await run(PYTHON, ['-c', WITH_EMAIL, join(mail, 'inbox')], MOST_OUTPUT)).stdout)
}

/** The rows of a reader's own database. */
export function rowsOf(file: string, query: string): readonly Shown[] {
  const database = new DatabaseSync(file, { readOnly: true })
  try {
    return database.prepare(query).all().map(shownFrom)
  } finally {
    database.close()
  }
}
