import { describe, expect, test } from 'vitest'
import { gazetteer } from '../../src/config/gazetteer.ts'
import { checkGazetteer, checkTopic } from '../../src/config/schema/topic-check.ts'
import type { OwnerRule } from '../../src/config/schema/topic-schema.ts'
import { topic } from '../../src/config/topic.ts'
import { judge } from '../../src/relevance/judge.ts'
import type { Judged } from '../../src/relevance/judged.ts'
import { buildMatcher } from '../../src/relevance/matcher.ts'

const NOW = new Date('2026-11-23T00:00:00Z')
const floods: Judged = {
  title: 'Điện Biên: Lũ quét ở Sín Thầu',
  summary: 'Tin tài trợ: hoà nhạc gây quỹ cho người H\'Mông, "Mùa xuân" – bản nhỏ… hẹn gặp.',
  categories: ['Thời sự'],
  link: 'https://paper.test/thoi-su/lu-quet.html',
  source: 'paper',
  published: '2026-11-10T00:00:00Z',
}
const judgedWith = (rules: { keep?: OwnerRule[]; drop?: OwnerRule[] }, item = floods) =>
  judge(buildMatcher({ ...topic, ...rules }, gazetteer), item, undefined, NOW)

describe('a drop rule', () => {
  test.each<[string, Omit<OwnerRule, 'name'>, boolean]>([
    ['by words, whatever their case', { words: ['TIN TÀI TRỢ'] }, true],
    ['by words, wherever their tones are placed', { words: ['hòa nhạc'] }, true],
    ['by words of the title only', { titleWords: ['tin tài trợ'] }, false],
    ['not by parts of words', { words: ['tài tr'] }, false],
    ['not by other accents', { words: ['lu quet'] }, false],
    ['by place', { places: ['xa-sin-thau'] }, true],
    ['by the area a place lies in', { places: ['muong-nhe'] }, true],
    ['not by another place', { places: ['xa-tua-chua'] }, false],
    ['by source', { sources: ['other', 'paper'] }, true],
    ['by category', { categories: ['thời sự'] }, true],
    ['by the beginning of the address', { urlPrefixes: ['https://paper.test/thoi-su/'] }, true],
    [
      'by the beginning of the address, by http and with www.',
      { urlPrefixes: ['http://www.paper.test/thoi-su/'] },
      true,
    ],
    ['not by the beginning of a host', { urlPrefixes: ['https://paper.te'] }, false],
    ['by words with another apostrophe', { words: ['người H’Mông'] }, true],
    ['by words with another dash and other quotes', { words: ['“Mùa xuân” - bản nhỏ'] }, true],
    ['by words with three dots', { words: ['bản nhỏ...'] }, true],
    ['by age', { olderThanDays: 12 }, true],
    ['not before that age', { olderThanDays: 14 }, false],
    ['only if every condition holds', { words: ['lũ quét'], sources: ['other'] }, false],
  ])('%s', (_, conditions, drops) => {
    const { kept, because } = judgedWith({ drop: [{ name: 'mine', ...conditions }] })
    expect(kept).toBe(!drops)
    expect(because[0]?.[0] === 'drop-mine').toBe(drops)
  })
})

test('a keep rule keeps what would be dropped, with the province as its place', () => {
  const elsewhere: Judged = { ...floods, title: 'Gala từ thiện', categories: [] }
  expect(judgedWith({ keep: [{ name: 'gala', titleWords: ['gala'] }] }, elsewhere)).toMatchObject({
    kept: true,
    nearMiss: false,
    places: ['dien-bien'],
  })
})

test('where both hold, the item is dropped', () => {
  const rules = { keep: [{ name: 'a', words: ['lũ quét'] }], drop: [{ name: 'b', words: ['tin tài trợ'] }] }
  expect(judgedWith(rules).kept).toBe(false)
})

test('the decision weighs nothing: the score is still the sum of the evidence', () => {
  const { score, because } = judgedWith({ drop: [{ name: 'mine', words: ['lũ quét'] }] })
  expect(because.reduce((sum, each) => sum + each[4], 0)).toBe(score)
})

describe('a rule that can never match is a mistake of the config', () => {
  test.each<[string, Omit<OwnerRule, 'name'>, string, RegExp]>([
    ['no condition', {}, 'topic.drop[0]', /every item/],
    ['words without a letter', { words: ['lũ', '—'] }, 'topic.drop[0].words[1]', /no letter/],
    ['a place that is not', { places: ['atlantis'] }, 'topic.drop[0].places[0]', /"atlantis"/],
    ['a source that is not', { sources: ['paper', 'gone'] }, 'topic.drop[0].sources[1]', /"gone"/],
    ['an address without a host', { urlPrefixes: ['/thoi-su/'] }, 'topic.drop[0].urlPrefixes[0]', /http/],
  ])('%s', (_, conditions, path, message) => {
    const problems = checkTopic({ ...topic, drop: [{ name: 'mine', ...conditions }] }, gazetteer, ['paper'])
    expect(problems).toEqual([{ path, message: expect.stringMatching(message) }])
  })

  test('two rules of one name', () => {
    const keep = [
      { name: 'same', words: ['a'] },
      { name: 'same', words: ['b'] },
    ]
    expect(checkTopic({ ...topic, keep }, gazetteer, [])).toMatchObject([{ path: 'topic.keep[1].name' }])
  })

  test('limits that contradict each other', () => {
    const wrong = { ...topic, about: 'nowhere', nearMiss: 10, lists: { short: 6, long: 6 } }
    expect(checkTopic(wrong, gazetteer, []).map(({ path }) => path)).toEqual([
      'topic.about',
      'topic.nearMiss',
      'topic.lists.short',
    ])
  })

  test('places twice, in places that are not, or in themselves', () => {
    const commune = { kind: 'commune' } as const
    const places = [
      { slug: 'a', name: 'A', parent: 'b', ...commune },
      { slug: 'b', name: 'B', parent: 'a', ...commune },
      { slug: 'c', name: 'C', parent: 'gone', ...commune },
      { slug: 'c', name: 'D', ...commune },
    ]
    expect(checkGazetteer(places).map(({ path, message }) => `${path}: ${message}`)).toEqual([
      'gazetteer[0] (a): is inside itself',
      'gazetteer[1] (b): is inside itself',
      'gazetteer[2] (c): another place has the same slug',
      'gazetteer[2] (c): no place has the slug "gone"',
    ])
  })
})
