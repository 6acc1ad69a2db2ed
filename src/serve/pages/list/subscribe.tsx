import type { ServedConfig } from '../../../publish/documents.ts'
import { filterWords } from '../../query/filter-title.ts'
import { placeName } from '../../query/places.ts'
import { canonicalQuery, everything, type Query } from '../../query/query.ts'
import { FORMATS, feedPath, type PageContext } from '../frame.tsx'
import { followWords } from './follow-words.ts'

/**
 * Web readers with a public address for subscribing; apps on the device are opened by the feed: scheme. Each takes the
 * feed's address, percent-encoded, at the end. As documented by these services or used by their users' tools, November
 * 2026; Miniflux and FreshRSS are self-hosted and have none.
 */
const READERS: readonly { readonly name: string; readonly address: string }[] = [
  { name: 'Feedly', address: 'https://feedly.com/i/subscription/feed%2F' },
  { name: 'Inoreader', address: 'https://www.inoreader.com/?add_feed=' },
  { name: 'NewsBlur', address: 'https://www.newsblur.com/?url=' },
  { name: 'The Old Reader', address: 'https://theoldreader.com/feeds/subscribe?url=' },
  { name: 'Feedbin', address: 'https://feedbin.com/?subscribe=' },
]

/** Apps that are available in Vietnamese (Feeder's translations, Thunderbird's downloads; November 2026). */
const APPS: readonly { readonly name: string; readonly on: string; readonly address: string }[] = [
  {
    name: 'Feeder',
    on: 'Android',
    address: 'https://play.google.com/store/apps/details?id=com.nononsenseapps.feeder.play',
  },
  { name: 'Thunderbird', on: 'Windows, macOS, Linux', address: 'https://www.thunderbird.net/vi/' },
]

/**
 * Third-party services that forward a feed; neither needs an account with us. The first takes the feed's address in its
 * own, as public projects link to it (November 2026), and asks by mail for a confirmation.
 */
const MAIL = { name: 'Blogtrottr', address: 'https://blogtrottr.com/?subscribe=' }
const TELEGRAM = { name: '@TheFeedReaderBot', address: 'https://t.me/TheFeedReaderBot' }

type SubscribeProps = { readonly query: Query; readonly config: ServedConfig; readonly page: PageContext }

/** How to follow exactly this list: an explanation, one address, apps, the daily letter; other formats folded. */
export function Subscribe({ query, config, page }: SubscribeProps) {
  const text = followWords[page.language]
  const canonical = canonicalQuery({ ...query, lang: page.language })
  const filter = filterWords(query, config, page.language)
  const isOfPlaces = canonicalQuery({ ...everything, place: query.place }) === canonicalQuery({ ...query, lang: 'vi' })
  const ofPlaces = text.about(filter === '' ? placeName(config.topic.about, page.language) : filter)
  const about = isOfPlaces ? ofPlaces : text.matching(filter)
  const rss = page.origin + feedPath('rss.xml', canonical)
  const daily = page.origin + feedPath('daily.xml', canonical)
  return (
    <section id="subscribe" class="subscribe" tabindex={-1}>
      <h2>{text.title}</h2>
      <p>{text.lead(about)}</p>
      <Address id="rss" label={text.address} value={rss} page={page} />
      <h3>{text.inApp}</h3>
      <p class="apps">
        <a href={`feed:${rss}`}>{text.deviceApp}</a>
        {READERS.map(({ name, address }) => (
          <>
            {' · '}
            <a href={address + encodeURIComponent(rss)}>{name}</a>
          </>
        ))}
      </p>
      <p>
        {text.apps}{' '}
        {APPS.map(({ name, on, address }, index) => (
          <>
            {index > 0 && ', '}
            <a href={address}>{name}</a> ({on})
          </>
        ))}
        .
      </p>
      <h3>{text.daily}</h3>
      <p>
        {text.dailyLead} <a href={MAIL.address + encodeURIComponent(daily)}>{text.byMail(MAIL.name)}</a>.{' '}
        {text.mailAfter}
      </p>
      <p>
        {text.telegramBefore} <a href={TELEGRAM.address}>{TELEGRAM.name}</a>.
      </p>
      <Address id="daily" label={text.dailyAddress} value={daily} page={page} />
      <details>
        <summary>{text.otherFormats}</summary>
        {FORMATS.filter(({ name }) => name !== 'rss.xml').map(({ name, label }) => (
          <Address
            id={name.replace(/\..*/, '')}
            label={label}
            value={page.origin + feedPath(name, canonical)}
            page={page}
          />
        ))}
      </details>
      <p id="copied" role="status"></p>
    </section>
  )
}

type AddressProps = {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly page: PageContext
}

/** One address with its buttons, which need the script and are hidden without it. */
function Address({ id, label, value, page }: AddressProps) {
  const text = followWords[page.language]
  return (
    <p class="address">
      <label for={`address-${id}`}>{label}</label>
      <input id={`address-${id}`} type="text" readonly value={value} />
      <button type="button" hidden data-copy={`address-${id}`}>
        {text.copy}
      </button>
      <button type="button" hidden data-share={value}>
        {text.share}
      </button>
    </p>
  )
}
