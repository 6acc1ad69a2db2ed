import { decodeHTMLAttribute } from 'entities/decode'
import { XMLParser, XMLValidator } from 'fast-xml-parser'

/** What a browser or a feed reader could run in a document of ours. The answer of all of them is an empty list. */

const OUR_SCRIPTS = /^\/(?:page|tune|forms)\.\w{8}\.js$/
const NEVER = ['iframe', 'object', 'embed', 'base', 'svg', 'math', 'style', 'template', 'applet', 'frame', 'portal']
const ADDRESSES = [
  'href',
  'src',
  'action',
  'formaction',
  'data',
  'poster',
  'xlink:href',
  'srcset',
  'background',
  'cite',
]

const LIST_DATA = 'application/ld+json'

/** By the HTML parser of the runtime. `scripts` says whether the site's own script files may be loaded. */
export async function executablesIn(html: string, { scripts = true } = {}): Promise<readonly string[]> {
  const found: string[] = []
  const rewriter = new HTMLRewriter()
    .on('*', {
      element({ tagName, attributes }) {
        const given = [...attributes].map(([name, value]) => [
          name?.toLowerCase() ?? '',
          decodeHTMLAttribute(value ?? ''),
        ])
        const value = (wanted: string) => given.find(([name]) => name === wanted)?.[1] ?? ''
        if (NEVER.includes(tagName)) found.push(`<${tagName}>`)
        // A data block is not executed (HTML standard, "data block"); what would end it is an element of its own.
        const isData = scripts && value('type') === LIST_DATA && value('src') === ''
        const isOurs = scripts && OUR_SCRIPTS.test(value('src'))
        if (tagName === 'script' && !isOurs && !isData) found.push(`script ${value('src')}`)
        if (tagName === 'meta' && value('http-equiv') !== '') found.push(`meta ${value('http-equiv')}`)
        if (tagName === 'link' && value('rel').includes('stylesheet') && !value('href').startsWith('/'))
          found.push(`style sheet ${value('href')}`)
        for (const [name = '', text = ''] of given) {
          if (name.startsWith('on') || name === 'srcdoc' || name === 'style') found.push(`${tagName} ${name}`)
          if (ADDRESSES.includes(name) && !isHarmless(text)) found.push(`${tagName} ${name}=${text}`)
        }
      },
    })
    .on(`script:not([type="${LIST_DATA}"])`, {
      text({ text }) {
        if (text.trim() !== '') found.push(`script text ${text}`)
      },
    })
  await rewriter.transform(new Response(html, { headers: { 'content-type': 'text/html' } })).text()
  return found
}

/** An address as a browser reads it (WHATWG URL: controls and spaces around it do not count, nor tabs and line ends in it). */
function isHarmless(address: string): boolean {
  const url = URL.parse(address, 'https://tin.example/')
  return url !== null && ['https:', 'http:', 'mailto:', 'feed:'].includes(url.protocol)
}

const xmlParser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  htmlEntities: true,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  ignoreDeclaration: true,
})

const OUR_ELEMENTS = new Set(
  `rss channel item title link description guid pubDate language lastBuildDate ttl generator docs image url category source
  atom:link dc:creator georss:point content:encoded media:content media:thumbnail fh:archive
  feed entry id subtitle updated published author name uri icon logo summary content
  opml head body outline`.split(/\s+/),
)

/** Of a feed that a browser opens: elements that are not ours, instructions, and HTML in any text that would run. */
export async function executablesInXml(xml: string): Promise<readonly string[]> {
  if (XMLValidator.validate(xml) !== true) return ['not well formed']
  if (
    /<!DOCTYPE|<!ENTITY|<\?(?!xml version="1\.0" encoding="utf-8"\?>)/.test(
      xml.replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, ''),
    )
  )
    return ['declaration or instruction']
  const found: string[] = []
  const texts: string[] = []
  visit(xmlParser.parse(xml))
  for (const text of new Set(texts)) found.push(...(await executablesIn(text, { scripts: false })))
  return found

  function visit(nodes: readonly Readonly<Record<string, unknown>>[]): void {
    for (const node of nodes) {
      for (const [name, value] of Object.entries(node)) {
        if (name === '#text') texts.push(String(value))
        else if (name === ':@') attributes(value as Readonly<Record<string, string>>)
        else {
          if (!OUR_ELEMENTS.has(name)) found.push(`<${name}>`)
          visit(value as readonly Readonly<Record<string, unknown>>[])
        }
      }
    }
  }

  function attributes(given: Readonly<Record<string, string>>): void {
    for (const [name, value] of Object.entries(given)) {
      if (name.toLowerCase().startsWith('on')) found.push(`attribute ${name}`)
      if (/^(?:href|url|src|htmlUrl|xmlUrl)$/.test(name) && !isHarmless(value)) found.push(`${name}=${value}`)
    }
  }
}

/** Of a JSON Feed or an answer of the API: HTML that would run, and addresses that are none of the web. */
export async function executablesInJson(text: string): Promise<readonly string[]> {
  const found: string[] = []
  const pending: unknown[] = [JSON.parse(text)]
  while (pending.length > 0) {
    const value = pending.pop()
    if (typeof value !== 'object' || value === null) continue
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'content_html') found.push(...(await executablesIn(String(inner), { scripts: false })))
      if (typeof inner === 'string' && /^(?:url|link|home|image|icon|.*_url)$/.test(key) && !isHarmless(inner))
        found.push(`${key}=${inner}`)
      pending.push(inner)
    }
  }
  return found
}
