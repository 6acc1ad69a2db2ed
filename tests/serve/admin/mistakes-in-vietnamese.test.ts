import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { mistakeInVietnamese } from '../../../src/serve/admin/mistakes-in-vietnamese.ts'

/** Every sentence with which the schema refuses something, as its files have them; what is put in is a letter here. */
const messages = readdirSync('src/config/schema')
  .map((name) => readFileSync(`src/config/schema/${name}`, 'utf8'))
  .flatMap((text) => [
    ...text.matchAll(/'((?:must|is|has|cannot|can|no) [^'\\]+)'|`((?:must|is|has|cannot|can|no) [^`]+)`/g),
  ])
  .map(([, plain, template]) => (plain ?? template ?? '').replace(/\$\{[^}]+\}/g, 'x'))

test('there are many of them', () => {
  expect(messages.length).toBeGreaterThan(30)
})

test.each([...new Set(messages)])('%s', (message) => {
  expect(mistakeInVietnamese(message)).not.toBe(message)
})

test('a type that is not the one wanted', () => {
  expect(mistakeInVietnamese('Invalid type: Expected number but received "14"')).toBe('sai kiểu: cần number, gặp "14"')
})

test('what nobody has translated stays as it is', () => {
  expect(mistakeInVietnamese('is odd')).toBe('is odd')
})
