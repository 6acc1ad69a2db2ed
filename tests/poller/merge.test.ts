import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { byPlace, dayOfId } from '../../src/item-day.ts'
import type { Candidate, Item, KeptKey, WholeItem } from '../../src/model.ts'
import type { MergeContext, StoredItems } from '../../src/poller/merge/desk.ts'
import { type Merged, merge } from '../../src/poller/merge.ts'
import { source, whole } from '../samples.ts'

const sources = new Map(
  [
    source({ id: 'direct', name: 'Dân trí', home: 'https://dantri.com.vn/' }),
    source({ id: 'other', name: 'Tiền Phong', home: 'https://tienphong.vn/' }),
    source({ id: 'section', name: 'Dân trí Xã hội', home: 'https://dantri.com.vn/xa-hoi' }),
    source({ id: 'search', name: 'Google News', search: true }),
  ].map((one) => [one.id, one]),
)
const at = (day: string, time = '08:00') => new Date(`${day}T${time}:00+07:00`)
const context = (now: Date) => ({ now, firstInstantMs: now.getTime(), utcOffset: '+07:00', sources })

function candidate(changes: Partial<WholeItem> = {}): Candidate {
  const item = whole({ source: 'direct', link: 'https://dantri.com.vn/a-1.htm', ...changes })
  return { item, verdict: { kept: true, score: 5, because: [], places: [] }, judgedBy: 'topic-1', arrival: 'newer' }
}

const nothing: StoredItems = {
  items: [],
  sealedDay: '',
  keptAs: () => [],
  sealedItem: () => undefined,
  keyTrust: [],
}

/** What a merge leaves for the next one: the stored items, and every key that was ever met. */
type Stored = StoredItems & { readonly keys: readonly KeptKey[]; readonly days: readonly Item[] }
type Step = Merged & { readonly stored: Stored; readonly changed: boolean }

function step(
  before: StoredItems & Partial<Pick<Stored, 'keys' | 'days'>>,
  candidates: readonly Candidate[],
  context: MergeContext,
): Step {
  const merged = merge(before, [candidates], context)
  const { items, sealedDay, written, removed, sealed, newKeys } = merged
  const isReplaced = (old: KeptKey) =>
    newKeys.some(({ key, kind, source }) => key === old.key && kind === old.kind && source === old.source)
  const keys = [...(before.keys ?? []).filter((old) => !isReplaced(old)), ...newKeys]
  const days = [...(before.days ?? []), ...sealed.flatMap((day) => day.items)]
  const changed = [written, removed, sealed, newKeys].some(({ length }) => length > 0)
  const stored: Stored = {
    items,
    sealedDay,
    keys,
    days,
    keptAs: (key) => keys.filter((one) => one.key === key),
    sealedItem: (id) => days.find((item) => item.id === id),
    keyTrust: [...before.keyTrust, ...merged.keyTrust],
  }
  return { ...merged, stored, changed }
}

/** Merges one tick after another, each with its own candidates. */
function afterTicks(...ticks: readonly (readonly [Date, readonly Candidate[]])[]): Step {
  const [first, ...rest] = ticks.map(([now, candidates]) => ({ now, candidates }))
  if (first === undefined) throw new Error('at least one tick')
  return rest.reduce(
    (before, { now, candidates }) => step(before.stored, candidates, context(now)),
    step(nothing, first.candidates, context(first.now)),
  )
}

const morning = at('2026-11-23')
const later = at('2026-11-23', '09:00')

