import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { createGzip, gzipSync } from 'node:zlib'

export const FEED =
  '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Tin Mường Phăng</title></channel></rss>'

/** Two items about the province, and one that the cut goes through. */
const NEWS = `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Tin Mường Phăng</title>
<item><title>Xã Mường Phăng, Điện Biên mở lại đường vào bản</title><link>https://tin.example/mo-duong-101.html</link><pubDate>Mon, 23 Nov 2026 06:00:00 +0000</pubDate></item>
<item><title>Học sinh Tủa Chùa, Điện Biên có nhà bán trú mới</title><link>https://tin.example/ban-tru-102.html</link><pubDate>Mon, 23 Nov 2026 05:00:00 +0000</pubDate></item>
<item><title>Mường Nhé, Điện Biên thu hoạch quế</title><link>https://tin.example/que-103.html</link></item></channel></rss>`

const OTHER_NEWS =
  '<rss version="2.0"><channel><title>Tin Sìn Chải</title><item><title>Xã Sín Thầu, Điện Biên trồng thêm mười héc-ta mắc ca</title><link>https://other.example/mac-ca-7.html</link></item></channel></rss>'

const GIB = 1024 ** 3

const XML = { 'content-type': 'application/rss+xml; charset=utf-8' }
const HTML = { 'content-type': 'text/html; charset=utf-8' }

/** A page that only sets a cookie and loads again. */
const COOKIE_WALL =
  '<html><body><script>document.cookie="D1N=2f1; path=/";window.location.reload(true);</script></body></html>'

/** A Cloudflare challenge page without the header that gives it away. */
const CHALLENGE = `<!DOCTYPE html><html><head><title>Just a moment...</title></head><body><script>window._cf_chl_opt={};</script>${' '.repeat(9000)}</body></html>`

