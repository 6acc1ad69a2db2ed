import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { referenceFeed } from './reference-feeds.ts'

export type Servers = {
  readonly kvPort: number
  readonly feedPort: number
  /** Sets the publishers' clock. */
  readonly setNow: (ms: number) => void
  /** Addresses asked since the last call. */
  readonly takeAsked: () => readonly string[]
  /** Calls of KV since the last call of this. */
  readonly takeKv: () => { readonly reads: number; readonly writes: number }
  readonly kvBytes: (key: string) => number
  readonly kvText: (key: string) => string
  readonly stop: () => void
}

export type Feeds = { readonly items: number; readonly perHour: number }

/** KV and the publishers of the reference day, in this process, so that their CPU is not counted. */
export async function startServers(feeds: Feeds): Promise<Servers> {
  const values = new Map<string, { readonly text: string; readonly metadata: string | undefined }>()
  let kv = { reads: 0, writes: 0 }
  let asked: string[] = []
  let now = 0

  const kvServer = createServer(async (request, response) => {
    const key = decodeURIComponent(new URL(request.url ?? '/', 'http://kv').pathname.slice(1))
    if (request.method === 'PUT') {
      kv.writes++
      const chunks: Buffer[] = []
      for await (const chunk of request) chunks.push(Buffer.from(chunk))
      values.set(key, { text: Buffer.concat(chunks).toString(), metadata: header(request.headers['cf-kv-metadata']) })
      response.end()
      return
    }
    kv.reads++
    const found = values.get(key)
    if (found === undefined) {
      response.writeHead(404).end()
      return
    }
    response.writeHead(200, found.metadata === undefined ? {} : { 'cf-kv-metadata': found.metadata }).end(found.text)
  })
  const feedServer = createServer((request, response) => {
    const url = `http://${request.headers.host}${request.url}`
    asked.push(url)
    const source = Number(/\d+/.exec(request.url ?? '')?.[0])
    const body = Buffer.from(referenceFeed(source, feeds.items, now, feeds.perHour))
    response.writeHead(200, { 'content-type': 'application/rss+xml', 'content-length': body.byteLength }).end(body)
  })
  const [kvPort, feedPort] = await Promise.all([listen(kvServer, '127.0.0.1'), listen(feedServer, '0.0.0.0')])
  return {
    kvPort,
    feedPort,
    setNow: (ms) => {
      now = ms
    },
    takeAsked: () => {
      const taken = asked
      asked = []
      return taken
    },
    takeKv: () => {
      const taken = kv
      kv = { reads: 0, writes: 0 }
      return taken
    },
    kvBytes: (key) => Buffer.byteLength(values.get(key)?.text ?? ''),
    kvText: (key) => values.get(key)?.text ?? '',
    stop: () => {
      for (const server of [kvServer, feedServer]) {
        server.close()
        server.closeAllConnections()
      }
    },
  }
}

/** A host for each source, as in life: requests to one host take turns. All of 127/8 is this machine. */
export function sourcesModule(count: number, feedPort: number): string {
  const sources = Array.from({ length: count }, (_, index) => ({
    id: `bao-${index}`,
    name: `Báo số ${index}`,
    url: `http://127.1.${index >> 7}.${(index & 127) + 1}:${feedPort}/${index}.rss`,
    home: `http://127.1.${index >> 7}.${(index & 127) + 1}:${feedPort}/`,
    language: 'vi',
    region: 'national',
    everyMinutes: 15,
    evidence: 'made for the benchmark',
  }))
  return `export const sources = ${JSON.stringify(sources)}`
}

function header(value: string | readonly string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : value?.[0]
}

function listen(server: Server, host: string): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, host, () => resolve((server.address() as AddressInfo).port))
  })
}
