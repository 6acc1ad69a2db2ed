import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ChangeKind, Item, JournalEntry } from '../../../src/model.ts'
import {
  BEFORE_ANY,
  beginning,
  type ChangesPage,
  decodeChangesCursor,
  followChanges,
} from '../../../src/serve/api/changes.ts'
import { item } from '../../samples.ts'

const EPOCH = '6278cee4-1160-45dc-a44b-4e681ea168d2'
const AT = '2026-11-28T08:00:00.000Z'

/** What is stored: items as they are now, what is hidden, and the journal of how they came to be so. */
type Stored = { readonly items: Map<string, Item>; readonly hidden: Set<string>; readonly entries: JournalEntry[] }

type Step = { readonly kind: ChangeKind; readonly number: number }

function stored(): Stored {
  return { items: new Map(), hidden: new Set(), entries: [] }
}

/** Changes the store as the Poller does, and writes the journal. */
function happen({ items, hidden, entries }: Stored, { kind, number }: Step): void {
  const id = `20261128-k${String(number).padStart(7, '0')}`
  const before = items.get(id)
  const version = entries.length
  if (kind === 'new' && before === undefined) items.set(id, item({ id, title: `v${version}` }))
  else if (kind === 'hidden' && !hidden.has(id)) hidden.add(id)
  else if (kind === 'shown' && hidden.has(id)) hidden.delete(id)
  else if (kind === 'dropped' && before && !before.dropped) items.set(id, { ...before, dropped: true })
  else if (kind === 'restored' && before?.dropped) {
    const { dropped: _dropped, ...rest } = before
    items.set(id, rest)
  } else if ((kind === 'edited' || kind === 'joined') && before) items.set(id, { ...before, title: `v${version}` })
  else return
  entries.push([version + 1, AT, kind, id])
}

const journalOf = ({ entries }: Stored) => ({
  version: 2,
  epoch: EPOCH,
  newest: entries.length,
  settled: entries.length,
  forgotten: { items: 0, config: 0 },
  entries,
})

/** Follows to the end, page after page, and applies every change. */
async function follow(mirror: Map<string, Item>, from: string, store: Stored, limit: number): Promise<string> {
  let cursor = from
  for (;;) {
    const after = decodeChangesCursor(cursor)
    if (after === undefined) throw new Error(`not a cursor: ${cursor}`)
    const page: ChangesPage = await followChanges(after, {
      journal: journalOf(store),
      known: { items: store.entries.length, config: store.entries.length },
      limit,
      now: new Date(AT),
      hidden: store.hidden,
      findItem: async (id) => store.items.get(id) ?? 'unknown',
    })
    if (page.kind === 'gone') throw new Error('gone')
    for (const change of page.changes) {
      if ('item' in change) mirror.set(change.item.id, change.item)
      else mirror.delete(change.id)
    }
    cursor = page.next
    if (!page.more) return cursor
  }
}

const visible = ({ items, hidden }: Stored) =>
  [...items.values()]
    .filter(({ id, dropped }) => !dropped && !hidden.has(id))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))

const step = fc.record({
  kind: fc.constantFrom<ChangeKind>('new', 'new', 'edited', 'joined', 'dropped', 'restored', 'hidden', 'shown'),
  number: fc.nat({ max: 12 }),
})

