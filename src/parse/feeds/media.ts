import type { Enclosure } from '../../model.ts'
import { withoutUndefined } from '../../without-undefined.ts'
import { MOST_ENCLOSURES } from '../xml/bounds.ts'
import { childNamed, childrenNamed, childText, hasElements, resolved, textOf } from '../xml/markup.ts'
import type { XmlElement } from '../xml/xml.ts'

const PICTURE_FILE = /\.(?:jpe?g|png|gif|webp|avif|svg)(?:[?#]|$)/i

const FILM_OR_SOUND_FILE = /\.(?:mp[34]|m4[av]|aac|og[agv]|opus|wav|flac|mov|webm|m3u8)(?:[?#]|$)/i

const PICTURE_ELEMENTS = ['image', 'thumb', 'thumbnail']

/** Makes an enclosure from an address as written, its media type and its length in bytes. */
export function enclosureFrom(
  address: string | undefined,
  type: string | undefined,
  length: string | undefined,
  base: string,
): Enclosure | undefined {
  const url = resolved(address, base)
  if (url === undefined) return undefined
  return withoutUndefined({ url, type: type?.trim() || undefined, length: wholeNumber(length) })
}

function wholeNumber(text: string | undefined): number | undefined {
  if (text === undefined || !/^\s*\d+\s*$/.test(text)) return undefined
  return Number(text)
}

/** Each enclosure once, at its first place; later mentions of the same file add missing facts. */
export function distinctEnclosures(named: readonly (Enclosure | undefined)[]): readonly Enclosure[] {
  const byAddress = new Map<string, Enclosure>()
  for (const enclosure of named.slice(0, MOST_ENCLOSURES)) {
    if (enclosure === undefined) continue
    byAddress.set(enclosure.url, { ...enclosure, ...byAddress.get(enclosure.url) })
  }
  return [...byAddress.values()]
}

/** The elements that describe media, in the item and in its groups (Media RSS 1.5.1, media:group). */
function mediaElements(item: XmlElement, name: string): readonly XmlElement[] {
  if (!item.named.has('media:group')) return childrenNamed(item, name)
  const grouped = childrenNamed(item, 'media:group').flatMap((group) => childrenNamed(group, name))
  return [...childrenNamed(item, name), ...grouped]
}

/**
 * The picture that an item names as its own: Media RSS, iTunes, an `image` or `thumb` element with an address as text
 * (SGGP, Thanh Niên, 2026), then an enclosure that is a picture. A thumbnail that says it is tiny, as Blogger's do, comes
 * after a picture in the text.
 */
export function findImage(item: XmlElement, enclosures: readonly Enclosure[], base: string): string | undefined {
  const groups = childrenNamed(item, 'media:group')
  const contents = [
    ...childrenNamed(item, 'media:content'),
    ...groups.flatMap((group) => childrenNamed(group, 'media:content').toSorted(byWidth)),
  ]
  const thumbnails = [item, ...contents, ...groups].flatMap((holder) => childNamed(holder, 'media:thumbnail') ?? [])
  for (const candidate of [
    ...contents.filter(isPicture).map((content) => content.attributes.url),
    ...thumbnails.filter((thumbnail) => !isTiny(thumbnail)).map(addressOf),
    addressIn(item, 'itunes:image'),
    ...PICTURE_ELEMENTS.map((name) => addressIn(item, name)),
  ]) {
    const url = resolved(candidate, base)
    if (url !== undefined) return url
  }
  const enclosed = enclosures.find(isPictureFile)?.url
  if (enclosed !== undefined || thumbnails[0] === undefined || showsPicture(item)) return enclosed
  return resolved(addressOf(thumbnails[0]), base)
}

/** In pixels: a picture beside a headline is larger. */
const TINY = 100

const isTiny = (picture: XmlElement): boolean => widthOf(picture) > 0 && widthOf(picture) < TINY

const TEXTS = ['content:encoded', 'content', 'description', 'summary', 'atom:content']

function showsPicture(item: XmlElement): boolean {
  return TEXTS.some((name) => childrenNamed(item, name).some((text) => /<img\b/i.test(textOf(text))))
}

function isPictureFile({ type, url }: Enclosure): boolean {
  if (type === undefined) return PICTURE_FILE.test(url)
  return /^image(?:\/|$)/i.test(type)
}

/** A group holds one picture in several sizes: the largest first, in the publisher's order if no size is given. */
function byWidth(a: XmlElement, b: XmlElement): number {
  return widthOf(b) - widthOf(a)
}

function widthOf({ attributes }: XmlElement): number {
  if (!/^\d{1,5}$/.test(attributes.width ?? '')) return 0
  return Number(attributes.width)
}

/** The texts of elements with that name which describe an item, one of its media files or a group of them. */
export function mediaWords(item: XmlElement, name: string): readonly string[] {
  if (!item.named.has('media:group') && !item.named.has('media:content')) return childrenNamed(item, name).map(textOf)
  const holders = [item, ...childrenNamed(item, 'media:group'), ...mediaElements(item, 'media:content')]
  return holders.flatMap((holder) => childrenNamed(holder, name)).map(textOf)
}

/** Sound and film that an item names in Media RSS instead of an enclosure, by medium, type or the file's name. */
export function mediaEnclosures(item: XmlElement, base: string): readonly (Enclosure | undefined)[] {
  return mediaElements(item, 'media:content')
    .filter((content) => !isPicture(content) && isFilmOrSound(content))
    .map(({ attributes }) => enclosureFrom(attributes.url, attributes.type, attributes.filesize, base))
}

function isPicture(content: XmlElement): boolean {
  const medium = mediumOf(content)
  if (medium === '') return PICTURE_FILE.test(content.attributes.url ?? '')
  return medium.startsWith('image')
}

function isFilmOrSound(content: XmlElement): boolean {
  const medium = mediumOf(content)
  if (medium === '') return FILM_OR_SOUND_FILE.test(content.attributes.url ?? '')
  return /^(?:audio|video)/.test(medium)
}

function mediumOf(content: XmlElement): string {
  return (content.attributes.medium ?? content.attributes.type ?? '').toLowerCase()
}

function addressIn(item: XmlElement, name: string): string | undefined {
  const element = childNamed(item, name)
  return element && addressOf(element)
}

function addressOf(element: XmlElement): string | undefined {
  const { href, url } = element.attributes
  const named = childText(element, 'url') ?? url ?? href
  if (named !== undefined || hasElements(element)) return named
  return textOf(element) || undefined
}
