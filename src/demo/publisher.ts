import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { paperPage } from './article-paper.ts'
import { type Edition, editionOf, openNewsroom } from './newsroom.ts'
import { contentTypeOf, isCurrent, isFeedFile, takesGzip } from './publisher-answers.ts'
import { PICTURE_PATH, pictureFor, withOwnPictures } from './publisher-pictures.ts'

export type PublisherOptions = {
  /** A folder of feeds: files that end in .xml, .rss, .rdf, .atom, .json or .html. */
  readonly dir: string
  /** 0 takes any free port. */
  readonly port: number
  readonly now: () => Date
  /** Move the dates so that the newest item is minutes old, and add news. Otherwise files are served as they are. */
  readonly fresh: boolean
  /** How often a story is added when `fresh`; 0 for never. */
  readonly everyMs: number
}

export type Publisher = {
  /** Where it listens, such as "http://127.0.0.1:4000", without a slash. */
  readonly url: string
  /** File names; each feed is at `${url}/${name}`. */
  readonly feeds: readonly string[]
  readonly stop: () => Promise<void>
}

/**
 * A small HTTP server in the role of the publishers: every feed of a folder with ETag and Last-Modified, 304 and gzip,
 * and an index page. Throws if the folder has no feeds or the port is taken.
 */
export async function startPublisher(options: PublisherOptions): Promise<Publisher> {
  const feeds = await feedsIn(options.dir)
  const edition = options.fresh
    ? await freshEditions(options, feeds)
    : (name: string) => savedEdition(options.dir, name)
  const startedMs = options.now().getTime()
  const server = createServer((request, response) => {
    const page = paperPage(pathOf(request), startedMs)
    if (page !== undefined) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page)
      return
    }
    answer(request, response, feeds, edition).catch((error: Error) => {
      response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' }).end(`${error.message}\n`)
    })
  })
  const url = await listen(server, options.port)
  return { url, feeds, stop: () => stop(server) }
}

async function feedsIn(dir: string): Promise<readonly string[]> {
  const names = await readdir(dir).catch((error: NodeJS.ErrnoException) => {
    throw new Error(`cannot read the folder of feeds ${dir}: ${error.code ?? error.message}`)
  })
  const feeds = names.filter(isFeedFile).sort()
  if (feeds.length === 0)
    throw new Error(`no feeds in ${dir}: none of its files ends in .xml, .rss, .rdf, .atom, .json or .html`)
  return feeds
}

type Editions = (name: string, publisher: string) => Promise<Edition | undefined>

async function freshEditions(options: PublisherOptions, feeds: readonly string[]): Promise<Editions> {
  const saved = await Promise.all(feeds.map(async (name) => ({ name, bytes: await readFile(join(options.dir, name)) })))
  const newsroom = openNewsroom(saved, options.now().getTime(), options.everyMs)
  return async (name, publisher) => {
    const edition = editionOf(newsroom, name, options.now().getTime())
    return edition && { ...edition, bytes: withOwnPictures(edition.bytes, publisher) }
  }
}

async function savedEdition(dir: string, name: string): Promise<Edition> {
  const path = join(dir, name)
  return { bytes: await readFile(path), modifiedAt: (await stat(path)).mtimeMs }
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  feeds: readonly string[],
  editions: Editions,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end()
    return
  }
  const path = pathOf(request)
  if (path === '/') {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(indexPage(feeds))
    return
  }
  if (path.startsWith(PICTURE_PATH)) {
    response.writeHead(200, { 'content-type': 'image/svg+xml' }).end(pictureFor(path))
    return
  }
  const name = feeds.find((feed) => path === `/${encodeURIComponent(feed)}`)
  const edition = name && (await editions(name, `http://127.0.0.1:${request.socket.localPort}`))
  if (name === undefined || !edition) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('no such feed\n')
    return
  }
  sendFeed(request, response, name, edition)
}

const pathOf = ({ url = '/' }: IncomingMessage): string => url.split('?')[0] ?? '/'

function sendFeed(request: IncomingMessage, response: ServerResponse, name: string, edition: Edition): void {
  const gzip = takesGzip(request.headers['accept-encoding'])
  const digest = createHash('sha256').update(edition.bytes).digest('base64url').slice(0, 22)
  const validators = {
    // Another coding is another representation: a strong ETag must differ (RFC 9110 section 8.8.3.3).
    etag: gzip ? `"${digest}-gzip"` : `"${digest}"`,
    'last-modified': new Date(edition.modifiedAt).toUTCString(),
    vary: 'Accept-Encoding',
  }
  if (isCurrent(request.headers, validators.etag, edition.modifiedAt)) {
    response.writeHead(304, validators).end()
    return
  }
  const body = gzip ? gzipSync(edition.bytes) : edition.bytes
  if (gzip) response.setHeader('content-encoding', 'gzip')
  response.writeHead(200, {
    ...validators,
    'content-type': contentTypeOf(name),
    'content-length': body.byteLength,
  })
  response.end(body)
}

function indexPage(feeds: readonly string[]): string {
  const rows = feeds.map((feed) => `<li><a href="/${encodeURIComponent(feed)}">${feed.replace(/[&<]/g, ' ')}</a></li>`)
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Sample publisher</title>
<h1>${feeds.length} feeds</h1><ul>\n${rows.join('\n')}\n</ul></html>\n`
}

function listen(server: Server, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new Error(`port ${port} is taken`) : error),
    )
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      if (address === null || typeof address === 'string') reject(new Error('no network address'))
      else resolve(`http://127.0.0.1:${address.port}`)
    })
  })
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