test('a mirror that follows the changes has what is stored, item by item, wherever it stopped', async () => {
  const property = async (bursts: readonly (readonly Step[])[], limit: number) => {
    const store = stored()
    const mirror = new Map<string, Item>()
    let cursor = beginning(journalOf(store), { items: 0, config: 0 })
    for (const burst of bursts) {
      for (const one of burst) happen(store, one)
      cursor = await follow(mirror, cursor, store, limit)
      expect([...mirror.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(visible(store))
    }
  }
  const bursts = fc.array(fc.array(step, { maxLength: 20 }), { maxLength: 10 })
  await fc.assert(fc.asyncProperty(bursts, fc.integer({ min: 1, max: 7 }), property), { numRuns: 300 })
})

describe('a cursor', () => {
  const store = stored()
  for (let number = 0; number < 5; number++) happen(store, { kind: 'new', number })
  const ask = (cursor: string, entries = store.entries, publishedThrough = 5) => {
    const after = decodeChangesCursor(cursor)
    if (after === undefined) throw new Error('not a cursor')
    return followChanges(after, {
      journal: { ...journalOf(store), entries },
      known: { items: publishedThrough, config: publishedThrough },
      limit: 100,
      now: new Date(AT),
      hidden: new Set(),
      findItem: async (id) => store.items.get(id) ?? 'unknown',
    })
  }

  test.each([
    ['of another journal', `${EPOCH.replace('6', '7')}.3`, store.entries],
    ['from before the oldest entry', `${EPOCH}.1`, store.entries.slice(3)],
    ['ahead of the journal', `${EPOCH}.6`, store.entries],
  ])('%s is gone: all must be read again', async (_, cursor, entries) => {
    expect(await ask(cursor, entries)).toEqual({ kind: 'gone' })
  })

  test('just before the oldest entry still reaches back', async () => {
    expect(await ask(`${EPOCH}.3`, store.entries.slice(3))).toMatchObject({ kind: 'page', more: false })
  })

  test('says that there is more where a page is full, and not where the rest waits to be published', async () => {
    const after = { epoch: EPOCH, seq: 0 }
    const paged = (limit: number, publishedThrough: number) =>
      followChanges(after, {
        journal: journalOf(store),
        known: { items: publishedThrough, config: publishedThrough },
        limit,
        now: new Date(AT),
        hidden: new Set(),
        findItem: async (id) => store.items.get(id) ?? 'unknown',
      })
    expect(await paged(2, 5)).toMatchObject({ next: `${EPOCH}.2`, more: true })
    expect(await paged(5, 5)).toMatchObject({ next: `${EPOCH}.5`, more: false })
    expect(await paged(2, 2)).toMatchObject({ next: `${EPOCH}.2`, more: false })
  })

  test('does not pass what the published items do not hold yet', async () => {
    const page = await ask(`${EPOCH}.0`, store.entries, 3)
    expect(page).toMatchObject({ kind: 'page', next: `${EPOCH}.3`, more: false })
  })
})

test('what was hidden or shown waits for a config that knows it: KV may show the journal first', async () => {
  const store = stored()
  const id = '20261128-k0000001'
  for (const kind of ['new', 'hidden', 'shown'] as const) happen(store, { kind, number: 1 })
  const seen = async (entries: number, config: number, hidden: readonly string[]) => {
    const journal = journalOf({ ...store, entries: store.entries.slice(0, entries) })
    const known = { items: entries, config }
    const findItem = async () => store.items.get(id) ?? 'unknown'
    const after = { epoch: EPOCH, seq: 1 }
    const page = await followChanges(after, {
      journal,
      known,
      limit: 100,
      hidden: new Set(hidden),
      findItem,
      now: new Date(AT),
    })
    return page.kind === 'page' && [page.changes.map(({ change }) => change), page.next]
  }
  expect(await seen(2, 1, [])).toEqual([[], `${EPOCH}.1`])
  expect(await seen(2, 2, [id])).toEqual([['hidden'], `${EPOCH}.2`])
  expect(await seen(3, 2, [id])).toEqual([[], `${EPOCH}.2`])
  expect(await seen(3, 3, [])).toEqual([['restored'], `${EPOCH}.3`])
})

describe('a new copy begins', () => {
  const store = stored()
  for (let number = 0; number < 5; number++) happen(store, { kind: 'new', number })
  const journal = journalOf(store)

  test.each([
    ['where readers everywhere see the items', { settled: 3 }, 5, 3],
    ['not after the items that this reader has', { settled: 4 }, 2, 2],
    ['not before the oldest change that is left', { settled: 1, entries: store.entries.slice(3) }, 5, 3],
    ['at the first change in a new store', { settled: 0 }, 5, 0],
  ] as const)('%s', (_, changes, known, seq) => {
    expect(beginning({ ...journal, ...changes }, { items: known, config: known })).toBe(`${EPOCH}.${seq}`)
  })

  test.each([
    ['items', { items: 2, config: 5 }],
    ['config', { items: 5, config: 2 }],
    ['items', { items: -1, config: 5 }],
  ])('again where the %s read here lack a change that the journal no longer has', (what, known) => {
    const forgotten = { items: 0, config: 0, [what]: 3 }
    expect(beginning({ ...journal, entries: store.entries.slice(3), forgotten }, known)).toBe(BEFORE_ANY)
  })
})
