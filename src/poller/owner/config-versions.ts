import { checkOverride } from '../../config/schema/load.ts'
import type { ChangeKind } from '../../model.ts'
import { KEYS } from '../../publish/documents.ts'
import { addConfigVersion, newestConfig } from '../../store/config-versions.ts'
import type { Database } from '../../store/database.ts'
import { addToJournal } from '../../store/journal.ts'
import { markDue } from '../../store/publications.ts'
import type { SavedConfig, StoredConfig } from '../api.ts'
import { loadStoredConfig } from '../tick/open-tick.ts'

export type Saving = {
  readonly text: string | null
  /** The version that was edited; undefined to overwrite any. */
  readonly edited: number | undefined
  readonly note: string
  readonly now: Date
  /** The LIMITS variable. */
  readonly limits: string | undefined
}

/** Checks and saves another version of the owner's config; null restores the built-in one. */
export function saveConfigVersion(db: Database, { text, edited, note, now, limits }: Saving): SavedConfig {
  const newest = newestConfig(db)?.version ?? 0
  if (edited !== undefined && edited !== newest) return { kind: 'clash', version: newest }
  if (text !== null) {
    const checked = checkOverride(text, limits)
    if (checked.kind === 'bad') return { kind: 'bad', problems: checked.problems }
  }
  return { kind: 'saved', version: storeConfigVersion(db, { text, note, now, limits }), text }
}

/** Stores a version unchecked, with what it hides and shows in the journal, and returns its number. */
export function storeConfigVersion(db: Database, { text, note, now, limits }: Omit<Saving, 'edited'>): number {
  const before = loadStoredConfig(db, limits).config.hidden
  return db.transaction(() => {
    const version = addConfigVersion(db, { at: now.toISOString(), note, text })
    const after = loadStoredConfig(db, limits).config.hidden
    const changes = [...turned(after, before, 'hidden'), ...turned(before, after, 'shown')]
    addToJournal(db, changes, now)
    markDue(db, [KEYS.config])
    if (changes.length > 0) markDue(db, [KEYS.changes])
    return version
  })
}

/** The ids that are in only one of two lists, as changes. Near misses are hidden by address and have none. */
function turned(ids: readonly string[], others: readonly string[], kind: ChangeKind) {
  return ids.filter((id) => !others.includes(id) && !URL.canParse(id)).map((item) => ({ kind, item }))
}

/** Reads the newest version and the config in force. */
export function readStoredConfig(db: Database, limits: string | undefined): StoredConfig {
  const newest = newestConfig(db)
  const { config, problems, inForce } = loadStoredConfig(db, limits)
  return { version: newest?.version ?? 0, text: newest?.text ?? null, config, problems, inForce }
}
