import { stripAccents, tidy } from '../../text/fold.ts'
import type { Province } from './province-facts.ts'

/** The result of looking up somebody's word for a province. */
export type FoundProvince =
  | { readonly kind: 'today'; readonly province: Province }
  | { readonly kind: 'former'; readonly province: Province; readonly former: string }
  | { readonly kind: 'unknown'; readonly nearest: readonly string[] }

/** Other names that people use for a province, in their plain form. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  'sai gon': 'Hồ Chí Minh',
  tphcm: 'Hồ Chí Minh',
  'tp hcm': 'Hồ Chí Minh',
  hcm: 'Hồ Chí Minh',
  hcmc: 'Hồ Chí Minh',
  'thua thien hue': 'Huế',
  danang: 'Đà Nẵng',
  hanoi: 'Hà Nội',
  'vung tau': 'Bà Rịa - Vũng Tàu',
  'ba ria': 'Bà Rịa - Vũng Tàu',
  'dac lac': 'Đắk Lắk',
  'dak lak': 'Đắk Lắk',
  'dac nong': 'Đắk Nông',
  'bac can': 'Bắc Kạn',
  kontum: 'Kon Tum',
}
const NEAREST = 3

/** Finds a province by a name of today or of before 2025; accents, case and "tỉnh" before it do not matter. */
export function findProvince(provinces: readonly Province[], typed: string): FoundProvince {
  const wanted = OTHER_NAMES[plainName(typed)] ?? typed
  const key = plainName(wanted)
  const today = provinces.find(({ name }) => plainName(name) === key)
  if (today) return { kind: 'today', province: today }
  for (const province of provinces) {
    const former = province.from.find((name) => plainName(name) === key)
    if (former !== undefined) return { kind: 'former', province, former }
  }
  const names = [...new Set(provinces.flatMap(({ name, from }) => [name, ...from]))]
  const byDistance = names.map((name) => ({ name, distance: editDistance(plainName(name), key) }))
  byDistance.sort((a, b) => a.distance - b.distance || a.name.localeCompare(b.name, 'vi'))
  return { kind: 'unknown', nearest: byDistance.slice(0, NEAREST).map(({ name }) => name) }
}

const plainName = (name: string): string =>
  stripAccents(tidy(name))
    .replace(/[^a-z]+/g, ' ')
    .replace(/^(?:tinh|thanh pho|tp) (?=\S)/, '')
    .trim()

/** Letters to add, remove or change to turn one word into the other (Levenshtein). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
