import { describe, expect, test } from 'vitest'
import type { Item } from '../../src/model.ts'
import { type Labelled, relationTo, stored, whole } from './labelled.ts'

const landslide: Labelled = {
  title: 'Sạt lở vùi lấp nhà dân ở Mường Pồn, 2 người tử vong',
  summary:
    'Rạng sáng 22/11, mưa lớn gây sạt lở taluy dương tại bản Lĩnh, xã Mường Pồn, vùi lấp một ngôi nhà khiến hai mẹ con tử vong.',
  published: '2026-11-22T07:10:00+07:00',
  source: 'vietnamplus.vn',
}
const coffee: Labelled = {
  title: 'Giá cà phê Mường Ảng hôm nay đi ngang',
  summary: 'Giá cà phê quả tươi tại Mường Ảng đi ngang ở mức 18.000 đồng/kg, thương lái thu mua đều.',
  published: '2026-11-22T06:00:00+07:00',
  source: 'nongnghiepmoitruong.vn',
}
const store = [stored(whole(landslide)), stored(whole(coffee))]
const later = (changes: Partial<Labelled>): Labelled => ({
  ...landslide,
  published: '2026-11-22T09:00:00+07:00',
  source: 'tienphong.vn',
  ...changes,
})
const bare = { summary: '', found: true } as const

const copies: [string, Labelled, string][] = [
  ['another outlet’s same headline', later({}), 'equal-headline'],
  ['the agency’s text under another headline', later({ title: 'Đất đá đổ xuống trong đêm ở Điện Biên' }), 'same-text'],
  [
    'a headline with small edits and a lead of its own',
    later({
      title: 'Sạt lở vùi lấp nhà ở Mường Pồn, 2 người tử vong thương tâm',
      summary: 'Tiếng nổ lớn lúc rạng sáng, căn nhà ở bản Lĩnh bị sạt lở vùi lấp, người dân đào bới trong vô vọng.',
    }),
    'same-headline',
  ],
  [
    'a search engine’s copy of another outlet, without a summary',
    later({ ...bare, title: 'Sạt lở ở Mường Pồn vùi lấp nhà dân, 2 người tử vong' }),
    'bare-headline',
  ],
  [
    'a search engine’s copy of the same article with its headline cut',
    later({ ...bare, source: 'vietnamplus.vn', title: 'Sạt lở vùi lấp nhà dân ở Mường Pồn...' }),
    'own-copy',
  ],
  [
    'another toll of the same hours',
    later({ title: 'Sạt lở vùi lấp nhà dân ở Mường Pồn, 3 người tử vong' }),
    'same-text',
  ],
  [
    'the old placement of tones',
    later({
      title: 'Sạt lở vùi lấp nhà dân ở Mường Pồn làm 2 người tử vong, xoá sổ một ngôi nhà',
      summary: landslide.summary.replace('khiến', 'làm'),
    }),
    'same-text',
  ],
]

const separate: [string, Labelled][] = [
  ['the same words about another commune', later({ ...swapped('Mường Pồn', 'Nậm Nèn') })],
  ['the same words about another day', later({ ...swapped('22/11', '21/11'), title: 'Sạt lở vùi lấp nhà dân ở bản' })],
  [
    'a toll that rose the next day',
    later({
      title: 'Sạt lở vùi lấp nhà dân ở Mường Pồn, 5 người tử vong',
      published: '2026-11-22T20:00:00+07:00',
    }),
  ],
  [
    'the same event a week ago',
    later({ ...swapped('22/11', '15/11'), title: 'Sạt lở ở Mường Pồn', published: '2026-11-15T09:00:00+07:00' }),
  ],
  [
    'what the same outlet writes next about it',
    later({ source: 'vietnamplus.vn', title: 'Sạt lở ở Mường Pồn: hỗ trợ gia đình 2 người tử vong' }),
  ],
  ['a text in another language', later({ title: 'Đất đá đổ xuống trong đêm', language: 'en' })],
  ['a roundup that begins with it', later({ title: 'Điểm tin: Sạt lở vùi lấp nhà dân ở Mường Pồn; rét đậm kéo dài' })],
  ['a question about it', later({ title: 'Vì sao sạt lở vùi lấp nhà dân ở Mường Pồn?' })],
  [
    'the next morning’s price, in the same words',
    { ...coffee, source: 'congthuong.vn', published: '2026-11-23T06:00:00+07:00' },
  ],
  [
    'the next morning’s price, in nearly the same words',
    { ...coffee, title: `${coffee.title} nữa`, source: 'congthuong.vn', published: '2026-11-23T06:00:00+07:00' },
  ],
  ['a headline too short to stand for a story', later({ ...bare, title: 'Tin về bản' })],
]

function swapped(one: string, other: string): Partial<Labelled> {
  const { title, summary } = landslide
  return { title: title.replaceAll(one, other), summary: summary.replaceAll(one, other) }
}

describe('one story', () => {
  test.each(copies)('%s joins the item', (_, article, rule) => {
    expect(relationTo(store, whole(article))).toMatchObject({ kind: 'copy', item: store[0], because: { rule } })
  })

  test('of two items alike, the more alike one is joined', () => {
    const other = stored(whole(later({ title: 'Mưa lớn gây sạt lở trong đêm ở Điện Biên', source: 'vtv.vn' })))
    const article = whole(later({ title: 'Mưa lớn gây sạt lở ở Điện Biên' }))
    expect(relationTo([...store, other], article)).toMatchObject({ kind: 'copy', item: other })
    expect(relationTo([other, ...store], article)).toMatchObject({ kind: 'copy', item: other })
  })

  test('the reason says how much is shared', () => {
    const article = whole(later({ title: 'Đất đá đổ xuống trong đêm ở Điện Biên' }))
    const relation = relationTo(store, article)
    expect(relation).toMatchObject({ because: { text: expect.any(Number), title: expect.any(Number) } })
  })
})

