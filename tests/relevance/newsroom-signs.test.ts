import { describe, expect, test } from 'vitest'
import { gazetteer } from '../../src/config/gazetteer.ts'
import { newsroomKinds } from '../../src/config/topic/newsroom-kinds.ts'
import { topic } from '../../src/config/topic.ts'
import { judge } from '../../src/relevance/judge.ts'
import type { Judged } from '../../src/relevance/judged.ts'
import { buildMatcher } from '../../src/relevance/matcher.ts'
import { read } from '../../src/relevance/names/reading.ts'
import { foldersOf, signOfElsewhere } from '../../src/relevance/newsroom.ts'
import { newsroomSigns } from '../../src/relevance/wording/newsroom-signs.ts'

const matcher = buildMatcher(topic, gazetteer)

const item = (title: string, summary = '', link = '', categories: readonly string[] = []): Judged => ({
  title,
  summary,
  categories,
  link,
})

function keysOf(each: Judged): readonly string[] {
  const [title, summary] = [read(matcher, each.title), read(matcher, each.summary)]
  const sign = signOfElsewhere(matcher, each, title, summary)
  return newsroomSigns(matcher, each, title, summary, sign, { has: () => true, mayPair: () => true }).map(
    ({ key }) => key,
  )
}

describe('the signs of a newsroom’s article', () => {
  test.each<[string, Judged, readonly string[], readonly string[]]>([
    ['a unit without a name is the reader’s own', item('Họp bàn ở tỉnh'), ['=title own unit'], ['=title named unit']],
    ['one with a name is another', item('Họp bàn ở xã Lũng Xa'), ['=title named unit'], ['=title own unit', 'xã']],
    ['several are none of them', item('Họp bàn ở các tỉnh'), [], ['=title own unit']],
    ['a level of office is none', item('Bệnh viện tuyến tỉnh'), [], ['=title own unit']],
    ['its road is none', item('Sạt lở trên tỉnh lộ 9'), [], ['=title own unit']],
    ['another province at the head', item('Lào Cai: Cháy chợ'), ['=title heads elsewhere', '@province'], ['cháy']],
    ['only pairs of words', item('Cháy chợ đêm'), ['cháy chợ', 'chợ đêm'], ['cháy', 'chợ']],
    [
      'that of a name is another',
      item('Họp', 'Tỉnh ủy Bắc Ninh họp.'),
      ['=title capitals 0 !home'],
      ['[home]', '=summary own unit'],
    ],
    ['another newsroom’s desk', item('Họp', '(TTXVN) - Họp.'), ['=summary desk'], []],
    ['not our own', item('Họp', 'ĐBP - Họp.'), [], ['=summary desk']],
    ['a village may be here', item('Họp ở bản Lũng Xa'), ['=title named village'], ['=title named unit']],
    ['a river', item('Lũ trên sông Lũng'), ['=title named feature'], []],
    ['a person of the north-west', item('Chuyện ông Giàng A Tủa'), ['=title home person'], []],
    ['a question', item('Nên ăn gì vào buổi sáng?'), ['=title asks', '[health]'], []],
    ['so many of something', item('5 loại quả nên ăn'), ['=title counts', '[health] !home', '[health] !local'], []],
    ['a text without accents', item('Gold prices fall'), ['=title plain', '[markets]'], []],
    [
      'a kind beside the province is not alone',
      item('Thủ tướng thăm bản', 'Lãnh đạo tỉnh cùng đi.'),
      ['[leaders]'],
      ['[leaders] !home', '[leaders] !local'],
    ],
    [
      'beside a village it is alone with the country',
      item('Thủ tướng thăm bản làng'),
      ['[leaders] !home'],
      ['[leaders] !local'],
    ],
    ['a folder', item('Họp', '', 'https://a.test/suc-khoe-12/họp.html'), ['=section suc-khoe'], []],
    ['a category', item('Họp', '', '', ['Sức khỏe']), ['=section suc-khoe'], []],
  ])('%s', (_, each, expected, unexpected) => {
    const keys = keysOf(each)
    expect(keys).toEqual(expect.arrayContaining([...expected]))
    for (const key of unexpected) expect(keys).not.toContain(key)
  })

  test('a phrase of signs and numbers is found as it is written', () => {
    expect(keysOf(item('Bộ GD&ĐT họp', 'Công văn theo Nghị định 66/NĐ-CP'))).toEqual(
      expect.arrayContaining(['[ministries]', 's[laws]']),
    )
  })
})

test('the folders of an address have no numbers, host or file', () => {
  expect([...foldersOf('https://a.test/tin-bai/the-gioi-12/2025/bai-1.html')]).toEqual([
    ['tin-bai', 15],
    ['the-gioi', 23],
  ])
  expect([...foldersOf('')]).toEqual([])
})

test('the section of the world outweighs words of here', () => {
  const link = 'https://a.test/the-gioi/1.html'
  const each = item('Bà con các bản đón Tết', '', link)
  expect(signOfElsewhere(matcher, each, read(matcher, each.title), read(matcher, ''))).toEqual([
    'foreign-section',
    'url',
    15,
    23,
  ])
})

test.each<[string, string, boolean]>([
  ['Gặp mặt chiến sĩ Điện Biên, dân công hỏa tuyến', 'Các cựu binh kể lại 56 ngày đêm.', true],
  ['Ký ức đồi A1', 'Người lính già kể về trận đánh.', true],
  ['Hà Nội: Triển lãm về chiến dịch Điện Biên Phủ', 'Trận đánh được kể lại ở Thủ đô.', false],
])('the battle is a matter of a newsroom here, not of one elsewhere: %s', (title, summary, expected) => {
  expect(judge(matcher, item(title, summary), { id: 'newsroom', region: 'local' }).kept).toBe(expected)
  expect(judge(matcher, item(title, summary)).kept).toBe(false)
})

test('each kind lists a word once', () => {
  for (const [kind, words] of Object.entries(newsroomKinds)) {
    expect(words.length, kind).toBeGreaterThan(0)
    expect(new Set(words).size, kind).toBe(words.length)
  }
})
