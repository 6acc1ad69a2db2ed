import { familyNames, streetNames, wordsLikeFamilyNames } from '../../config/places/place-words.ts'
import type { Place } from '../../config/schema/topic-schema.ts'
import type { Found, Reading } from './reading.ts'
import { namesAfter, namesBefore } from './wording.ts'

/** The other meaning of a name, and the words that show it. */
export type OtherName = {
  readonly rule: 'street' | 'person' | 'longer-name'
  readonly start: number
  readonly end: number
}

/** Recognises by the words beside a name that it is not a place of ours. */
export function asOtherName(reading: Reading, found: Found, place: Place, isWeak: boolean): OtherName | undefined {
  const named = place.traps?.includes('street') ? asStreet(reading, found) : undefined
  const numbered = place.kind === 'province' ? asHouse(reading.text, found) : undefined
  return (
    named ?? numbered ?? asPerson(reading, found, place, isWeak) ?? (isWeak ? asLongerName(reading, found) : undefined)
  )
}

/** "259 Điện Biên Phủ", "Điện Biên Phủ - Đinh Tiên Hoàng". */
function asStreet({ text, found: all }: Reading, { start, end, firstWord, lastWord }: Found): OtherName | undefined {
  const number = /(?:^|[\s(])(\d{1,4}[A-Za-z]?(?:[/-]\d+[A-Za-z]?)*),? $/.exec(
    text.slice(Math.max(0, start - 16), start),
  )?.[1]
  if (number !== undefined && !/^(?:19|20)\d\d$/.test(number))
    return { rule: 'street', start: start - number.length - 1, end }
  const dashAfter = /^\s?[-–]\s?/.exec(text.slice(end, end + 3))?.[0].length
  const dashBefore = /\s?[-–]\s?$/.exec(text.slice(Math.max(0, start - 3), start))?.[0].length
  // "Hà Nội - Điện Biên Phủ" is a flight, though Hà is also a family name.
  const isProvince = (each: Found): boolean => each.meaning.elsewhere?.isProvince === true
  if (all.some((each) => isProvince(each) && (each.lastWord === firstWord - 1 || each.firstWord === lastWord + 1))) {
    return undefined
  }
  const crossing = dashAfter === undefined ? [] : namesAfter(text, end + dashAfter)
  const crossed = dashBefore === undefined ? [] : namesBefore(text, start - dashBefore)
  return isStreetLike(crossing) || isStreetLike(crossed) ? { rule: 'street', start, end } : undefined
}

/** "số 12 Điện Biên": a street named after the province. */
function asHouse(text: string, { start, end }: Found): OtherName | undefined {
  const house = /(?:^|\s)((?:số|số nhà|ở|tại) \d{1,4}[A-Za-z]?) $/i.exec(
    text.slice(Math.max(0, start - 20), start),
  )?.[1]
  return house === undefined ? undefined : { rule: 'street', start: start - house.length - 1, end }
}

/** Crossing streets are named after persons, apart from those on a list. */
function isStreetLike(names: readonly string[]): boolean {
  const [first = ''] = names
  if (streetNames.some((street) => names.join(' ').startsWith(street))) return true
  return names.length >= 2 && names.length <= 4 && familyNames.includes(first)
}

/** "Nguyễn Điện Biên", "Thanh An, 41 tuổi". */
function asPerson({ text }: Reading, { start, end }: Found, place: Place, isWeak: boolean): OtherName | undefined {
  if (isWeak && /^,?\s\(?\d{1,3} tuổi/.test(text.slice(end, end + 12))) return { rule: 'person', start, end }
  if ((place.kind !== 'province' && !place.traps?.length) || text.charAt(start - 1) !== ' ') return undefined
  const names = namesBefore(text, start - 1).slice(-2)
  const isWord = names.length === 1 && wordsLikeFamilyNames.includes(names[0] ?? '')
  const isPerson = !isWord && names.some((name) => familyNames.includes(name))
  return isPerson ? { rule: 'person', start: start - names.join(' ').length - 1, end } : undefined
}

/** "Him Lam Riverside", "Phú Thanh Bình": another capitalised, unknown word belongs to the name. */
function asLongerName({ text, isPlain, hasCase, found }: Reading, self: Found): OtherName | undefined {
  if (!hasCase || isPlain) return undefined
  const before = found.some(({ lastWord }) => lastWord === self.firstWord - 1)
  const after = found.some(({ firstWord }) => firstWord === self.lastWord + 1)
  const previous = /(?<=[\p{Alpha}\p{N},] )\p{Upper}[\p{Alpha}\p{Gr_Ext}]*(?= $)/u.exec(
    text.slice(Math.max(0, self.start - 30), self.start),
  )?.[0]
  if (previous !== undefined && !before)
    return { rule: 'longer-name', start: self.start - previous.length - 1, end: self.end }
  const next = /^ (\p{Upper}[\p{Alpha}\p{Gr_Ext}]*)/u.exec(text.slice(self.end, self.end + 30))?.[1]
  if (next !== undefined && !after) return { rule: 'longer-name', start: self.start, end: self.end + next.length + 1 }
  return undefined
}
