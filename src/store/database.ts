import type { DurableObjectStorage } from '@cloudflare/workers-types'

/** What SQLite keeps in a column. */
export type SqlValue = string | number | ArrayBuffer | null
export type Row = Readonly<Record<string, SqlValue>>

/** A Durable Object's SQLite, as far as the store needs it. Tests put another one behind the same surface. */
export type Database = {
  /** Runs one statement and gives its rows. At most 100 parameters, each of a type that SQLite keeps. */
  readonly exec: <Found extends Row>(query: string, ...bindings: readonly SqlValue[]) => Found[]
  /** All that `work` writes, or nothing of it where it throws. `work` must not be asynchronous. */
  readonly transaction: <Result>(work: () => Result) => Result
  /** Resolves once everything written so far is on disk. */
  readonly sync: () => Promise<void>
  /** Rows written since this database was opened, as the platform bills them. */
  readonly rowsWritten: () => number
  /** Bytes on disk. */
  readonly size: () => number
}

/** The SQLite of a Durable Object, with its rows counted. */
export function databaseOf(storage: DurableObjectStorage): Database {
  let rows = 0
  return {
    exec: <Found extends Row>(query: string, ...bindings: readonly SqlValue[]) => {
      const cursor = storage.sql.exec<Found & Record<string, SqlValue>>(query, ...bindings)
      const found = cursor.toArray()
      rows += cursor.rowsWritten
      return found
    },
    transaction: (work) => storage.transactionSync(work),
    sync: () => storage.sync(),
    rowsWritten: () => rows,
    size: () => storage.sql.databaseSize,
  }
}
