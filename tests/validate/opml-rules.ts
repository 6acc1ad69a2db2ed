import { XMLValidator } from 'fast-xml-parser'
import { child, rootOf } from './feed-rules.ts'

type Outline = ReturnType<typeof child>

/** What breaks a rule of OPML 2.0 (opml.org/spec2.opml, subscription lists); nothing for a valid one. */
export function faultsOfOpml(xml: string): readonly string[] {
  if (XMLValidator.validate(xml) !== true) return ['not well formed']
  const root = rootOf(xml, 'opml')
  const outlines = child(root, 'body').children
  return [
    ...faults(root.attributes.version === '2.0', 'version'),
    ...faults(child(child(root, 'head'), 'title').text.trim() !== '', 'title'),
    ...faults(outlines.length > 0, 'body without an outline'),
    ...outlines.flatMap(outlineFaults),
  ]
}

function outlineFaults({ name, attributes, children }: Outline): readonly string[] {
  const { type, text, xmlUrl, htmlUrl, url } = attributes
  return [
    ...faults(name === 'outline', `<${name}> in body`),
    ...faults(text !== undefined && text.trim() !== '', 'outline without text'),
    ...faults(type !== 'rss' || isAddress(xmlUrl), 'subscription without xmlUrl'),
    ...faults(type !== 'link' || isAddress(url), 'link without url'),
    ...faults(htmlUrl === undefined || isAddress(htmlUrl), 'htmlUrl'),
    ...children.flatMap(outlineFaults),
  ]
}

const isAddress = (text: string | undefined): boolean => text !== undefined && /^https?:\/\/[^/\s]/.test(text)

function faults(holds: boolean, fault: string): readonly string[] {
  return holds ? [] : [fault]
}
