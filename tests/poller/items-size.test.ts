import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { site } from '../../src/config/site.ts'
import type { Also, Candidate, Evidence, Item, KeptKey } from '../../src/model.ts'
import { toWholeItem } from '../../src/normalise/whole-item.ts'
import { MOST_ITEM_BYTES, withinBounds } from '../../src/poller/merge/item-bounds.ts'
import { merge } from '../../src/poller/merge.ts'
import type { StatusDocument } from '../../src/publish/documents.ts'
import { jsonBytes } from '../../src/text/json-bytes.ts'
import { parsedItem } from '../normalise/samples.ts'
import { item, source, whole } from '../samples.ts'
import { openDesk } from './desk.ts'

const MOST_DOCUMENT_BYTES = 1_000_000
const HOUR_MS = 3_600_000

/** Texts whose letters take one to four bytes in JSON. */
const letters = fc.constantFrom('a', 'ế', '漢', '😀', '"', '\\')
const textOf = (most: number) => fc.tuple(letters, fc.nat(most)).map(([letter, length]) => letter.repeat(length))

const also: fc.Arbitrary<Also> = fc.record({
  source: textOf(30).map((text) => `s${text.length}`),
  name: textOf(100),
  link: fc.nat(1_900).map((length) => `https://other.example/${'x'.repeat(length)}`),
  published: fc.constant('2026-11-23T00:00:00.000Z'),
  title: textOf(300),
  image: fc.nat(900).map((length) => `https://other.example/${'y'.repeat(length)}.jpg`),
})
const evidence = fc
  .tuple(textOf(30), fc.nat(500), fc.integer({ min: -20, max: 20 }), textOf(100))
  .map(([rule, start, weight, words]): Evidence => [rule, 'text', start, start + 5, weight, words])

const large: fc.Arbitrary<Item> = fc
  .record({
    formerTitles: fc.array(
      textOf(300).map((title) => ({ title, until: '2026-11-23T00:00:00.000Z' })),
      { maxLength: 3 },
    ),
    also: fc.array(also, { maxLength: 60 }),
    because: fc.array(evidence, { maxLength: 80, minLength: 1 }),
    places: fc.array(
      fc.nat(999).map((number) => `xa-ten-dai-hon-${number}`),
      { maxLength: 150 },
    ),
    keys: fc.array(
      fc.nat(99).map((number) => `lk3F9x2aB@${'nguon'.repeat(19)}${number}`),
      { maxLength: 64, minLength: 1 },
    ),
  })
  .map((changes) => item(changes))

describe('an item', () => {
  test('takes at most 4 KB, whatever outlets, keys, reasons and places it has', () => {
    fc.assert(
      fc.property(large, (given) => {
        const bounded = withinBounds(given)
        expect(jsonBytes(bounded)).toBeLessThanOrEqual(MOST_ITEM_BYTES)
        expect(bounded.keys[0]).toBe(given.keys[0])
        expect(bounded.because.length).toBeGreaterThan(0)
      }),
      { numRuns: 300 },
    )
  })

  test('takes at most 2,700 bytes as its publisher wrote it, and keeps headline and address', () => {
    const hostile = fc.record({
      link: fc.nat(1_900).map((length) => `https://daily.example/${'x'.repeat(length)}`),
      title: textOf(400).map((text) => `Sín Thầu ${text}`),
      summary: textOf(900),
      image: fc.nat(900).map((length) => `https://daily.example/${'y'.repeat(length)}.jpg`),
      authors: fc.array(
        textOf(90).map((name) => ({ name })),
        { maxLength: 40 },
      ),
      categories: fc.array(textOf(90), { maxLength: 90 }),
    })
    const place = { now: new Date('2026-11-23T01:00:00Z'), site }
    fc.assert(
      fc.property(hostile, (given) => {
        const outcome = toWholeItem(parsedItem(given), source(), place)
        if (outcome.kind !== 'whole') throw new Error(outcome.reason)
        const { link, title, summary, image, authors, categories, via } = outcome.item
        expect(jsonBytes([link, title, summary, image, authors, categories, via])).toBeLessThanOrEqual(2_700)
        expect(title).toMatch(/^Sín Thầu/)
        expect(link).toBe(given.link)
      }),
      { numRuns: 300 },
    )
  })

  test('within 4 KB is not changed', () => {
    const ordinary = item({ also: [{ source: 'b', name: 'B', link: 'https://b.example/1', published: '2026-11-23' }] })
    expect(withinBounds(ordinary)).toBe(ordinary)
  })

  test('loses pictures and headlines of other outlets before the outlets', () => {
    const outlet = (number: number): Also => ({
      source: `bao-${number}`,
      name: `Báo ${number}`,
      link: `https://bao-${number}.example/tin/mua-lu-chia-cat-duong-vao-sin-thau-1234567.html`,
      published: '2026-11-23T00:00:00.000Z',
      title: 'Mưa lũ chia cắt đường vào Sín Thầu, hàng trăm hộ dân bị cô lập nhiều ngày',
      image: `https://anh.bao-${number}.example/2026/11/23/mua-lu-chia-cat-duong-vao-sin-thau-1234567.jpg`,
    })
    const told = withinBounds(item({ also: Array.from({ length: 14 }, (_, number) => outlet(number)) }))
    expect(told.also).toHaveLength(14)
    expect(told.also[0]).toHaveProperty('title')
  })
})

