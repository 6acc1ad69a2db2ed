import { XMLParser, XMLValidator } from 'fast-xml-parser'

/**
 * The rules by which the W3C feed validator judges what we write, as sentences about what breaks them. Written from the
 * validator's messages (their names stand in brackets) and the specifications.
 */

type Node = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly text: string
  readonly children: readonly Node[]
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  htmlEntities: true,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  cdataPropName: '#cdata',
})

/** What breaks a rule in a document in RSS 2.0; nothing in a valid one. */
export function faultsOfRss(xml: string): readonly string[] {
  const channel = child(rootOf(xml, 'rss'), 'channel')
  const items = channel.children.filter(({ name }) => name === 'item')
  const lastOfChannel = channel.children.findLastIndex(({ name }) => name !== 'item')
  const firstItem = channel.children.findIndex(({ name }) => name === 'item')
  return [
    ...faultsOfXml(xml),
    ...['title', 'link', 'description', 'language'].flatMap((name) => once(channel, name, 'Missing')),
    ...faults(firstItem === -1 || lastOfChannel < firstItem, '[MisplacedItem]'),
    ...faults(
      channel.children.some((node) => node.name === 'atom:link' && node.attributes.rel === 'self'),
      '[MissingAtomSelfLink]',
    ),
    ...faults(/^[1-9]\d*$/.test(child(channel, 'ttl').text), '[InvalidPositiveInteger]'),
    ...dates(
      [channel, ...items],
      ['lastBuildDate', 'pubDate'],
      /^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d [+-]\d\d[03]0$/,
    ),
    ...unique(
      items.map((item) => child(item, 'guid').text),
      '[DuplicateValue] guid',
    ),
    ...items.flatMap((item) => [
      ...['title', 'link', 'guid', 'description', 'content:encoded'].flatMap((name) => once(item, name, 'Missing')),
      ...faults(child(item, 'title').text.trim() !== '', '[NotBlank] title'),
      ...faults(
        child(item, 'guid').attributes.isPermaLink === 'false' && !/^\d{1,8}$/.test(child(item, 'guid').text),
        '[InvalidHttpGUID]',
      ),
      ...faults(order(item, 'description') < order(item, 'content:encoded'), '[NeedDescriptionBeforeContent]'),
      ...faults(
        !item.children.some(({ name }) => name === 'author' || name === 'enclosure'),
        '[DuplicateItemSemantics]',
      ),
      ...['description', 'content:encoded'].flatMap((name) => html(child(item, name).text)),
      ...uris(item, { link: 'text', source: 'url', 'media:content': 'url' }),
    ]),
    ...[channel, ...items]
      .flatMap((node) => node.children.filter(({ name }) => /^(title|category|source|dc:creator)$/.test(name)))
      .flatMap(plain),
    ...plain(child(channel, 'description')),
  ]
}

