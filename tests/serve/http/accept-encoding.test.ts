import { expect, test } from 'vitest'
import { takesGzip } from '../../../src/serve/http/accept-encoding.ts'

const takes: readonly [header: string, isTaken: boolean][] = [
  ['gzip', true],
  ['GZIP', true],
  ['x-gzip', true],
  ['gzip, deflate, br', true],
  ['br;q=1.0, gzip;q=0.8, *;q=0.1', true],
  ['br, gzip;q=0.001', true],
  ['*', true],
  ['br, *;q=0.5', true],
  ['', false],
  ['identity', false],
  ['br', false],
  ['br, zstd', false],
  ['gzip;q=0', false],
  ['gzip;q=0.000, br', false],
  ['gzip; q = 0', false],
  ['*;q=0', false],
  ['gzip;q=0, *', false],
  ['*, gzip;q=0', false],
  ['notgzip', false],
]

test.each(takes)('"%s" takes gzip: %s', (header, isTaken) => {
  expect(takesGzip(header)).toBe(isTaken)
})
