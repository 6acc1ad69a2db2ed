import type { Place } from '../../config/schema/topic-schema.ts'
import { slugOf } from '../../text/slug.ts'
import { withoutUndefined } from '../../without-undefined.ts'
import { landmarks } from './landmarks.ts'
import { EPONYMS, KNOWN_TRAPS, ownNames, WORDS } from './name-traps.ts'
import type { District, FormerUnit, Province, Unit } from './province-facts.ts'
import { type Rank, type SharedNames, sharedNames } from './shared-names.ts'
import { commonSyllables } from './syllables.ts'

/** A province's gazetteer, in the parts of its file. */
export type GazetteerParts = {
  readonly province: Place
  readonly formerProvinces: readonly Place[]
  /** Former districts that are meant by their bare name, although a commune in another province has it too. */
  readonly leading: readonly Place[]
  readonly units: readonly Place[]
  readonly districts: readonly Place[]
  readonly former: readonly Place[]
  readonly landmarks: readonly Place[]
}

/** Prefixes of slugs, so that a district and a commune of one name have different ones. */
const PREFIXES: Readonly<Record<string, string>> = {
  city: 'tp-',
  town: 'tx-',
  district: 'huyen-',
  ward: 'phuong-',
  township: 'tt-',
  commune: 'xa-',
}
const UNIT_WORDS: Readonly<Record<string, string>> = { ward: 'phường', commune: 'xã', township: 'thị trấn' }

type Making = {
  readonly own: Province
  readonly about: string
  readonly shared: SharedNames
  /** Names of provinces elsewhere, which no commune of ours may take away. */
  readonly provinceNames: ReadonlySet<string>
  readonly slugs: Map<object, string>
  readonly isCommonSyllable: (syllable: string) => boolean
}

/** Makes every place that the facts have of a province, and how its name is shared, trapped or misspelt. */
export function makeGazetteer(provinces: readonly Province[], own: Province): GazetteerParts {
  const others = provinces.filter((province) => province !== own)
  const making: Making = {
    own,
    about: slugOf(own.name),
    shared: sharedNames(provinces, own),
    provinceNames: new Set(others.flatMap(({ from }) => from)),
    slugs: new Map(),
    isCommonSyllable: commonSyllables(provinces),
  }
  giveSlugs(making)
  const leads = (district: District): boolean => isLeading(making, district)
  const districts = own.districts.filter(({ name, kind }) => !(name === own.name && kind === own.kind))
  const parts = {
    province: provincePlace(own, making.about),
    formerProvinces: own.from.slice(1).map((name) => formerProvince(name, making.about)),
    leading: districts.filter(leads).map((district) => districtPlace(making, district)),
    units: own.units.map((unit) => unitPlace(making, unit)),
    districts: districts.filter((district) => !leads(district)).map((district) => districtPlace(making, district)),
    former: formerPlaces(making),
  }
  const { province, formerProvinces, leading, units, former } = parts
  const places = [province, ...formerProvinces, ...leading, ...units, ...parts.districts, ...former]
  return { ...parts, landmarks: landmarkPlaces(making, new Set(places.flatMap(namesOf))) }
}

/** A place has no field for what it lacks. */
function unlessEmpty<Entry>(list: readonly Entry[]): Entry[] | undefined {
  if (list.length === 0) return undefined
  return [...list]
}

function aliasesOf(spelling: string | undefined): string[] | undefined {
  if (spelling === undefined) return undefined
  return [spelling]
}

const namesOf = ({ name, aliases = [] }: Place): string[] => [name, ...aliases].map((each) => each.toLowerCase())

/** Gives every slug once; a second one of the same letters gets its district's name, then a number. */
function giveSlugs({ own, slugs, about }: Making): void {
  const taken = new Set([about, ...own.from.slice(1).map((name) => `tinh-${slugOf(name)}`)])
  const give = (thing: object, wanted: string, more: string): void => {
    const choices = [wanted, `${wanted}-${more}`, ...Array.from({ length: 20 }, (_, index) => `${wanted}-${index + 2}`)]
    const slug = choices.find((choice) => !taken.has(choice)) ?? wanted
    taken.add(slug)
    slugs.set(thing, slug)
  }
  for (const unit of own.units) {
    const prefix = unit.isSpecialZone ? 'dac-khu-' : PREFIXES[unit.kind]
    give(unit, `${prefix}${slugOf(unit.name)}`, 'moi')
  }
  for (const district of own.districts) {
    give(district, `${PREFIXES[district.kind]}${slugOf(district.name)}`, slugOf(district.of))
  }
}

