import { expect, test } from 'vitest'
import { topic } from '../../src/config/topic.ts'
import { buildLocalHosts, hostOf, isLocalOutlet } from '../../src/relevance/local-outlet.ts'

const local = buildLocalHosts(topic)

test.each<[string, boolean]>([
  ['https://baodienbienphu.vn/tin/1.html', true],
  ['https://snv.dienbien.gov.vn/tin/12', true],
  ['https://pgddienbiendong.edu.vn/a/1', true],
  ['https://www.pgdtuangiao.edu.vn', true],
  ['https://thptdienbienphu.edu.vn/a', false],
  ['https://dienbien.gov.vn.example.test/a', false],
  ['https://paper.test/?u=https://dienbien.gov.vn/', false],
  ['not an address', false],
  ['https://', false],
])('%s is local: %s', (address, expected) => {
  expect(isLocalOutlet(local, address)).toBe(expected)
  // The answer is the same where the site was asked about just before.
  expect(isLocalOutlet(local, address)).toBe(expected)
})

test.each([
  ['https://a.test:8080/x', 'a.test'],
  ['https://a.test?x#y', 'a.test'],
  ['mailto:x', ''],
])('the host of %s is "%s"', (address, expected) => {
  expect(hostOf(address)).toBe(expected)
})
