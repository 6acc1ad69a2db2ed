import { beforeEach, describe, expect, test } from 'vitest'
import { stripAccents } from '../../src/text/fold.ts'
import { source } from '../samples.ts'
import { type Desk, openDesk } from './desk.ts'

/** Which item an article is, from the publisher's XML to what is stored: by evidence, and never by one key alone. */

type Entry = {
  readonly title: string
  readonly link: string
  readonly guid?: string
  readonly summary?: string
  readonly at?: string
}

const AT = 'Mon, 23 Nov 2026 07:00:00 +0700'
function rss(...entries: readonly Entry[]): Response {
  const items = entries.map(
    ({ title, link, guid, summary = '', at = AT }) =>
      `<item><title>${title}</title><link>${link}</link>${guid === undefined ? '' : `<guid isPermaLink="false">${guid}</guid>`}<description>${summary}</description><pubDate>${at}</pubDate></item>`,
  )
  const body = `<rss version="2.0"><channel><title>Báo</title><link>https://a.example/</link>${items.join('')}</channel></rss>`
  return new Response(body, { headers: { 'content-type': 'application/rss+xml' } })
}

const ROAD = 'Sạt lở chia cắt quốc lộ 12 qua xã Mường Pồn, Điện Biên'
const ROAD_LEAD = 'Đất đá tràn kín mặt đường từ rạng sáng, hàng trăm xe khách và xe tải phải chờ nhiều giờ liền.'
const SCHOOL = 'Trường bán trú Tủa Chùa, Điện Biên khánh thành nhà ăn cho học sinh'
const SCHOOL_LEAD = 'Công trình do các nhà hảo tâm đóng góp, phục vụ bốn trăm em ở xa nhà của hai bản vùng cao.'
const COFFEE = 'Mường Ảng (Điện Biên) trồng thêm cà phê trên đất dốc'
const COFFEE_LEAD = 'Bà con ba bản chuyển nương ngô sang trồng loại cây cho thu nhập gấp đôi sau bốn năm chăm bón.'
const subjects = [
  [ROAD, ROAD_LEAD],
  [SCHOOL, SCHOOL_LEAD],
  [COFFEE, COFFEE_LEAD],
] as const

let desk: Desk
const A = 'https://a.example/rss'
const B = 'https://b.example/rss'

beforeEach(() => {
  desk = openDesk()
  desk.configure({
    sources: [
      source({ id: 'a', name: 'Báo A', url: A, home: 'https://a.example/' }),
      source({ id: 'b', name: 'Báo B', url: B, home: 'https://b.example/' }),
    ],
  })
  desk.answers[A] = () => rss()
  desk.answers[B] = () => rss()
})

/** Reads bodies of the first source one after another; titles of what is stored then, sorted. */
async function afterBodies(...bodies: readonly (readonly Entry[])[]): Promise<readonly string[]> {
  for (const body of bodies) {
    desk.answers[A] = () => rss(...body)
    await desk.tick(20, { all: true })
  }
  return titles()
}

const titles = () =>
  desk
    .items()
    .map(({ title }) => title)
    .toSorted()
const sorted = (...all: readonly string[]) => all.toSorted()

describe('a corrected headline and slug under the same guid is an edit', () => {
  const corrected = 'Sạt lở nghiêm trọng chia cắt quốc lộ 12 qua Mường Pồn, Điện Biên'
  test.each([
    ['a word', 'bao-a-991', '/sat-lo-chia-cat-duong', '/sat-lo-nghiem-trong'],
    ['a UUID', '0b1f7c1e-5f0a-4a8e-9d2b-0a1b2c3d4e5f', '/sat-lo-chia-cat-duong', '/sat-lo-nghiem-trong'],
    ['a tag address', 'tag:a.example,2026:991', '/sat-lo-chia-cat-duong', '/sat-lo-nghiem-trong'],
    ['a short address', 'https://a.example/?p=991', '/sat-lo-chia-cat-duong', '/sat-lo-nghiem-trong'],
    ['the first address', 'https://a.example/sat-lo-chia-cat-duong', '/sat-lo-chia-cat-duong', '/sat-lo-nghiem-trong'],
    ['a number, in other folders', '991', '/tin/sat-lo-chia-cat-duong', '/thoi-su/sat-lo-nghiem-trong'],
  ])('%s', async (_, guid, before, after) => {
    const old = { title: ROAD, link: `https://a.example${before}`, guid, summary: ROAD_LEAD }
    const next = { title: corrected, link: `https://a.example${after}`, guid, summary: `${ROAD_LEAD} Chưa thông xe.` }
    expect(await afterBodies([old], [next])).toEqual([corrected])
    expect(desk.items()[0]?.link).toBe(`https://a.example${after}`)
  })
})

