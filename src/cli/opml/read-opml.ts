import { plainText } from '../../parse/html/plain-text.ts'
import { readXml, type XmlElement } from '../../parse/xml/xml.ts'
import { slugOf } from '../../text/slug.ts'

/** A subscription as a reader exported it. */
export type Subscription = {
  readonly name: string
  readonly url: string
  readonly home: string | undefined
  readonly language: string | undefined
  /** The names of the groups around it, outermost first. */
  readonly groups: readonly string[]
}

export type ReadOpml =
  | { readonly kind: 'read'; readonly subscriptions: readonly Subscription[] }
  | { readonly kind: 'unreadable'; readonly why: string }

/** Reads a list of subscriptions: OPML 1.0 and 2.0 as readers write them, with names in any case and groups in groups. */
export function readOpml(text: string): ReadOpml {
  const reading = readXml(text)
  if (reading.kind !== 'read') return { kind: 'unreadable', why: 'is not readable XML' }
  const opml = reading.roots.find(({ name }) => name === 'opml')
  if (!opml) return { kind: 'unreadable', why: 'has no <opml> element' }
  const bodies = opml.named.get('body') ?? []
  return { kind: 'read', subscriptions: bodies.flatMap((body) => subscriptionsIn(body, [])) }
}

function subscriptionsIn(parent: XmlElement, groups: readonly string[]): readonly Subscription[] {
  return (parent.named.get('outline') ?? []).flatMap((outline) => {
    const { attributes } = outline
    // OPML 2.0 section "Text attribute": it may hold encoded HTML.
    const name = plainText(attributes.title || attributes.text || '')
    // Some readers name a feed by a scheme of their own: "feed:https://…", "feed://…"; OPML 1.0 also by `url` and type.
    const ofType = /^(?:rss|atom)$/i.test(attributes.type ?? '') ? attributes.url : undefined
    const url = (attributes.xmlurl ?? ofType ?? '')
      .trim()
      .replace(/^feed:(?:\/\/)?(https?:)?(?:\/\/)?/i, (_, scheme) => `${scheme ?? 'http:'}//`)
    const inside = subscriptionsIn(outline, name === '' ? groups : [...groups, name])
    if (url === '') return inside
    const home = attributes.htmlurl?.trim() || undefined
    return [{ name: name || url, url, home, language: attributes.language?.trim().toLowerCase(), groups }, ...inside]
  })
}

/** An id of lower-case words for a name, unlike any in `taken`: "Báo Lào Cai" → "bao-lao-cai", then "bao-lao-cai-2". */
export function freeId(name: string, taken: ReadonlySet<string>): string {
  const slug = slugOf(name).slice(0, 40).replace(/-$/, '') || 'source'
  for (let number = 1; ; number++) {
    const id = number === 1 ? slug : `${slug}-${number}`
    if (!taken.has(id)) return id
  }
}
