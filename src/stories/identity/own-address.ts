import type { WholeItem } from '../../model.ts'
import { slugOf } from '../../text/slug.ts'
import { differ } from '../shared-keys.ts'
import type { Has, Version } from './version.ts'

/**
 * Whether an article at the address of a stored one is that article, even under another headline: their guids do not
 * contradict it, and the address names that article alone.
 */
export function isAtOwnAddress(stored: Version, item: WholeItem, has: Has): boolean {
  if (!has('link') || (!has('guid') && differ(stored, item, 'guid'))) return false
  return has('number') || choosesByNumber(item.link) || spellsHeadline(stored)
}

/** Whether two articles under one key are dated to the same second. Many articles share a date without minutes. */
export function isOfOneSecond({ published }: Version, item: WholeItem): boolean {
  return item.dated && item.published === published && !published.endsWith(':00:00.000Z')
}

/** "?id=991" and "?p=593786" name one article; the number of a page or category does not. */
const CHOSEN =
  /[?&](?!(?:page|trang|pageindex|cat|cid|zone|tab|mid|menu|group|section|chuyenmuc|(?:cat|cate|category|zone|tab|menu|group|section|chuyenmuc)id)=)[\w-]{1,30}=\d{2,}(?:&|$)/i
const choosesByNumber = (link: string) => CHOSEN.test(link)

/** An address of fewer words may be a page of notices whose headlines all begin with them. */
const LEAST_SPELT_WORDS = 6

/** Whether an address has the words of a headline that its article has or had: then it is that article's alone. */
export function spellsHeadline({ link, title, formerTitles = [] }: Version): boolean {
  const words =
    (link.split(/[?#]/, 1)[0] ?? '')
      .split('/')
      .findLast((part) => part !== '')
      ?.match(/[a-z]+/g) ?? []
  return [title, ...formerTitles.map((former) => former.title)].some((headline) => {
    const spelt = new Set(slugOf(headline).split('-'))
    return words.filter((word) => spelt.has(word)).length >= Math.max(LEAST_SPELT_WORDS, 0.8 * words.length)
  })
}