describe('one link with several guids is several items', () => {
  const links = [
    ['a page of notices', 'https://a.example/thong-bao'],
    ['anchors', 'https://a.example/thong-bao#tin'],
    ['a front page', 'https://a.example/'],
    ['a route', 'https://a.example/#/tin'],
  ] as const
  test.each(links)('%s, one notice after another', async (_, link) => {
    const bodies = subjects.map(([title, summary], at) => [{ title, summary, link, guid: `n${at}` }])
    expect(await afterBodies(...bodies)).toEqual(sorted(...subjects.map(([title]) => title)))
  })

  test.each(links)('%s, all in one body', async (_, link) => {
    const body = subjects.map(([title, summary], at) => ({ title, summary, link, guid: `n${at}` }))
    expect(await afterBodies(body)).toEqual(sorted(...subjects.map(([title]) => title)))
  })

  test('alerts in much the same words', async () => {
    const alert = (hour: string, at: string, guid: string) => ({
      title: `Cảnh báo lũ quét, sạt lở đất tại Điện Biên lúc ${hour}`,
      summary: `Trong những giờ tới, các xã phía tây của tỉnh Điện Biên có mưa, tổng lượng phổ biến tới ${hour.length * 10} mm.`,
      link: 'https://a.example/canh-bao',
      guid,
      at,
    })
    const [first, second] = [
      alert('bảy giờ', AT, 'x1'),
      alert('mười hai giờ', 'Mon, 23 Nov 2026 08:01:00 +0700', 'x2'),
    ] as const
    expect(await afterBodies([first], [second])).toHaveLength(2)
  })

  test('values that are no guids make no items of one', async () => {
    const body = (guid: string) => [{ title: ROAD, summary: ROAD_LEAD, link: 'https://a.example/sat-lo', guid }]
    expect(await afterBodies(body('N/A'), body('null'), body('0'))).toEqual([ROAD])
  })
})

describe('a key that is not the article’s overwrites nothing', () => {
  const forms = [
    ['a number of a month’s folder', (at: number) => `https://a.example/202611/bai-${'abc'.charAt(at)}`],
    ['a section’s number', (at: number) => `https://a.example/tin/104532/bai-viet-${'abc'.charAt(at)}`],
    ['one number for all', (at: number) => `https://a.example/bai-${'abc'.charAt(at)}-5112299.html`],
  ] as const
  test.each(forms)('%s, one article after another', async (_, linkOf) => {
    const bodies = subjects.map(([title, summary], at) => [{ title, summary, link: linkOf(at) }])
    expect(await afterBodies(...bodies, ...bodies)).toEqual(sorted(...subjects.map(([title]) => title)))
  })

  test.each(forms)('%s, after the day of the first was sealed', async (_, linkOf) => {
    const [[title, summary], [nextTitle, nextSummary]] = subjects
    desk.answers[A] = () => rss({ title, summary, link: linkOf(0) })
    await desk.tick(0, { all: true })
    desk.answers[A] = () => rss()
    await desk.tick(6 * 24 * 60, { all: true })
    const at = new Date(desk.now).toUTCString()
    desk.answers[A] = () => rss({ title: nextTitle, summary: nextSummary, link: linkOf(1), at })
    await desk.tick(20, { all: true })
    expect(titles()).toEqual(sorted(title, nextTitle))
  })

  test('a guid that is always the same', async () => {
    const bodies = subjects.map(([title, summary], at) => [
      { title, summary, link: `https://a.example/bai-${at}`, guid: 'bao-a' },
    ])
    expect(await afterBodies(...bodies, ...bodies)).toEqual(sorted(...subjects.map(([title]) => title)))
  })

  const alike = [
    'Hội chợ nông sản xã Mường Pồn, Điện Biên đón bà con dịp cuối tuần',
    'Hội chợ nông sản xã Mường Pồn, Điện Biên kéo dài thêm ba buổi tối',
  ] as const
  test.each(forms)('%s, of two articles alike that are listed beside each other', async (_, linkOf) => {
    const [first, second] = alike.map((title, at) => ({ title, link: linkOf(at) }))
    if (first === undefined || second === undefined) throw new Error('two articles are needed')
    expect(await afterBodies([first], [second, first], [second])).toEqual(sorted(...alike))
  })

  test('another article at the same address is an item of its own, takes its own edits, and so does the first', async () => {
    const link = 'https://a.example/tin-moi'
    const first = { title: ROAD, summary: ROAD_LEAD, link }
    const second = { title: SCHOOL, summary: SCHOOL_LEAD, link }
    const edited = { ...second, title: `${SCHOOL} nội trú` }
    expect(await afterBodies([first], [second], [edited])).toEqual(sorted(ROAD, edited.title))
    expect(await afterBodies([first], [edited], [first])).toEqual(sorted(ROAD, edited.title))
  })

  test('a number that held a hundred times still holds after one article was rewritten', async () => {
    const article = (title: string, slug: string, summary: string) => ({
      title,
      summary,
      link: `https://a.example/${slug}-5112299.html`,
    })
    await afterBodies(
      [article(ROAD, 'sat-lo', ROAD_LEAD)],
      [article('Sạt lở ở Mường Pồn, Điện Biên: quốc lộ 12 tê liệt', 'sat-lo-te-liet', ROAD_LEAD)],
    )
    expect(titles()).toHaveLength(1)
  })
})

