import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { withSiteUrl } from '../../src/cli/site-url.ts'

const toml = (value: string) => `[vars]\n# Where the Worker lives.\nSITE_URL = ${value}\nLIMITS = "free"\n`

const cases: readonly [sentence: string, before: string, address: string | undefined, after: string | undefined][] = [
  ['is set to a workers.dev address', '""', 'https://tin.me.workers.dev', '"https://tin.me.workers.dev"'],
  ['is set to a domain that wrangler names without a scheme', '""', 'tin.example.vn', '"https://tin.example.vn"'],
  ['stays as the owner set it', '"https://tin.example.vn"', 'https://tin.me.workers.dev', undefined],
  ['stays unset where wrangler printed no address', '""', undefined, undefined],
  ['stays unset where it printed something else', '""', 'https://', undefined],
]

test.each(cases)('SITE_URL %s', (_, before, address, after) => {
  expect(withSiteUrl(toml(before), address)).toBe(after && toml(after))
})

test('wrangler.toml has the line that a deploy looks for', () => {
  const text = readFileSync('wrangler.toml', 'utf8')
  expect(withSiteUrl(text, 'https://tin.example.vn')).toContain('SITE_URL = "https://tin.example.vn"')
})
