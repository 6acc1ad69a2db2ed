import { describe, expect, test } from 'vitest'
import { answered, refused } from './database-cases.ts'
import { memoryDatabase, memoryDisk } from './node-database.ts'

test.each(answered)('%s', (_, check, expected) => {
  expect(check(memoryDatabase())).toEqual(expected)
})

test.each(refused)('%s is refused', (_, work) => {
  expect(() => work(memoryDatabase())).toThrow()
})

describe('beside the platform', () => {
  const write = 'INSERT INTO keys (key) VALUES (?)'
  const keysAfter = async (
    work: (disk: ReturnType<typeof memoryDisk>, db: ReturnType<typeof memoryDatabase>) => unknown,
  ) => {
    const disk = memoryDisk()
    const db = disk.open()
    db.exec('CREATE TABLE keys (key TEXT PRIMARY KEY) STRICT, WITHOUT ROWID')
    disk.commit()
    await work(disk, db)
    return disk
      .open()
      .exec('SELECT key FROM keys')
      .map(({ key }) => key)
  }

  test('an asynchronous transaction is a mistake that the platform would not find', () => {
    expect(() => memoryDatabase().transaction(async () => undefined)).toThrow('asynchronous')
  })

  test('two statements in one are a mistake', () => {
    expect(() => memoryDatabase().exec('SELECT 1; SELECT 2')).toThrow('more than one')
  })

  test('a crash takes back what is not yet on disk', async () => {
    expect(
      await keysAfter(async (disk, db) => {
        db.exec(write, 'a')
        await db.sync()
        db.exec(write, 'b')
        db.transaction(() => db.exec(write, 'c'))
        disk.crash()
      }),
    ).toEqual(['a'])
  })

  test('an instance that was killed writes nothing more', async () => {
    expect(
      await keysAfter(async (disk, db) => {
        disk.crash()
        expect(() => db.exec(write, 'a')).toThrow('killed')
        expect(() => db.transaction(() => undefined)).toThrow('killed')
      }),
    ).toEqual([])
  })
})