describe('a migration', () => {
  const old = subjects.map(([title, summary], at) => ({
    title,
    summary,
    link: `https://a.example/cu/bai-${5_112_290 + at}.html`,
    guid: `cu-${at}`,
  }))
  const moved = (host: string, at: string) =>
    old.map(({ title, summary }, index) => ({
      title,
      summary,
      link: `https://${host}/moi/${index}/bai-viet-d${900_000 + index}.htm`,
      guid: `moi-${index}`,
      at,
    }))

  test.each([
    ['to other addresses', 'a.example', 20],
    ['to another host', 'moi.example', 20],
    ['to other addresses, after the days were sealed', 'a.example', 8 * 24 * 60],
    ['to another host, after the days were sealed', 'moi.example', 8 * 24 * 60],
  ])('%s brings nothing again', async (_, host, minutes) => {
    desk.answers[A] = () => rss(...old)
    await desk.tick(0, { all: true })
    await desk.tick(minutes, { all: true })
    desk.answers[A] = () => rss(...moved(host, desk.now.toUTCString()))
    await desk.tick(20, { all: true })
    expect(titles()).toEqual(sorted(...subjects.map(([title]) => title)))
  })
})

describe('a migration of sixty articles, whose days were sealed and whose dates are new,', () => {
  const DEEDS = ['sửa đường liên bản', 'mở lớp xóa mù chữ', 'trồng mới rừng quế', 'tặng bò giống', 'họp chợ phiên']
  const COMMUNES = ['Sín Thầu', 'Mường Pồn', 'Tủa Chùa', 'Mường Ảng', 'Nậm Pồ', 'Na Sang']
  const all = Array.from({ length: 60 }, (_, at) => ({
    title: `Xã ${COMMUNES[at % 6]}, Điện Biên ${DEEDS[at % 5]} ${at < 30 ? 'trước mùa mưa' : 'sau vụ gặt'}`,
    summary: `${COMMUNES[at % 6]} bắt tay vào ${DEEDS[at % 5]} từ sáng sớm, có bộ đội biên phòng và thanh niên giúp.`,
    link: `https://a.example/tin-bai/xa-hoi/${at}/bai-viet`,
    guid: `cu-${at}`,
    at: on(1 - Math.floor(at / 20), `07:${String(at % 20).padStart(2, '0')}:00`),
  }))
  const NEW = { title: SCHOOL, summary: SCHOOL_LEAD, link: 'https://a.example/d/truong-900099.htm', guid: 'moi-99' }

  test.each<[string, (entry: Entry, number: number) => Partial<Entry>]>([
    ['keeps headlines and leads', () => ({})],
    [
      'keeps headlines, leads and the form of addresses',
      (_, number) => ({ link: `https://a.example/tin-bai/xa-hoi/${900 + number}/bai-viet` }),
    ],
    ['drops the leads', () => ({ summary: '' })],
    ['puts another text before the leads', ({ summary }) => ({ summary: `Tin từ cơ sở: ${COFFEE_LEAD} ${summary}` })],
    ['adds the outlet to the headlines', ({ title }) => ({ title: `${title} - Báo A` })],
    ['adds the host, and drops the leads', ({ title }) => ({ title: `${title} | a.example`, summary: '' })],
    ['adds a name of its own, and drops the leads', ({ title }) => ({ title: `${title} | Tin vùng cao`, summary: '' })],
    ['sets headlines in capitals', ({ title }) => ({ title: title.toUpperCase() })],
    ['loses the accents, and drops the leads', ({ title }) => ({ title: stripAccents(title), summary: '' })],
  ])('%s', async (_, change) => {
    await afterBodies(all)
    expect(desk.items()).toHaveLength(60)
    desk.now = new Date(desk.now.getTime() + 9 * 86_400_000)
    await afterBodies(all.slice(0, 30))
    const at = desk.now.toUTCString()
    const moved = all.map((entry, number) => ({
      ...entry,
      link: `https://a.example/d/bai-viet-${900_000 + number}.htm`,
      guid: `moi-${number}`,
      at,
      ...change(entry, number),
    }))
    const before = titles()
    expect(before).toHaveLength(60)
    await afterBodies([{ ...NEW, at }, ...moved])
    expect(titles()).toEqual(sorted(...before, SCHOOL))
  })
})

test('two sites of one platform with the same numbers are two outlets', async () => {
  desk.answers[A] = () =>
    rss(
      ...subjects
        .slice(0, 2)
        .map(([title, summary], at) => ({ title, summary, link: `https://a.wordpress.com/bai-511229${at}.html` })),
    )
  desk.answers[B] = () => rss({ title: COFFEE, summary: COFFEE_LEAD, link: 'https://b.wordpress.com/bai-5112290.html' })
  await desk.tick(0, { all: true })
  expect(titles()).toEqual(sorted(ROAD, SCHOOL, COFFEE))
})

