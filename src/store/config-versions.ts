import type { Database } from './database.ts'

/** One version of the owner's config as it was saved. `text` is null where the built-in config was put back. */
export type ConfigVersion = {
  readonly version: number
  readonly at: string
  readonly note: string
  readonly text: string | null
}

const MOST = 50

/** The versions that are kept, newest first. */
export function readConfigVersions(db: Database): readonly ConfigVersion[] {
  return db.exec<ConfigVersion>('SELECT version, at, note, text FROM config ORDER BY version DESC')
}

/** The newest version; undefined where the owner never saved one. */
export function newestConfig(db: Database): ConfigVersion | undefined {
  return db.exec<ConfigVersion>('SELECT version, at, note, text FROM config ORDER BY version DESC LIMIT 1')[0]
}

/** Saves another version; those beyond the newest 50 are let go. */
export function addConfigVersion(db: Database, { at, note, text }: Omit<ConfigVersion, 'version'>): number {
  const version = (newestConfig(db)?.version ?? 0) + 1
  db.exec('INSERT INTO config (version, at, note, text) VALUES (?, ?, ?, ?)', version, at, note, text)
  db.exec('DELETE FROM config WHERE version <= ?', version - MOST)
  return version
}
