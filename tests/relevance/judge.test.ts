import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gazetteer } from '../../src/config/gazetteer.ts'
import { topic } from '../../src/config/topic.ts'
import { type ArticleText, fieldText } from '../../src/field-text.ts'
import { judge, mentionsOf } from '../../src/relevance/judge.ts'
import type { Judged } from '../../src/relevance/judged.ts'
import { buildMatcher } from '../../src/relevance/matcher.ts'
import { mayName } from '../../src/relevance/names/prefilter.ts'
import { tidy } from '../../src/text/fold.ts'
import { ownSet } from './labelled.ts'

const matcher = buildMatcher(topic, gazetteer)
const item = (title: string, more: Partial<Judged> = {}): Judged => ({
  title,
  summary: '',
  categories: [],
  link: 'https://paper.test/a-1.html',
  ...more,
})
/** Every rule that spoke, with the words it rests on. */
const reasons = (judged: Judged): Record<string, string> =>
  Object.fromEntries(
    judge(matcher, judged).because.map(([rule, field, start, end]) => [
      rule,
      fieldText(judged, field).slice(start, end),
    ]),
  )

describe('evidence names its rule and its words', () => {
  test.each<[string, Judged, Record<string, string>]>([
    ['the province', item('Mưa đá ở Điện Biên'), { about: 'Điện Biên' }],
    ['a unit that no other province has', item('Tìa Dình khát nước'), { unit: 'Tìa Dình' }],
    ['the longest name', item('Điện Biên Đông vào vụ'), { unit: 'Điện Biên Đông' }],
    ['no name of small letters that follow by chance', item('Chợ phiên Điện Biên đông nghẹt'), { about: 'Điện Biên' }],
    ['Eth for Đ', item('Công an Ðiện Biên ra quân'), { about: 'Ðiện Biên' }],
    ['old tone placement', item('Toả Tình mùa băng giá'), { unit: 'Toả Tình' }],
    ['a hyphen', item('Lễ hội Điện-Biên'), { about: 'Điện-Biên' }],
    ['a street by the word before it', item('Kẹt xe trên đường Điện Biên Phủ'), { street: 'đường' }],
    ['a street by its house number', item('Cháy nhà số 12A Điện Biên Phủ'), { street: '12A Điện Biên Phủ' }],
    ['a street by the one it crosses', item('Kẹt xe ở Điện Biên Phủ - Đinh Tiên Hoàng'), { street: 'Điện Biên Phủ' }],
    ['a year is no house number', item('Mùa xuân 1954 Điện Biên Phủ'), { trapped: 'Điện Biên Phủ' }],
    ['the battle', item('Kỷ niệm chiến thắng Điện Biên Phủ'), { battle: 'chiến thắng' }],
    ['1972', item('12 ngày đêm Điện Biên Phủ trên không'), {}],
    ['a person by the family name', item('Ông Nguyễn Điện Biên nuôi dê'), { person: 'Ông Nguyễn Điện Biên' }],
    ['a company by the word before it', item('Khách sạn Mường Thanh đón khách'), { company: 'Khách sạn' }],
    ['a unit word for a name that companies have', item('Phường Him Lam sạch đẹp'), { 'unit-word': 'Phường' }],
    ['a longer name that only contains ours', item('Mở bán Him Lam Riverside'), { 'longer-name': 'Him Lam Riverside' }],
    ['another unit of the name', item('Phường Điện Biên lắp camera'), { 'other-unit': 'Phường' }],
    [
      'the province of the namesake',
      item('Lũ ở Mường Lạn', { summary: 'Sơn La huy động bộ đội.' }),
      { namesake: 'Sơn La' },
    ],
    [
      'a unit that we do not have',
      item('Cháy ở Him Lam', { summary: 'Phường Gia Định cử người.' }),
      { 'unknown-unit': 'Phường Gia Định' },
    ],
    [
      'a reader’s signature',
      item('Uống gì?', { summary: 'Xin hỏi. (Hải, 35 tuổi, Điện Biên)' }),
      { signature: 'Điện Biên' },
    ],
    ['the byline of the province’s own paper', item('ĐBP - Sáng nay, hội nghị khai mạc'), { byline: 'ĐBP' }],
    ['the section of the address', item('Lũ', { link: 'https://a.test/dien-bien/lu.html' }), { section: 'dien-bien' }],
    ['a category', item('Lũ về', { categories: ['Xã hội', 'Điện Biên'] }), { about: 'Điện Biên' }],
    ['a race named after its city', item('Giải chạy quốc tế Điện Biên Phủ'), { event: 'Giải chạy' }],
    [
      'a battle site that people visit',
      item('Trồng cây ở đồi A1', { summary: 'Du khách đã trở lại.' }),
      { sight: 'Du khách' },
    ],
    ['the newspaper’s name', item('Ra quân - Báo Điện Biên Phủ'), { newsroom: 'Báo' }],
    ['who somebody is', item('Bắt hai người Điện Biên'), { origin: 'người' }],
    ['a distance', item('Cầu sập cách thành phố Điện Biên Phủ 60 km'), { distance: 'Điện Biên Phủ' }],
    [
      'a row of towns, as of provinces',
      item('Ngắm hoa', { summary: 'Mộc Châu, Hà Giang, Sa Pa, Tam Đảo, Điện Biên... đón khách.' }),
      { 'short-list': 'Mộc Châu, Hà Giang, Sa Pa, Tam Đảo, Điện Biên' },
    ],
    ['a numbered district of another city', item('Cháy ở Điện Biên Phủ, quận 3'), { elsewhere: 'quận 3' }],
    [
      'the province in a piece with several words of the battle',
      item('Triển lãm Đường tới Điện Biên', { summary: 'Tư liệu về năm 1954.' }),
      { 'battle-shadow': 'Điện Biên' },
    ],
    [
      'a section for news of the provinces as a category',
      item('Điện Biên Phủ lên đèn', { categories: ['Xã hội', 'Địa phương'] }),
      { 'regional-section': 'Địa phương' },
    ],
    [
      'the same in the address',
      item('Điện Biên Phủ lên đèn', { link: 'https://a.test/dia-phuong/len-den.html' }),
      { 'regional-section': 'dia-phuong' },
    ],
    [
      'a landmark whose common noun is small',
      item('Mở rộng cảng hàng không Điện Biên'),
      { landmark: 'cảng hàng không Điện Biên' },
    ],
    ['a landmark in small letters', item('Khai mạc lễ hội hoa ban'), { landmark: 'lễ hội hoa ban' }],
    ['the shorter name in what is no landmark', item('Rừng mường Nhé, Điện Biên Đông'), { unit: 'Điện Biên Đông' }],
    [
      'a name with a spaced dash',
      item('Đoàn Kinh tế - Quốc phòng 379 giúp dân'),
      { landmark: 'Đoàn Kinh tế - Quốc phòng 379' },
    ],
    ['a hashtag', item('#dienbien mùa nước đổ'), { about: 'dienbien' }],
    ['a street that another province follows', item('Cháy ở đường Điện Biên, Hưng Yên'), { street: 'đường' }],
    ['a road between two provinces', item('Mở rộng đường Điện Biên - Lai Châu'), { about: 'Điện Biên' }],
    ['a house in a street of the province’s name', item('Cháy ở 12 Điện Biên'), { street: 'ở 12 Điện Biên' }],
    ['a flight between two cities', item('Bamboo bỏ bay Hà Nội - Điện Biên Phủ'), { flight: 'Bamboo' }],
    ['a people that a family is called like', item('Nghệ nhân xòe Thái Điện Biên'), { about: 'Điện Biên' }],
    ['the city at the head of a title', item('Điện Biên Phủ ngập sâu'), { headword: 'Điện Biên Phủ' }],
    ['what the site sees today', item('Di tích chiến thắng Điện Biên Phủ đón khách'), { today: 'Di tích' }],
    ['who comes back', item('Cựu chiến binh thăm lại chiến trường Điện Biên Phủ'), { visit: 'thăm lại' }],
    [
      'where it happened, by the headline',
      item('Hà Nội: Bắt hai đối tượng', { summary: 'Chúng quen nhau ở Điện Biên.' }),
      { 'event-elsewhere': 'Hà Nội' },
    ],
    ['what leaves it out', item('Mưa to (trừ Lai Châu, Điện Biên)'), { excluded: 'trừ' }],
    ['a work of that name', item('Vở kịch “Đêm trắng Điện Biên”'), { work: 'Vở kịch' }],
    [
      'a reader who asks',
      item('Mụn lưng', { summary: 'Em ở Điện Biên, mong bác sĩ tư vấn.' }),
      { letter: 'mong bác sĩ tư vấn' },
    ],
    ['a village of a commune’s name', item('Cháy ở bản Na Sang 1'), { village: 'bản' }],
    [
      'a province of, in English',
      item('Flood', { summary: 'In the northwestern province of Dien Bien.' }),
      { about: 'Dien Bien' },
    ],
    ['a name before a word that seems to belong to it', item('Tỉnh Điện Biên giới hạn tốc độ'), { about: 'Điện Biên' }],
    ['names in English', item('Landslide in Dien Bien'), { about: 'Dien Bien' }],
    [
      'both spellings in English',
      item('Leaders of Dien Bien meet Ông Chấn', { language: 'en' }),
      { about: 'Dien Bien' },
    ],
  ])('%s', (_, judged, expected) => {
    expect(reasons(judged)).toMatchObject(expected)
  })
})