describe('an aggregator that lists another outlet’s addresses', () => {
  const own = subjects.map(([title, summary], at) => ({
    title,
    summary,
    link: `https://b.example/bai-511229${at}.html`,
  }))
  const retold = own.map(({ link }, at) => ({
    title: `Đọc thêm: chuyện thứ ${at} của tỉnh Điện Biên`,
    summary: '',
    link,
  }))

  test.each([
    ['first', [() => (desk.answers[A] = () => rss(...retold)), () => (desk.answers[B] = () => rss(...own))]],
    ['last', [() => (desk.answers[B] = () => rss(...own)), () => (desk.answers[A] = () => rss(...retold))]],
  ])('and comes %s is told as well, and the outlet leads in its own words', async (_, steps) => {
    for (const step of steps) {
      step()
      await desk.tick(20, { all: true })
    }
    expect(desk.items().map(({ source, also }) => [source, also.map((one) => one.source)])).toEqual(
      own.map(() => ['b', ['a']]),
    )
    expect(titles()).toEqual(sorted(...own.map(({ title }) => title)))
    const before = desk.items()
    desk.answers[A] = () => rss(...retold.map((one) => ({ ...one, title: `${one.title} (mới)` })))
    await desk.tick(20, { all: true })
    expect(desk.items()).toEqual(before)
  })
})

test('a copy that its outlet rewrites at another address, under the same guid, stays one copy', async () => {
  const copy = { title: 'Đất đá đổ xuống trong đêm ở Điện Biên', link: 'https://b.example/dat-da', guid: 'b1' }
  const rewritten = {
    title: 'Đất đá đổ xuống trong đêm ở Điện Biên: máy xúc làm việc suốt buổi sáng',
    link: 'https://b.example/may-xuc',
    guid: 'b1',
    summary: 'Lái xe Lò Văn Mẫu kể ông nghe tiếng nổ rồi lùi kịp; đến trưa một làn đã được dọn sạch.',
  }
  const sources = () => desk.items().map(({ source: from, also }) => [from, ...also.map((one) => one.source)])
  desk.answers[A] = () => rss({ title: ROAD, link: 'https://a.example/sat-lo', summary: ROAD_LEAD })
  desk.answers[B] = () => rss({ ...copy, summary: ROAD_LEAD })
  await desk.tick(20, { all: true })
  expect(sources()).toEqual([['a', 'b']])
  desk.answers[B] = () => rss(rewritten)
  await desk.tick(20, { all: true })
  expect(sources()).toEqual([['a', 'b']])
})

test('an article without a lead stays one when its address proves to be a page of notices', async () => {
  const other = { title: COFFEE, link: 'https://a.example/ca-phe' }
  const notices = [
    { title: ROAD, summary: ROAD_LEAD, link: 'https://a.example/thong-bao', guid: 'n1' },
    { title: SCHOOL, summary: SCHOOL_LEAD, link: 'https://a.example/thong-bao', guid: 'n2' },
  ]
  await afterBodies([other], notices)
  desk.now = new Date(desk.now.getTime() + 4 * 86_400_000)
  const listedAgain = { ...other, at: new Date(desk.now).toUTCString() }
  expect(await afterBodies([listedAgain])).toEqual(sorted(ROAD, SCHOOL, COFFEE))
})

test('a guid that was used before, of a copy whose story was sealed, hides no other article', async () => {
  const original = { title: ROAD, summary: ROAD_LEAD, link: 'https://b.example/sat-lo' }
  desk.answers[B] = () => rss(original)
  await desk.tick(0, { all: true })
  desk.now = new Date(desk.now.getTime() + 4 * 86_400_000)
  const at = new Date(desk.now).toUTCString()
  const copy = { title: ROAD, summary: ROAD_LEAD, link: 'https://a.example/sat-lo', guid: 'x1' }
  const next = { title: SCHOOL, summary: SCHOOL_LEAD, link: 'https://a.example/nha-an', guid: 'x1', at }
  expect(await afterBodies([copy], [next])).toEqual(sorted(ROAD, SCHOOL))
})

test('an outlet that moved keeps its article, although another outlet lists the new address in words of its own', async () => {
  const summary = ROAD_LEAD
  await afterBodies([{ title: ROAD, summary, link: 'https://a.example/sat-lo' }])
  const link = 'https://a.example/moi/sat-lo'
  const at = new Date(desk.now).toUTCString()
  desk.answers[B] = () => rss({ title: 'Điểm tin: đường lên Mường Pồn, Điện Biên tê liệt', link, at: AT })
  expect(await afterBodies([{ title: ROAD, summary, link, at }])).toEqual([ROAD])
})

test('a headline and a guid corrected at once, at one address and with one lead, are an edit', async () => {
  const link = 'https://a.example/sat-lo'
  const corrected = `${ROAD}, đã thông xe một làn`
  const at = 'Mon, 23 Nov 2026 09:30:00 +0700'
  expect(
    await afterBodies(
      [{ title: ROAD, summary: ROAD_LEAD, link, guid: 'n1' }],
      [{ title: corrected, summary: ROAD_LEAD, link, guid: 'n1-moi', at }],
    ),
  ).toEqual([corrected])
})

test('an article with the moment and lead of another that is still listed is not that one moved, even if a third is corrected at the same time', async () => {
  const at = 'Mon, 23 Nov 2026 07:05:00 +0700'
  const road = { title: ROAD, link: 'https://a.example/sat-lo', summary: ROAD_LEAD, at }
  const beside = {
    ...road,
    title: 'Ảnh: Quốc lộ 12 qua Điện Biên ngổn ngang đất đá',
    link: 'https://a.example/anh-sat-lo',
  }
  const school = { title: SCHOOL, link: 'https://a.example/truong', summary: SCHOOL_LEAD }
  const corrected = { ...school, title: 'Trường bán trú Mù Cang Chải, Yên Bái khánh thành nhà ăn cho học sinh' }
  expect(await afterBodies([road, school], [beside, road, corrected])).toEqual(
    [beside.title, ROAD, corrected.title].toSorted(),
  )
})