/** Merges rounds of candidates, each some hours after the one before, and measures the stored items after each. */
function sizesAfter(rounds: readonly (readonly Candidate[])[], sourceCount: number, hoursApart: number) {
  let items: readonly Item[] = []
  let sealedDay = ''
  const keys = new Map<string, KeptKey[]>()
  const sources = new Map(Array.from({ length: sourceCount }, (_, at) => [`s${at}`, source({ id: `s${at}` })] as const))
  return rounds.map((candidates, round) => {
    const now = new Date(Date.parse('2026-11-23T01:00:00.000Z') + round * hoursApart * HOUR_MS)
    const context = { now, utcOffset: '+07:00', sources, firstInstantMs: now.getTime() }
    const stored = {
      items,
      sealedDay,
      keptAs: (key: string) => keys.get(key) ?? [],
      sealedItem: () => undefined,
      keyTrust: [],
    }
    const merged = merge(stored, [candidates], context)
    items = merged.items
    sealedDay = merged.sealedDay
    for (const key of merged.newKeys) keys.set(key.key, [...(keys.get(key.key) ?? []), key])
    return { bytes: jsonBytes(items), merged, items }
  })
}

const longest = '"😀漢'.repeat(75)
let serial = 0
function candidate(of: string, changes: Partial<Candidate['item']> = {}): Candidate {
  serial++
  const words = Array.from({ length: 6 }, (_, at) => `từ${(serial * 7919 + at * 104_729) % 99_991}`).join(' ')
  const published = changes.published ?? '2026-11-23T00:00:00.000Z'
  const link = `https://${of}.example/${serial}-${'x'.repeat(300)}.html`
  const title = `${words} ${longest}`.slice(0, 290)
  const made = whole({ source: of, link, title, summary: longest, published, ...changes })
  const verdict = { kept: true, score: 12, because: [], places: ['xa-sin-thau'] }
  return { item: made, verdict, arrival: 'newer', judgedBy: 'topic-1' }
}
const flood = (of: string, count: number, changes = {}) => Array.from({ length: count }, () => candidate(of, changes))