test.each<[string, string]>([
  ['"developments"', 'Diễn biến mới của vụ án'],
  ['"developments" without accents', 'Dien bien moi nhat vu chay cho'],
  ['electricity at the border', 'Kéo điện biên giới về bản'],
  ['number plates', 'Camera nhận diện biển số'],
  ['the festival', 'Đêm trung thu của trẻ em'],
  ['courage, which a village is called', 'Bản lĩnh người thầy thuốc'],
  ['the far west of another country', 'Động đất ở vùng cực Tây Trung Quốc'],
])('%s is no name at all', (_, title) => {
  expect(judge(matcher, item(title))).toEqual({ kept: false, score: 0, because: [], places: [], nearMiss: false })
})

describe('what an item is about', () => {
  test.each<[string, string, string[]]>([
    ['a former commune is today’s', 'Huổi Lếch có điện', ['xa-muong-toong']],
    ['a former district stays a district', 'Huyện Mường Nhé có điện', ['muong-nhe']],
    ['of two places of one name, the one of the unit word', 'Thị trấn Mường Chà có điện', ['xa-na-sang']],
    ['without one, the unit of today', 'Mường Chà có điện', ['xa-muong-cha']],
    ['once a unit word settled it, everywhere', 'Mường Lay: thị xã Mường Lay có điện', ['muong-lay']],
    ['the district behind a commune', 'Pá Mỳ (Mường Nhé) có điện', ['xa-nam-ke', 'muong-nhe']],
    ['not that from which it is so far away', 'Sập cầu ở Mường Nhé, cách Mường Chà 90 km', ['xa-muong-nhe']],
    [
      'not that either with the province in between',
      'Sập cầu ở Mường Nhé, cách thành phố Mường Lay (tỉnh Điện Biên) 90 km',
      ['xa-muong-nhe'],
    ],
    ['nor that so many kilometres from which it is', 'Sập cầu ở Mường Nhé, 90 km tính từ Mường Chà', ['xa-muong-nhe']],
    ['no village that only has a commune’s name', 'Điện Biên: cháy ở bản Na Sang 1', ['dien-bien']],
    ['the battle site where it is of today', 'Tôn tạo cứ điểm Hồng Cúm', ['hong-cum']],
    ['not the newspaper', 'Mường Nhé có điện - Báo Điện Biên Phủ', ['xa-muong-nhe']],
    ['the province where nothing smaller is named', 'Điện Biên có điện', ['dien-bien']],
    ['not the battlefield', 'Tỉnh Điện Biên mừng chiến thắng Điện Biên Phủ', ['dien-bien']],
  ])('%s', (_, title, places) => {
    expect(judge(matcher, item(title)).places).toEqual(places)
  })
})

