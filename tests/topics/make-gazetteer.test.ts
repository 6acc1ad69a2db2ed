import { describe, expect, test } from 'vitest'
import { makeGazetteer } from '../../src/cli/topic/make-gazetteer.ts'
import { readProvinces } from '../../src/cli/topic/province-facts.ts'
import type { Place } from '../../src/config/schema/topic-schema.ts'

const provinces = readProvinces()

const made = new Map<string, readonly Place[]>()

function placesOf(name: string): readonly Place[] {
  const known = made.get(name)
  if (known) return known
  const own = provinces.find((province) => province.name === name)
  if (!own) throw new Error(`no province ${name}`)
  const { province, ...parts } = makeGazetteer(provinces, own)
  const places = [province, ...Object.values(parts).flat()]
  made.set(name, places)
  return places
}

function place(province: string, slug: string): Place | undefined {
  return placesOf(province).find((each) => each.slug === slug)
}

describe('a generated gazetteer', () => {
  test('has what the province was made of, as its own name too', () => {
    expect(place('Lào Cai', 'lao-cai')?.aliases).toContain('Yên Bái')
    expect(place('Lào Cai', 'tinh-yen-bai')).toMatchObject({ kind: 'province', parent: 'lao-cai' })
  })

  test('knows what a commune became, and in which district and former province it lay', () => {
    expect(place('Lào Cai', 'xa-ban-phiet-cu')).toMatchObject({ today: ['phuong-lao-cai'], parent: 'huyen-bao-thang' })
    expect(place('Lào Cai', 'huyen-mu-cang-chai')).toMatchObject({ parent: 'tinh-yen-bai', aliases: ['Mù Cang Chải'] })
  })

  test('a commune that was divided became several', () => {
    expect(place('Đà Nẵng', 'xa-hoa-lien-cu')?.today).toEqual(['phuong-hai-van', 'phuong-lien-chieu'])
  })

  test.each([
    ['a name of another province’s commune', 'Cao Bằng', 'xa-quang-lam', 'Điện Biên'],
    ['a name of another province’s former commune', 'Lào Cai', 'xa-xuan-hoa', 'Vĩnh Phúc'],
    ['a name of another province’s district', 'Cao Bằng', 'huyen-bao-lam', 'Lâm Đồng'],
  ])('marks %s', (_, province, slug, bearer) => {
    expect(place(province, slug)?.ambiguous).toContain(bearer)
  })

  test('a commune that bears another province’s name is met only with the word before it', () => {
    expect(place('Lào Cai', 'xa-khanh-hoa')?.name).toBe('xã Khánh Hòa')
  })

  test('a district whose name only communes elsewhere have is meant by its bare name', () => {
    const slugs = placesOf('Cao Bằng').map(({ slug }) => slug)
    expect(place('Cao Bằng', 'huyen-hoa-an')?.ambiguous).toBeUndefined()
    expect(slugs.indexOf('huyen-hoa-an')).toBeLessThan(slugs.indexOf('xa-hoa-an'))
  })

  test.each([
    ['a name that is a word', 'Cao Bằng', 'cao-bang', ['word']],
    ['a street in every city', 'Cao Bằng', 'xa-nguyen-hue', ['street', 'word']],
    ['a virtue', 'Cao Bằng', 'xa-doc-lap', ['word']],
    ['a battle', 'Điện Biên', 'phuong-dien-bien-phu', ['street', 'battle']],
  ])('%s has its trap', (_, province, slug, traps) => {
    expect(place(province, slug)?.traps).toEqual(traps)
  })

  test('the president is not looked for, the city is', () => {
    const city = place('Hồ Chí Minh', 'ho-chi-minh')
    expect([city?.name, ...(city?.aliases ?? [])]).not.toContain('Hồ Chí Minh')
    expect(city?.aliases).toContain('TP.HCM')
  })

  test('numbers are no names', () => {
    const names = placesOf('Hồ Chí Minh').map(({ name }) => name)
    expect(names.filter((name) => /^\d+$/.test(name))).toEqual([])
    expect(names).toContain('quận 1')
  })
})
