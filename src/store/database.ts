import type { DurableObjectStorage } from '@cloudflare/workers-types'

/** The values that SQLite keeps in a column. */
export type SqlValue = string | number | ArrayBuffer | null
export type Row = Readonly<Record<string, SqlValue>>

/** The part of a Durable Object's SQLite that the store needs. Tests put another one behind the same interface. */
export type Database = {
  /** Runs one statement and returns its rows. At most 100 parameters, each of a type that SQLite keeps. */
  readonly exec: <Found extends Row>(query: string, ...bindings: readonly SqlValue[]) => Found[]
  /** Commits all writes of `work`, or none if it throws. `work` must not be asynchronous. */
  readonly transaction: <Result>(work: () => Result) => Result
  /** Resolves once everything written so far is on disk. */
  readonly sync: () => Promise<void>
  /** Rows written since this database was opened, as the platform bills them. */
  readonly rowsWritten: () => number
  /** Bytes on disk. */
  readonly size: () => number
}

/** Wraps the SQLite of a Durable Object and counts its rows. */
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
