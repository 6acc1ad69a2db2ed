import fc from 'fast-check'
import { exportPage, importLines } from '../../src/poller/owner/archive-lines.ts'
import { isRebuilding, takeOver } from '../../src/poller/tick/open-tick.ts'
import { runtime } from './invocation.ts'
import { CLEAN } from './plan.ts'
import type { Stage } from './stage.ts'

/** The owner's export, and its way into an empty Poller. */

/** How an archive is sent: in parts of so many lines; `again`: the answer is lost, and the part is sent once more. */
export type Sending = {
  readonly parts: readonly { readonly lines: number; readonly again: boolean; readonly dies: boolean }[]
  /** What readers had is lost too. */
  readonly isKvEmptied: boolean
}

export const sending: fc.Arbitrary<Sending> = fc.record({
  parts: fc.array(fc.record({ lines: fc.integer({ min: 1, max: 9 }), again: fc.boolean(), dies: fc.boolean() }), {
    minLength: 1,
    maxLength: 5,
  }),
  isKvEmptied: fc.boolean(),
})

/** Everything that was ever kept, page by page. */
export function exportAll({ poller, clock }: Stage): readonly string[] {
  const lines: string[] = []
  for (let after: string | undefined = ''; after !== undefined; ) {
    const page = exportPage(poller.db(), after, new Date(clock.ms))
    lines.push(...page.lines)
    after = page.next
  }
  return lines
}

/** Sends an archive to the present Poller, whose object may die before or after a part. */
export async function importAll(on: Stage, lines: readonly string[], { parts }: Sending): Promise<void> {
  let sent = 0
  for (let count = 0; sent < lines.length; count++) {
    const part = parts[count % parts.length] ?? { lines: 500, again: false, dies: false }
    const some = lines.slice(sent, sent + part.lines)
    const send = () => sendPart(on, some)
    await send()
    if (part.dies) on.poller.crash()
    else on.poller.disk().commit()
    if (part.again || part.dies) {
      await send()
      on.poller.disk().commit()
    }
    sent += some.length
  }
}

/** As the Poller's call does. */
async function sendPart(on: Stage, lines: readonly string[]): Promise<void> {
  const db = on.poller.db()
  const now = new Date(on.clock.ms)
  const turn = async () => undefined
  const own = runtime(on, CLEAN, { db, turn, deliveries: [], puts: [], topic: on.owner().topic })
  const stoodBack = isRebuilding(db) ? await takeOver(own, now) : undefined
  if (stoodBack || isRebuilding(db)) throw new Error(stoodBack?.why ?? 'days are left to take over')
  const part = importLines(db, lines, { now, utcOffset: '+07:00', rowsWrittenPerDay: 90_000, limits: on.limits })
  if (part.kind !== 'imported') throw new Error(JSON.stringify(part))
}
