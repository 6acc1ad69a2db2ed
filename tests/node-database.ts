import { DatabaseSync, type StatementSync } from 'node:sqlite'
import type { Database, Row, SqlValue } from '../src/store/database.ts'

/**
 * SQLite in memory behind the surface of a Durable Object's. It refuses what either world refuses, so that what runs
 * here runs there. As there, all that is written between two operations of the network is on disk as a whole or not at
 * all: a crash takes back what was not yet committed.
 */
export type Disk = {
  /** The database as the present instance of the object has it. Another instance that was killed can do nothing with its own. */
  readonly open: () => Database
  /** What was written so far is on disk: the platform sends nothing out before that. */
  readonly commit: () => void
  /** Ends the present instance. What it wrote since the last commit is gone. */
  readonly crash: () => void
}

const MOST_PARAMETERS = 100
const MOST_PATTERN_BYTES = 50
/** Of one value and of one row (limits page of Durable Objects, seen November 2026). */
const MOST_VALUE_BYTES = 2 * 1024 * 1024
const MOST_QUERY_BYTES = 100_000
const NOT_ALLOWED = /^\s*(BEGIN|COMMIT|END|ROLLBACK|SAVEPOINT|RELEASE|PRAGMA|ATTACH|DETACH|VACUUM)\b/i
const WRITES = /^\s*(?:INSERT(?: OR \w+)? INTO|REPLACE INTO|UPDATE(?: OR \w+)?|DELETE FROM)\s+(\w+)/i
const LITERAL = /'(?:[^']|'')*'/g

/** An empty disk. */
export function memoryDisk(): Disk {
  const sqlite = new DatabaseSync(':memory:')
  const begin = sqlite.prepare('BEGIN')
  const end = { commit: sqlite.prepare('COMMIT'), rollback: sqlite.prepare('ROLLBACK') }
  const statements = new Map<string, Prepared>()
  const trees = new Map<string, number>()
  let isOpen = false
  let present = 0

  const steps: Record<'begin' | 'undo' | 'end', StatementSync>[] = []
  const stepAt = (depth: number) => {
    const name = `step_${depth}`
    steps[depth] ??= {
      begin: sqlite.prepare(`SAVEPOINT ${name}`),
      undo: sqlite.prepare(`ROLLBACK TO ${name}`),
      end: sqlite.prepare(`RELEASE ${name}`),
    }
    return steps[depth]
  }
  const finish = (how: 'commit' | 'rollback') => {
    if (isOpen) end[how].run()
    isOpen = false
  }
  const beginOnce = () => {
    if (!isOpen) begin.run()
    isOpen = true
  }
  const prepared = (query: string): Prepared => {
    const known = statements.get(query)
    if (known) return known
    const made = prepare(sqlite, query)
    statements.set(query, made)
    return made
  }
  const treesOf = (table: string): number => {
    const known = trees.get(table)
    if (known !== undefined) return known
    const counted = countTrees(sqlite, table)
    trees.set(table, counted)
    return counted
  }

  function open(): Database {
    const instance = present
    let rows = 0
    let depth = 0
    const mustLive = () => {
      if (instance !== present) throw new Error('this instance was killed')
    }
    const exec = <Found extends Row>(query: string, ...bindings: readonly SqlValue[]): Found[] => {
      mustLive()
      const { statement, parameters, table, isWrite, hasPattern } = prepared(query)
      checkBindings(bindings, parameters, hasPattern)
      if (!isWrite) return statement.all(...bindings.map(toNode)).map((row) => fromNode<Found>(row))
      beginOnce()
      if (table === undefined) {
        statement.run()
        trees.clear()
        return []
      }
      const { changes } = statement.run(...bindings.map(toNode))
      rows += Number(changes) * treesOf(table)
      return []
    }
    const transaction = <Result>(work: () => Result): Result => {
      mustLive()
      beginOnce()
      const step = stepAt(depth++)
      step.begin.run()
      try {
        const result = work()
        if (result instanceof Promise) throw new TypeError('a transaction must not be asynchronous')
        step.end.run()
        return result
      } catch (error) {
        step.undo.run()
        step.end.run()
        throw error
      } finally {
        depth--
      }
    }
    const sync = async () => {
      mustLive()
      finish('commit')
    }
    return { exec, transaction, sync, rowsWritten: () => rows, size: () => sizeOf(sqlite) }
  }

  return {
    open,
    commit: () => finish('commit'),
    crash: () => {
      present++
      finish('rollback')
    },
  }
}

