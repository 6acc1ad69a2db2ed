import { connect, type Socket } from 'node:net'

/** A GET as it goes over the wire. */
export type Get = { readonly path: string; readonly headers?: Readonly<Record<string, string>> }

const CONNECTIONS = 16

/** Requests a second of one address over keep-alive connections, each with one request at a time. */
export type Load = {
  /** Sends so many requests; gives how long they took, in ms. `pathOf` makes the address of each. */
  readonly run: (requests: number, get: Get, pathOf?: (number: number) => string) => Promise<number>
  readonly close: () => void
}

/**
 * A client that does as little as it can, so that the server is what is measured: it reads of an answer where its head
 * ends and how long its body is, and no more. Throws where the status is another than that of the first answer.
 */
export async function openLoad(port: number): Promise<Load> {
  const sockets = await Promise.all(Array.from({ length: CONNECTIONS }, () => opened(port)))
  return {
    async run(requests, get, pathOf = () => get.path) {
      const headers = Object.entries({ host: 'tin.example', ...get.headers })
      const rest = ` HTTP/1.1\r\n${headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`
      const status = { expected: '' }
      let sent = 0
      const next = () => (sent < requests ? `GET ${pathOf(sent++)}${rest}` : undefined)
      const from = performance.now()
      await Promise.all(sockets.map((socket) => exchange(socket, next, status)))
      return performance.now() - from
    },
    close: () => {
      for (const socket of sockets) socket.destroy()
    },
  }
}

function opened(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true })
    socket.once('connect', () => resolve(socket)).once('error', reject)
  })
}

/** One request after the other on one connection, until there is no next one. */
function exchange(socket: Socket, next: () => string | undefined, status: { expected: string }): Promise<void> {
  return new Promise((resolve, reject) => {
    let missing = 0
    let head: Buffer = Buffer.alloc(0)
    const send = () => {
      const request = next()
      if (request !== undefined) return socket.write(request)
      socket.off('data', onData)
      resolve()
    }
    const onData = (chunk: Buffer) => {
      if (missing > 0) missing -= chunk.byteLength
      else {
        head = head.byteLength === 0 ? chunk : Buffer.concat([head, chunk])
        const end = head.indexOf('\r\n\r\n')
        if (end < 0) return
        const text = head.toString('latin1', 0, end)
        const length = Number(/\r\ncontent-length: (\d+)/i.exec(text)?.[1] ?? 0)
        missing = length - (head.byteLength - end - 4)
        head = Buffer.alloc(0)
        status.expected ||= text.slice(9, 12)
        if (text.slice(9, 12) !== status.expected || /transfer-encoding/i.test(text))
          reject(new Error(`not what was expected, ${status.expected} of known length:\n${text}`))
      }
      if (missing === 0) send()
    }
    socket.on('data', onData)
    send()
  })
}
