import fc from 'fast-check'
import { dayOfId } from '../../src/item-day.ts'
import type { ChangesDocument, ConfigDocument, DayDocument, ItemsDocument } from '../../src/publish/documents.ts'
import { entryIn } from '../../src/publish/revision.ts'
import { countOn } from '../../src/publish/sealed-days.ts'
import { beginning, decodeChangesCursor, followChanges, type KnownChanges } from '../../src/serve/api/changes.ts'
import type { FaultyKv } from './faulty-kv.ts'
import { broken } from './promises.ts'

/** A program that keeps an exact copy by following the changes, where KV shows it each document as old as it likes. */

/** How many versions old each document is. */
export type Look = { readonly items: number; readonly config: number; readonly changes: number; readonly days: number }

const age = fc.nat({ max: 2 })
export const look: fc.Arbitrary<Look> = fc.record({ items: age, config: age, changes: age, days: age })
const NEWEST: Look = { items: 0, config: 0, changes: 0, days: 0 }

export type Follower = {
  /** Takes over what is there, or follows the changes. */
  readonly follow: (look: Look, nowMs: number) => Promise<void>
  /** With all at its newest, the copy is exact. */
  readonly settle: (nowMs: number) => Promise<void>
}

type Seen = {
  readonly items: ItemsDocument
  readonly hidden: ReadonlySet<string>
  readonly journal: ChangesDocument
  readonly known: KnownChanges
  readonly day: (day: string) => DayDocument | undefined
}

export function follower(kv: FaultyKv): Follower {
  const mirror = new Map<string, string>()
  let cursor = ''

  async function follow(look: Look, nowMs: number): Promise<void> {
    const seen = see(kv, look)
    if (seen === undefined) return
    if (cursor === '') return begin(seen)
    for (let more = true; more; ) {
      const page = await nextPage(seen, cursor, nowMs)
      if (page.kind === 'gone') return begin(seen)
      for (const change of page.changes) {
        if ('item' in change) mirror.set(change.item.id, JSON.stringify(change.item))
        else mirror.delete(change.id)
      }
      cursor = page.next
      more = page.more
    }
  }

  function begin(seen: Seen): void {
    const all = visible(seen)
    if (all === undefined) return
    mirror.clear()
    for (const [id, text] of all) mirror.set(id, text)
    cursor = beginning(seen.journal, seen.known)
  }

  return {
    follow,
    async settle(nowMs) {
      await follow(NEWEST, nowMs)
      const seen = see(kv, NEWEST)
      const all = seen && visible(seen)
      if (all === undefined) return
      for (const id of new Set([...all.keys(), ...mirror.keys()])) {
        if (all.get(id) !== mirror.get(id)) broken(`a copy has ${id} as ${mirror.get(id)}, not as ${all.get(id)}`)
      }
    },
  }
}

function nextPage({ items, hidden, journal, known, day }: Seen, cursor: string, nowMs: number) {
  const after = decodeChangesCursor(cursor)
  if (after === undefined) return broken(`${cursor} is not a cursor`)
  const findItem = async (id: string) => {
    const current = items.items.find((item) => item.id === id)
    if (current !== undefined || dayOfId(id) > items.sealedDay) return current ?? 'unknown'
    const sealed = day(dayOfId(id))
    if (sealed === undefined && items.days && countOn(items.days, dayOfId(id)) > 0) return 'later'
    return sealed?.items.find((item) => item.id === id) ?? 'unknown'
  }
  return followChanges(after, { journal, known, limit: 3, hidden, now: new Date(nowMs), findItem })
}

/** Everything that is in a list, as it is; undefined while a day is not there. */
function visible({ items, hidden, day }: Seen): ReadonlyMap<string, string> | undefined {
  const all = new Map(items.items.map((item) => [item.id, item]))
  for (let name = items.sealedDay; name !== ''; ) {
    const sealed = day(name)
    if (sealed === undefined) return undefined
    for (const item of sealed.items) if (!all.has(item.id)) all.set(item.id, item)
    name = sealed.previousDay
  }
  const shown = [...all.values()].filter(({ id, dropped }) => !dropped && !hidden.has(id))
  return new Map(shown.map((item) => [item.id, JSON.stringify(item)]))
}

/** What KV shows; undefined while a document that all others need is not there. */
function see(kv: FaultyKv, look: Look): Seen | undefined {
  const read = <Document>(key: string, versionsOld: number): Document | undefined => {
    const text = kv.versions(key).at(-1 - versionsOld)
    return text === undefined ? undefined : (JSON.parse(text) as Document)
  }
  const items = read<ItemsDocument>('items', look.items)
  const config = read<ConfigDocument>('config', look.config)
  const journal = read<ChangesDocument>('changes', look.changes)
  if (items === undefined || config === undefined || journal === undefined) return undefined
  return {
    items,
    hidden: new Set(config.config.hidden),
    journal,
    known: { items: entryIn(items.rev, journal.epoch), config: entryIn(config.journal, journal.epoch) },
    day: (day) => read<DayDocument>(`day:${day}`, look.days),
  }
}