describe('filing', () => {
  test('a new item is filed on its published day, at its published time', () => {
    const { items, counts } = afterTicks([morning, [candidate()]])
    expect(counts).toEqual({ kept: 1, edited: 0, joined: 0, known: 0 })
    expect(items[0]).toMatchObject({
      at: at('2026-11-23', '07:00').toISOString(),
      added: morning.toISOString(),
    })
    expect(dayOfId(items[0]?.id ?? '')).toBe('2026-11-23')
  })

  test('an item just before midnight in Vietnam belongs to that day, not to the UTC one', () => {
    const published = at('2026-11-23', '00:30').toISOString()
    expect(published.slice(0, 10)).toBe('2026-11-22')
    const { items } = afterTicks([morning, [candidate({ published })]])
    expect(items[0]?.id).toMatch(/^20261123-/)
  })

  test('an item whose day was sealed is filed under today and marked late', () => {
    const old = candidate({ link: 'https://dantri.com.vn/old-2.htm', title: 'Trường nội trú Hừa Ngài dựng nhà mới' })
    const { items } = afterTicks(
      [at('2026-11-10'), [candidate({ published: at('2026-11-10').toISOString() })]],
      [at('2026-11-14'), []],
      [morning, [{ ...old, item: { ...old.item, published: at('2026-11-09').toISOString() } }]],
    )
    const late = items.find(({ link }) => link.includes('old-2'))
    expect(late).toMatchObject({ late: true, at: at('2026-11-09').toISOString() })
    expect(late?.id).toMatch(/^20261123-/)
  })

  test('two items of one tick have two instants of change', () => {
    const two = [candidate(), candidate({ link: 'https://dantri.com.vn/b-2.htm', title: 'Tủa Chùa vào mùa cam chín' })]
    const instants = afterTicks([morning, two]).items.map(({ updated }) => updated)
    expect(new Set(instants).size).toBe(2)
  })
})

describe('nothing twice', () => {
  const unchanged: [string, Candidate][] = [
    ['the same item again', candidate()],
    ['a moved picture', candidate({ image: undefined })],
    [
      'the same article in another section',
      candidate({ source: 'section', title: 'Mưa lũ ở Sín Thầu: đường bị chia cắt' }),
    ],
    ['the same headline of the same outlet under another number', candidate({ link: 'https://dantri.com.vn/a-9.htm' })],
  ]
  test.each(unchanged)('%s changes nothing', (_, again) => {
    const first = afterTicks([morning, [candidate()]])
    const second = step(first.stored, [again], context(later))
    expect(second.items).toEqual(first.items)
    const third = step(second.stored, [again], context(at('2026-11-23', '10:00')))
    expect(third.changed).toBe(false)
  })

  test('and is known under that number whatever headline it gets', () => {
    const again = candidate({ link: 'https://dantri.com.vn/a-2.htm' })
    const renamed = { ...again, item: { ...again.item, title: 'Đường lên Sín Thầu tắc vì mưa lớn', titleKeys: [] } }
    const ticks = [
      [morning, [candidate()]],
      [later, [again]],
      [at('2026-11-23', '10:00'), [renamed]],
    ] as const
    expect(afterTicks(...ticks).items).toHaveLength(1)
  })

  test('the same headline of one outlet over another lead is the next part of a series, not a repetition', () => {
    const next = candidate({ link: 'https://dantri.com.vn/a-9.htm', summary: 'Cháy chợ trung tâm, ba người bị bỏng.' })
    expect(afterTicks([morning, [candidate()]], [later, [next]]).items).toHaveLength(2)
  })

  test('the same headline from the same outlet on the next day is a series, not a repetition', () => {
    const nextDay = at('2026-11-24')
    const serial = candidate({ link: 'https://dantri.com.vn/a-2.htm', published: nextDay.toISOString() })
    expect(afterTicks([morning, [candidate()]], [nextDay, [serial]]).items).toHaveLength(2)
  })

  test('an article that comes back after its day was sealed is still known', () => {
    const merged = afterTicks([morning, [candidate()]], [at('2026-11-27'), []], [at('2026-12-27'), [candidate()]])
    expect(merged.items).toHaveLength(1)
    expect(merged.changed).toBe(false)
  })
})

describe('edits', () => {
  test('a changed headline changes title and updated, and neither id nor place nor published', () => {
    const before = afterTicks([morning, [candidate()]]).items[0]
    const { items, counts } = afterTicks(
      [morning, [candidate()]],
      [later, [candidate({ title: 'Sín Thầu thông đường' })]],
    )
    expect(counts.edited).toBe(1)
    expect(items).toEqual([
      {
        ...before,
        title: 'Sín Thầu thông đường',
        formerTitles: [{ title: before?.title, until: later.toISOString() }],
        updated: later.toISOString(),
        keys: [
          ...(before?.keys.slice(0, 2) ?? []),
          ...candidate({ title: 'Sín Thầu thông đường' })
            .item.titleKeys.slice(0, 1)
            .map((key) => `h${key}`),
          ...(before?.keys.slice(2) ?? []),
        ],
      },
    ])
  })

  test('a picture that the outlet took away is gone', () => {
    const pictured = candidate({ image: 'https://anh.example/a.jpg' })
    const { items, stored } = afterTicks([morning, [pictured]], [later, [candidate()]])
    expect(items[0]).not.toHaveProperty('image')
    expect(step(stored, [candidate()], context(at('2026-11-23', '10:00'))).changed).toBe(false)
  })

  test('an edit after the day was closed changes nothing', () => {
    const edit = candidate({ title: 'Sín Thầu thông đường' })
    expect(afterTicks([morning, [candidate()]], [at('2026-11-27'), [edit]]).items[0]?.title).toBe(
      candidate().item.title,
    )
  })
})

