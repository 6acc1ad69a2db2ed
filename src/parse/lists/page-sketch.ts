import { attributesOf } from '../html/attributes.ts'
import { plainText } from '../html/plain-text.ts'
import { titleTag, visitTags } from '../html/tokenizer.ts'

const MOST_KINDS = 5
const LONGEST = 300

/**
 * Describes a page in one line for a person who corrects its selectors: its title, how many links it has, and their
 * most frequent classes. Links without a class are named by the first part of their address.
 */
export function pageSketch(html: string): string {
  const kinds = new Map<string, number>()
  let links = 0
  visitTags(html, {
    start: ({ name, attributes }) => {
      if (name !== 'a') return
      const own = attributesOf(attributes)
      const href = own.get('href')
      if (href === undefined) return
      links++
      const kind = kindOfLink(own.get('class') ?? '', href)
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
    },
    end: () => {},
  })
  const title = plainText(titleTag(html)).slice(0, 80).toWellFormed()
  const most = [...kinds]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_KINDS)
    .map(([kind, count]) => `${kind} (${count})`)
  const words = links === 0 ? 'no links' : `${links} links, most often ${most.join(', ')}`
  return `the page "${title}" has ${words}`.slice(0, LONGEST).toWellFormed()
}

function kindOfLink(classes: string, href: string): string {
  const [first = ''] = classes.trim().split(/\s+/)
  if (first !== '') return `a.${first}`.slice(0, 60)
  const [, part = '/'] = /^(?:https?:\/\/[^/]*)?(\/[^/?#]*\/?)/i.exec(href) ?? []
  return `a[href^='${part.slice(0, 40)}']`
}