describe('two stories', () => {
  test.each(separate)('%s is an item of its own', (_, article) => {
    expect(relationTo(store, whole(article))).toEqual({ kind: 'new' })
  })
})

describe('a formula that two outlets have over two events', () => {
  const title = 'Bắt đối tượng tàng trữ trái phép chất ma túy'
  const first = later({ title, summary: 'Công an xã Mường Nhé bắt Giàng A Chứ cất giấu 300 gam heroin trong nương.' })
  const second = {
    ...first,
    source: 'cand.vn',
    summary: 'Lò Văn Ơn bị Công an phường Mường Thanh bắt vì 20 viên hồng phiến.',
  }
  const both = [stored(whole(first)), stored(whole(second))]

  test('the second event is an item of its own', () => {
    expect(relationTo(both.slice(0, 1), whole(second))).toEqual({ kind: 'new' })
  })

  test('a third outlet joins the event that it reports', () => {
    const third = { ...first, source: 'vov.vn', summary: `${first.summary} Vụ việc đang được điều tra.` }
    expect(relationTo(both, whole(third))).toMatchObject({ kind: 'copy', item: both[0] })
  })

  test('under a headline that names its place, another place in a lead only says how far away it is', () => {
    const slide = {
      ...first,
      title: 'Sạt lở chia cắt quốc lộ 12 qua Mường Pồn',
      summary: 'Đất đá đổ xuống xã Mường Pồn.',
    }
    const away = { ...slide, source: 'vov.vn', summary: 'Điểm sạt lở cách phường Mường Thanh chừng 20 km.' }
    expect(relationTo([stored(whole(slide))], whole(away))).toMatchObject({ kind: 'copy' })
  })

  test('without leads, nothing distinguishes them', () => {
    const [one, other] = [first, second].map((article) => ({ ...article, summary: '' }))
    if (one === undefined || other === undefined) throw new Error('two are given')
    expect(relationTo([stored(whole(one))], whole(other))).toMatchObject({ kind: 'copy' })
  })
})

describe('a story that other outlets joined', () => {
  const bridge = stored(
    whole({
      ...landslide,
      title: 'Đồng bào hai bản ở Nậm Kè phải đi vòng 15 km',
      summary:
        'Học sinh và người dân hai bản phải qua đường rừng từ rạng sáng, chính quyền lo dựng cầu tạm cho bà con.',
    }),
  )
  const joined = (...titles: readonly string[]): Item => ({
    ...bridge,
    also: titles.map((title, place) => ({
      source: `outlet-${place}`,
      name: `Outlet ${place}`,
      link: `https://outlet-${place}.example/cau-treo-post1.html`,
      published: landslide.published,
      title,
    })),
  })
  const article = whole(
    later({
      title: 'Cầu treo Nậm Kè bị lũ ống cuốn trôi',
      summary: 'Cầu treo qua suối bị lũ ống cuốn, hai bản phải đi đường rừng.',
    }),
  )

  test('is recognised by their headlines too', () => {
    expect(relationTo([bridge], article)).toEqual({ kind: 'new' })
    expect(relationTo([joined('Lũ ống cuốn trôi cầu treo ở Nậm Kè')], article)).toMatchObject({
      kind: 'copy',
      because: { rule: 'same-event' },
    })
  })

  test('is not recognised by one headline of several', () => {
    const others = [
      'Nậm Kè lo đường đến lớp',
      'Đường rừng tới trường',
      'Học sinh Nậm Kè đi vòng',
      'Bà con đi vòng 15 km',
    ]
    expect(relationTo([joined('Lũ ống cuốn trôi cầu treo ở Nậm Kè', ...others)], article)).toEqual({ kind: 'new' })
  })

  test('is not recognised by a headline on another subject', () => {
    expect(relationTo([joined('Nậm Kè mở phiên chợ đầu năm')], article)).toEqual({ kind: 'new' })
  })
})

describe('an outlet that is already with the story', () => {
  const carried: Item = {
    ...stored(whole(landslide)),
    also: [
      {
        source: 'tienphong',
        name: 'Tiền Phong',
        link: 'https://tienphong.vn/a-post1.tpo',
        published: landslide.published,
      },
    ],
  }

  test('what it writes next about the story is news of its own', () => {
    const article = whole(later({ title: 'Đất đá đổ xuống trong đêm ở Điện Biên' }))
    expect(relationTo([carried], article)).toEqual({ kind: 'new' })
  })

  test('its own article under the same headline is known', () => {
    expect(relationTo([carried], whole(later({})))).toEqual({ kind: 'known', item: carried.id })
  })

  test('a search engine’s copy of it adds nothing to the list of items', () => {
    const found = whole(later({ ...bare, title: 'Sạt lở ở Mường Pồn vùi lấp nhà dân, 2 người tử vong' }))
    expect(relationTo([carried], found)).toMatchObject({ kind: 'copy', item: carried })
  })
})