/** A local time of the week that begins on Monday 23 November 2026, as feeds write it. */
const on = (day: number, time = '07:00:00') => new Date(`2026-11-${22 + day}T${time}+07:00`).toUTCString()

/** Reads bodies of the first source, one a day. */
async function afterDays(...bodies: readonly (readonly Entry[])[]): Promise<readonly string[]> {
  for (const body of bodies) {
    await afterBodies(body)
    desk.now = new Date(desk.now.getTime() + 86_400_000)
  }
  return titles()
}

test('an address that is given to another article after the day of the first was sealed', async () => {
  const link = 'https://a.example/tin-moi'
  await afterDays([{ title: ROAD, summary: ROAD_LEAD, link }], [], [], [], [])
  expect(await afterDays([{ title: SCHOOL, summary: SCHOOL_LEAD, link, at: on(6) }])).toEqual(sorted(ROAD, SCHOOL))
})

describe('each part of a series under one headline is an item', () => {
  const DAILY = 'Chương trình thời sự Điện Biên'
  const LEAD = 'Mời quý vị và các bạn theo dõi chương trình thời sự của Đài phát sóng lúc mười chín giờ mỗi ngày.'
  const part = (day: number, link: string, changes: Partial<Entry> = {}): Entry => ({
    title: DAILY,
    summary: LEAD,
    link: `https://a.example/${link}`,
    at: on(day),
    ...changes,
  })
  test.each([
    ['numbered', (day: number) => `thoi-su-${5_112_000 + day}.html`],
    ['not numbered', (day: number) => `thoi-su-ngay-${22 + day}-11`],
  ])('%s, in one lead, while the parts before are listed', async (_, linkOf) => {
    const parts = [1, 2, 3].map((day) => part(day, linkOf(day)))
    expect(await afterDays(...parts.map((_one, at) => parts.slice(0, at + 1).toReversed()))).toHaveLength(3)
  })

  test('with a guid that is made of the headline', async () => {
    const guid = 'md5-9e107d9d372bb682'
    const parts = [1, 2, 3].map((day) =>
      part(day, `thoi-su-ngay-${22 + day}-11`, { guid, summary: `Số ngày ${22 + day}: ${LEAD}` }),
    )
    expect(await afterDays(...parts.map((one) => [one]))).toHaveLength(3)
  })

  test('with a guid that is the headline, on one day, about two events', async () => {
    const title = 'Điện Biên: Bắt đối tượng tàng trữ trái phép chất ma túy'
    const events = [ROAD_LEAD, COFFEE_LEAD].map((summary, at) => ({
      title,
      summary,
      guid: title,
      link: `https://a.example/bat-doi-tuong${'-'.repeat(at)}${at}`,
    }))
    const leads = () => desk.items().map(({ summary }) => summary)
    for (const event of events) await afterBodies([event])
    expect(leads().toSorted()).toEqual([ROAD_LEAD, COFFEE_LEAD].toSorted())
  })

  test('when one is read after the day of the part before it was sealed', async () => {
    const [first, second] = [1, 2].map((day) => part(day, `thoi-su-${day}`, { summary: subjects[day]?.[1] ?? '' }))
    if (first === undefined || second === undefined) throw new Error('two parts are needed')
    await afterDays([first], [], [])
    desk.now = new Date('2026-11-26T12:00:00+07:00')
    expect(await afterBodies([second])).toHaveLength(2)
  })

  test('in a list without dates, if their leads name two days', async () => {
    const parts = [23, 21].map((day) => ({
      title: 'Dự báo thời tiết Điện Biên hôm nay',
      summary: `Ngày ${day}/11, các xã vùng cao có mây, đêm và sáng có sương mù, gió nhẹ, trời rét, ngày nắng.`,
      link: `https://a.example/thoi-tiet-${day}`,
      at: '',
    }))
    expect(await afterBodies(parts)).toHaveLength(2)
  })

  test('at one address, each with a guid of its own', async () => {
    const parts = [1, 2, 3].map((day) =>
      part(day, 'gia-nong-san', {
        title: 'Giá nông sản hôm nay tại Điện Biên',
        summary: `Sáng ngày ${22 + day}, giá cà phê nhân tại Mường Ảng ở mức ${90 + day} nghìn đồng một ký, chưa đổi nhiều.`,
        guid: `gia-${day}`,
      }),
    )
    expect(await afterDays(...parts.map((one) => [one]))).toHaveLength(3)
  })
})

