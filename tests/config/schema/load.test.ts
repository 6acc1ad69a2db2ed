import { describe, expect, test } from 'vitest'
import { loadConfig } from '../../../src/config/schema/load.ts'
import { makeConfig } from '../../../src/publish/make-documents.ts'
import { readPublishedConfig } from '../../../src/publish/published-config.ts'

const ID = '20261123-k3F9x2aB'
const good = (more: object = {}) => JSON.stringify({ site: { title: { vi: 'Tin Mường Nhé' } }, ...more })
/** As a build sees it whose schema has changed since it was saved. */
const refused = (more: object = {}) => JSON.stringify({ topic: { threshold: 'many' }, ...more })

test.each([
  ['the last good one before it', [refused({ hidden: [ID] }), good()], 'last-good'],
  ['the built-in one', [refused({ hidden: [ID] })], 'built-in'],
] as const)('an override that a build refuses leaves %s in force, and hidden what it hides', (_, versions, inForce) => {
  const loaded = loadConfig(versions, 'free')
  expect([loaded.inForce, loaded.config.hidden, loaded.problems.length]).toEqual([inForce, [ID], 1])
  expect(loaded.rev).not.toBe(loadConfig([refused(), ...versions.slice(1)], 'free').rev)
})

test('an override that is not JSON, or hides what is not a text, hides nothing', () => {
  for (const text of ['{', '[]', 'null', refused({ hidden: 'all' })]) {
    expect([text, loadConfig([text, good()], 'free').config.hidden]).toEqual([text, []])
  }
  expect(loadConfig([refused({ hidden: [7, ID] })], 'free').config.hidden).toEqual([ID])
})

describe('a config that another build published', () => {
  test.each([
    ['that is refused here', [refused({ hidden: [ID] })]],
    ['whose newest version was refused there', [refused({ hidden: [ID] }), good()]],
    ['that is good', [good({ hidden: [ID] })]],
  ])('%s still hides', async (_, versions) => {
    const document = makeConfig(loadConfig(versions, 'free'), { build: 'build-1', journal: '' })
    for (const build of ['build-1', 'build-2']) {
      const read = await readPublishedConfig({ kind: 'good', document }, { limits: 'free', build })
      expect([build, read.config.hidden]).toEqual([build, [ID]])
    }
  })
})