describe('stories', () => {
  const copy = candidate({ source: 'other', link: 'https://tienphong.vn/x-post1.tpo' })
  const found = candidate({
    source: 'search',
    link: 'https://news.google.com/rss/articles/x',
    via: { name: 'Dân trí', url: 'https://dantri.com.vn' },
  })

  test('another outlet’s copy of the headline joins the item, which does not change its instant', () => {
    const { items } = afterTicks([morning, [candidate()]], [later, [copy]])
    expect(items).toHaveLength(1)
    expect(items[0]).toMatchObject({
      updated: morning.toISOString(),
      also: [{ source: 'other', name: 'Tiền Phong', link: copy.item.link }],
    })
  })

  test('a copy joins once, however often it is met', () => {
    const { items, changed } = afterTicks(
      [morning, [candidate()]],
      [later, [copy]],
      [at('2026-11-23', '10:00'), [copy]],
    )
    expect(items[0]?.also).toHaveLength(1)
    expect(changed).toBe(false)
  })

  test('of two copies met in one tick the first published leads', () => {
    const earlier = { ...copy, item: { ...copy.item, published: at('2026-11-23', '06:00').toISOString() } }
    expect(afterTicks([morning, [candidate(), earlier]]).items[0]?.source).toBe('other')
  })

  test('the outlet’s own article takes over from the search engine’s copy of it', () => {
    const before = afterTicks([morning, [found]]).items[0]
    const after = afterTicks([morning, [found]], [later, [candidate()]]).items
    expect(after).toHaveLength(1)
    expect(after[0]).toMatchObject({
      id: before?.id,
      at: before?.at,
      source: 'direct',
      link: candidate().item.link,
      also: [],
    })
    expect(after[0]).not.toHaveProperty('via')
  })

  test('the search engine’s copy of an article that we have adds nothing to be seen', () => {
    expect(afterTicks([morning, [candidate()]], [later, [found]]).items[0]?.also).toEqual([])
  })
})

describe('stories with other words', () => {
  const summary =
    'Nước suối Nậm Ma dâng cao sáng 23/11 cuốn trôi ngầm tràn, đường vào xã Sín Thầu bị chia cắt, ba bản với 640 người bị cô lập.'
  const agency = candidate({ summary })
  const rewritten = candidate({
    source: 'other',
    link: 'https://tienphong.vn/y-post2.tpo',
    title: 'Ba bản vùng biên bị cô lập vì ngầm tràn cuốn trôi',
    titleKeys: ['Rewritt1'],
    summary: `${summary} Công an xã lập chốt.`,
  })
  const found = candidate({
    source: 'search',
    link: 'https://news.google.com/rss/articles/y',
    via: { name: 'VOV', url: 'https://vov.vn' },
    title: 'Mưa lũ chia cắt đường vào Sín Thầu, ba bản bị cô lập',
    titleKeys: ['Found001'],
    summary: '',
  })

  test('the same text under another headline joins, and whoever has that headline next joins too', () => {
    const third = candidate({
      source: 'third',
      link: 'https://vtv.vn/z-3.htm',
      title: rewritten.item.title,
      titleKeys: rewritten.item.titleKeys,
      summary: 'Bản tin truyền hình.',
    })
    const { items } = afterTicks([morning, [agency]], [later, [rewritten]], [at('2026-11-23', '10:00'), [third]])
    expect(items).toHaveLength(1)
    expect(items[0]).toMatchObject({
      title: agency.item.title,
      updated: morning.toISOString(),
      also: [{ name: 'Tiền Phong' }, { name: 'third' }],
    })
  })

  test('a direct article of another outlet leads, and the outlet that was found stays with the story', () => {
    const { items, counts } = afterTicks([morning, [found]], [later, [agency]])
    expect(counts).toEqual({ kept: 0, edited: 0, joined: 1, known: 0 })
    expect(items).toHaveLength(1)
    expect(items[0]).toMatchObject({
      id: afterTicks([morning, [found]]).items[0]?.id,
      source: 'direct',
      title: agency.item.title,
      updated: later.toISOString(),
      also: [{ source: 'search', name: 'VOV', link: found.item.link }],
    })
  })

  test('an outlet’s own link takes the place of a search engine’s in the list', () => {
    const foundOther = { ...found, item: { ...found.item, via: { name: 'Tiền Phong', url: 'https://tienphong.vn' } } }
    const { items } = afterTicks([morning, [agency]], [later, [foundOther]], [at('2026-11-23', '10:00'), [rewritten]])
    expect(items).toHaveLength(1)
    expect(items[0]?.also).toMatchObject([{ source: 'other', link: rewritten.item.link }])
  })

  test('two items that are served stay two, when an article like both comes', () => {
    const second = { ...rewritten, item: { ...rewritten.item, language: 'en' } }
    const merged = afterTicks([morning, [agency, second]])
    const third = candidate({
      ...rewritten.item,
      source: 'third',
      link: 'https://vtv.vn/z-3.htm',
      titleKeys: ['Third001'],
    })
    const ids = merged.items.map(({ id }) => id)
    expect(ids).toHaveLength(2)
    expect(step(merged.stored, [third], context(later)).items.map(({ id }) => id)).toEqual(ids)
  })

  test('what is sealed takes no copies', () => {
    const { items } = afterTicks([morning, [agency]], [at('2026-11-27'), []], [at('2026-11-27', '08:05'), [rewritten]])
    expect(items).toHaveLength(2)
  })
})

