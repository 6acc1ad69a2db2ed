import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { eventProbability, eventSigns } from '../../src/stories/event-signs.ts'
import { crowdOf } from '../../src/stories/words/crowd.ts'
import { sharedWeights, weighedWords } from '../../src/stories/words/weighed-words.ts'
import { ALONE } from './labelled.ts'

const report = {
  title: 'Lũ ống cuốn trôi cầu treo ở Nậm Kè',
  summary: 'Khoảng 3h sáng, lũ ống trên suối Nậm Kè cuốn trôi cầu treo dân sinh, 40 hộ bị cô lập.',
  published: '2026-11-22T07:00:00+07:00',
}
const otherWords = {
  title: 'Cầu treo bị lũ cuốn, bốn mươi hộ ở Nậm Kè bị cô lập',
  summary: 'Chính quyền dựng cầu tạm sau khi lũ ống lúc rạng sáng cuốn mất cầu treo qua suối.',
  published: '2026-11-22T09:00:00+07:00',
}
const alike = (changes: Partial<typeof otherWords>) =>
  eventProbability(report, { ...otherWords, ...changes }, ALONE, 0.001)

describe('two reports of one event', () => {
  test('are more likely one the more rare words they share', () => {
    const common = { title: 'Chính quyền hỗ trợ người dân vùng cao', summary: 'Người dân được hỗ trợ sau mưa lũ.' }
    expect(alike({})).toBeGreaterThan(0.5)
    expect(alike(common)).toBeLessThan(0.1)
  })

  test.each([
    ['a day later', { published: '2026-11-23T07:00:00+07:00' }],
    ['from another side', { title: `${otherWords.title}: nhìn lại bài học` }],
  ])('are less likely one when the second is told %s', (_, changes) => {
    expect(alike(changes)).toBeLessThan(alike({}))
  })

  test('are more likely one when the words that they share are next to each other', () => {
    const together = 'Chính quyền dựng cầu tạm sau khi lũ ống trên suối cuốn trôi cầu treo dân sinh.'
    const apart = 'Chính quyền dựng cầu tạm dân sinh sau khi trôi treo suối cầu, cuốn ống trên lũ.'
    expect(alike({ summary: together })).toBeGreaterThan(alike({ summary: apart }))
  })

  test('are less likely one when each names another province', () => {
    const [one, other] = ['Lai Châu', 'Sơn La'].map((name, place) => {
      const { summary, ...rest } = place === 0 ? report : otherWords
      return { ...rest, summary: `${summary} (${name})` }
    })
    if (one === undefined || other === undefined) throw new Error('two are given')
    expect(eventProbability(one, other, ALONE, 0.001)).toBeLessThan(alike({}))
  })

  test('are more likely one when they name the same part of a day, and longer figures', () => {
    const [one, other] = [report, otherWords].map((text) => ({ ...text, summary: `${text.summary} Cầu dài 1.240 m.` }))
    if (one === undefined || other === undefined) throw new Error('two are given')
    const figures = eventProbability(one, other, ALONE, 0.001)
    expect(figures).toBeGreaterThan(eventProbability(report, other, ALONE, 0.001))
    const [signs] = [eventSigns({ ...one, title: 'Sáng 22/11' }, { ...other, title: 'sáng 22-11' }, ALONE)]
    expect(signs).toMatchObject({ dayParts: 1, figures: 1, sameDay: 1 })
  })

  test('are not more likely one because both name a commune of this province', () => {
    const { phrases, capitals } = eventSigns(
      { ...report, title: 'Chợ phiên ở Mường Pồn', summary: 'Xã Mường Pồn, tỉnh Điện Biên có mưa.' },
      { ...otherWords, title: 'Học sinh Mường Pồn', summary: 'Ở Mường Pồn, tỉnh Điện Biên có lớp đêm.' },
      ALONE,
    )
    expect([phrases, capitals]).toEqual([0, 0])
  })

  test('are less likely one the more stories of these days have the phrases that they share', () => {
    const stories = [report, ...['Nậm Kè', 'Mường Nhé'].map((place) => ({ ...report, title: `Lũ ống ở ${place}` }))]
    const crowd = crowdOf(otherWords, stories)
    const among = eventProbability(report, otherWords, { ...ALONE, crowd }, 0.001)
    expect(among).toBeLessThan(alike({}))
    expect(among).toBeGreaterThan(0)
    expect(eventProbability(report, otherWords, { ...ALONE, crowd: crowdOf(otherWords, [report]) }, 0.001)).toBe(
      alike({}),
    )
  })

  test.each([
    ['one host', 'Thủ tướng tiếp Chủ tịch Quốc hội Lào', 'Thủ tướng hội kiến Chủ tịch Quốc hội Lào', { posts: 1 }],
    ['two hosts', 'Thủ tướng tiếp Thủ tướng Lào', 'Chủ tịch Quốc hội tiếp Thủ tướng Lào', { otherPosts: 1 }],
    ['a deputy', 'Phó Chủ tịch UBND tỉnh thăm bản', 'Chủ tịch UBND tỉnh thăm bản', { otherPosts: 1 }],
    ['two spellings', 'Chủ tịch Ủy ban nhân dân tỉnh thăm bản', 'CHỦ TỊCH UBND TỈNH THĂM BẢN', { posts: 1 }],
    ['a guest alone', 'Đón Chủ tịch Quốc hội Vương quốc Campuchia', 'Thủ tướng họp', { posts: 0, otherPosts: 0 }],
  ])('posts are those of this country: %s', (_, title, otherTitle, signs) => {
    expect(eventSigns({ ...report, title }, { ...otherWords, title: otherTitle }, ALONE)).toMatchObject(signs)
  })

  test('facts that may be left unread never make a likely event unlikely', () => {
    const loud = {
      summary: 'Sáng 22/11, Công an bắt 1.240 đối tượng, khởi tố; mưa lũ 3.456 hộ. Báo Ngàn Phương cho biết.',
    }
    for (const [title, published] of [
      ['Bắt nhóm đối tượng', report.published],
      ['Mưa lũ', otherWords.published],
    ] as const) {
      const [one, other] = [
        { ...loud, title, published },
        { ...loud, title: 'Khởi tố bị can', published: report.published },
      ]
      const probability = eventProbability(one, other, ALONE, 1e-9)
      expect(eventProbability(one, other, ALONE, probability * 0.99)).toBe(probability)
    }
  })

  test('a probability below the least is 0, any other is the same', () => {
    const probability = alike({})
    expect(eventProbability(report, otherWords, ALONE, probability - 0.01)).toBe(probability)
    expect(eventProbability(report, otherWords, ALONE, probability + 0.01)).toBe(0)
  })

  test('any two texts have the same probability in either order, between 0 and 1', { timeout: 30_000 }, () => {
    const text = fc.record({ title: fc.string(), summary: fc.string() })
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [one, other] = [
          { ...report, ...a },
          { ...otherWords, ...b },
        ]
        const there = eventProbability(one, other, ALONE, 0.001)
        expect(eventProbability(other, one, ALONE, 0.001)).toBeCloseTo(there)
        expect(there).toBeGreaterThanOrEqual(0)
        expect(there).toBeLessThanOrEqual(1)
        for (const sign of Object.values(eventSigns(one, other, ALONE))) expect(sign).not.toBeNaN()
      }),
    )
  })
})