describe('a section for news of the provinces', () => {
  const regional = { categories: ['Địa phương'] }
  test.each<[string, string, boolean]>([
    ['lifts a doubtful name', 'Điện Biên Phủ lên đèn', true],
    ['is not enough for one that other provinces have', 'Thanh An khởi công cầu', false],
    ['nor for a street', 'Kẹt xe trên đường Điện Biên Phủ', false],
    ['and is nothing alone', 'Khởi công cầu mới', false],
  ])('%s', (_, title, kept) => {
    expect(judge(matcher, item(title, regional)).kept).toBe(kept)
  })
})

describe('a pass or festival shared with a neighbour', () => {
  test.each<[string, string, boolean]>([
    ['is ours too', 'Băng phủ trên đèo Pha Đin', true],
    ['unless the neighbour is named', 'Sơn La mở lại đường qua đèo Pha Đin', false],
  ])('%s', (_, title, kept) => {
    expect(judge(matcher, item(title)).kept).toBe(kept)
  })
})

describe('a row of places in the lead', () => {
  const FIVE = 'Huế, Gia Lai, Điện Biên, Cà Mau và Đồng Nai'
  test.each<[string, string, string, boolean]>([
    ['counts up to five, for whatever they share', 'Thêm năm tỉnh miễn học phí', `Đó là ${FIVE}.`, true],
    ['does not from six on', 'Thêm sáu tỉnh miễn học phí', `Đó là Hà Nội, ${FIVE}.`, false],
    ['nor as an excerpt of a longer one', 'Nhiều tỉnh miễn học phí', `Đó là ${FIVE}...`, false],
    ['nor with more that are not named', 'Nhiều tỉnh miễn học phí', `Đó là ${FIVE} cùng nhiều tỉnh khác.`, false],
    ['nor where a number says that there are more', '34 tỉnh miễn học phí', `Có ${FIVE}.`, false],
    ['nor from one end of the country to the other', 'Miễn học phí', 'Từ Huế, Điện Biên đến Gia Lai, Cà Mau.', false],
  ])('%s', (_, title, summary, kept) => {
    expect(judge(matcher, item(title, { summary })).kept).toBe(kept)
  })
})

