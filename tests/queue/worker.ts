import type { MessageBatch, Queue } from '@cloudflare/workers-types'
import { poll, type World } from '../../src/poll.ts'
import { type Env, worldOf } from '../../src/runtime.ts'
import type { Kv } from '../../src/store/kv.ts'
import type { ShardMessage } from '../../src/store/open-shard.ts'
import { takeMessages } from '../../src/take-messages.ts'

/**
 * The Worker's tick and its queue at a time that the test names, with a queue that delivers some messages twice and
 * some late, and shards that die between their two writes. Retries do not wait: the hours here are simulated.
 */

type TestEnv = Env & { readonly SHARDS: Queue<ShardMessage> }
type Line = Readonly<Record<string, unknown>>

const LATE_SECONDS = 2

let nowMs = 0
let sent = 0
let memoriesWritten = 0
let lines: Line[] = []

function worldAt(env: TestEnv): World {
  const world = worldOf(env)
  return {
    ...world,
    kv: dyingKv(env.KV),
    now: () => new Date(nowMs),
    log: (line) => void lines.push(line),
    send: (messages) => sendUnreliably(env.SHARDS, messages),
  }
}

async function sendUnreliably(queue: Queue<ShardMessage>, messages: readonly ShardMessage[]): Promise<void> {
  for (const message of messages) {
    const number = ++sent
    const isLate = number % 11 === 0
    await queue.send(message, isLate ? { delaySeconds: LATE_SECONDS } : {})
    if (number % 5 === 0) await queue.send(message)
    lines.push({ event: 'sent', shard: message.shard, tick: message.tick, isLate: isLate && number % 5 !== 0 })
  }
}

/** Every thirteenth memory of a shard is not written: its outbox was. */
function dyingKv(kv: Kv): Kv {
  return new Proxy(kv, {
    get: (target, name) => {
      const method: unknown = Reflect.get(target, name)
      if (typeof method !== 'function') return method
      return (...given: readonly unknown[]) => {
        const isMemory = name === 'put' && String(given[0]).startsWith('state:')
        if (isMemory && ++memoriesWritten % 13 === 0) return Promise.reject(new Error('died between its two writes'))
        return Reflect.apply(method, target, given)
      }
    },
  })
}

function withoutWaiting(batch: MessageBatch<ShardMessage>): MessageBatch<ShardMessage> {
  const messages = batch.messages.map((message) => ({
    id: message.id,
    timestamp: message.timestamp,
    body: message.body,
    attempts: message.attempts,
    ack: () => message.ack(),
    retry: () => message.retry({ delaySeconds: 0 }),
  }))
  return { queue: batch.queue, metadata: batch.metadata, messages, retryAll: () => undefined, ackAll: () => undefined }
}

export default {
  async fetch(request: Request, env: TestEnv): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url)
    if (pathname === '/tick') {
      nowMs = Number(searchParams.get('now'))
      return Response.json(await poll(worldAt(env)))
    }
    const taken = lines
    lines = []
    return Response.json(taken)
  },
  queue: (batch: MessageBatch<ShardMessage>, env: TestEnv) => takeMessages(worldAt(env), withoutWaiting(batch)),
}