describe('another topic', () => {
  const judging = (kept: boolean, judgedBy = 'topic-2') => ({
    judgedBy,
    judge: () => ({ kept, score: kept ? 12 : 1, because: [], places: ['xa-sin-thau'] }),
  })
  const before = afterTicks([morning, [candidate()]])
  const under = (before: Step, ...[kept, judgedBy]: Parameters<typeof judging>) =>
    step(before.stored, [], { ...context(later), judging: judging(kept, judgedBy) })

  test('an open item that it no longer keeps is dropped from the lists, and stays at its address with its reasons', () => {
    const { items, changed } = under(before, false)
    const [item] = before.items
    expect(changed).toBe(true)
    expect(items).toEqual([{ ...item, score: 1, because: [], judgedBy: 'topic-2', dropped: true }])
  })

  test('an item that is kept again comes back to its place', () => {
    const back = under(under(before, false), true, 'topic-3').items
    expect(back).toEqual([{ ...before.items[0], score: 12, places: ['xa-sin-thau'], judgedBy: 'topic-3' }])
  })

  test('what it judged already is not judged again', () => {
    expect(under(under(before, true), true).changed).toBe(false)
  })

  test('at most 100 items are judged again in one tick, the others in the next', () => {
    const many = Array.from({ length: 150 }, (_, index) =>
      candidate({ link: `https://dantri.com.vn/n-${index}.htm`, title: `Bản tin số ${index} về đường vào Sín Thầu` }),
    )
    const stored = afterTicks([morning, many])
    const first = under(stored, false)
    const second = under(first, false)
    const dropped = ({ items }: Step) => items.filter((item) => item.dropped).length
    expect(dropped(first)).toBe(100)
    expect(dropped(second)).toBe(stored.items.length)
  })

  test('sealed days stay as they were', () => {
    const sealed = afterTicks(
      [at('2026-11-16'), [candidate({ published: at('2026-11-16').toISOString() })]],
      [morning, []],
    )
    expect(sealed.sealedDay).toBe('2026-11-16')
    expect(under(sealed, false).changed).toBe(false)
  })

  test('a dropped story comes back in the words of the outlet whose copy is kept', () => {
    const copy = candidate({ source: 'other', link: 'https://tienphong.vn/x-post1.tpo' })
    const { items } = step(under(before, false).stored, [copy], context(at('2026-11-23', '10:00')))
    expect(items).toHaveLength(1)
    expect(items[0]).toMatchObject({ id: before.items[0]?.id, source: 'other' })
    expect(items[0]).not.toHaveProperty('dropped')
  })
})