test.each<[string, string, string]>([
  ['the province with a wrong accent', 'Điên Biên: Lũ cuốn trôi cầu', 'dien-bien'],
  ['a village without its commune', 'Bản Mển đón khách', 'ban-men'],
  ['the far west', 'Phượt thủ chinh phục cực Tây', 'a-pa-chai'],
  ['a memorial named after a person', 'Dựng lại bia Bế Văn Đàn', 'bia-be-van-dan'],
])('%s is a place of ours', (_, title, place) => {
  expect(judge(matcher, item(title))).toMatchObject({ kept: true, places: [place] })
})

describe('the newsroom', () => {
  const local = { id: 'dienbien-tv', region: 'local' } as const
  test('in the province needs no name', () => {
    expect(judge(matcher, item('Khai mạc hội nghị'), local)).toMatchObject({
      kept: true,
      places: ['dien-bien'],
      score: 12,
    })
  })
  test.each<[string, Partial<Judged>, boolean]>([
    [
      'nor does its item in a search engine',
      { via: { name: 'Báo Điện Biên Phủ', url: 'https://baodienbienphu.vn' } },
      true,
    ],
    ['nor one that leads to its site', { link: 'https://www.dienbientv.vn/tin/1.html' }, true],
    ['a host that only ends alike does', { link: 'https://fakedienbientv.vn/1.html' }, false],
    ['another outlet in a search engine does', { via: { name: 'Báo Nghệ An', url: 'https://baonghean.vn' } }, false],
    ['one whose address is unknown does', { via: { name: 'Báo Nghệ An', url: undefined } }, false],
  ])('%s', (_, more, kept) => {
    expect(judge(matcher, item('Khai mạc hội nghị', more)).kept).toBe(kept)
  })
  test('elsewhere does', () => {
    expect(judge(matcher, item('Khai mạc hội nghị'), { id: 'x', region: 'national' })).toMatchObject({ kept: false })
  })
})

