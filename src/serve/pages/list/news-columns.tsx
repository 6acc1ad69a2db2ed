import type { Child } from 'hono/jsx'
import type { Item } from '../../../model.ts'
import type { ServedConfig } from '../../../publish/documents.ts'
import type { PageContext } from '../frame.tsx'
import { ItemList } from '../items/item-list.tsx'
import { Unread } from '../unread.tsx'

/** A list of news as a page shows it. */
export type NewsList = {
  readonly page: PageContext
  readonly config: ServedConfig
  readonly items: readonly Item[]
  /** The cursor of older items; absent at the end. */
  readonly next: string | undefined
  /** The cursor of this page; absent on the first. */
  readonly cursor: string | undefined
  /** Since when practically no source could be read; undefined while they can. */
  readonly unreadSince: string | undefined
}

type ColumnsProps = {
  readonly list: NewsList
  /** Path and query of the list. */
  readonly path: string
  /** The heading, whether it has more than a line, what is shown instead of no items, and the column beside it. */
  readonly lead: Child
  readonly isBrief?: boolean
  readonly empty: Child
  readonly aside: Child
}

/** News under a heading, with a column beside it. */
export function NewsColumns({ list, path, lead, isBrief = false, empty, aside }: ColumnsProps) {
  const { page, config, items, next, cursor, unreadSince } = list
  return (
    <div class="columns">
      <div class="news">
        <div class={isBrief ? 'lead brief' : 'lead'}>{lead}</div>
        <Unread since={unreadSince} page={page} />
        <ItemList page={page} config={config} items={items} path={path} next={next} cursor={cursor} empty={empty} />
      </div>
      <aside>{aside}</aside>
    </div>
  )
}
