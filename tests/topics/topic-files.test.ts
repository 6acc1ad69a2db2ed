import { expect, test } from 'vitest'
import { makeGazetteer } from '../../src/cli/topic/make-gazetteer.ts'
import { readProvinces } from '../../src/cli/topic/province-facts.ts'
import { topicFiles } from '../../src/cli/topic/topic-files.ts'

const provinces = readProvinces()

function filesOf(name: string, deployments = 1): Readonly<Record<string, string>> {
  const own = provinces.find((province) => province.name === name)
  if (!own) throw new Error(`no province ${name}`)
  const now = new Date('2026-11-28T00:00:00Z')
  return topicFiles(provinces, own, makeGazetteer(provinces, own), { config: '../../src/config', deployments, now })
}

test('figures of the day are shared only where several deployments are asked for', () => {
  expect(Object.keys(filesOf('Lào Cai'))).not.toContain('limits.ts')
  expect(filesOf('Lào Cai', 3)['limits.ts']).toContain('Math.floor(figure / 3)')
})

test('what a province was made of is not elsewhere', () => {
  expect(filesOf('Lào Cai')['places/vietnam.ts']).toContain("['Lào Cai', 'Yên Bái']")
})

test('the built-in topic stays the topic of its province', () => {
  expect(filesOf('Điện Biên')['topic.ts']).toContain("export { topic } from '../../src/config/topic.ts'")
})

test('a host that was not seen is in a comment and nowhere else', () => {
  const topic = filesOf('Lào Cai')['topic.ts'] ?? ''
  expect(topic.split('\n').filter((line) => line.includes('laocaitv.vn'))).toEqual([
    '  // Not seen, and so left out: laocaitv.vn.',
  ])
})

test('a national paper that sits in the province speaks for the country', () => {
  expect(filesOf('Hồ Chí Minh')['topic.ts']).not.toContain('sggp.org.vn')
})

test('the traps of its own name come with a reason', () => {
  const topic = filesOf('Phú Thọ')['topic.ts'] ?? ''
  expect(topic).toContain('// Hòa Bình: "hòa bình" is also peace.')
  expect(topic).toContain("'Nobel Hòa Bình'")
})