function provincePlace(own: Province, slug: string): Place {
  const known = own.from.map((name) => ownNames[name])
  // The provinces merged into this one are the province: their name alone is enough for the feed.
  const merged = own.from.slice(1).flatMap((name) => [name, ...(ownNames[name]?.aliases ?? [])])
  const traps = new Set(known.flatMap((each) => each?.traps ?? []))
  // A city's name is checked for persons only if it has a trap; this one also requires its capitals.
  const all = own.kind === 'city' ? new Set<Trap>(['word', ...traps]) : traps
  return withoutUndefined({
    slug,
    name: known[0]?.lookedForAs ?? own.name,
    kind: own.kind,
    aliases: unlessEmpty([...(known[0]?.aliases ?? []), ...merged]),
    traps: unlessEmpty([...all]),
  })
}

function formerProvince(name: string, about: string): Place {
  const traps = unlessEmpty(ownNames[name]?.traps ?? [])
  return withoutUndefined({ slug: `tinh-${slugOf(name)}`, name, kind: 'province', parent: about, traps } as const)
}

/**
 * A district that is the only one of its name while communes elsewhere have it too: its bare name means the district.
 */
function isLeading({ shared }: Making, { name }: District): boolean {
  return shared.of(name, 'any').accented.length > 0 && shared.of(name, 'district').accented.length === 0
}

function parentOf({ about, slugs, own }: Making, district: District | undefined): string {
  if (district === undefined || (district.name === own.name && district.kind === own.kind)) return about
  return slugs.get(district) ?? about
}

function districtPlace(making: Making, district: District): Place {
  const { own, about, slugs } = making
  const { name, kind, of } = district
  const parent = of === own.from[0] ? about : `tinh-${slugOf(of)}`
  const heirs = own.units.filter((unit) => unit.district === district).flatMap((unit) => slugs.get(unit) ?? [])
  const spellings = own.units.filter((unit) => unit.name !== name && slugOf(unit.name) === slugOf(name))
  return withoutUndefined({
    slug: slugs.get(district) ?? slugOf(name),
    // A number alone is not a name: "quận 1".
    name: name.replace(/^(?=\d+$)/, 'quận '),
    kind,
    parent,
    today: isLeading(making, district) ? undefined : unlessEmpty(heirs),
    aliases: unlessEmpty([...new Set(spellings.map((unit) => unit.name))]),
    ...sharing(making, name, 'district'),
    traps: trapsOf(name, ownNames[name]?.traps),
  })
}

function unitPlace(making: Making, unit: Unit): Place {
  const { slugs, provinceNames } = making
  // A commune with another province's name is found under it only with the word before it.
  const isOfProvince = provinceNames.has(unit.name)
  const spelling = unit.former.find(({ name }) => name === unit.name)?.spelling
  const bearers = unit.isSpecialZone ? 'district' : 'any'
  return withoutUndefined({
    slug: slugs.get(unit) ?? slugOf(unit.name),
    name: isOfProvince ? `${UNIT_WORDS[unit.kind] ?? 'đặc khu'} ${unit.name}` : unit.name,
    kind: unit.kind,
    parent: parentOf(making, unit.district),
    aliases: aliasesOf(spelling),
    ...sharing(making, unit.name, bearers, spelling),
    traps: trapsOf(unit.name, isShort(unit.name) ? ['word'] : []),
  })
}

/** One short syllable, which is also a word or part of a person's name. */
const isShort = (name: string): boolean => !/[\s-]/.test(name) && name.length <= 5

