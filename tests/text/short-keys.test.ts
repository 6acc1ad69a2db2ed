import { expect, test } from 'vitest'
import { mayHoldKey, withShortKeys } from '../../src/text/short-keys.ts'

test('a key that was put in is held, and one that was taken out is not', () => {
  const packed = withShortKeys('', ['k3F9x2aB', 'p0Qm3xZ1'], [])
  expect(mayHoldKey(packed, 'k3F9x2aB')).toBe(true)
  expect(mayHoldKey(withShortKeys(packed, [], ['k3F9x2aB']), 'k3F9x2aB')).toBe(false)
  expect(mayHoldKey(withShortKeys(packed, [], ['k3F9x2aB']), 'p0Qm3xZ1')).toBe(true)
})

test('half of one key and half of the next are no key', () => {
  expect(mayHoldKey(withShortKeys('', ['abcd----', 'efgh----'], []), 'cdef----')).toBe(false)
})

test('a hundred are held, the newest first', () => {
  const keys = Array.from({ length: 120 }, (_, index) => `${String(index).padStart(4, '0')}aaaa`)
  const packed = keys.reduce((list, key) => withShortKeys(list, [key], []), '')
  expect(packed).toHaveLength(400)
  expect([mayHoldKey(packed, keys[119] ?? ''), mayHoldKey(packed, keys[19] ?? '')]).toEqual([true, false])
})
