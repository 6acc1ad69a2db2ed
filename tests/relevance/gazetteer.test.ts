import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { gazetteer } from '../../src/config/gazetteer.ts'
import { formerDistricts, formerUnits } from '../../src/config/places/former.ts'
import { sharedNames } from '../../src/config/places/shared-names.ts'
import { unitsOfToday } from '../../src/config/places/units.ts'
import { checkGazetteer, checkTopic } from '../../src/config/schema/topic-check.ts'
import { GazetteerSchema, TopicSchema } from '../../src/config/schema/topic-schema.ts'
import { topic } from '../../src/config/topic.ts'
import { buildMatcher } from '../../src/relevance/matcher.ts'
import { read } from '../../src/relevance/names/reading.ts'
import { displayName, makeCoverage, unitOfToday } from '../../src/relevance/places.ts'

const bySlug = new Map(gazetteer.map((place) => [place.slug, place]))
const coverage = makeCoverage(gazetteer)
const placeOf = (slug: string) => {
  const place = bySlug.get(slug)
  if (!place) throw new Error(`no place ${slug}`)
  return place
}

describe('the built-in config', () => {
  test('fits its schemas', () => {
    expect(v.safeParse(GazetteerSchema, gazetteer).issues).toBeUndefined()
    expect(v.safeParse(TopicSchema, topic).issues).toBeUndefined()
  })

  test('has nothing that cannot work', () => {
    expect([...checkGazetteer(gazetteer), ...checkTopic(topic, gazetteer, [])]).toEqual([])
  })
})

describe('the units', () => {
  test('are 3 wards and 42 communes today', () => {
    const count = (kind: string) => unitsOfToday.filter((place) => place.kind === kind).length
    expect([count('ward'), count('commune')]).toEqual([3, 42])
  })

  test('were 129 communes, wards and townships in 10 districts', () => {
    expect([formerUnits.length, formerDistricts.length]).toEqual([129, 10])
  })

  test('each of the 129 became one unit of today, and each unit of today came from some', () => {
    const today = new Set(unitsOfToday.map(({ slug }) => slug))
    expect(formerUnits.filter((place) => place.today?.length !== 1 || !today.has(place.today[0] ?? ''))).toEqual([])
    expect(new Set(formerUnits.flatMap((place) => place.today ?? [])).size).toBe(45)
  })

  test('every district covers units of today, and no unit lies in two', () => {
    const covered = formerDistricts.flatMap((place) => place.today ?? [])
    expect([covered.length, new Set(covered).size]).toEqual([45, 45])
  })

  test.each([
    ['Chiềng Sinh', 'Sơn La'],
    ['Mường Lạn', 'Sơn La'],
    ['Quảng Lâm', 'Cao Bằng'],
    ['Thanh An', 'Hồ Chí Minh'],
    ['Tả Phìn', 'Lào Cai'],
  ])('%s is known to be shared with %s', (name, province) => {
    expect(sharedNames[name]?.ambiguous).toContain(province)
  })

  test.each(['Mường Nhé', 'Sín Thầu', 'Tủa Chùa', 'Mường Thanh'])('%s is nobody else’s', (name) => {
    expect(sharedNames[name]).toBeUndefined()
  })
})

describe('what a place covers', () => {
  test.each<[string, string, boolean]>([
    ['muong-nhe', 'xa-sin-thau', true],
    ['muong-nhe', 'leng-su-sin', true],
    ['muong-nhe', 'a-pa-chai', true],
    ['phuong-muong-thanh', 'thanh-xuong', true],
    ['xa-muong-phang', 'pa-khoang-lake', true],
    ['dien-bien', 'khoan-la-san', true],
    ['xa-sin-thau', 'xa-muong-nhe', false],
    ['xa-muong-nhe', 'muong-nhe', false],
    ['xa-muong-cha', 'xa-na-sang', false],
  ])('%s covers %s: %s', (above, below, expected) => {
    expect(coverage(above).has(below)).toBe(expected)
  })

  test('the province covers every place', () => {
    expect(coverage('dien-bien').size).toBe(gazetteer.length)
  })
})

test.each([
  ['huoi-lech', 'xa-muong-toong'],
  ['thi-tran-muong-cha-cu', 'xa-na-sang'],
  ['phuong-muong-thanh-cu', 'phuong-dien-bien-phu'],
  ['xa-muong-nhe', 'xa-muong-nhe'],
  ['muong-lay', 'muong-lay'],
])('the unit of today of %s is %s', (slug, today) => {
  expect(unitOfToday(placeOf(slug), bySlug).slug).toBe(today)
})

test.each([
  ['xa-muong-nhe', 'xã Mường Nhé', 'Mường Nhé commune'],
  ['muong-nhe', 'huyện Mường Nhé (cũ)', 'former Mường Nhé district'],
  ['a-pa-chai', 'A Pa Chải', 'A Pa Chải'],
  ['dien-bien', 'tỉnh Điện Biên', 'Điện Biên province'],
])('%s is called "%s" and "%s"', (slug, vi, en) => {
  expect([displayName(placeOf(slug), 'vi'), displayName(placeOf(slug), 'en')]).toEqual([vi, en])
})

test('a district whose successors are not listed is former too: none is left since July 2025', () => {
  const district = { slug: 'huyen-bac-ha', name: 'Bắc Hà', kind: 'district', parent: 'lao-cai' } as const
  expect([displayName(district, 'vi'), displayName(district, 'en')]).toEqual([
    'huyện Bắc Hà (cũ)',
    'former Bắc Hà district',
  ])
})

describe('the version of a matcher', () => {
  const { version } = buildMatcher(topic, gazetteer)
  test('is the same for the same config', () => {
    expect(buildMatcher(structuredClone(topic), structuredClone(gazetteer)).version).toBe(version)
  })
  test.each([
    ['a weight', { ...topic, threshold: 11 }, gazetteer],
    ['a place', topic, gazetteer.slice(0, -1)],
  ])('changes with %s', (_, changed, places) => {
    expect(buildMatcher(changed, places).version).not.toBe(version)
  })
})

test.each([
  ['Đoàn Kinh tế - Quốc phòng 379', undefined],
  ['TP. Điện Biên Phủ', undefined],
  ['quảng trường 7/5', undefined],
  ['Điện Biên (tỉnh)', ' ('],
  ['Điện Biên, Lai Châu', ', '],
  ['Điện Biên — Lai Châu', ' — '],
])('a name such as "%s" is reported where it can match nothing', (name, sign) => {
  const places = [{ slug: 'x', name, kind: 'landmark' as const }]
  const context = { ...topic.contexts[0], words: [name] } as (typeof topic.contexts)[number]
  const messages = [...checkGazetteer(places), ...checkTopic({ ...topic, contexts: [context] }, gazetteer, [])].map(
    ({ message }) => message,
  )
  expect(messages.filter((message) => message.includes('can match nothing'))).toHaveLength(sign === undefined ? 0 : 2)
  if (sign !== undefined) expect(messages[0]).toContain(`not "${sign}"`)
})

test('every name of the gazetteer is found as it is written', () => {
  const matcher = buildMatcher(topic, gazetteer)
  for (const { name, aliases = [] } of gazetteer) {
    for (const each of [name, ...aliases]) {
      const [first] = read(matcher, `Lên ${each} hôm nay`).found.filter(({ meaning }) => meaning.places.length > 0)
      expect(first && `Lên ${each}`.slice(first.start, first.end), each).toBe(each)
    }
  }
})