describe('what the article says', () => {
  const article: ArticleText = { text: '', section: '', keywords: [], dateline: '' }
  test.each<[string, Partial<ArticleText>, string, string]>([
    ['its text', { text: 'Sáng 4/9 ở Tìa Dình, Điện Biên.' }, 'text', 'Tìa Dình'],
    ['its section', { section: 'Điện Biên' }, 'section', 'Điện Biên'],
    ['its keywords', { keywords: ['mưa', 'Tìa Dình'] }, 'keywords', 'Tìa Dình'],
    ['its dateline', { dateline: 'Điện Biên, ngày 12/9' }, 'dateline', 'Điện Biên'],
    ['the newsroom’s mark', { dateline: '(ĐBP)' }, 'dateline', 'ĐBP'],
  ])('%s is evidence of its own field', (_, more, field, words) => {
    const judged = item('Cầu treo đứt cáp', { article: { ...article, ...more } })
    const { because } = judge(matcher, judged)
    expect(because.map(([, at, start, end]) => [at, fieldText(judged, at).slice(start, end)])).toContainEqual([
      field,
      words,
    ])
  })
  test('places in its text count where nothing shorter names one', () => {
    const text = 'Dân Mường Nhé và Sín Thầu cùng xem.'
    expect(judge(matcher, item('Hội xuân Tủa Chùa', { article: { ...article, text } })).places).toEqual(['xa-tua-chua'])
    expect(judge(matcher, item('Hội xuân', { article: { ...article, text } })).places).toEqual([
      'xa-muong-nhe',
      'xa-sin-thau',
    ])
  })
})

describe('for whatever text', () => {
  const names = gazetteer.flatMap(({ name, aliases = [] }) => [name, ...aliases])
  const piece = fc.oneof(
    fc.constantFrom(...names),
    fc.constantFrom(
      'đường',
      'Sơn La',
      'Hà Nội',
      ', ',
      ' - ',
      '; ',
      '(',
      ')',
      'chiến thắng',
      '35 tuổi, ',
      'İ',
      'xã',
      '. ',
    ),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
  )
  const text = fc.array(piece, { maxLength: 14 }).map((pieces) => tidy(pieces.join(' ')))

  test('the score is the sum of the evidence, and every piece lies within its field', () => {
    fc.assert(
      fc.property(
        text,
        text,
        text,
        fc.constantFrom('vi', 'en'),
        fc.boolean(),
        (title, summary, more, language, isOwn) => {
          const article = { text: more, section: summary, keywords: [title, more], dateline: more }
          const judged = item(title, { summary, language, source: 'x', article })
          const origin = isOwn ? ({ id: 'x', region: 'local' } as const) : undefined
          const { score, because, kept, nearMiss } = judge(matcher, judged, origin)
          expect(because.reduce((sum, each) => sum + each[4], 0)).toBe(score)
          expect(kept).toBe(score >= topic.threshold)
          expect(kept && nearMiss).toBe(false)
          for (const [, field, start, end] of because) {
            expect(start >= 0 && start <= end && end <= fieldText(judged, field).length).toBe(true)
          }
        },
      ),
    )
  })

  test('the prefilter lets every name through, however it is written', () => {
    const write = fc.constantFrom<(name: string) => string>(
      (name) => name,
      (name) => name.toUpperCase(),
      (name) => name.replaceAll(' ', '-'),
      (name) => name.replace('Đ', 'Ð'),
      (name) => name.replace('ỏa', 'oả'),
    )
    fc.assert(
      fc.property(text, fc.constantFrom(...names), write, text, (before, name, how, after) => {
        expect(mayName(matcher.prefilter, `${before} ${how(name)} ${after}`)).toBe(true)
      }),
    )
  })

  test('the prefilter drops no labelled headline that has evidence', () => {
    // A writer may know a place that the gazetteer does not.
    const names = (title: string, summary: string): boolean =>
      mentionsOf(matcher, { title: tidy(title), summary: tidy(summary), categories: [], link: '' }).mentions.length > 0
    const named = ownSet().filter(({ title, summary, label }) => label === 1 && names(title, summary))
    expect(named.length).toBeGreaterThan(2000)
    for (const { title, summary } of named) {
      expect([title, summary].some((text) => mayName(matcher.prefilter, tidy(text)))).toBe(true)
    }
  })
})

test('positions hold behind letters that grow when lowered', () => {
  for (const language of ['vi', 'en']) {
    const judged = item('İİİ Công an Điện Biên', { language })
    expect(judge(matcher, judged).because.map(([, , start, end]) => judged.title.slice(start, end))).toEqual([
      'Điện Biên',
    ])
  }
})