describe('sealing', () => {
  const monday = candidate({ published: at('2026-11-16').toISOString(), link: 'https://dantri.com.vn/m-1.htm' })

  test('a day is sealed once, 48 hours after it ended, with all its items', () => {
    const merged = afterTicks([at('2026-11-16'), [monday]], [at('2026-11-18', '23:59'), []])
    expect(merged.sealed).toEqual([])
    const sealing = step(merged.stored, [], context(at('2026-11-19', '00:00')))
    expect(sealing.sealed).toMatchObject([{ day: '2026-11-16', items: [{ link: monday.item.link }] }])
    expect(sealing.sealedDay).toBe('2026-11-16')
    expect(step(sealing.stored, [], context(at('2026-11-19', '00:05'))).changed).toBe(false)
  })

  test('a store seals nothing in its first day, while its sources are read one after another', () => {
    const merged = afterTicks([morning, [candidate({ published: at('2026-11-01').toISOString() })]])
    expect(merged.sealed).toEqual([])
    expect(merged.items[0]?.id).toMatch(/^20261101-/)
  })

  test('the newest 200 stay in the table after their days were sealed, and the others go', () => {
    const many = Array.from({ length: 250 }, (_, index) =>
      candidate({ link: `https://dantri.com.vn/n-${index}.htm`, title: `Bản tin số ${index} về đường vào Sín Thầu` }),
    )
    const { items, removed, sealed } = afterTicks([morning, many], [at('2026-11-27'), []])
    expect(items).toHaveLength(200)
    expect(removed).toHaveLength(50)
    expect(sealed[0]?.items).toHaveLength(250)
  })
})

test('whatever comes in whatever order: each article once, and id, at, added and published never change', () => {
  const article = fc.record({
    number: fc.integer({ min: 1, max: 12 }),
    hour: fc.integer({ min: 0, max: 23 }),
    word: fc.constantFrom('Sín Thầu', 'Tủa Chùa', 'Mường Ảng'),
    outlet: fc.constantFrom('direct', 'other', 'search'),
  })
  const tick = fc.record({ hours: fc.integer({ min: 1, max: 40 }), articles: fc.array(article, { maxLength: 6 }) })
  fc.assert(
    fc.property(fc.array(tick, { minLength: 1, maxLength: 8 }), (ticks) => {
      let stored: Stored = { ...nothing, keys: [], days: [] }
      let now = at('2026-11-20', '00:00')
      const promised = new Map<string, string>()
      for (const { hours, articles } of ticks) {
        now = new Date(now.getTime() + hours * 3_600_000)
        const met = articles.map(({ number, hour, word, outlet }) =>
          candidate({
            source: outlet,
            link: `https://${outlet}.vn/a-${number}.htm`,
            title: `Đường vào ${word} thông xe lần ${number}`,
            published: new Date(at('2026-11-20', '00:00').getTime() + hour * 3_600_000).toISOString(),
          }),
        )
        const { items, stored: after } = step(stored, met, context(now))
        stored = after
        const ids = items.map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        expect(items).toEqual(items.toSorted(byPlace))
        for (const { id, at: place, added, published } of items) {
          const promise = promised.get(id) ?? `${place} ${added} ${published}`
          expect(`${place} ${added} ${published}`).toBe(promise)
          promised.set(id, promise)
        }
        const keys = items.map((item) => item.keys[0])
        expect(new Set(keys).size).toBe(keys.length)
      }
    }),
  )
})

describe('corrections', () => {
  const corrected = candidate({ title: 'Mưa lũ chia cắt đường vào một xã của Cà Mau' })
  const irrelevant: Candidate = { ...corrected, verdict: { kept: false, score: 0, because: [], places: [] } }
  const copy = candidate({ source: 'other', link: 'https://tienphong.vn/x-post1.tpo' })

  test('an item whose new headline is about another place leaves the lists and keeps id and place', () => {
    const before = afterTicks([morning, [candidate()]]).items[0]
    const { items, counts } = afterTicks([morning, [candidate()]], [later, [irrelevant]])
    expect(counts.edited).toBe(1)
    expect(items).toMatchObject([
      { id: before?.id, at: before?.at, title: irrelevant.item.title, score: 0, dropped: true },
    ])
  })

  test('the next headline brings it back to its place', () => {
    const { items } = afterTicks(
      [morning, [candidate()]],
      [later, [irrelevant]],
      [at('2026-11-23', '10:00'), [candidate()]],
    )
    expect(items).toHaveLength(1)
    expect(items[0]).toMatchObject({ title: candidate().item.title })
    expect(items[0]).not.toHaveProperty('dropped')
  })

  test('what never was an item does not become one', () => {
    expect(afterTicks([morning, [irrelevant]]).changed).toBe(false)
  })

  test('a story that other outlets tell stays in the words that they confirm', () => {
    const { items, changed } = afterTicks([morning, [candidate(), copy]], [later, [irrelevant]])
    expect(changed).toBe(false)
    expect(items[0]).toMatchObject({ title: candidate().item.title })
  })

  test('after its day was closed it stays as it is', () => {
    const { items } = afterTicks(
      [morning, [candidate()]],
      [at('2026-11-27'), []],
      [at('2026-11-27', '09:00'), [irrelevant]],
    )
    expect(items[0]).not.toHaveProperty('dropped')
  })
})

