import { emptyPictures } from '../config/web/tracking.ts'
import type { ParsedItem } from '../model.ts'
import { attributesOf } from '../parse/html/attributes.ts'
import { type StartTag, visitTags } from '../parse/html/tokenizer.ts'
import { resolveLink } from './url.ts'

/** A lead picture is at the top; the rest of a long article is not searched. */
const SEARCH_AT_MOST = 20_000

/** Of its address, in characters. */
const LONGEST = 1_000

/** Pixels and smileys may come first; nobody has this many of them. */
const TAGS_AT_MOST = 20

/**
 * Finds the address of an item's picture: the one the feed names, or an enclosure that is a picture, or the first in
 * its HTML that shows something. Absolute, http(s), its query untouched (it may be signed).
 */
export function findPicture(item: ParsedItem): string | undefined {
  const named = [item.image, ...item.enclosures.filter(isPicture).map((enclosure) => enclosure.url)]
  for (const reference of named) {
    const address = pictureAddress(reference, item.base)
    if (address !== undefined) return address
  }
  return pictureIn(item.summary, item.base) ?? pictureIn(item.content, item.base)
}

/** Types that say nothing about a file. */
const ANY_TYPE = /^(?:(?:application|binary)\/octet-stream|[^/]*)$/i

function isPicture({ url, type = '' }: ParsedItem['enclosures'][number]): boolean {
  if (ANY_TYPE.test(type) && !/^image$/i.test(type)) return /\.(jpe?g|png|webp|avif|gif)(\?|$)/i.test(url)
  return /^image(\/|$)/i.test(type)
}

function pictureIn(html: string | undefined, base: string): string | undefined {
  if (html === undefined || !/<img\b/i.test(html)) return undefined
  const searched = html.slice(0, SEARCH_AT_MOST)
  let found: string | undefined
  let other: string | undefined
  let seen = 0
  const start = ({ name, end, attributes }: StartTag) => {
    if ((name !== 'img' && name !== 'source') || found !== undefined) return
    // A truncated tag may hold half an address.
    if (searched[end - 1] !== '>' || seen++ >= TAGS_AT_MOST) return
    // In a `picture`, the `img` may have no address of its own.
    if (name === 'source') other ??= largestOf(attributesOf(attributes).get('srcset') ?? '', base)
    else found = addressOf(attributesOf(attributes), base)
  }
  visitTags(searched, { start, end: () => {} })
  return found ?? other
}

function addressOf(attributes: ReadonlyMap<string, string>, base: string): string | undefined {
  if (isPixel(attributes)) return undefined
  // A page that loads its pictures late has the address in data-src and a placeholder in src.
  for (const name of ['data-src', 'data-original', 'data-lazy-src', 'src']) {
    const address = pictureAddress(attributes.get(name), base)
    if (address !== undefined) return address
  }
  return largestOf(attributes.get('srcset') ?? attributes.get('data-srcset') ?? '', base)
}

/** The widest or densest of a `srcset` (HTML standard, "srcset attributes"): "a.jpg 320w, b.jpg 640w". */
function largestOf(srcset: string, base: string): string | undefined {
  const candidates = srcset
    .split(/,\s+|(?<=\s[\d.]{1,8}[wxh]),/)
    .slice(0, TAGS_AT_MOST)
    .map((candidate) => candidate.trim().split(/\s+/))
  const sized = candidates.map(([address = '', size = '1x']) => ({ address, size: Number.parseFloat(size) || 0 }))
  for (const { address } of sized.toSorted((a, b) => b.size - a.size)) {
    const found = pictureAddress(address, base)
    if (found !== undefined) return found
  }
  return undefined
}

function pictureAddress(reference: string | undefined, base: string): string | undefined {
  if (reference === undefined) return undefined
  // "&amp;" after decoding was encoded twice.
  const address = resolveLink(reference.replaceAll('&amp;', '&'), base)?.href
  if (address === undefined || address.length > LONGEST) return undefined
  const lower = address.toLowerCase()
  if (emptyPictures.some((part) => lower.includes(part))) return undefined
  return address
}

/** A picture of one pixel counts readers. */
const isPixel = (attributes: ReadonlyMap<string, string>) =>
  ['width', 'height'].some((side) => /^\s*[01](px)?\s*$/.test(attributes.get(side) ?? ''))