/** What breaks a rule in a document in Atom 1.0; nothing in a valid one. */
export function faultsOfAtom(xml: string): readonly string[] {
  const feed = rootOf(xml, 'feed')
  const entries = feed.children.filter(({ name }) => name === 'entry')
  // Of what we write ourselves, such as a whole day, no outlet is the source (RFC 4287 section 4.2.11).
  const sources = entries.flatMap(({ children }) => children.filter(({ name }) => name === 'source'))
  const all = [feed, ...entries, ...sources]
  const atomDate = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/
  return [
    ...faultsOfXml(xml),
    ...all.flatMap((node) => ['id', 'title', 'updated'].flatMap((name) => once(node, name, 'MissingElement'))),
    ...faults(feed.attributes['xml:lang'] === 'vi' || feed.attributes['xml:lang'] === 'en', '[MissingDCLanguage]'),
    ...faults(links(feed, 'self').length === 1, '[MissingSelf]'),
    ...[feed, ...entries].flatMap((node) => faults(links(node, 'alternate').length === 1, '[DuplicateAtomLink]')),
    ...[feed, ...entries].flatMap((node) =>
      faults(
        node.children.some(({ name }) => name === 'author'),
        '[MissingElement] author',
      ),
    ),
    ...all.flatMap((node) =>
      faults(
        /^tag:[a-z0-9.-]+,\d{4}(-\d\d){0,2}:[0-9a-zA-Z;/?:@&=+$.\-_!~*'()%,]+$/.test(child(node, 'id').text),
        '[InvalidTAG]',
      ),
    ),
    ...unique(
      entries.map((entry) => child(entry, 'id').text),
      '[DuplicateEntries]',
    ),
    ...unique(
      entries.map((entry) => child(entry, 'updated').text),
      '[DuplicateUpdated]',
    ),
    ...dates(all, ['updated', 'published'], atomDate),
    ...entries
      .flatMap((entry) => entry.children.filter(({ name }) => name === 'author'))
      .flatMap((author) => [
        ...faults(child(author, 'name').text.trim() !== '', '[NotBlank] name'),
        ...faults(!/<[\w.+'-]+@/.test(child(author, 'name').text), '[ContainsEmail]'),
        ...plain(child(author, 'name')),
      ]),
    ...all
      .flatMap((node) => node.children.filter(({ name }) => /^(title|subtitle|summary|content)$/.test(name)))
      .flatMap(textConstruct),
    ...all.flatMap((node) => uris(node, { link: 'href', 'media:thumbnail': 'url' })),
    ...all
      .flatMap((node) => node.children.filter(({ name }) => name === 'link'))
      .flatMap(({ attributes: { rel, title } }) => [
        ...faults(
          /^(self|alternate|hub|next|related|prev-archive|next-archive|current)$/.test(rel ?? ''),
          '[UnregisteredAtomLinkRel]',
        ),
        ...faults(title === undefined || (title !== '' && !/<\/\w+>/.test(title)), '[AttrNotBlank] title'),
      ]),
  ]
}

/** The one element of a name; an empty one where it is not there, which `once` tells. */
export function child(node: Node, name: string): Node {
  return node.children.find((one) => one.name === name) ?? { name, attributes: {}, text: '', children: [] }
}

/** The document as a tree in document order. */
export function rootOf(xml: string, name: string): Node {
  return child({ name: '', attributes: {}, text: '', children: nodesOf(parser.parse(xml)) }, name)
}

type Ordered = Readonly<Record<string, unknown>>

function nodesOf(ordered: readonly Ordered[]): readonly Node[] {
  return ordered.flatMap((one) => {
    const name = Object.keys(one).find((key) => key !== ':@' && !key.startsWith('#'))
    if (name === undefined) return []
    const inside = one[name] as readonly Ordered[]
    return [
      {
        name,
        attributes: (one[':@'] ?? {}) as Record<string, string>,
        text: textOf(inside),
        children: nodesOf(inside),
      },
    ]
  })
}

function textOf(inside: readonly Ordered[]): string {
  return inside
    .map((one) =>
      '#text' in one ? String(one['#text']) : '#cdata' in one ? textOf(one['#cdata'] as readonly Ordered[]) : '',
    )
    .join('')
}

function faults(holds: boolean, fault: string): readonly string[] {
  return holds ? [] : [fault]
}

function faultsOfXml(xml: string): readonly string[] {
  return [
    ...faults(XMLValidator.validate(xml) === true, '[SAXError]'),
    ...faults(xml.startsWith('<?xml version="1.0" encoding="utf-8"?>\n<'), '[BadXmlVersion]'),
    ...faults(
      !/[\p{Cs}\p{NChar}\ufffd\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/u.test(xml),
      '[BadCharacters]',
    ),
  ]
}

function once(node: Node, name: string, message: string): readonly string[] {
  return faults(node.children.filter((one) => one.name === name).length === 1, `[${message}] ${name} in ${node.name}`)
}

function order(node: Node, name: string): number {
  return node.children.findIndex((one) => one.name === name)
}

function links(node: Node, rel: string): readonly Node[] {
  return node.children.filter(({ name, attributes }) => name === 'link' && attributes.rel === rel)
}

function unique(values: readonly string[], message: string): readonly string[] {
  return faults(new Set(values).size === values.length, message)
}

function dates(nodes: readonly Node[], names: readonly string[], form: RegExp): readonly string[] {
  return nodes
    .flatMap(({ children }) => children.filter(({ name }) => names.includes(name)))
    .flatMap(({ name, text }) => [
      ...faults(form.test(text), `[InvalidRFC2822Date] ${name} ${text}`),
      ...faults(Date.parse(text) >= Date.UTC(1990, 0, 1), `[ImplausibleDate] ${name} ${text}`),
    ])
}

function uris(node: Node, where: Readonly<Record<string, string>>): readonly string[] {
  return node.children.flatMap((one) => {
    const place = where[one.name]
    if (place === undefined) return []
    const address = place === 'text' ? one.text : (one.attributes[place] ?? '')
    return faults(
      /^https?:\/\/[^/][0-9a-zA-Z;/?:@&=+$.\-_!~*'()%,#]*$/.test(address),
      `[InvalidFullLink] ${one.name} ${address}`,
    )
  })
}

/** A text that the format calls plain: nothing in it may look like markup. */
function plain({ name, text }: Node): readonly string[] {
  // Only a letter begins a tag (HTML standard, "tag open state"): "<5 độ C" is text.
  return faults(!/<\/?[a-z]/i.test(text), `[ContainsHTML] ${name}`)
}

function textConstruct(node: Node): readonly string[] {
  return [
    ...faults(node.text.trim() !== '', `[NotBlank] ${node.name}`),
    ...(node.attributes.type === 'html'
      ? html(node.text)
      : faults(!/[<&]/.test(node.text), `[ContainsUndeclaredHTML] ${node.name}`)),
  ]
}

/** HTML as we make it, and nothing else: no other tag, no other attribute, no address but a web address. */
function html(text: string): readonly string[] {
  const rest = text.replace(
    /<(?:p|li)( lang="[^"<>]*")?>|<a href="https?:\/\/[^"<>\s]*">|<img src="https?:\/\/[^"<>\s]*" alt="">|<(?:ul|h2|b)>|<\/(?:p|a|ul|li|h2|b)>/g,
    '',
  )
  return [
    ...faults(!rest.includes('<'), '[SecurityRisk] or [NotHtml]'),
    ...faults(!/&(?!(amp|lt|gt|quot|apos);)/.test(text), '[NotHtml] &'),
  ]
}
