import { expect, test } from 'vitest'
import { gazetteer } from '../../src/config/gazetteer.ts'
import { topic } from '../../src/config/topic.ts'
import { explain, explainEvidence } from '../../src/relevance/explain.ts'
import { judge } from '../../src/relevance/judge.ts'
import type { Judged } from '../../src/relevance/judged.ts'
import { buildMatcher } from '../../src/relevance/matcher.ts'

const matcher = buildMatcher(topic, gazetteer)
const item = (title: string): Judged => ({ title, summary: '', categories: [], link: '' })
const sentences = (title: string): string[] => {
  const judgement = judge(matcher, item(title))
  return (['vi', 'en'] as const).map((language) => explain(matcher, item(title), judgement, language))
}

test('a kept item says what it names', () => {
  expect(sentences('Mưa đá ở Điện Biên')).toEqual([
    'Giữ lại (14 điểm, cần 10): “Điện Biên” chỉ tỉnh này (+14).',
    'Kept (14 points, 10 needed): “Điện Biên” means the province (+14).',
  ])
})

test('a dropped item says what speaks against it, the weightiest first', () => {
  const [vi, en] = sentences('Cháy trên đường Điện Biên Phủ')
  expect(vi).toBe(
    'Bỏ qua (−6 điểm, cần 10): “đường” cho thấy đây là tên đường (−14); “Điện Biên Phủ” là nơi trong tỉnh, cũng là tên đường và tên chiến dịch (+8).',
  )
  expect(en).toMatch(/^Dropped \(−6 points, 10 needed\): “đường” shows that it is a street \(−14\); /)
})

test('an item without evidence says so', () => {
  expect(sentences('Giá vàng tăng')).toEqual([
    'Bỏ qua (0 điểm, cần 10): không nêu nơi nào trong tỉnh.',
    'Dropped (0 points, 10 needed): it names no place in the province.',
  ])
})

test('every rule that the built-in config can give has its sentence in both languages', () => {
  const rules = [...topic.contexts, ...topic.signals, ...topic.decoys]
    .filter(({ weight }) => weight !== 0)
    .map(({ rule }) => rule)
  const coded = ['about', 'unit', 'landmark', 'weak', 'trapped', 'unit-word', 'other-unit', 'further', 'longer-name']
  const judged = ['signature', 'short-list', 'long-list', 'elsewhere', 'unknown-unit', 'false-mention', 'namesake']
  const events = ['event-elsewhere', 'village', 'headword', 'abroad', 'national', 'story']
  const foreign = ['foreign-place', 'foreign-subject', 'foreign-section']
  const given = [
    'section',
    'address',
    'byline',
    'local-source',
    'local-outlet',
    'battle-shadow',
    'worded-as-here',
    'worded-as-elsewhere',
  ]
  for (const rule of [...rules, ...coded, ...judged, ...given, ...events, ...foreign]) {
    for (const language of ['vi', 'en'] as const) {
      const sentence = explainEvidence(item('Điện Biên'), [rule, 'title', 0, 9, -1], language)
      expect(sentence, rule).toContain('“Điện Biên”')
      expect(sentence, rule).not.toBe(`${rule} “Điện Biên”`)
    }
  }
})

test('a rule of an older or newer build is shown by its name', () => {
  expect(explainEvidence(item('Điện Biên'), ['moon-phase', 'title', 0, 9, 3], 'en')).toBe('moon-phase “Điện Biên”')
})

test('a rule of the owner is called by its name', () => {
  expect(explainEvidence(item('x'), ['drop-ads', 'source', 0, 0, 0], 'en')).toBe('the owner’s rule “ads” drops it')
  expect(explainEvidence(item('x'), ['keep-gala', 'source', 0, 0, 0], 'vi')).toBe(
    'quy tắc “gala” của chủ trang giữ lại',
  )
})
