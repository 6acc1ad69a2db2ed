import type { HtmlElement } from '../html/elements.ts'
import type { PageLink } from './links.ts'

/** The card of a link: the largest element around it whose links lead to its article alone. */
export type CardFinder = (link: PageLink) => HtmlElement

/** The links to one article, and the key that they share. */
type Linked = { readonly key: string; readonly links: readonly PageLink[] }

/** Finds cards among these targets, in time that grows with their links and how deep these are. */
export function cardFinder(targets: readonly Linked[]): CardFinder {
  const owners = new Map<HtmlElement, string>()
  for (const { key, links } of targets) for (const { element } of links) claim(owners, element, key)
  return ({ element, key }) => {
    let card = element
    while (card.parent !== undefined && card.parent.name !== 'body' && owners.get(card.parent) === key)
      card = card.parent
    return card
  }
}

/** The owner of elements with links to several articles. */
const SEVERAL = ''

/** Notes that a link and the elements around it lead to an article. */
function claim(owners: Map<HtmlElement, string>, link: HtmlElement, key: string): void {
  for (let at: HtmlElement | undefined = link; at !== undefined; at = at.parent) {
    const owner = owners.get(at)
    if (owner === SEVERAL) return
    if (owner !== key) owners.set(at, owner === undefined ? key : SEVERAL)
  }
}