const oneMeaning: readonly (readonly [one: string, other: string])[] = [
  ['hai người thiệt mạng', 'hai người tử vong'],
  ['TP.HCM', 'Thành phố Hồ Chí Minh'],
  ['Bộ NN&MT', 'Bộ Nông nghiệp và Môi trường'],
  ['UBND tỉnh', 'Ủy ban nhân dân tỉnh'],
  ['Hoa Kỳ', 'Mỹ'],
  ['liệt sỹ', 'liệt sĩ'],
]

test.each(oneMeaning)('“%s” and “%s” are the same words', (one, other) => {
  expect(weighedWords(one, '')).toEqual(weighedWords(other, ''))
})

test('rare words weigh more than common ones, names of this province’s places and figures of dates least', () => {
  const weightOf = (words: string) => weighedWords(words, '').titleWeight
  expect(weightOf('pickleball')).toBeGreaterThan(weightOf('chính'))
  expect(weightOf('nhé')).toBeLessThan(weightOf('pickleball'))
  expect(weightOf('22')).toBeLessThan(weightOf('4720'))
})

test('shared weight is split by whether the words are in both headlines or in one', () => {
  const shared = sharedWeights(weighedWords('cầu treo', 'lũ ống'), weighedWords('lũ ống', 'cầu treo'))
  expect(shared.titles).toBe(0)
  expect(shared.ofTitleA).toBeGreaterThan(0)
  expect(shared.all).toBeCloseTo(shared.ofTitleA + shared.ofTitleB)
})
