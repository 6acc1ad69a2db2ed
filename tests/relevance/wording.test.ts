import { describe, expect, test } from 'vitest'
import { gazetteer } from '../../src/config/gazetteer.ts'
import type { ListedWeights } from '../../src/config/topic/listed-weights.ts'
import { newsroomWeights } from '../../src/config/topic/newsroom-weights.ts'
import { wordWeights } from '../../src/config/topic/word-weights.ts'
import { topic } from '../../src/config/topic.ts'
import { judge, mentionsOf } from '../../src/relevance/judge.ts'
import { buildMatcher, type Matcher } from '../../src/relevance/matcher.ts'
import { signsOf } from '../../src/relevance/wording/signs.ts'
import { readWeights } from '../../src/relevance/wording/weights.ts'
import { wordingOf } from '../../src/relevance/wording/wording.ts'

const built = buildMatcher(topic, gazetteer)
const item = (title: string, summary = '') => ({ title, summary, categories: [], link: '' })

/** The built-in matcher with other points for the wording. */
const weighing = (bias: number, points: Readonly<Record<string, number>>): Matcher => {
  const listed: ListedWeights = { bias, signs: Object.entries(points).map(([sign, each]) => [each, sign]) }
  return { ...built, wording: () => readWeights(listed), newsroomWording: () => readWeights(listed) }
}

const EVERY = { has: () => true, mayPair: () => true }

const keysOf = (title: string, summary = ''): readonly string[] => {
  const judged = item(title, summary)
  const { readings, mentions } = mentionsOf(built, judged)
  const wording = wordingOf(built, readings, mentions, judge(built, judged).because)
  return wording ? signsOf(built, wording, () => EVERY).map(({ key }) => key) : []
}

/** What the wording gave, as the rule with its words and points. */
const given = (matcher: Matcher, title: string, summary = ''): string | undefined => {
  const judged = item(title, summary)
  const found = judge(matcher, judged).because.find(([rule]) => rule.startsWith('worded'))
  if (!found) return undefined
  const [rule, field, start, end, weight] = found
  return `${rule} “${(field === 'title' ? judged.title : judged.summary).slice(start, end)}” ${weight}`
}

describe('the signs of an item', () => {
  test.each<[string, string, string, readonly string[]]>([
    [
      'words anywhere, and pairs of neighbours',
      'Quán nhỏ ở Điện Biên',
      'Khách đông',
      ['quán', 'quán nhỏ', 'khách đông'],
    ],
    ['names by their class', 'Lào Cai giúp Điện Biên', '', ['@province', 'giúp @', '@province>giúp']],
    ['a province in one row with the name', 'Họp ở Sơn La, Điện Biên', '', ['@beside', '@beside ,', '=t @beside 1']],
    ['words before the name, and directly before it', 'Cô gái quê Điện Biên', '', ['<gái', '<quê', '<<quê']],
    ['words after the name, and directly after it', 'Điện Biên mưa to', '', ['>mưa', '>to', '>>mưa']],
    ['that the name begins or ends a text', 'Điện Biên', '', ['<<^', '>>$', '=t first']],
    ['numbers in one form', 'Điện Biên có 45 xã', '', ['#', 'có #', '# xã']],
    [
      'kinds of words, and how near to the name they are',
      'Nữ sinh Điện Biên',
      '',
      ['[young]', 'tt[young]', '<<[young]', '[young] @'],
    ],
    ['how many other names there are', 'Gặp nạn ở Yên Bái', 'Xe từ Điện Biên', ['=t @province 1', '=ts @province']],
    [
      'what the rules found',
      'Gặp nạn ở Yên Bái',
      'Xe từ Điện Biên',
      ['=rule event-elsewhere', '=rule event-elsewhere title'],
    ],
    ['the shape of the name', 'Xã Mường Nhé họp', '', ['=commune', '=t commune', '=unit word']],
  ])('%s', (_, title, summary, expected) => {
    expect(keysOf(title, summary)).toEqual(expect.arrayContaining([...expected]))
  })

  test('of a round-up come from the part with the name', () => {
    const keys = keysOf('Tin sáng: Giá vàng giảm; Lũ ở Điện Biên; Cháy ở Huế')
    expect(keys).toContain('lũ')
    expect(keys).not.toContain('vàng')
    expect(keys).not.toContain('=t @province 1')
  })

  test('are bounded, however long a text is', () => {
    expect(keysOf('Điện Biên', 'đường dài '.repeat(5000)).length).toBeLessThan(1000)
  })
})

