import type { Config } from '../../config/schema/schema.ts'
import { filterWords } from '../query/filter-title.ts'
import { canonicalQuery, type Query } from '../query/query.ts'
import { FORMATS, feedPath, type PageContext } from './frame.tsx'
import { words } from './messages.ts'

/**
 * Readers on the web with a public address to subscribe at; an app on the device is asked by the feed: scheme. Each
 * takes the feed's address, percent-encoded, at the end. As these services document them or as their users' tools call
 * them, November 2026; Miniflux and FreshRSS have none, since everybody runs their own.
 */
const READERS: readonly { readonly name: string; readonly address: string }[] = [
  { name: 'Feedly', address: 'https://feedly.com/i/subscription/feed%2F' },
  { name: 'Inoreader', address: 'https://www.inoreader.com/?add_feed=' },
  { name: 'NewsBlur', address: 'https://www.newsblur.com/?url=' },
  { name: 'The Old Reader', address: 'https://theoldreader.com/feeds/subscribe?url=' },
  { name: 'Feedbin', address: 'https://feedbin.com/?subscribe=' },
]

/** Without the dot, which a style sheet would have to escape. */
const addressId = (name: string): string => `address-${name.replace(/\..*/, '')}`

type SubscribeProps = { readonly query: Query; readonly config: Config; readonly page: PageContext }

/** The feeds of just what the page shows: addresses to copy, and one-click links to readers. */
export function Subscribe({ query, config, page }: SubscribeProps) {
  const text = words[page.language]
  const canonical = canonicalQuery({ ...query, lang: page.language })
  const filter = filterWords(query, config, page.language)
  const rss = page.origin + feedPath('rss.xml', canonical)
  return (
    <section id="subscribe" class="subscribe" tabindex={-1}>
      <h2>{text.subscribe}</h2>
      <p>{filter === '' ? text.subscribeAll : text.subscribeFiltered(filter)}</p>
      <ul class="addresses">
        {FORMATS.map(({ name, label, type }) => (
          <li>
            <a href={feedPath(name, canonical)} type={type}>
              {label}
            </a>
            <input
              id={addressId(name)}
              type="text"
              readonly
              value={page.origin + feedPath(name, canonical)}
              aria-label={text.feedAddress(label)}
            />
            <button type="button" hidden data-copy={addressId(name)} aria-label={text.copyAddress(label)}>
              {text.copy}
            </button>
          </li>
        ))}
      </ul>
      <p id="copied" role="status"></p>
      <p>
        {text.openIn}{' '}
        {READERS.map(({ name, address }) => (
          <>
            <a href={address + encodeURIComponent(rss)} rel="noopener">
              {name}
            </a>
            {' · '}
          </>
        ))}
        <a href={`feed:${rss}`}>{text.feedApp}</a>
      </p>
    </section>
  )
}
