import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import * as v from 'valibot'
import { formerUnits } from '../../config/places/former.ts'
import { unitsOfToday } from '../../config/places/units.ts'
import { matchForm, stripAccents, tidy } from '../../text/fold.ts'
import { withoutUndefined } from '../../without-undefined.ts'

/**
 * Writes the generated parts of the gazetteer from a list of all units of Viet Nam, before and after 1 July 2025:
 * which of our names others bear too, and the names of provinces and districts elsewhere.
 *
 *     npx node src/cli/generate/gazetteer.ts UNITS.json [PROVINCE]
 *
 * The file is `{ "units": [{ era, level, name, province, … }] }`, as made from the public lists of units
 * (github.com/thanglequoc/vietnamese-provinces-database, 12 March 2025 and 25 July 2026).
 */
const UnitsSchema = v.object({
  units: v.array(
    v.object({
      era: v.picklist(['pre', 'post']),
      level: v.picklist(['province', 'district', 'ward']),
      name: v.string(),
      province: v.string(),
    }),
  ),
})
type Unit = v.InferOutput<typeof UnitsSchema>['units'][number]

const [, , path, PROVINCE = 'Điện Biên'] = process.argv
const accented = (name: string): string => matchForm(tidy(name)).replaceAll('-', ' ')
const plain = (name: string): string => stripAccents(tidy(name)).replaceAll('-', ' ')
/** The two lists place tones differently: Thanh Hóa and Thanh Hoá. */
const province = (unit: Unit): string =>
  tidy(unit.province).replace('oá', 'óa').replace('oà', 'òa').replace('Thừa Thiên Huế', 'Huế')

if (path === undefined) {
  console.error('usage: npx node src/cli/generate/gazetteer.ts UNITS.json [PROVINCE]')
  process.exit(1)
}
const { units } = v.parse(UnitsSchema, JSON.parse(readFileSync(path, 'utf8')))
const elsewhere = units.filter((unit) => province(unit) !== PROVINCE)

const bearers = (key: (name: string) => string): Map<string, Set<string>> => {
  const found = new Map<string, Set<string>>()
  for (const unit of elsewhere) {
    const name = key(unit.name)
    found.set(name, (found.get(name) ?? new Set()).add(province(unit)))
  }
  return found
}
const byName = bearers(accented)
const byPlainName = bearers(plain)
const sorted = (names: Iterable<string>): string[] => [...names].sort((a, b) => a.localeCompare(b, 'vi'))

const sharedNames: Record<string, { ambiguous?: string[]; ambiguousPlain?: string[] }> = {}
for (const name of new Set([...unitsOfToday, ...formerUnits].map((place) => place.name))) {
  const ambiguous = sorted(byName.get(accented(name)) ?? [])
  const ambiguousPlain = sorted([...(byPlainName.get(plain(name)) ?? [])].filter((other) => !ambiguous.includes(other)))
  if (ambiguous.length + ambiguousPlain.length === 0) continue
  sharedNames[name] = withoutUndefined({
    ambiguous: ambiguous.length > 0 ? ambiguous : undefined,
    ambiguousPlain: ambiguousPlain.length > 0 ? ambiguousPlain : undefined,
  })
}

const provinces = sorted(new Set(units.filter(({ level }) => level === 'province').map(province)))
/** One-syllable and numbered districts are too much like other words. */
const districts = Object.fromEntries(
  provinces.map((of) => {
    const names = units
      .filter((unit) => unit.level === 'district' && province(unit) === of)
      .map((unit) => tidy(unit.name))
    return [of, sorted(new Set(names.filter((name) => /^\D+\s\D+$/.test(name))))]
  }),
)

const header = '/** Written by src/cli/generate/gazetteer.ts from the national lists of units; do not edit. */\n'
const target = (file: string): string => new URL(`../../config/places/${file}`, import.meta.url).pathname
const write = (file: string, body: string): void => writeFileSync(target(file), `${header}${body}\n`)

write(
  'shared-names.ts',
  `export const sharedNames: Readonly<Record<string, { ambiguous?: string[]; ambiguousPlain?: string[] }>> = ${JSON.stringify(sharedNames)}`,
)
write(
  'vietnam.ts',
  `export const provinces: readonly string[] = ${JSON.stringify(provinces)}

/** By province, its districts, towns and cities of before 1 July 2025 whose names have at least two syllables. */
export const districts: Readonly<Record<string, readonly string[]>> = ${JSON.stringify(districts)}`,
)
const files = ['shared-names.ts', 'vietnam.ts'].map(target)
execFileSync('npx', ['biome', 'check', '--write', ...files], { stdio: 'inherit' })
console.log(
  `${Object.keys(sharedNames).length} shared names, ${provinces.length} provinces, ${Object.values(districts).flat().length} districts`,
)