describe('the wording', () => {
  test('turns a verdict that the rules had not enough for', () => {
    expect(given(weighing(0, { bếp: -25 }), 'Bếp trưởng Điện Biên')).toBe('worded-as-elsewhere “Bếp” -9')
    expect(judge(weighing(0, { bếp: -25 }), item('Bếp trưởng Điện Biên')).kept).toBe(false)
  })

  test('says nothing where it has too few points to turn one', () => {
    expect(given(weighing(0, { bếp: -3 }), 'Bếp trưởng Điện Biên kể về Huế')).toBeUndefined()
  })

  test('leaves a doubt in favour of the province where no other place is named', () => {
    const matcher = weighing(0, { bếp: -9 })
    expect(given(matcher, 'Bếp trưởng Điện Biên')).toBeUndefined()
    expect(given(matcher, 'Bếp trưởng Điện Biên kể về Huế')).toBe('worded-as-elsewhere “Bếp” -9')
  })

  test.each<[string, string, number, boolean]>([
    [
      'leaves a long row of provinces to the rules for lists',
      'Họp ở Sơn La, Điện Biên, Huế, Cà Mau, An Giang, Gia Lai',
      -99,
      false,
    ],
    ['leaves a few that share an event to them too', 'Mưa đá ở Sơn La, Điện Biên', -99, false],
    ['leaves a doubt in favour of a few', 'Họp ở Sơn La, Điện Biên', -20, false],
    ['of a few is heard where it is sure', 'Họp ở Sơn La, Điện Biên', -99, true],
  ])('%s', (_, title, points, isHeard) => {
    expect(given(weighing(0, { ở: points }), title) !== undefined).toBe(isHeard)
  })

  test('says nothing where it agrees with the rules', () => {
    expect(given(weighing(0, { bếp: 20 }), 'Bếp trưởng Điện Biên')).toBeUndefined()
  })

  test('lifts an item that the rules keep out', () => {
    expect(given(weighing(0, { họp: 6 }), 'Họp ở chợ Điện Biên')).toBe('worded-as-here “Họp” 6')
  })

  test('finds its signs in a text without accents, where words that look alike share their points', () => {
    const matcher = weighing(0, { bếp: -30, bẹp: -22 })
    expect(given(matcher, 'Bep moi o Dien Bien')).toBe('worded-as-elsewhere “Bep” -10')
  })

  test('never takes more than the most', () => {
    expect(judge(weighing(0, { bếp: -500 }), item('Bếp trưởng Điện Biên')).score).toBe(14 - topic.weights.wording)
  })

  test('of an item of the province’s own press does not speak against it', () => {
    const local = { id: 'newsroom', region: 'local' } as const
    expect(judge(weighing(0, { bếp: -500 }), item('Bếp trưởng Điện Biên'), local).kept).toBe(true)
  })

  test('is switched off by a most of 0', () => {
    const matcher = weighing(0, { bếp: -500 })
    const off = { ...matcher, topic: { ...topic, weights: { ...topic.weights, wording: 0 } } }
    expect(given(off, 'Bếp trưởng Điện Biên')).toBeUndefined()
  })
})

describe('the wording of a newsroom’s article that names no place of ours', () => {
  const local = { id: 'newsroom', region: 'local' } as const
  const keeps = (points: Readonly<Record<string, number>>, title: string): boolean =>
    judge(weighing(0, points), item(title), local).kept

  test.each<[string, Readonly<Record<string, number>>, string, boolean]>([
    ['overrules a country', { 'học trò': 20 }, 'Học trò nhận quà Mỹ', true],
    ['does not where it speaks against the province', { 'học trò': -20 }, 'Học trò nhận quà Mỹ', false],
    ['never overrules a league in a headline', { 'học trò': 99 }, 'Học trò xem V-League', false],
    ['is a sign itself', { 'vướng scandal': -20 }, 'Người mẫu vướng scandal', false],
    ['is none where it is unsure', { 'vướng scandal': -4 }, 'Người mẫu vướng scandal', true],
    ['takes a rule’s sign for one of its own', { '=sign abroad title': -20 }, 'Học trò nhận quà Mỹ', false],
    ['knows kinds of words', { '[artist]': -20 }, 'Ca sĩ vướng scandal', false],
    ['knows where it happened', { '=title opens elsewhere': -20 }, 'Lào Cai: Cháy chợ xã', false],
  ])('%s', (_, points, title, kept) => {
    expect(keeps(points, title)).toBe(kept)
  })
})

test.each([
  ['word-weights', wordWeights],
  ['newsroom-weights', newsroomWeights],
] as const)('%s lists each sign once, and none without points', (_, { signs }) => {
  const keys = signs.flatMap(([, listed]) => listed.split('|'))
  expect(keys.length).toBeGreaterThan(1000)
  expect(new Set(keys).size).toBe(keys.length)
  expect(signs.filter(([points]) => points === 0)).toEqual([])
})
