import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hasKey, withKeys } from '../../src/store/packed-keys.ts'

const key = fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 8, maxLength: 8 })

test('a key is found where it was put, and never across the border of two others', () => {
  fc.assert(
    fc.property(fc.array(key), key, (keys, wanted) => {
      expect(hasKey(withKeys('', keys), wanted)).toBe(keys.includes(wanted))
    }),
  )
})

test('new keys stand first, and beyond 10,000 the oldest are forgotten', () => {
  const numbered = Array.from({ length: 10_000 }, (_, index) => String(index).padStart(8, '0'))
  const packed = withKeys(numbered.join(''), ['newest--'])
  expect(packed).toHaveLength(80_000)
  expect([hasKey(packed, 'newest--'), hasKey(packed, '00000000'), hasKey(packed, '00009999')]).toEqual([
    true,
    true,
    false,
  ])
})
