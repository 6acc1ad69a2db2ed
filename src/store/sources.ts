import type { SourceState } from '../source-state.ts'
import type { Database } from './database.ts'

/** Reads the states of all sources, by id. */
export function readSources(db: Database): Readonly<Record<string, SourceState>> {
  const rows = db.exec<{ id: string; state: string }>('SELECT id, state FROM sources')
  return Object.fromEntries(rows.map(({ id, state }) => [id, JSON.parse(state) as SourceState]))
}

/** Writes the state of one source; an equal one costs no row. */
export function writeSource(db: Database, id: string, state: SourceState): void {
  db.exec(
    'INSERT INTO sources (id, state) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET state = excluded.state WHERE state <> excluded.state',
    id,
    JSON.stringify(state),
  )
}

/** Deletes sources that the config does not have any more, or that a shard has taken over. */
export function removeSources(db: Database, ids: Iterable<string>): void {
  for (const id of ids) db.exec('DELETE FROM sources WHERE id = ?', id)
}
