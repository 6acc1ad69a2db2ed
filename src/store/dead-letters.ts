import { type DeadLetter, type DeadLettersDocument, VERSION } from './documents.ts'
import type { Store } from './kv.ts'

const MOST = 50
const DAY_MS = 24 * 3_600_000

/** Notes messages that the queue gave up; only its own queue's consumer does, one batch at a time. Throws what KV throws. */
export async function noteDeadLetters(store: Store, met: readonly DeadLetter[]): Promise<void> {
  const read = await store.readDeadLetters()
  if (read.kind === 'newer') return
  const before = read.kind === 'good' ? read.document.letters : []
  await store.writeDeadLetters({ version: VERSION, letters: [...met, ...before].slice(0, MOST) })
}

/** Those of the last 24 hours. */
export function recentLetters({ letters }: Pick<DeadLettersDocument, 'letters'>, now: Date): readonly DeadLetter[] {
  return letters.filter(({ at }) => now.getTime() - Date.parse(at) < DAY_MS)
}