describe('a correction is an edit', () => {
  const corrected = 'Sạt lở nghiêm trọng chia cắt quốc lộ 12 qua xã Mường Pồn, Điện Biên'
  const rewritten = { title: corrected, summary: `Tin mới nhận: ${ROAD_LEAD}`, at: on(1, '09:30:00') }

  test('of headline and slug, in a list without dates', async () => {
    const road = { title: ROAD, summary: ROAD_LEAD, link: 'https://a.example/tin/sat-lo', at: '' }
    const school = { title: SCHOOL, summary: SCHOOL_LEAD, link: 'https://a.example/tin/truong', at: '' }
    const after = { ...road, title: corrected, link: 'https://a.example/tin/sat-lo-nghiem-trong' }
    expect(await afterBodies([road, school], [after, school])).toEqual(sorted(corrected, SCHOOL))
  })

  test('but not of an article that is still listed beside it', async () => {
    const road = { title: ROAD, summary: ROAD_LEAD, link: 'https://a.example/tin/sat-lo', at: '' }
    const beside = { ...road, title: corrected, link: 'https://a.example/tin/sat-lo-nghiem-trong' }
    expect(await afterBodies([road], [beside, road])).toEqual(sorted(ROAD, corrected))
  })

  test('of a notice on a page, by its anchor alone', async () => {
    const notices = subjects.map(([title, summary], at) => ({
      title,
      summary,
      link: `https://a.example/thong-bao#tb${at}`,
      at: '',
    }))
    const [first, ...others] = notices
    if (first === undefined) throw new Error('a notice is needed')
    expect(await afterBodies(notices, [{ ...first, ...rewritten }, ...others])).toEqual(
      sorted(corrected, SCHOOL, COFFEE),
    )
  })

  test('of everything but the number in the folder, where the guid is the address again', async () => {
    const [before, after] = ['sat-lo-chia-cat', 'sat-lo-nghiem-trong'].map((slug) => {
      const link = `https://a.example/tin/1045321/${slug}`
      return { title: ROAD, summary: ROAD_LEAD, link, guid: link }
    })
    if (before === undefined || after === undefined) throw new Error('two versions are needed')
    expect(await afterBodies([before], [{ ...after, ...rewritten }])).toEqual([corrected])
  })

  test('of everything but an address that spells the headline, its guid too', async () => {
    const link = 'https://a.example/sat-lo-chia-cat-quoc-lo-12-qua-xa-muong-pon-dien-bien'
    const before = { title: ROAD, summary: ROAD_LEAD, link, guid: 'v1' }
    expect(await afterBodies([before], [{ ...before, ...rewritten, guid: 'v2' }])).toEqual([corrected])
  })

  test('of everything but the address, where guids change at every reading', async () => {
    const link = 'https://a.example/xem?id=991'
    const before = { title: ROAD, summary: ROAD_LEAD, link }
    const readings = ['a', 'b', 'c', 'd'].map((guid) => [{ ...before, guid }])
    expect(await afterBodies(...readings, [{ ...before, ...rewritten, guid: 'e' }])).toEqual([corrected])
  })
})

test('a headline of the same form in the folder of one section is another article where neither has a lead', async () => {
  const review = (what: string) => `Đọc báo hộ bạn: ${what} ở Sín Thầu, Điện Biên`
  const first = { title: review('ruộng bậc thang được mùa'), link: 'https://a.example/tin/104532/ruong-bac-thang' }
  const second = { title: review('đồn biên phòng tặng bò giống'), link: 'https://a.example/tin/104532/tang-bo-giong' }
  expect(await afterBodies([first], [second])).toEqual([first.title, second.title].toSorted())
})

test('and a headline corrected there is still one', async () => {
  const before = { title: `${ROAD}, nhiều xe phải chờ`, link: 'https://a.example/tin/104532/sat-lo-chia-cat' }
  const after = { title: `${ROAD}, hàng trăm xe phải chờ`, link: 'https://a.example/tin/104532/sat-lo-nhieu-xe' }
  expect(await afterBodies([before], [after])).toEqual([after.title])
})