describe('the stored items', () => {
  test.each([
    ['one source with the longest texts', 1, 400],
    ['three sources', 3, 150],
    ['forty sources', 40, 20],
  ])('stay within 1 MB when flooded by %s, tick after tick, and the rest waits', (_what, sources, each) => {
    const round = () => Array.from({ length: sources }, (_, at) => flood(`s${at}`, each)).flat()
    const after = sizesAfter([round(), round()], sources, 1)
    for (const { bytes } of after) expect(bytes).toBeLessThan(MOST_DOCUMENT_BYTES)
    expect(after[0]?.bytes).toBeGreaterThan(MOST_DOCUMENT_BYTES / 3)
    for (let at = 0; at < sources; at++) expect(after.at(-1)?.merged.waiting.get(`s${at}`)).toBeGreaterThan(0)
  })

  test('of a quiet source survive three floods', () => {
    const floods = () => [0, 1, 2].flatMap((at) => flood(`s${at}`, 150))
    const neighbour = () => flood('s3', 40, { summary: 'Đường vào xã bị chia cắt.' })
    const after = sizesAfter([floods(), [...floods(), ...neighbour()]], 4, 1)
    const own = after.at(-1)?.items.filter(({ source: of }) => of === 's3')
    expect(own).toHaveLength(40)
    expect(after.at(-1)?.merged.waiting.has('s3')).toBe(false)
  })

  test('stay within 1 MB when short items are edited to long ones', () => {
    const short = Array.from({ length: 800 }, () =>
      candidate('s0', { summary: '', title: `tin số ${serial} ở Sín Thầu` }),
    )
    const long = short.map((one) => ({
      ...one,
      item: { ...one.item, summary: longest, title: `${one.item.title} ${longest}`.slice(0, 300) },
    }))
    for (const { bytes } of sizesAfter([short, long], 1, 1)) expect(bytes).toBeLessThan(MOST_DOCUMENT_BYTES)
  })

  test('of many sources together seal the oldest day before its time, and then nothing waits', () => {
    const days = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26']
    const ordinary = { summary: 'Đường vào xã bị chia cắt. '.repeat(10) }
    const day = (of: string) =>
      Array.from({ length: 30 }, (_, at) =>
        flood(`s${at}`, 8, { ...ordinary, published: `${of}T00:00:00.000Z` }),
      ).flat()
    const after = sizesAfter(days.map(day), 30, 24)
    expect(after.map(({ merged }) => merged.waiting.size)).toEqual([0, 0, 0, 0])
    expect(after.map(({ merged }) => merged.sealedDay)).toEqual(['', '2026-11-23', '2026-11-24', '2026-11-25'])
    expect(after.map(({ merged }) => merged.counts.kept)).toEqual([240, 240, 240, 240])
  })

  test('of three floods seal no day before its time', () => {
    const floods = (day: string) =>
      [0, 1, 2].flatMap((at) => flood(`s${at}`, 150, { published: `${day}T00:00:00.000Z` }))
    const after = sizesAfter([floods('2026-11-23'), floods('2026-11-24'), floods('2026-11-25')], 3, 24)
    expect(after.at(-1)?.merged.sealedDay).toBe('')
  })

  test('have room again when days are sealed', () => {
    const days = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27']
    const rounds = days.map((day) => flood('s0', 400, { published: `${day}T00:00:00.000Z` }))
    const after = sizesAfter(rounds, 1, 24)
    expect(after.map(({ merged }) => merged.counts.kept > 0)).toEqual([true, false, false, true, false])
    for (const { bytes } of after) expect(bytes).toBeLessThan(MOST_DOCUMENT_BYTES)
  })
})

describe('the published document', () => {
  const URL_OF_FEED = 'https://daily.example/rss'
  const NEIGHBOUR = 'https://other.example/rss'
  const entry = (host: string, number: number) =>
    `<item><title>Chuyện ${number * 7919} và ${number * 104_729} ở Sín Thầu, Điện Biên ${'ế漢😀'.repeat(60)}</title><link>https://${host}/tin-${number}.html</link><description>Bản ${number * 31} ${'ế漢😀'.repeat(150)}</description></item>`
  const body = (host: string, from: number, count: number) =>
    new Response(
      `<rss version="2.0"><channel><title>${host}</title>${Array.from({ length: count }, (_, at) => entry(host, from + at)).join('')}</channel></rss>`,
    )

  test('stays within 1 MB under a flood, health says that items wait, and they come when a day is sealed', async () => {
    const desk = openDesk()
    desk.configure({
      sources: [source({ url: URL_OF_FEED }), source({ id: 'other', url: NEIGHBOUR, home: 'https://other.example/' })],
    })
    desk.answers[URL_OF_FEED] = () => body('daily.example', 0, 400)
    desk.answers[NEIGHBOUR] = () => body('other.example', 100_000, 20)
    const seen: number[] = []
    const size = () => new TextEncoder().encode(desk.memory.values.get('items')?.text).byteLength
    for (let tick = 0; tick < 4; tick++) {
      await desk.tick(15, { all: true })
      seen.push(size())
    }
    const status = desk.memory.read('status') as StatusDocument
    expect(status.sources.daily?.hints).toContainEqual({
      what: 'items-wait',
      detail: expect.stringMatching(/^\d+ items wait/),
    })
    expect(desk.items().filter(({ source: of }) => of === 'other')).toHaveLength(20)
    const before = desk.items().length
    for (let hour = 0; hour < 84; hour += 7) {
      await desk.tick(420, { all: true })
      seen.push(size())
    }
    expect(Math.max(...seen)).toBeLessThan(MOST_DOCUMENT_BYTES)
    const kept = desk.db.exec<{ count: number }>(
      "SELECT count(DISTINCT item) AS count FROM seen WHERE source = 'daily'",
    )
    expect(kept[0]?.count).toBe(400)
    expect(before).toBeLessThan(400)
    const after = desk.memory.read('status') as StatusDocument
    expect(after.sources.daily?.hints ?? []).toEqual([])
  })
})
