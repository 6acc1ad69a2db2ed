import type { Database } from './database.ts'

/** One saved version of the owner's config. `text` is null for a return to the built-in config. */
export type ConfigVersion = {
  readonly version: number
  readonly at: string
  readonly note: string
  readonly text: string | null
}

/** The 50 that the owner can undo, and the one before them. */
const MOST = 51

/** Reads the stored versions, newest first. */
export function readConfigVersions(db: Database): readonly ConfigVersion[] {
  return db.exec<ConfigVersion>('SELECT version, at, note, text FROM config ORDER BY version DESC')
}

/** Reads the newest version; undefined if the owner never saved one. */
export function newestConfig(db: Database): ConfigVersion | undefined {
  return db.exec<ConfigVersion>('SELECT version, at, note, text FROM config ORDER BY version DESC LIMIT 1')[0]
}

/** Saves a version and deletes the oldest beyond the most. */
export function addConfigVersion(db: Database, { at, note, text }: Omit<ConfigVersion, 'version'>): number {
  const version = (newestConfig(db)?.version ?? 0) + 1
  db.exec('INSERT INTO config (version, at, note, text) VALUES (?, ?, ?, ?)', version, at, note, text)
  db.exec('DELETE FROM config WHERE version <= ?', version - MOST)
  return version
}