describe('late items', () => {
  const first = candidate({ published: at('2026-11-10').toISOString() })
  const start = [
    [at('2026-11-10'), [first]],
    [at('2026-11-14'), []],
  ] as const
  const lateOnes = (count: number, arrival: Candidate['arrival'], published = at('2026-11-18').toISOString()) =>
    Array.from({ length: count }, (_, index): Candidate => {
      const title = `Chuyện thứ ${index} của bản ${'abcdefghijkl'.charAt(index)} bên suối số ${index}`
      return {
        ...candidate({ link: `https://dantri.com.vn/late-${index}.htm`, title, summary: title, published }),
        arrival,
      }
    })
  const newsAmong = (late: readonly Candidate[]) =>
    afterTicks(...start, [morning, late]).items.filter((item) => item.late && !item.backfill).length

  const table: readonly (readonly [string, number, readonly Candidate[]])[] = [
    ['what a source brings after an outage is news', 8, lateOnes(8, 'newer')],
    ['a straggler is news', 1, lateOnes(1, 'older')],
    ['a flood of stragglers is none', 0, lateOnes(6, 'older')],
    ['a first window is none', 0, lateOnes(2, 'first-window')],
    ['what is older than a week is none', 0, lateOnes(2, 'newer', at('2026-11-15').toISOString())],
  ]
  test.each(table)('%s', (_, news, late) => expect(newsAmong(late)).toBe(news))

  const undated = (arrival: Candidate['arrival'], rank = 0): Candidate => ({
    ...candidate({ link: 'https://dantri.com.vn/undated.htm', title: 'Chuyện không ngày tháng', dated: false }),
    arrival,
    rank,
  })
  const backfillOf = (merged: Step) => merged.items.map(({ backfill }) => backfill === true)

  const undatedOnes: readonly [sentence: string, undated: Candidate, isBackfill: boolean][] = [
    ['the tenth undated item of a new list is news', undated('first-window', 9), false],
    ['the eleventh may have been there for years', undated('first-window', 10), true],
    ['what a known list adds without a date is news, however much', undated('newer', 10), false],
    [
      'a date puts an end to the doubt',
      {
        ...candidate({ link: 'https://dantri.com.vn/dated.htm', title: 'Chuyện có ngày tháng' }),
        arrival: 'first-window',
        rank: 10,
      },
      false,
    ],
  ]
  test.each(undatedOnes)('%s', (_, one, isBackfill) => {
    expect(backfillOf(afterTicks(...start, [morning, [one]])).includes(true)).toBe(isBackfill)
    expect(backfillOf(afterTicks([morning, [one]]))).toEqual([isBackfill])
  })

  test('stragglers that trickle in are news ten times a day', () => {
    const all = lateOnes(12, 'older')
    const ticks = all.map((one, index) => [new Date(morning.getTime() + index * 60_000), [one]] as const)
    const { items } = afterTicks(...start, ...ticks)
    expect(items.filter((item) => item.late && !item.backfill)).toHaveLength(10)
    expect(items.filter((item) => item.backfill)).toHaveLength(2)
  })
})

