import type { Author } from '../../model.ts'
import { withoutUndefined } from '../../without-undefined.ts'
import { MOST_AUTHORS } from '../xml/bounds.ts'
import { baseInside, childNamed, childText, hasElements, resolved, textOf } from '../xml/markup.ts'
import type { XmlElement } from '../xml/xml.ts'

/** Longer texts are not names, in characters. */
const LONGEST = 300

/** A character that cannot be in either part of an address. */
const BORDER = /[\s<>()"',;:@]/

/**
 * Parses a person written as one text: `mail (name)` as in RSS, or `name (mail)`, `name <mail>`, `mail` or `name` as
 * publishers do. Undefined for empty text.
 */
export function authorFromText(text: string): Author | undefined {
  const trimmed = text.slice(0, LONGEST).replace(/\s+/g, ' ').trim()
  if (trimmed === '') return undefined
  const email = addressIn(trimmed)
  if (email === undefined) return { name: trimmed }
  const rest = trimmed
    .replace(email, '')
    .replace(/mailto:/i, '')
    .replace(/\(\s*\)|<\s*>/g, '')
    .trim()
  const name = withoutMarks(rest)
    .replace(/^\((.*)\)$/, '$1')
    .replace(/^"(.*)"$/, '$1')
    .trim()
  if (name === '') return { email }
  return { name, email }
}

/** The first mail address in a text. Linear: a body may hold thousands of names. */
function addressIn(text: string): string | undefined {
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    let from = at
    while (from > 0 && !BORDER.test(text.charAt(from - 1))) from--
    let to = at + 1
    while (to < text.length && !BORDER.test(text.charAt(to))) to++
    if (from < at && /[^.]\../.test(text.slice(at + 1, to))) return text.slice(from, to)
  }
  return undefined
}

/** Removes the separator between name and mail: "- Lan" of "lan@bao.example - Lan". */
function withoutMarks(text: string): string {
  return /[^\s,;:|–-](?:.*[^\s,;:|–-])?/.exec(text)?.[0] ?? ''
}

/**
 * Parses all persons in one text. Splits at commas and semicolons only if there is more than one mail address: without
 * one, "Lò Thị Mai, Sở Y tế" may be a person and an office.
 */
export function authorsFromText(text: string): readonly (Author | undefined)[] {
  const given = text.slice(0, LONGEST)
  const hasSeveralAddresses = given.split('@').length > 2
  if (!hasSeveralAddresses) return [authorFromText(given)]
  const parts = given.split(/[,;](?![^()]*\))/).filter((part) => part.trim() !== '')
  return parts.map(authorFromText)
}

/** The person of an element with parts, or the persons in its text. */
export function authorsFrom(element: XmlElement, base: string): readonly (Author | undefined)[] {
  if (hasElements(element)) return [authorFrom(element, base)]
  return authorsFromText(textOf(element))
}

/**
 * Parses an Atom person construct (RFC 4287 section 3.2; `url` instead of `uri` in Atom 0.3), or a text in its place.
 */
export function authorFrom(element: XmlElement, base: string, prefix = ''): Author | undefined {
  const part = (name: string) => childText(element, `${prefix}${name}`) ?? childText(element, name)
  const name = part('name')
  const email = part('email')
  const address = part('uri') ?? part('url') ?? part('homepage')
  if (name === undefined && email === undefined && address === undefined) return authorFromText(textOf(element))
  const holder = childNamed(element, `${prefix}uri`) ?? childNamed(element, 'uri')
  const url = resolved(address, baseInside(holder, base))
  // Without an address of its own, the name may hold one: "a@bao.vn (Lò Văn A)".
  if (name !== undefined && email === undefined) return withoutUndefined({ ...authorFromText(name), url })
  return withoutUndefined({ name, email, url })
}

/** Each person once, in the order given. */
export function distinctAuthors(persons: readonly (Author | undefined)[]): readonly Author[] {
  const seen = new Map<string, Author>()
  for (const person of persons.slice(0, MOST_AUTHORS)) {
    if (person === undefined) continue
    const key = (person.name ?? person.email ?? person.url ?? '').toLowerCase()
    if (!seen.has(key)) seen.set(key, person)
  }
  return [...seen.values()]
}