/** Every kind of answer that a publisher's server gives, by path. */
const answers: Readonly<Record<string, RequestListener>> = {
  '/feed': (_, res) =>
    res.writeHead(200, { ...XML, etag: '"v1"', 'cache-control': 'max-age=900', age: '60' }).end(FEED),
  '/gzip': (_, res) => res.writeHead(200, { ...XML, 'content-encoding': 'gzip' }).end(gzipSync(FEED)),
  '/gzip-bomb': (_, res) =>
    res.writeHead(200, { ...XML, 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(500_000))),
  '/other-news': (_, res) => res.writeHead(200, XML).end(OTHER_NEWS),
  '/news-cut': (_, res) => res.writeHead(200, XML).end(NEWS.slice(0, NEWS.indexOf('thu hoạch quế'))),
  '/news-wrong-charset': (_, res) =>
    res.writeHead(200, { 'content-type': 'application/rss+xml; charset=windows-1258' }).end(NEWS),
  '/gzip-bomb-of-1-gib': (_, res) => {
    const zeros = Readable.from(nothing(GIB))
    zeros
      .on('error', () => undefined)
      .pipe(createGzip())
      .pipe(res.writeHead(200, { ...XML, 'content-encoding': 'gzip' }))
  },
  // In pieces, so that there is no Content-Length.
  '/ascii': (_, res) => {
    res.writeHead(200, XML).write(' '.repeat(1000))
    setTimeout(() => res.end(' '.repeat(1000)), 5)
  },
  '/not-modified': (_, res) => res.writeHead(304, { 'last-modified': 'Mon, 23 Nov 2026 07:00:00 GMT' }).end(),
  '/empty': (_, res) => res.writeHead(200, XML).end(),
  '/no-content': (_, res) => res.writeHead(204).end(),
  '/html': (_, res) => res.writeHead(200, HTML).end('<!doctype html><html><body><h1>Báo</h1></body></html>'),
  '/home-page': (_, res) =>
    res.writeHead(200, HTML).end(`<html><script>document.cookie="a=1"</script>${'<p>tin</p>'.repeat(900)}</html>`),
  '/feed-about-cookies': (_, res) => res.writeHead(200, XML).end(FEED.replace('Tin', 'document.cookie = tin')),
  '/gone': (_, res) => res.writeHead(410).end('gone'),
  '/missing': (_, res) => res.writeHead(404, HTML).end('<html>no such page</html>'),
  '/broken': (_, res) => res.writeHead(500).end(),
  '/busy': (_, res) => res.writeHead(503, { 'retry-after': '3600' }).end('busy'),
  '/limited': (_, res) => res.writeHead(429, { 'retry-after': '120' }).end(),
  '/limited-until': (_, res) => res.writeHead(429, { 'retry-after': 'Mon, 23 Nov 2026 08:10:00 GMT' }).end(),
  '/limited-for-two-hours': (_, res) => res.writeHead(429, { 'retry-after': '7200' }).end(),
  '/limited-until-ten': (_, res) => res.writeHead(429, { 'retry-after': 'Mon, 23 Nov 2026 10:00:00 GMT' }).end(),
  '/forbidden': (_, res) => res.writeHead(403, HTML).end('<html>403 Forbidden</html>'),
  '/unauthorised-endless': (_, res) => endless(res.writeHead(401)),
  '/challenged': (_, res) => res.writeHead(403, { ...HTML, 'cf-mitigated': 'challenge' }).end('Just a moment...'),
  '/challenge-page': (_, res) => res.writeHead(403, HTML).end(CHALLENGE),
  '/cookie-wall': (_, res) => res.writeHead(200, HTML).end(COOKIE_WALL),
  '/aws-challenge': (_, res) => res.writeHead(202, { 'x-amzn-waf-action': 'challenge' }).end(),
  '/firewall': (_, res) =>
    res
      .writeHead(200, HTML)
      .end(
        '<html><head><title>Request Rejected</title></head><body>The requested URL was rejected. Please consult with your administrator.</body></html>',
      ),
  '/origin-down': (_, res) => res.writeHead(522, { server: 'cloudflare' }).end('error code: 522'),
  '/no-dns': (_, res) => res.writeHead(530, { server: 'cloudflare' }).end('error code: 1016'),
  '/slow-headers': () => {},
  '/slow-body': (_, res) => res.writeHead(200, XML).write('<rss'),
  '/reset': (req) => req.socket.destroy(),
  '/reset-in-body': (req, res) => {
    res.writeHead(200, { ...XML, 'content-length': 1000 }).write('<rss')
    setTimeout(() => req.socket.destroy(), 20)
  },
  '/endless': (_, res) => endless(res.writeHead(200, XML)),
  '/declared-large': (_, res) => res.writeHead(200, { ...XML, 'content-length': 9_000_000 }).write('<rss'),
  '/moved': (_, res) => res.writeHead(301, { location: '/moved-again' }).end('moved'),
  '/moved-again': (_, res) => res.writeHead(308, { location: '/feed#top' }).end(),
  '/moved-and-same': (_, res) => res.writeHead(301, { location: '/not-modified' }).end(),
  '/moved-then-found': (_, res) => res.writeHead(301, { location: '/found' }).end(),
  '/found-then-moved': (_, res) => res.writeHead(302, { location: '/moved-again', 'set-cookie': 'a=1' }).end(),
  '/found': (_, res) => res.writeHead(302, { location: '/feed' }).end(),
  '/loop': (_, res) => res.writeHead(302, { location: '/loop-back' }).end(),
  '/loop-back': (_, res) => res.writeHead(302, { location: '/loop' }).end(),
  '/cookie-loop': (_, res) => res.writeHead(302, { location: '/cookie-loop', 'set-cookie': 'a=1' }).end(),
  '/deeper': (req, res) => res.writeHead(302, { location: `${req.url}x` }).end(),
  '/to-file': (_, res) => res.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/to-nonsense': (_, res) => res.writeHead(302, { location: 'http://' }).end(),
  '/no-location': (_, res) => res.writeHead(302).end(),
}

function* nothing(bytes: number): Generator<Buffer> {
  const chunk = Buffer.alloc(1024 * 1024)
  for (let sent = 0; sent < bytes; sent += chunk.length) yield chunk
}

function endless(res: NodeJS.WritableStream): void {
  const chunk = Buffer.alloc(64 * 1024, 'tin ')
  const more = () => {
    while (res.writable && res.write(chunk));
  }
  res.on('drain', more)
  more()
}

type Seen = { readonly path: string; readonly headers: IncomingHttpHeaders }

/** A publisher's server on this machine. `seen` has every request, `cutShort` the answers that nobody waited for. */
export async function startPublisher() {
  const seen: Seen[] = []
  const cutShort: string[] = []
  const server = createServer((req, res) => {
    const path = req.url ?? ''
    seen.push({ path, headers: req.headers })
    res.on('close', () => res.writableFinished || cutShort.push(path))
    const answer = answers[path] ?? (path.startsWith('/deeper') ? answers['/deeper'] : answers['/missing'])
    answer?.(req, res)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    seen,
    cutShort,
    stop() {
      server.closeAllConnections()
      server.close()
    },
  }
}
