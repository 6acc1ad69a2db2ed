import type { Database, SqlValue } from '../src/store/database.ts'

/** What the store counts on in a database: the same cases for the one in memory and for a Durable Object's own. */

export type DatabaseCase = readonly [sentence: string, check: (db: Database) => unknown, expected: unknown]

const KEYS = 'CREATE TABLE keys (key TEXT PRIMARY KEY, value TEXT) STRICT, WITHOUT ROWID'
const put = (db: Database, key: string, value: SqlValue) =>
  db.exec(
    'INSERT INTO keys (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value WHERE value <> excluded.value',
    key,
    value,
  )
const all = (db: Database) => db.exec('SELECT key, value FROM keys ORDER BY key')

/** Rows that some work is billed as. */
function billed(db: Database, work: () => unknown): number {
  const before = db.rowsWritten()
  work()
  return db.rowsWritten() - before
}

export const answered: readonly DatabaseCase[] = [
  [
    'what was written is read, as plain objects',
    (db) => {
      db.exec(KEYS)
      put(db, 'a', 'một')
      return all(db)
    },
    [{ key: 'a', value: 'một' }],
  ],
  ['a new row of a table without rowid is one row', (db) => [db.exec(KEYS), billed(db, () => put(db, 'a', '1'))][1], 1],
  [
    'an upsert that changes nothing is none',
    (db) => {
      db.exec(KEYS)
      put(db, 'a', '1')
      return billed(db, () => put(db, 'a', '1'))
    },
    0,
  ],
  [
    'a known key that is ignored is none',
    (db) => {
      db.exec(KEYS)
      const insert = () => db.exec('INSERT OR IGNORE INTO keys (key, value) VALUES (?, ?)', 'a', '1')
      insert()
      return billed(db, insert)
    },
    0,
  ],
  [
    'a row of a table with a text key and two indexes is four',
    (db) => {
      db.exec('CREATE TABLE four (key TEXT PRIMARY KEY, a TEXT, b TEXT) STRICT')
      db.exec('CREATE INDEX of_a ON four (a)')
      db.exec('CREATE INDEX of_b ON four (b)')
      return billed(db, () => db.exec('INSERT INTO four (key, a, b) VALUES (?, ?, ?)', 'k', 'a', 'b'))
    },
    4,
  ],
  [
    'a transaction that throws leaves nothing, and what was written before it stays',
    (db) => {
      db.exec(KEYS)
      put(db, 'a', '1')
      try {
        db.transaction(() => {
          put(db, 'b', '2')
          throw new Error('no')
        })
      } catch {
        return all(db)
      }
      return 'did not throw'
    },
    [{ key: 'a', value: '1' }],
  ],
  [
    'a transaction gives what its work gives',
    (db) => {
      db.exec(KEYS)
      return db.transaction(() => {
        put(db, 'a', '1')
        return all(db).length
      })
    },
    1,
  ],
  [
    'one inside another is taken back alone',
    (db) => {
      db.exec(KEYS)
      db.transaction(() => {
        put(db, 'a', '1')
        try {
          db.transaction(() => {
            put(db, 'b', '2')
            throw new Error('no')
          })
        } catch {
          put(db, 'c', '3')
        }
      })
      return all(db).map(({ key }) => key)
    },
    ['a', 'c'],
  ],
  [
    'bytes come back as an ArrayBuffer',
    (db) => {
      db.exec('CREATE TABLE bytes (body BLOB NOT NULL) STRICT')
      db.exec('INSERT INTO bytes (body) VALUES (?)', new Uint8Array([1, 2, 3]).buffer)
      const [found] = db.exec<{ body: ArrayBuffer }>('SELECT body FROM bytes')
      return found?.body instanceof ArrayBuffer ? [...new Uint8Array(found.body)] : typeof found?.body
    },
    [1, 2, 3],
  ],
  [
    'a maximum of no rows is null',
    (db) => [db.exec(KEYS), db.exec('SELECT max(key) AS key FROM keys')][1],
    [{ key: null }],
  ],
  ['a database that holds something has a size', (db) => [db.exec(KEYS), db.size() > 0][1], true],
]

/** Values that the types refuse already, as a program without types would hand them over. */
const value = (given: unknown) => given as SqlValue
const insert = (db: Database, given: unknown) => {
  db.exec(KEYS)
  put(db, 'a', value(given))
}

export const refused: readonly (readonly [sentence: string, work: (db: Database) => unknown])[] = [
  ['a boolean', (db) => insert(db, true)],
  ['undefined', (db) => insert(db, undefined)],
  ['a bigint', (db) => insert(db, 1n)],
  ['an object', (db) => insert(db, {})],
  ['an integer beyond 2^53', (db) => insert(db, 2 ** 60)],
  ['a table that is not there', (db) => db.exec('SELECT key FROM nowhere')],
  ['too few parameters', (db) => [db.exec(KEYS), db.exec('SELECT key FROM keys WHERE key = ?')]],
  ['too many parameters', (db) => [db.exec(KEYS), db.exec('SELECT key FROM keys WHERE key = ?', 'a', 'b')]],
  [
    'more than 100 parameters',
    (db) => db.exec(`SELECT ${Array(101).fill('?').join(' + ')} AS sum`, ...Array<number>(101).fill(1)),
  ],
  [
    'a pattern of more than 50 bytes',
    (db) => [db.exec(KEYS), db.exec('SELECT key FROM keys WHERE key LIKE ?', 'ấ'.repeat(17))],
  ],
  ['BEGIN', (db) => db.exec('BEGIN')],
  ['SAVEPOINT', (db) => db.exec('SAVEPOINT a')],
  ['PRAGMA user_version', (db) => db.exec('PRAGMA user_version = 1')],
  ['a value of more than 2 MB', (db) => insert(db, 'a'.repeat(2 * 1024 * 1024 + 1))],
]
