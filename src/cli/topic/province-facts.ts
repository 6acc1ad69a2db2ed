import { readFileSync } from 'node:fs'
import type { Place } from '../../config/schema/topic-schema.ts'

/** A district, town or city of before 1 July 2025, and its former province. */
export type District = { readonly name: string; readonly kind: Place['kind']; readonly of: string }

/** A commune, ward or township of before, and whether only a part of it went into the unit that lists it. */
export type FormerUnit = {
  readonly name: string
  readonly kind: Place['kind']
  readonly district: District | undefined
  /** Another spelling, in the older list. */
  readonly spelling: string | undefined
  readonly isPart: boolean
}

/** A unit of today. `district` is the one that most of it lay in; absent if unknown. */
export type Unit = {
  readonly name: string
  readonly kind: Place['kind']
  readonly isSpecialZone: boolean
  readonly district: District | undefined
  readonly former: readonly FormerUnit[]
}

export type Province = {
  readonly name: string
  readonly kind: 'province' | 'city'
  /** The provinces merged into it, the one of its own name first. */
  readonly from: readonly string[]
  readonly districts: readonly District[]
  readonly units: readonly Unit[]
}

const KINDS: Readonly<Record<string, Place['kind']>> = {
  C: 'city',
  S: 'town',
  H: 'district',
  Q: 'district',
  P: 'ward',
  X: 'commune',
  T: 'township',
  // The gazetteer has no kind of its own for the 13 special zones, nearly all of them islands that were districts.
  K: 'district',
}

/** Reads the 34 provinces of provinces.txt, whose head explains its lines. Throws for a line in another form. */
export function readProvinces(): readonly Province[] {
  const text = readFileSync(new URL('provinces.txt', import.meta.url), 'utf8')
  const blocks = text.split(/^=/m).slice(1)
  return blocks.map(parseProvince)
}

function parseProvince(block: string): Province {
  const [head = '', ...lines] = block.trim().split('\n')
  const [name = '', kind, from = ''] = head.split('|')
  const provinces = from.split(',')
  const districts = lines.filter((line) => line.startsWith('-')).map((line) => parseDistrict(line.slice(1), provinces))
  const units = lines.filter((line) => !line.startsWith('-')).map((line) => parseUnit(line, districts))
  return { name, kind: kind === 'tỉnh' ? 'province' : 'city', from: provinces, districts, units }
}

function parseDistrict(line: string, provinces: readonly string[]): District {
  const [unit = '', number = ''] = line.split('|')
  const of = provinces[Number(number)]
  if (of === undefined) throw new Error(`provinces.txt: "${line}" is in no province of its block`)
  return { ...parseName(unit), of }
}

function parseUnit(line: string, districts: readonly District[]): Unit {
  const [unit = '', number = '', former = ''] = line.split('|')
  const district = districtAt(number, districts)
  const parts = former.split(';').filter((each) => each !== '')
  return {
    ...parseName(unit),
    isSpecialZone: unit.startsWith('K '),
    district,
    former: parts.map((each) => parseFormer(each, district, districts)),
  }
}

function districtAt(number: string, districts: readonly District[]): District | undefined {
  if (number === '') return undefined
  return districts[Number(number)]
}

function parseFormer(text: string, ofUnit: District | undefined, districts: readonly District[]): FormerUnit {
  const [written = '', elsewhere] = text.split('@')
  const isPart = written.endsWith('~')
  const district = elsewhere === undefined ? ofUnit : districtAt(elsewhere, districts)
  const [name = '', spelling] = written.replace(/~$/, '').split('/')
  return { ...parseName(name), spelling: spelling && asPrinted(spelling), district, isPart }
}

function parseName(text: string): { readonly name: string; readonly kind: Place['kind'] } {
  const kind = KINDS[text.charAt(0)]
  if (kind === undefined || text.charAt(1) !== ' ') throw new Error(`provinces.txt: "${text}" has no kind`)
  return { kind, name: asPrinted(text.slice(2)) }
}

/** Lists have "Đạ M' Rong" with a space that nobody prints. */
function asPrinted(name: string): string {
  return name.replace(/(['’]) /g, '$1')
}
