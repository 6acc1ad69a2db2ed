import { expect, test } from 'vitest'
import { xmllint } from '../validate/xmllint.ts'

const isInstalled = xmllint([]) !== undefined

test.runIf(isInstalled)('says which document is not well-formed, and where', () => {
  const found = xmllint([
    { name: 'good', xml: '<a/>' },
    { name: 'bad', xml: '<a>\n<b></a>' },
  ])
  expect(found?.length).toBeGreaterThan(0)
  expect(found?.every((line) => line.startsWith('bad line 2: '))).toBe(true)
})