/** Communes of before: each once, with every unit that received a part of it. */
function formerPlaces(making: Making): readonly Place[] {
  const { own, slugs, provinceNames } = making
  const became = new Map<string, { former: FormerUnit; today: string[] }>()
  for (const unit of own.units) {
    for (const former of unit.former) {
      const { name, kind, district } = former
      if (/^[\dIVX ]+$/.test(name) || isShort(name) || provinceNames.has(name)) continue
      const key = `${kind} ${name} ${district?.of} ${district?.kind} ${district?.name}`
      const known = became.get(key) ?? { former, today: [] }
      known.today.push(slugs.get(unit) ?? '')
      became.set(key, known)
    }
  }
  const taken = new Set(slugs.values())
  return [...became.values()].flatMap(({ former, today }) => {
    const same = own.units.find((unit) => unit.name === former.name && unit.kind === former.kind)
    if (same && today.includes(slugs.get(same) ?? '')) return []
    return [formerPlace(making, former, today, taken)]
  })
}

function formerPlace(making: Making, former: FormerUnit, today: readonly string[], taken: Set<string>): Place {
  const { name, kind, district, spelling } = former
  const wanted = `${PREFIXES[kind]}${slugOf(name)}-cu`
  const choices = [wanted, `${wanted}-${taken.size}`]
  if (district !== undefined) choices.splice(1, 0, `${wanted}-${slugOf(district.name)}`)
  const slug = choices.find((each) => !taken.has(each)) ?? wanted
  taken.add(slug)
  return withoutUndefined({
    slug,
    name,
    kind,
    parent: parentOf(making, district),
    today: [...new Set(today)],
    aliases: aliasesOf(spelling),
    ...sharing(making, name, 'any', spelling),
    traps: trapsOf(name, isCommonPair(making, name) ? ['word'] : []),
  })
}

/**
 * "Vân Hội", "Trung Thu": two syllables of hundreds of names, so that a person, a feast or a firm may be called so too.
 * A former commune is rarely meant by such a name alone.
 */
function isCommonPair({ isCommonSyllable }: Making, name: string): boolean {
  const syllables = name.split(' ')
  return syllables.length === 2 && syllables.every(isCommonSyllable)
}

/** The other bearers of a name, or of its other spelling. */
function sharing(
  { shared }: Making,
  name: string,
  rank: Rank,
  spelling = name,
): { readonly ambiguous: string[] | undefined; readonly ambiguousPlain: string[] | undefined } {
  const bearers = [name, spelling].map((each) => shared.of(each, rank))
  const accented = [...new Set(bearers.flatMap((each) => each.accented))]
  const plain = [...new Set(bearers.flatMap((each) => each.plain))].filter((each) => !accented.includes(each))
  return { ambiguous: unlessEmpty(accented), ambiguousPlain: unlessEmpty(plain) }
}

type Trap = NonNullable<Place['traps']>[number]

function trapsOf(name: string, more: readonly Trap[] = []): Trap[] | undefined {
  const traps = new Set([...(KNOWN_TRAPS[name] ?? listedTraps(name)), ...more])
  return unlessEmpty([...traps])
}

function listedTraps(name: string): readonly Trap[] {
  if (EPONYMS.includes(name)) return ['street', 'word']
  // A river runs through more than one province, and firms are named after it.
  if (WORDS.includes(name) || name.startsWith('Sông ')) return ['word']
  return []
}

function landmarkPlaces({ own, about, slugs }: Making, known: ReadonlySet<string>): readonly Place[] {
  const taken = new Set(slugs.values())
  // Its full name belongs only to a special zone, even if others have the short one.
  const zones = own.units.filter(({ isSpecialZone }) => isSpecialZone).map(({ name }) => `đặc khu ${name}`)
  return [...zones, ...(landmarks[own.name] ?? [])].flatMap((line): Place[] => {
    const [name = '', sharers] = line.split('|')
    if (known.has(name.toLowerCase())) return []
    const slug = taken.has(slugOf(name)) ? `dia-danh-${slugOf(name)}` : slugOf(name)
    const ambiguous = sharers?.split(', ')
    return [withoutUndefined({ slug, name, kind: 'landmark', parent: about, ambiguous } as const)]
  })
}