describe('in a list without leads a headline may change completely', () => {
  const bare = (title: string, link: string, more: Partial<Entry> = {}) => ({
    title,
    link: `https://a.example/${link}`,
    at: '',
    ...more,
  })
  const moved = ROAD.replace('Mường Pồn', 'Sín Thầu')
  const other = 'Người lái xe kể lại đêm trắng trên đường về Điện Biên'
  const SPELT = 'sat-lo-chia-cat-quoc-lo-12-qua-xa-muong-pon-dien-bien'
  test.each([
    ['another place, at a numbered address', moved, 'sat-lo-5112290.html', 'sat-lo-5112290.html'],
    ['another place, and the slug of a numbered address', moved, 'sat-lo-5112290.html', 'sat-lo-moi-5112290.html'],
    ['another place, at an address that a number chooses', moved, 'xem?id=991', 'xem?id=991'],
    ['another place, at an address that spells the first', moved, SPELT, SPELT],
    ['all its words, at a numbered address', other, 'sat-lo-5112290.html', 'sat-lo-5112290.html'],
    ['all its words, at an address that a number chooses', other, 'xem?id=991', 'xem?id=991'],
    ['all its words, at an address that spells the first', other, SPELT, SPELT],
  ])('%s', async (_, title, before, after) => {
    expect(await afterBodies([bare(ROAD, before)], [bare(title, after)])).toEqual([title])
    const again = `${title}, hôm nay đã thông xe`
    expect(await afterBodies([bare(again, after)])).toEqual([again])
  })

  test.each([
    ['another place', moved],
    ['all its words', other],
  ])('%s and the slug, dated to the same second', async (_, title) => {
    const at = on(1, '07:12:34')
    const body = [bare(SCHOOL, 'truong', { at: on(1, '06:00:00') })]
    const before = bare(ROAD, 'tin/sat-lo', { at })
    const after = bare(title, 'tin/dem-trang', { at })
    expect(await afterBodies([before, ...body], [after, ...body])).toEqual(sorted(title, SCHOOL))
  })

  test('but not while the first is listed', async () => {
    const at = on(1, '07:12:34')
    const before = bare(ROAD, 'tin/sat-lo', { at })
    expect(await afterBodies([before], [bare(moved, 'tin/sin-thau', { at }), before])).toEqual(sorted(ROAD, moved))
  })

  test('but at an address of no article another headline is another article', async () => {
    expect(await afterBodies([bare(ROAD, 'tin-moi')], [bare(other, 'tin-moi')])).toEqual(sorted(ROAD, other))
    expect(await afterBodies([bare(moved, 'tin-moi?page=12')], [bare(SCHOOL, 'tin-moi?page=12')])).toHaveLength(4)
    expect(
      await afterBodies([bare(COFFEE, 'tin?tabid=56')], [bare(`${SCHOOL_LEAD} Điện Biên`, 'tin?tabid=56')]),
    ).toHaveLength(6)
  })

  test('and the forecast of the next day is not a correction of it', async () => {
    const forecast = (day: number) =>
      bare(`Dự báo thời tiết tỉnh Điện Biên ngày ${day}/11`, 'du-bao-thoi-tiet-tinh-dien-bien-hom-nay')
    expect(await afterDays([forecast(23)], [forecast(24)])).toHaveLength(2)
  })
})

describe('a key that numbers the places of a list belongs to no article', () => {
  const news = [...subjects, ['Hội hoa ban Điện Biên mở cửa đón khách', COFFEE_LEAD.slice(20)]] as const
  test.each([
    ['an anchor', (place: number) => ({ link: `https://a.example/tin-moi#tin-${place}` })],
    ['a guid at one page', (place: number) => ({ link: 'https://a.example/tin-moi', guid: `${place}` })],
    ['a guid at the front page', (place: number) => ({ link: 'https://a.example/', guid: `${place}` })],
  ])('%s', async (_, keysAt) => {
    const listed = (from: number) =>
      [...news.slice(from), ...news.slice(0, from)].map(([title, summary], place) => ({
        title,
        summary,
        ...keysAt(place),
      }))
    const all = sorted(...news.map(([title]) => title))
    expect(await afterBodies(listed(0), listed(1), listed(2), listed(3), listed(1))).toEqual(all)
    expect(desk.items().every(({ title, formerTitles = [] }) => formerTitles.length === 0 && title !== '')).toBe(true)
  })
})

describe('the same words on another day are the next notice, while addresses keep their form', () => {
  const LEAD = 'Công ty Điện lực Điện Biên thông báo lịch ngừng cấp điện trên địa bàn các xã để sửa chữa lưới điện.'
  const notice = (week: number, link: string, more: Partial<Entry> = {}): Entry => ({
    title: 'Lịch cúp điện tuần này tại Điện Biên',
    summary: LEAD,
    link: `https://a.example/${link}`,
    at: new Date(Date.parse('2026-11-23T07:00:00+07:00') + 7 * week * 86_400_000).toUTCString(),
    ...more,
  })
  async function afterWeeks(...bodies: readonly (readonly Entry[])[]): Promise<number> {
    for (const body of bodies) {
      await afterBodies(body)
      desk.now = new Date(desk.now.getTime() + 7 * 86_400_000)
    }
    return desk.items().length
  }
  test.each<[string, (week: number) => Entry]>([
    ['numbered', (week) => notice(week, `lich-cup-dien-${5_112_299 + 90 * week}.html`)],
    ['numbered, in a list without dates', (week) => notice(week, `lich-cup-dien-post${4_112 + week}.html`, { at: '' })],
    ['in the folders of a day', (week) => notice(week, `2026/1${1 + week}/2${week}/lich-cup-dien`)],
    ['with a counter in the slug', (week) => notice(week, `tin/lich-cup-dien-${week}`)],
    ['at one address, each with its guid', (week) => notice(week, 'lich-cup-dien', { guid: `tb-${week}` })],
    ['without a lead', (week) => notice(week, 'lich-cup-dien', { guid: `tb-${week}`, summary: '' })],
  ])('%s', async (_, at) => {
    expect(await afterWeeks([at(0)], [at(1)], [at(2)], [at(2), at(1), at(0)])).toBe(3)
  })

  test('but one that is listed again is the old one', async () => {
    const [first, second] = [notice(0, 'lich-cup-dien-5112299.html'), notice(1, 'lich-cup-dien-5112399.html')]
    expect(await afterWeeks([first], [second], [first], [second, first])).toBe(2)
  })
})

