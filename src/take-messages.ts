import type { Message, MessageBatch } from '@cloudflare/workers-types'
import type { World } from './poll.ts'
import { pollShard } from './poll-shard.ts'
import { noteDeadLetters } from './store/dead-letters.ts'
import { openStore } from './store/kv.ts'
import type { ShardMessage } from './store/open-shard.ts'

/** Longer than a read of KV may be old: the next try sees what this one wrote. */
const RETRY_SECONDS = 90

/** The end of the name of the queue to which messages go that were tried in vain (wrangler.toml). */
const DEAD = '-dead'

/**
 * Does what the messages of a queue ask for. One that cannot be done now is tried again later, as often as wrangler.toml
 * says; those of the dead letter queue are noted for health. Of one that fails no other message suffers.
 */
export async function takeMessages(world: World, batch: MessageBatch<ShardMessage>): Promise<void> {
  if (batch.queue.endsWith(DEAD)) return noteDead(world, batch.messages)
  for (const message of batch.messages) {
    try {
      const run = await pollShard(world, message.body, message.attempts)
      if (run.kind === 'stood-back') message.retry({ delaySeconds: RETRY_SECONDS })
      else message.ack()
    } catch (error) {
      const { shard, tick } = message.body
      const detail = error instanceof Error ? error.message : String(error)
      world.log({ event: 'shard-failed', shard, tick, attempts: message.attempts, detail })
      message.retry({ delaySeconds: RETRY_SECONDS })
    }
  }
}

async function noteDead(world: World, messages: readonly Message<ShardMessage>[]): Promise<void> {
  const at = world.now().toISOString()
  const letters = messages.map(({ body: { shard, layout, tick } }) => ({ at, shard, shards: layout.shards, tick }))
  for (const letter of letters) world.log({ event: 'dead-letter', ...letter })
  await noteDeadLetters(openStore(world.kv), letters)
}
