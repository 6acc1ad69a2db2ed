import { matchForm, stripAccents, tidy } from '../../text/fold.ts'
import type { Province } from './province-facts.ts'

/** Who bears a name outside a province, as provinces of today and of before. */
type Bearers = { readonly accented: readonly string[]; readonly plain: readonly string[] }

/** Which units of a name count: every one, or only districts, cities and provinces. */
export type Rank = 'any' | 'district'

export type SharedNames = {
  readonly of: (name: string, rank: Rank) => Bearers
}

const accentedKey = (name: string): string => matchForm(tidy(name)).replaceAll('-', ' ')
const plainKey = (name: string): string => stripAccents(tidy(name)).replaceAll('-', ' ')

type Index = Readonly<Record<Rank, ReadonlyMap<string, ReadonlySet<string>>>>

/** Which names other provinces have too, among units of today, of before, and districts. */
export function sharedNames(provinces: readonly Province[], own: Province): SharedNames {
  const others = provinces.filter((province) => province !== own)
  const accented = indexOf(others, accentedKey)
  const plain = indexOf(others, plainKey)
  return {
    of: (name, rank) => {
      const same = sorted(accented[rank].get(accentedKey(name)))
      const alike = sorted(plain[rank].get(plainKey(name)))
      return { accented: same, plain: alike.filter((province) => !same.includes(province)) }
    },
  }
}

const sorted = (names: ReadonlySet<string> | undefined): string[] =>
  [...(names ?? [])].sort((a, b) => a.localeCompare(b, 'vi'))

function indexOf(provinces: readonly Province[], key: (name: string) => string): Index {
  const any = new Map<string, Set<string>>()
  const district = new Map<string, Set<string>>()
  const put = (index: Map<string, Set<string>>, name: string, bearers: readonly string[]): void => {
    const known = index.get(key(name)) ?? new Set<string>()
    for (const bearer of bearers) known.add(bearer)
    index.set(key(name), known)
  }
  for (const province of provinces) {
    for (const name of province.from) for (const index of [any, district]) put(index, name, [province.name, name])
    for (const { name, of } of province.districts) {
      for (const index of [any, district]) put(index, name, [province.name, of])
    }
    for (const unit of province.units) {
      put(any, unit.name, [province.name, unit.district?.of ?? province.name])
      for (const { name, district: lay } of unit.former) put(any, name, [province.name, lay?.of ?? province.name])
    }
  }
  return { any, district }
}