/** A new database that nobody ends, for tests of what is stored. */
export function memoryDatabase(): Database {
  return memoryDisk().open()
}

type Prepared = {
  readonly statement: StatementSync
  readonly parameters: number
  /** The table whose rows are written; undefined for a change of the tables themselves. */
  readonly table: string | undefined
  readonly isWrite: boolean
  readonly hasPattern: boolean
}

function prepare(sqlite: DatabaseSync, query: string): Prepared {
  if (NOT_ALLOWED.test(query)) throw new Error(`not allowed in a Durable Object: ${query}`)
  if (Buffer.byteLength(query) > MOST_QUERY_BYTES) throw new Error('a statement has at most 100 KB')
  const words = query.replaceAll(LITERAL, "''")
  if (words.replace(/;\s*$/, '').includes(';')) throw new Error(`more than one statement: ${query}`)
  const hasPattern = /\b(LIKE|GLOB)\b/i.test(words)
  if (hasPattern) for (const [text] of query.matchAll(LITERAL)) checkPattern(text.slice(1, -1))
  const statement = sqlite.prepare(query)
  const table = WRITES.exec(query)?.[1]
  const isWrite = table !== undefined || /^\s*(CREATE|DROP|ALTER)\b/i.test(query)
  return { statement, parameters: words.split('?').length - 1, table, isWrite, hasPattern }
}

function checkBindings(bindings: readonly unknown[], parameters: number, hasPattern: boolean): void {
  if (bindings.length > MOST_PARAMETERS) throw new Error(`more than ${MOST_PARAMETERS} parameters`)
  if (bindings.length !== parameters) {
    throw new Error(`wrong number of parameters: ${parameters} are needed, ${bindings.length} were given`)
  }
  for (const value of bindings) {
    checkValue(value)
    if (hasPattern && typeof value === 'string') checkPattern(value)
  }
}

function checkValue(value: unknown): void {
  if (value === null) return
  if (typeof value === 'number') checkNumber(value)
  else if (typeof value !== 'string' && !(value instanceof ArrayBuffer)) {
    throw new TypeError(`a column does not take ${typeof value}`)
  } else if (Buffer.byteLength(value) > MOST_VALUE_BYTES) throw new Error('a value has at most 2 MB')
}

function checkNumber(value: number): void {
  const isTooLarge = Number.isInteger(value) && !Number.isSafeInteger(value)
  if (!Number.isFinite(value) || isTooLarge) throw new TypeError(`a column does not take ${value}`)
}

function checkPattern(pattern: string): void {
  if (Buffer.byteLength(pattern) > MOST_PATTERN_BYTES) throw new Error('LIKE or GLOB pattern too complex')
}

const toNode = (value: SqlValue) => (value instanceof ArrayBuffer ? new Uint8Array(value) : value)

function fromNode<Found extends Row>(row: Record<string, unknown>): Found {
  const found = { ...row }
  for (const [name, value] of Object.entries(found)) {
    if (value instanceof Uint8Array) found[name] = value.slice().buffer
  }
  return found as Found
}

/** In how many trees a row of a table is: the platform counts each as a row written. */
function countTrees(sqlite: DatabaseSync, table: string): number {
  const indexes = sqlite.prepare('SELECT count(*) AS count FROM pragma_index_list(?)').get(table)?.count
  const kind = sqlite.prepare('SELECT wr FROM pragma_table_list(?)').get(table)?.wr
  return Number(indexes) + (kind === 1 ? 0 : 1)
}

function sizeOf(sqlite: DatabaseSync): number {
  const query = 'SELECT page_count * page_size AS bytes FROM pragma_page_count(), pragma_page_size()'
  return Number(sqlite.prepare(query).get()?.bytes)
}
