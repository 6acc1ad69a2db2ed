import { decodeHTMLAttribute } from 'entities'
import { emptyPictures } from '../config/tracking.ts'
import type { ParsedItem } from '../model.ts'
import { tagCloser } from './plain-text.ts'
import { resolveLink } from './url.ts'

/** A lead picture stands at the top; the rest of a long article is not searched. */
const SEARCH_AT_MOST = 20_000

/** Of its address, in characters. */
const LONGEST = 1_000

/** Pixels and smileys may come first; nobody has so many of them. */
const TAGS_AT_MOST = 20

/**
 * The address of an item's picture: the one the feed names, else an enclosure that is a picture, else the first in its
 * HTML that shows something. Absolute, http(s), its query untouched (it may be signed).
 */
export function findPicture(item: ParsedItem): string | undefined {
  const named = [item.image, ...item.enclosures.filter(isPicture).map((enclosure) => enclosure.url)]
  for (const reference of named) {
    const address = pictureAddress(reference, item.base)
    if (address !== undefined) return address
  }
  return pictureIn(item.summary, item.base) ?? pictureIn(item.content, item.base)
}

const isPicture = ({ url, type = '' }: ParsedItem['enclosures'][number]) =>
  type === '' ? /\.(jpe?g|png|webp|avif|gif)(\?|$)/i.test(url) : /^image(\/|$)/i.test(type)

function pictureIn(html: string | undefined, base: string): string | undefined {
  if (html === undefined || !/<img\b/i.test(html)) return undefined
  const searched = html.slice(0, SEARCH_AT_MOST)
  const closing = tagCloser(searched)
  for (const { index } of [...searched.matchAll(/<img\b/gi)].slice(0, TAGS_AT_MOST)) {
    const tag = searched.slice(index, closing(index))
    // A tag that is cut off may hold half an address.
    if (!tag.endsWith('>') || isPixel(tag)) continue
    // A page that loads its pictures late has the address in data-src and a placeholder in src.
    for (const name of ['data-src', 'data-original', 'data-lazy-src', 'src']) {
      const address = pictureAddress(attribute(tag, name), base)
      if (address !== undefined) return address
    }
    const largest = largestOf(attribute(tag, 'srcset') ?? attribute(tag, 'data-srcset') ?? '', base)
    if (largest !== undefined) return largest
  }
  return undefined
}

/** The widest or densest of a `srcset` (HTML standard, "srcset attributes"): "a.jpg 320w, b.jpg 640w". */
function largestOf(srcset: string, base: string): string | undefined {
  const candidates = srcset
    .split(/,\s+/)
    .slice(0, TAGS_AT_MOST)
    .map((candidate) => candidate.trim().split(/\s+/))
  const sized = candidates.map(([address = '', size = '1x']) => ({ address, size: Number.parseFloat(size) || 0 }))
  for (const { address } of sized.toSorted((a, b) => b.size - a.size)) {
    const found = address === '' ? undefined : pictureAddress(address, base)
    if (found !== undefined) return found
  }
  return undefined
}

function pictureAddress(reference: string | undefined, base: string): string | undefined {
  if (reference === undefined) return undefined
  // "&amp;" that is left after decoding was encoded twice.
  const address = resolveLink(reference.replaceAll('&amp;', '&'), base)?.href
  if (address === undefined || address.length > LONGEST) return undefined
  const lower = address.toLowerCase()
  return emptyPictures.some((part) => lower.includes(part)) ? undefined : address
}

/** A picture of one pixel counts readers. */
const isPixel = (tag: string) =>
  ['width', 'height'].some((side) => /^\s*[01](px)?\s*$/.test(attribute(tag, side) ?? ''))

function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`[\\s"'/]${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(tag)
  const value = found?.[1] ?? found?.[2] ?? found?.[3]
  return value === undefined ? undefined : decodeHTMLAttribute(value)
}
