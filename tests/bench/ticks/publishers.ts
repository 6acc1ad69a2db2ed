import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { referenceFeed } from './reference-feeds.ts'

export type Publishers = {
  readonly port: number
  /** Sets the publishers' clock. */
  readonly setNow: (ms: number) => void
  /** Addresses asked since the last call. */
  readonly takeAsked: () => readonly string[]
}

export type Feeds = { readonly items: number; readonly perHour: number }

/** The publishers of the reference day, in this process, so that their CPU is not counted. */
export async function startPublishers({ items, perHour }: Feeds): Promise<Publishers> {
  let asked: string[] = []
  let now = 0
  const server = createServer((request, response) => {
    asked.push(`http://${request.headers.host}${request.url}`)
    const source = Number(/\d+/.exec(request.url ?? '')?.[0])
    const body = Buffer.from(referenceFeed(source, items, now, perHour))
    response.writeHead(200, { 'content-type': 'application/rss+xml', 'content-length': body.byteLength }).end(body)
  })
  return {
    port: await listen(server, '0.0.0.0'),
    setNow: (ms) => {
      now = ms
    },
    takeAsked: () => {
      const taken = asked
      asked = []
      return taken
    },
  }
}

export type KvServer = {
  readonly port: number
  /** Calls since the last call of this. */
  readonly takeCalls: () => { readonly reads: number; readonly writes: number }
  /** The value under a key; "" without one. */
  readonly textOf: (key: string) => string
}

type BulkGet = { readonly keys: readonly string[]; readonly withMetadata?: boolean }

/** One KV namespace, as workerd asks for it over HTTP, a POST for several keys: outside the Worker's process, as on Cloudflare. */
export async function startKv(): Promise<KvServer> {
  const values = new Map<string, { readonly bytes: Buffer; readonly metadata: string | undefined }>()
  let calls = { reads: 0, writes: 0 }
  const server = createServer(async (request, response) => {
    const key = decodeURIComponent(new URL(request.url ?? '/', 'http://kv').pathname.slice(1))
    if (request.method === 'POST') {
      const { keys, withMetadata = false } = JSON.parse((await bytesOf(request)).toString()) as BulkGet
      calls.reads += keys.length
      const found = keys.map((each) => {
        const { bytes, metadata } = values.get(each) ?? {}
        const value = bytes?.toString() ?? null
        if (value === null || !withMetadata) return [each, value] as const
        return [each, { value, metadata: metadata && JSON.parse(metadata) }] as const
      })
      response.end(JSON.stringify(Object.fromEntries(found)))
      return
    }
    if (request.method === 'PUT') {
      calls.writes++
      values.set(key, { bytes: await bytesOf(request), metadata: header(request.headers['cf-kv-metadata']) })
      response.end()
      return
    }
    calls.reads++
    const found = values.get(key)
    if (found === undefined) {
      response.writeHead(404).end()
      return
    }
    response.writeHead(200, found.metadata === undefined ? {} : { 'cf-kv-metadata': found.metadata }).end(found.bytes)
  })
  return {
    port: await listen(server, '127.0.0.1'),
    takeCalls: () => {
      const taken = calls
      calls = { reads: 0, writes: 0 }
      return taken
    },
    textOf: (key) => values.get(key)?.bytes.toString() ?? '',
  }
}

/** A host for each source, as in life: requests to one host take turns. All of 127/8 is this machine. */
export function sourcesModule(count: number, feedPort: number, everyMinutes = 15): string {
  const sources = Array.from({ length: count }, (_, index) => ({
    id: `bao-${index}`,
    name: `Báo số ${index}`,
    url: `http://127.1.${index >> 7}.${(index & 127) + 1}:${feedPort}/${index}.rss`,
    home: `http://127.1.${index >> 7}.${(index & 127) + 1}:${feedPort}/`,
    language: 'vi',
    region: 'national',
    everyMinutes,
    evidence: 'made for the benchmark',
  }))
  return `export const sources = ${JSON.stringify(sources)}`
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

function header(value: string | readonly string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : value?.[0]
}

function listen(server: Server, host: string): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, host, () => resolve((server.address() as AddressInfo).port))
  })
}
