import { execFileSync } from 'node:child_process'
import { beforeAll, describe, expect, test } from 'vitest'
import { makeGazetteer } from '../../src/cli/topic/make-gazetteer.ts'
import { neighboursOf } from '../../src/cli/topic/neighbours.ts'
import { pressOf } from '../../src/cli/topic/press.ts'
import { readProvinces } from '../../src/cli/topic/province-facts.ts'
import { checkGazetteer } from '../../src/config/schema/topic-check.ts'
import { slugOf } from '../../src/text/slug.ts'
import type { Verdict, Verdicts } from './verdicts.ts'

const provinces = readProvinces()

/** Those with labelled headlines, and two whose own names are the hardest: a president, and one syllable. */
const ASKED = ['Lào Cai', 'Đà Nẵng', 'Cao Bằng', 'Phú Thọ', 'Hồ Chí Minh', 'Huế']
let asked: readonly Verdicts[] = []

beforeAll(() => {
  const printed = execFileSync(process.execPath, ['tests/topics/verdicts.ts', ...ASKED], { encoding: 'utf8' })
  asked = JSON.parse(printed) as readonly Verdicts[]
}, 120_000)

const labelledOf = (slug: string): readonly Verdict[] => asked.find((each) => each.slug === slug)?.labelled ?? []

function f1(rows: readonly Verdict[]): number {
  const right = rows.filter(({ label, kept }) => label === 1 && kept).length
  return (2 * right) / (2 * right + rows.filter(isWrong).length)
}

const isWrong = ({ label, kept }: Verdict): boolean => kept !== (label === 1)

describe('the facts', () => {
  test('are 34 provinces of 63, with the 3,321 units of today', () => {
    expect(provinces.length).toBe(34)
    expect(provinces.flatMap(({ from }) => from).length).toBe(63)
    expect(provinces.flatMap(({ units }) => units).length).toBe(3321)
  })

  test.each(provinces)('$name has neighbours who have it too, and a press', (own) => {
    const around = neighboursOf(own.name)
    expect(around.length).toBeGreaterThan(0)
    for (const each of around) {
      expect(provinces.some(({ name }) => name === each)).toBe(true)
      expect(neighboursOf(each)).toContain(own.name)
    }
    expect(pressOf(own).portal.host).toMatch(/\.gov\.vn$/)
  })
})

describe('the topic of any province', () => {
  test('has every place once, each in the province', () => {
    for (const own of provinces) {
      const { province, ...parts } = makeGazetteer(provinces, own)
      const places = [province, ...Object.values(parts).flat()]
      expect(checkGazetteer(places)).toEqual([])
      const bySlug = new Map(places.map((place) => [place.slug, place]))
      for (const place of places) {
        let top = place.slug
        for (let each = bySlug.get(top); each?.parent; each = bySlug.get(each.parent)) top = each.parent
        expect(top).toBe(slugOf(own.name))
      }
    }
  }, 60_000)

  test.each(ASKED)('%s: its folder passes the checks of a config', (name) => {
    expect(asked.find(({ slug }) => slug === slugOf(name))?.problems).toEqual([])
  })

  test('says rightly of at least 98 in 100 headlines by rule whether they are about it', () => {
    const rows = asked.flatMap(({ smoke }) => smoke)
    expect(rows.length).toBe(ASKED.length * 10)
    expect(rows.filter(isWrong).length).toBeLessThanOrEqual(rows.length * 0.02)
  })
})

describe.each(['lao-cai', 'da-nang', 'cao-bang'])('the labelled headlines of %s', (slug) => {
  const rows = () => labelledOf(slug)

  test('are at least 150, about half of them traps, and none is there twice', () => {
    expect(rows().length).toBeGreaterThanOrEqual(150)
    const traps = rows().filter(({ label }) => label === 0).length
    expect(Math.abs(traps / rows().length - 0.5)).toBeLessThan(0.05)
    expect(new Set(rows().map(({ title }) => title)).size).toBe(rows().length)
  })

  test('F1 is at least 0.94 from the facts alone', () => {
    expect(f1(rows())).toBeGreaterThanOrEqual(0.94)
  })
})

test('F1 is at least 0.92 for a province whose headlines changed no rule', () => {
  expect(labelledOf('phu-tho').length).toBeGreaterThanOrEqual(60)
  expect(f1(labelledOf('phu-tho'))).toBeGreaterThanOrEqual(0.92)
})
