import { DAY_MS } from '../durations.ts'
import type { DroppedItem, NearMiss } from '../model.ts'
import type { Database } from './database.ts'

/** Near misses are kept whole, so that another topic can take them; dropped items only as far as they answer "why". */
const MOST_NEAR = 200
const MOST_DROPPED = 2_000
const LONGEST_DAYS = 14

/** Near misses, newest first. */
export function readNear(db: Database): readonly NearMiss[] {
  const rows = db.exec<{ body: string }>("SELECT body FROM near WHERE kind = 'near' ORDER BY seen DESC, link")
  return rows.map(({ body }) => JSON.parse(body) as NearMiss)
}

/** The near miss at a link; undefined if it is not one. */
export function readNearAt(db: Database, link: string): NearMiss | undefined {
  const [found] = db.exec<{ body: string }>("SELECT body FROM near WHERE link = ? AND kind = 'near'", link)
  return found && (JSON.parse(found.body) as NearMiss)
}

/** Reads the items dropped in the last days, newest first. */
export function readDropped(db: Database): readonly DroppedItem[] {
  const rows = db.exec<{ body: string }>("SELECT body FROM near WHERE kind = 'dropped' ORDER BY seen DESC, link")
  return rows.map(({ body }) => JSON.parse(body) as DroppedItem)
}

/** Writes near misses; the link identifies an article. */
export function writeNear(db: Database, misses: Iterable<NearMiss>): void {
  for (const miss of misses) write(db, { ...miss, kind: 'near' }, miss)
}

export function writeDropped(db: Database, items: Iterable<DroppedItem>): void {
  for (const item of items) write(db, { ...item, kind: 'dropped', judgedBy: '' }, item)
}

type Kept = Pick<NearMiss, 'link' | 'seen' | 'judgedBy'> & { readonly kind: 'near' | 'dropped' }

function write(db: Database, { link, kind, seen, judgedBy }: Kept, body: NearMiss | DroppedItem): void {
  db.exec(
    'INSERT INTO near (link, kind, seen, judged_by, body) VALUES (?, ?, ?, ?, ?) ON CONFLICT (link) DO UPDATE SET kind = excluded.kind, seen = excluded.seen, judged_by = excluded.judged_by, body = excluded.body',
    link,
    kind,
    seen,
    judgedBy,
    JSON.stringify(body),
  )
}

export function removeNear(db: Database, links: Iterable<string>): void {
  for (const link of links) db.exec('DELETE FROM near WHERE link = ?', link)
}

/**
 * Deletes items older than 14 days, and those beyond 200 near misses and 2,000 dropped items: the oldest of the sources
 * that have most, so that a flood takes the place of its own.
 */
export function trimNear(db: Database, now: Date): void {
  // An item that a clock dated ahead would otherwise be among the newest until that day comes.
  db.exec('UPDATE near SET seen = ? WHERE seen > ?', now.toISOString(), new Date(now.getTime() + DAY_MS).toISOString())
  db.exec('DELETE FROM near WHERE seen < ?', new Date(now.getTime() - LONGEST_DAYS * DAY_MS).toISOString())
  for (const [kind, most] of [
    ['near', MOST_NEAR],
    ['dropped', MOST_DROPPED],
  ] as const) {
    const [found] = db.exec<{ count: number }>('SELECT count(*) AS count FROM near WHERE kind = ?', kind)
    if (found === undefined || found.count <= most) continue
    // Ordered by link as well: items of one tick share one instant.
    db.exec(
      "DELETE FROM near WHERE link IN (SELECT link FROM (SELECT link, seen, row_number() OVER (PARTITION BY json_extract(body, '$.source') ORDER BY seen DESC, link) AS place FROM near WHERE kind = ?) ORDER BY place, seen DESC, link LIMIT -1 OFFSET ?)",
      kind,
      most,
    )
  }
}