test('a source under a new id keeps its articles, without itself as a second outlet', async () => {
  const listed = subjects.map(([title, summary], at) => ({
    title,
    summary,
    link: `https://a.example/bai-511229${at}.html`,
  }))
  await afterBodies(listed)
  const ids = desk.items().map(({ id }) => id)
  desk.configure({ sources: [source({ id: 'a-moi', name: 'Báo A', url: A, home: 'https://a.example/' })] })
  await afterBodies(listed)
  expect(desk.items().map(({ id, source: from, also }) => [id, from, also.length])).toEqual(
    ids.map((id) => [id, 'a-moi', 0]),
  )
})

test('a series goes on after its source has moved, and no part overwrites another', async () => {
  const part = (day: number, link: string, summary = `Trời ngày ${day} tháng 11 ở các bản vùng cao có sương.`) => ({
    title: 'Thời tiết hôm nay tại Điện Biên',
    summary,
    link: `https://a.example/${link}`,
    at: on(day),
  })
  const others = subjects.map(([title, summary], at) => ({
    title,
    summary,
    link: `https://a.example/bai-511229${at}.html`,
  }))
  const old = [1, 2].map((day) => part(day, `thoi-tiet-511330${day}.html`))
  await afterDays([...others, ...old.slice(0, 1)], [...others, ...old])
  const moved = [...others, ...old].map((entry, at) => ({ ...entry, link: `https://a.example/n/bai-${at}.htm` }))
  const words = () => desk.items().map(({ published, title, summary }) => `${published} ${title} ${summary}`)
  const before = words().toSorted()
  await afterDays(moved)
  expect(words().toSorted()).toEqual(before)
  const repeated = part(4, 'n/thoi-tiet-4.htm', old[1]?.summary)
  expect(await afterDays([repeated], [part(5, 'n/thoi-tiet-5.htm')])).toHaveLength(7)
})

describe('a number that may be the article’s', () => {
  test.each([
    ['a short one', 'sat-lo-12-81234.html', 'dem-trang-tren-deo-81234.html'],
    ['one that may be a day', 'sat-lo-5102036.html', 'dem-trang-tren-deo-5102036.html'],
    ['a short one in the folders of a day', '2026/11/23/sat-lo-81234.html', '2026/11/23/dem-trang-81234.html'],
  ])('leads to it where headline, slug and date are new: %s', async (_, before, after) => {
    const link = (path: string) => `https://a.example/${path}`
    const title = `${ROAD}: đêm trắng trên đèo`
    expect(
      await afterBodies(
        [{ title: ROAD, summary: ROAD_LEAD, link: link(before) }],
        [{ title, summary: `${ROAD_LEAD} Sáng nay xe đã qua được.`, link: link(after), at: on(1, '21:00:00') }],
      ),
    ).toEqual([title])
  })

  test('does not lead to another article with the same number at its end', async () => {
    const [first, second] = [COFFEE, SCHOOL].map((title, at) => ({
      title,
      summary: at === 0 ? COFFEE_LEAD : SCHOOL_LEAD,
      link: `https://a.example/${'ab'.charAt(at)}-gia-24350.html`,
    }))
    if (first === undefined || second === undefined) throw new Error('two articles are needed')
    expect(await afterBodies([first], [second])).toEqual(sorted(COFFEE, SCHOOL))
  })
})

describe('keys that never failed at a source outweigh any new words', () => {
  const MARKET = 'Chợ phiên Tả Sìn Thàng, Điện Biên họp thêm ngày thứ Bảy'
  const retold = 'Người lái xe kể lại đêm trắng trên đường về Điện Biên'
  test.each([
    ['a guid', (slug: string, at: number) => ({ link: `https://a.example/${slug}`, guid: `bao-${at}` })],
    ['a number', (slug: string, at: number) => ({ link: `https://a.example/${slug}-511229${at}.html` })],
  ])('%s', async (_, keysOf) => {
    const entry = (title: string, at: number, slug: string) => ({ title, at: '', ...keysOf(slug, at) })
    const road = entry(ROAD, 0, 'bai-0')
    const others = [SCHOOL, COFFEE, MARKET].map((title, at) => entry(title, at + 1, `bai-${at + 1}`))
    const extended = others.map(({ title }, at) => entry(`${title}, rất vui`, at + 1, `bai-vui-${at + 1}`))
    await afterBodies([road, ...others], [road, ...extended])
    expect(await afterBodies([entry(retold, 0, 'dem-trang'), ...extended])).toEqual(
      sorted(retold, ...extended.map(({ title }) => title)),
    )
  })

  test('but not if one article changed again and again', async () => {
    const entry = (title: string, slug: string) => ({ title, at: '', link: `https://a.example/${slug}-5112299.html` })
    const changed = [1, 2, 3, 4].map((time) => entry(`${ROAD}${', rất lâu'.repeat(time)}`, `sat-lo-${time}`))
    await afterBodies(...changed.map((one) => [one]))
    expect(await afterBodies([entry(MARKET, 'cho-phien')])).toHaveLength(2)
  })

  test('but not at a source that gives two articles one key', async () => {
    const entry = (title: string, slug: string) => ({ title, at: '', guid: 'bao', link: `https://a.example/${slug}` })
    expect(await afterBodies([entry(ROAD, 'sat-lo')], [entry(retold, 'dem-trang')], [entry(COFFEE, 'ca-phe')])).toEqual(
      sorted(ROAD, retold, COFFEE),
    )
  })
})
