import type { Source } from '../../../config/schema/schema.ts'
import type { Also, Item } from '../../../model.ts'
import { alsoOf, outletOf } from '../../../write/document.ts'
import { webAddress } from '../../../write/web-address.ts'

/** One outlet's copy of a story. */
export type Copy = {
  readonly outlet: string
  /** Absent if the stored link is not a web address. */
  readonly link: string | undefined
  /** "" if it was not stored. */
  readonly title: string
  /** Absolute address; absent for none. */
  readonly image: string | undefined
  /** ISO 8601; "" if the outlet gave none. */
  readonly published: string
  /** Whether it is known only from Google News, whose link leads to the article. */
  readonly isViaGoogle: boolean
}

/** Every known copy of a story, first to last; those without a time at the end. */
export function copiesOf(item: Item, source: Source | undefined): readonly Copy[] {
  const own = { ...item, outlet: outletOf(item, source).name }
  const others = item.also.map((also) => ({ title: '', image: undefined, ...also, outlet: outletNameOf(also) }))
  return [own, ...others]
    .map(({ outlet, title, published, link, image }) => {
      const address = webAddress(link)
      return { outlet, title, published, link: address, image: webAddress(image), isViaGoogle: isViaGoogle(address) }
    })
    .toSorted((a, b) => timeOf(a) - timeOf(b))
}

/** The outlet's name as in feeds. */
function outletNameOf(also: Also): string {
  return alsoOf({ also: [also] })[0]?.name ?? also.name
}

const timeOf = ({ published }: Pick<Copy, 'published'>): number => {
  const ms = Date.parse(published)
  return Number.isNaN(ms) ? Number.MAX_SAFE_INTEGER : ms
}

function isViaGoogle(link: string | undefined): boolean {
  return link !== undefined && URL.parse(link)?.hostname === 'news.google.com'
}
