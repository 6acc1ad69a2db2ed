import type { HtmlElement } from '../html/elements.ts'
import type { PageLink } from './links.ts'

/** The card of a link: the largest element around it whose links lead to its article alone. */
export type CardFinder = (link: PageLink) => HtmlElement

/** The links to one article, and the key that they share. */
type Linked = { readonly key: string; readonly links: readonly PageLink[] }

/** Finds cards among these targets, in time that grows with their links and how deep these are. */
export function cardFinder(targets: readonly Linked[]): CardFinder {
  const owners = new Map<HtmlElement, string>()
  const SEVERAL = ''
  for (const { key, links } of targets) {
    for (const { element } of links) {
      for (let at: HtmlElement | undefined = element; at !== undefined; at = at.parent) {
        const owner = owners.get(at)
        if (owner === key || owner === SEVERAL) {
          if (owner === SEVERAL) break
          continue
        }
        owners.set(at, owner === undefined ? key : SEVERAL)
      }
    }
  }
  return ({ element, key }) => {
    let card = element
    while (card.parent !== undefined && card.parent.name !== 'body' && owners.get(card.parent) === key)
      card = card.parent
    return card
  }
}
