import { localDay } from '../../src/item-day.ts'
import type { FrontMaker } from '../../src/poller/poller-runtime.ts'
import { currentOf } from '../../src/serve/query/shown.ts'

/** A front that records what it was made of, so that nothing has to be rendered to see whether it is the newest. */

export type WorldFront = { readonly key: string; readonly ids: readonly string[] }

/** The front of one build at one address; none without an address. */
export function frontOf(build: string, siteUrl: string): FrontMaker {
  const keyOf: FrontMaker['keyOf'] = ({ loaded, now, itemsRev, unreadSince = '' }) => {
    const { config, rev } = loaded
    if (siteUrl === '') return ''
    return [rev, localDay(now, config.site.utcOffset), itemsRev, unreadSince, build, siteUrl].join(' ')
  }
  return {
    keyOf,
    async make({ items, loaded, now }) {
      const key = keyOf({ loaded, now, itemsRev: items.rev, unreadSince: items.unreadSince })
      const front: WorldFront = { key, ids: currentOf(items, loaded.config).news.map(({ id }) => id) }
      return { body: new TextEncoder().encode(JSON.stringify(front)), metadata: {} }
    },
  }
}
