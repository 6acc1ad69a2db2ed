import { baseInside, childrenNamed, childText, resolved, textOf, webAddress } from '../xml/markup.ts'
import type { XmlElement } from '../xml/xml.ts'

/**
 * The address of an item, `attached` if it names none. FeedBurner's original first: its `link` is a redirect that counts
 * readers.
 */
export function itemLink(item: XmlElement, base: string, attached: string | undefined): string | undefined {
  return (
    resolved(childText(item, 'feedburner:origlink'), base) ??
    pageLink(item, base) ??
    resolved(permalink(item) ?? webAddress(childText(item, 'atom:id')), base) ??
    resolved(aboutOf(item), base) ??
    resolved(item.attributes.href, base) ??
    attached
  )
}

/** RDF names an item by an attribute, which old feeds write without its prefix. */
export function aboutOf(item: XmlElement): string | undefined {
  return item.attributes['rdf:about'] ?? item.attributes.about
}

/** The first `link` with an address, as text, as Atom's `href` or as RDF's resource, then the first alternate of Atom. */
export function pageLink(parent: XmlElement, base: string): string | undefined {
  for (const link of childrenNamed(parent, 'link')) {
    const address = textOf(link) || (link.attributes.href ?? link.attributes['rdf:resource'])
    const url = resolved(address, baseInside(link, base))
    if (url !== undefined) return url
  }
  for (const link of childrenNamed(parent, 'atom:link')) {
    if ((link.attributes.rel ?? 'alternate') !== 'alternate') continue
    const url = resolved(link.attributes.href, baseInside(link, base))
    if (url !== undefined) return url
  }
  return undefined
}

/**
 * The guid is the address unless the item says that it is not; one that begins with a slash is an address on its host,
 * and a relative one counts only if the item says so.
 */
function permalink(item: XmlElement): string | undefined {
  for (const guid of childrenNamed(item, 'guid')) {
    const { ispermalink } = guid.attributes
    if (ispermalink?.trim().toLowerCase() === 'false') continue
    const text = textOf(guid)
    const isPath = ispermalink !== undefined && !text.includes(':') && /[/.]/.test(text)
    if (isPath || /^(?:https?:\/\/|\/)/i.test(text)) return text
  }
  return undefined
}
