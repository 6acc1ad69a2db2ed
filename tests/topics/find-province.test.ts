import { describe, expect, test } from 'vitest'
import { findProvince } from '../../src/cli/topic/find-province.ts'
import { readProvinces } from '../../src/cli/topic/province-facts.ts'

const provinces = readProvinces()

describe('a province is found', () => {
  test.each([
    ['by its name', 'Lào Cai', 'Lào Cai'],
    ['without accents', 'lao cai', 'Lào Cai'],
    ['with the old place of the tone', 'Khánh Hoà', 'Khánh Hòa'],
    ['with "tỉnh" before it', 'tỉnh Cao Bằng', 'Cao Bằng'],
    ['with "TP." before it', 'TP. Đà Nẵng', 'Đà Nẵng'],
    ['by an abbreviation', 'TPHCM', 'Hồ Chí Minh'],
    ['in English', 'Ho Chi Minh', 'Hồ Chí Minh'],
    ['decomposed', 'Huế'.normalize('NFD'), 'Huế'],
  ])('%s', (_, typed, name) => {
    const found = findProvince(provinces, typed)
    expect(found.kind === 'today' && found.province.name).toBe(name)
  })

  test.each([
    ['Yên Bái', 'Lào Cai'],
    ['hoa binh', 'Phú Thọ'],
    ['Vũng Tàu', 'Hồ Chí Minh'],
    ['Thái Bình', 'Hưng Yên'],
    ['ha giang', 'Tuyên Quang'],
  ])('by what it was before 2025: %s is in %s', (typed, name) => {
    const found = findProvince(provinces, typed)
    expect(found.kind === 'former' && found.province.name).toBe(name)
  })

  test('or the nearest names are offered', () => {
    const found = findProvince(provinces, 'Lao Kai')
    expect(found.kind === 'unknown' && found.nearest[0]).toBe('Lào Cai')
  })
})
