import { expect, test } from 'vitest'
import { builtInConfig } from '../../../src/config/config.ts'
import { withOverride } from '../../../src/config/schema/override.ts'

test('an override changes what it names and nothing else', () => {
  const checked = withOverride(builtInConfig, {
    site: { title: { vi: 'Tin Mường Nhé' } },
    hidden: ['20261123-k3F9x2aB'],
  })
  expect(checked).toEqual({
    kind: 'good',
    config: {
      ...builtInConfig,
      site: { ...builtInConfig.site, title: { ...builtInConfig.site.title, vi: 'Tin Mường Nhé' } },
      hidden: ['20261123-k3F9x2aB'],
    },
  })
})

test('a list is replaced as a whole', () => {
  const sources = builtInConfig.sources.slice(0, 1)
  expect(withOverride(builtInConfig, { sources })).toMatchObject({ kind: 'good', config: { sources } })
})

test.each([
  ['the limits belong to the plan', { limits: {} }, 'limits'],
  ['a misspelt field', { souces: [] }, 'souces'],
  ['a mistake inside', { site: { title: { vi: '' } } }, 'site.title.vi'],
  ['a field named __proto__', JSON.parse('{"site":{"__proto__":{"polluted":true}}}'), 'site.__proto__'],
  ['a list instead of an object', [], '(whole config)'],
])('%s: refused with its place', (_, override, path) => {
  const checked = withOverride(builtInConfig, override)
  expect(checked).toMatchObject({ kind: 'bad', problems: [{ path }] })
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
})
