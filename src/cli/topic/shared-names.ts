import { matchForm, stripAccents, tidy } from '../../text/fold.ts'
import type { Province } from './province-facts.ts'

/** The present and former provinces, apart from one, that have a name. */
type Bearers = { readonly accented: readonly string[]; readonly plain: readonly string[] }

/** Which units of a name count: every one, or only districts, cities and provinces. */
export type Rank = 'any' | 'district'

export type SharedNames = {
  readonly of: (name: string, rank: Rank) => Bearers
}

const accentedKey = (name: string): string => matchForm(tidy(name)).replaceAll('-', ' ')
const plainKey = (name: string): string => stripAccents(tidy(name)).replaceAll('-', ' ')

/** By name, by the province of today in which its units are: that province, and the former ones in which they lie. */
type Index = ReadonlyMap<string, ReadonlyMap<Province, ReadonlySet<string>>>
type Indices = Readonly<Record<'accented' | 'plain', Readonly<Record<Rank, Index>>>>

/** The whole country takes a second to index, and is the same for all of its provinces. */
const indexed = new WeakMap<readonly Province[], Indices>()

/** Finds the names that other provinces have too, among units of today, of before, and districts. */
export function sharedNames(provinces: readonly Province[], own: Province): SharedNames {
  const known = indexed.get(provinces) ?? {
    accented: indicesOf(provinces, accentedKey),
    plain: indicesOf(provinces, plainKey),
  }
  indexed.set(provinces, known)
  const bearers = (index: Index, key: string): string[] => {
    const elsewhere = [...(index.get(key) ?? [])].filter(([province]) => province !== own)
    return [...new Set(elsewhere.flatMap(([, names]) => [...names]))].sort((a, b) => a.localeCompare(b, 'vi'))
  }
  return {
    of: (name, rank) => {
      const same = bearers(known.accented[rank], accentedKey(name))
      const alike = bearers(known.plain[rank], plainKey(name))
      return { accented: same, plain: alike.filter((province) => !same.includes(province)) }
    },
  }
}

function indicesOf(provinces: readonly Province[], key: (name: string) => string): Readonly<Record<Rank, Index>> {
  const any = new Map<string, Map<Province, Set<string>>>()
  const district = new Map<string, Map<Province, Set<string>>>()
  const put = (index: typeof any, name: string, province: Province, lay: string): void => {
    const folded = key(name)
    const byProvince = index.get(folded) ?? new Map<Province, Set<string>>()
    byProvince.set(province, (byProvince.get(province) ?? new Set([province.name])).add(lay))
    index.set(folded, byProvince)
  }
  for (const province of provinces) {
    for (const { name, of } of [...province.from.map((from) => ({ name: from, of: from })), ...province.districts]) {
      put(any, name, province, of)
      put(district, name, province, of)
    }
    for (const { name, of } of communesOf(province)) put(any, name, province, of)
  }
  return { any, district }
}

/** The units of a province and the former ones in them, each with the former province in which it lay. */
function communesOf(province: Province): readonly { readonly name: string; readonly of: string }[] {
  return province.units.flatMap((unit) =>
    [unit, ...unit.former].map(({ name, district }) => ({ name, of: district?.of ?? province.name })),
  )
}