describe('an article at another address, where nothing numbers it', () => {
  const published = at('2026-11-23', '07:03').toISOString()
  const plain = candidate({ link: 'https://dantri.com.vn/mua-lu', numbered: false, published })
  const moved = (changes: Partial<WholeItem> = {}) =>
    candidate({
      link: 'https://dantri.com.vn/mua-lon',
      title: 'Mưa lớn ở Sín Thầu',
      numbered: false,
      published,
      ...changes,
    })

  test('under a new headline it is an edit of the same item', () => {
    const before = afterTicks([morning, [plain]]).items[0]
    const { items } = afterTicks([morning, [plain]], [later, [moved()]])
    expect(items).toMatchObject([{ id: before?.id, title: 'Mưa lớn ở Sín Thầu', link: moved().item.link }])
  })

  test('what is edited there next is an edit too', () => {
    const next = moved({ title: 'Mưa lớn ở Sín Thầu đã tạnh' })
    const { items } = afterTicks([morning, [plain]], [later, [moved()]], [at('2026-11-23', '10:00'), [next]])
    expect(items).toMatchObject([{ title: next.item.title }])
  })

  const others: readonly (readonly [string, Partial<WholeItem>])[] = [
    ['another lead', { summary: 'Chợ phiên Tủa Chùa đông khách.' }],
    ['another moment', { published: at('2026-11-23', '07:04').toISOString() }],
    ['a number in its address', { numbered: true }],
  ]
  test.each(others)('with %s it is another article', (_, changes) => {
    expect(afterTicks([morning, [plain]], [later, [moved(changes)]]).items).toHaveLength(2)
  })

  test('one that joined the story of another outlet stays with it', () => {
    const leader = candidate({ source: 'other', link: 'https://tienphong.vn/a-7.htm' })
    const renamed = candidate({ ...plain.item, title: 'Mưa lớn ở Sín Thầu', titleKeys: [] })
    const tick = (hour: number) => new Date(at('2026-11-23', '10:00').getTime() + hour * 3_600_000)
    const steps = [[leader], [plain], [renamed], [moved()]].map((read, hour) => [tick(hour), read] as const)
    const { items } = afterTicks(...steps)
    expect(items).toMatchObject([{ source: 'other', also: [{ link: plain.item.link }] }])
  })

  test('two that are there at once are two articles', () => {
    expect(afterTicks([morning, [plain, moved()]]).items).toHaveLength(2)
  })
})

test('what is late is filed after the days that a clock which was ahead has sealed', () => {
  const ahead = at('2027-12-01')
  const { items } = afterTicks(
    [morning, [candidate()]],
    [
      ahead,
      [
        candidate({
          link: 'https://dantri.com.vn/b-2.htm',
          title: 'Tủa Chùa vào mùa cam chín',
          published: ahead.toISOString(),
        }),
      ],
    ],
    [at('2027-12-04'), []],
    [later, [candidate({ link: 'https://dantri.com.vn/c-3.htm', title: 'Mường Ảng mở chợ phiên' })]],
  )
  expect(items.find(({ link }) => link.endsWith('c-3.htm'))?.id).toMatch(/^20271202-/)
})

describe('an unrelated article under the key of a stored one', () => {
  const road = candidate({
    title: 'Sạt lở chia cắt quốc lộ 12 qua xã Mường Pồn',
    summary: 'Đất đá tràn kín mặt đường từ rạng sáng, hàng trăm xe phải chờ.',
    titleKeys: ['rrrrrrrr'],
  })
  const school = candidate({
    title: 'Trường bán trú Tủa Chùa khánh thành nhà ăn cho học sinh',
    summary: 'Công trình do các nhà hảo tâm đóng góp, phục vụ bốn trăm em.',
    link: 'https://dantri.com.vn/muc/a-1/truong-ban-tru',
    key: road.item.key,
    titleKeys: ['ssssssss'],
    identity: [
      { kind: 'number', key: road.item.key },
      { kind: 'guid', key: 'gggggggg' },
    ],
  })

  test('is an item of its own, and the stored one stays as it was', () => {
    const { items } = afterTicks([morning, [road]], [later, [school]])
    expect(items.map(({ title }) => title).toSorted()).toEqual([road.item.title, school.item.title].toSorted())
  })

  test('stays one item however often it is read, and takes its own edits', () => {
    const edited = { ...school, item: { ...school.item, title: `${school.item.title} vùng cao` } }
    const { items } = afterTicks([morning, [road]], [later, [school]], [later, [school]], [later, [edited]])
    expect(items.map(({ title }) => title).toSorted()).toEqual([road.item.title, edited.item.title].toSorted())
  })

  test('a headline corrected about the same thing is an edit', () => {
    const title = 'Sạt lở nghiêm trọng chia cắt quốc lộ 12 qua Mường Pồn'
    const { items } = afterTicks([morning, [road]], [later, [{ ...road, item: { ...road.item, title } }]])
    expect(items).toMatchObject([{ title }])
  })
})
