import { expect, test } from 'vitest'
import { decode } from '../../src/publish/decode.ts'

const shape = { items: 'array', rev: 'string' } as const
const good = JSON.stringify({ version: 1, rev: '1-a', items: [] })

test.each([
  ['a document of this version is good', good, { kind: 'good' }],
  ['nothing is absent, which is not damage', null, { kind: 'absent' }],
  ['a cut document is damaged', good.slice(0, -5), { kind: 'damaged' }],
  ['an empty text is damaged', '', { kind: 'damaged' }],
  ['JSON that is no object is damaged', '[]', { kind: 'damaged', detail: 'is array, not an object' }],
  [
    'a field of the wrong type is damage',
    '{"version":1,"rev":"1-a","items":{}}',
    { detail: 'items is object, not array' },
  ],
  [
    'a document without a version is damaged',
    '{"rev":"1-a","items":[]}',
    { detail: 'version is undefined, not number' },
  ],
  ['a newer document is newer, whatever its shape', '{"version":9}', { kind: 'newer', version: 9 }],
])('%s', (_, text, expected) => {
  expect(decode(text, shape)).toMatchObject(expected)
})
