import { DAY_MS } from '../durations.ts'
import type { Database } from './database.ts'

/** A message that has to go out. */
export type Outgoing = {
  readonly id: number
  /** "push:<name>" or "notify:<name>". */
  readonly target: string
  /** The id of an item; "" for a notice. */
  readonly item: string
  /** The words of a notice; "" for an item, which is sent in its newest state. */
  readonly body: string
  readonly created: string
  readonly due: string
}

/** How long to remember where an item was sent: it can come into a filter while its day is open. */
const PUSHED_DAYS = 14

/** Puts an item into the outbox of a target, once ever. Call it in the transaction that stores the item. */
export function addItem(db: Database, target: string, item: string, due: Date, now: Date): void {
  const [known] = db.exec<{ item: string }>('SELECT item FROM pushed WHERE target = ? AND item = ?', target, item)
  if (known) return
  db.exec('INSERT INTO pushed (target, item, at) VALUES (?, ?, ?)', target, item, now.toISOString())
  insert(db, { target, item, body: '', created: now.toISOString(), due: due.toISOString() })
}

/** Puts a notice into the outbox of a target. */
export function addNotice(db: Database, target: string, body: string, now: Date): void {
  insert(db, { target, item: '', body, created: now.toISOString(), due: now.toISOString() })
}

function insert(db: Database, { target, item, body, created, due }: Omit<Outgoing, 'id'>): void {
  db.exec(
    'INSERT INTO outbox (target, item, body, created, due) VALUES (?, ?, ?, ?, ?)',
    target,
    item,
    body,
    created,
    due,
  )
}

/** Nothing waits longer than until its hour of the next day: a later date comes from a wrong clock. */
const LONGEST_WAIT_MS = 2 * DAY_MS

/** Reads the due entries, in the order in which they came. */
export function readOutbox(db: Database, now: Date): readonly Outgoing[] {
  return db.exec<Outgoing>(
    'SELECT id, target, item, body, created, due FROM outbox WHERE due <= ? OR due > ? ORDER BY id',
    now.toISOString(),
    new Date(now.getTime() + LONGEST_WAIT_MS).toISOString(),
  )
}

/** Deletes messages that were accepted, or that nobody waits for. */
export function removeOutgoing(db: Database, ids: Iterable<number>): void {
  for (const id of ids) db.exec('DELETE FROM outbox WHERE id = ?', id)
}

export function trimPushed(db: Database, now: Date): void {
  db.exec('DELETE FROM pushed WHERE at < ?', new Date(now.getTime() - PUSHED_DAYS * DAY_MS).toISOString())
}
