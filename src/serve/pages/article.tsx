import type { Config } from '../../config/schema/schema.ts'
import { dayOfId } from '../../item-day.ts'
import type { Item } from '../../model.ts'
import { explain, withSourceName } from '../../relevance/explain.ts'
import { alsoOf, outletOf } from '../../write/document.ts'
import { webAddress } from '../../write/web-address.ts'
import { inLanguage, type PageContext } from './frame.tsx'
import { words } from './messages.ts'
import { placePath } from './places/place-links.tsx'
import { chipName } from './places/place-names.ts'
import { Time } from './time.tsx'

/** Characters; four lines on a phone hold about 160. */
const OPENING = 300

type ArticleProps = { readonly item: Item; readonly config: Config; readonly page: PageContext }

/** One item in a list: whose it is, when, the headline, what it is about, where else it stands, why it is here. */
export function Article({ item, config, page }: ArticleProps) {
  const { language } = page
  const text = words[language]
  const source = config.sources.find(({ id }) => id === item.source)
  const link = webAddress(item.link) ?? `/items/${item.id}`
  const image = webAddress(item.image)
  const lang = item.language === language ? {} : { lang: item.language }
  return (
    <article>
      {image === undefined ? null : (
        <img src={image} alt="" loading="lazy" decoding="async" referrerpolicy="no-referrer" />
      )}
      <div class="by">
        <b>{outletOf(item, source).name}</b> ·{' '}
        <Time at={item.published} utcOffset={page.site.utcOffset} day={dayOfId(item.id)} />
      </div>
      <h3 {...lang}>
        <a href={link} rel="noopener">
          {item.title}
        </a>
      </h3>
      {item.summary === '' ? null : <p {...lang}>{opening(item.summary)}</p>}
      <Also item={item} page={page} />
      <PlaceChips places={item.places} page={page} />
      <details>
        <summary>{text.why}</summary>
        {explain(config, withSourceName(item, config.sources), { ...item, kept: true }, language)}{' '}
        <a href={inLanguage(`/items/${item.id}`, language)}>{text.detail}</a>
      </details>
    </article>
  )
}

/** The opening of a summary, cut between words: a list is for choosing what to read. The item's page has all of it. */
function opening(summary: string): string {
  if (summary.length <= OPENING) return summary
  const cut = summary.lastIndexOf(' ', OPENING)
  return `${summary.slice(0, cut > 0 ? cut : OPENING).toWellFormed()}…`
}

/** The other outlets that have the story. */
export function Also({ item, page }: { readonly item: Item; readonly page: PageContext }) {
  const also = alsoOf(item)
  if (also.length === 0) return null
  return (
    <p class="by">
      {words[page.language].alsoIn}{' '}
      {also.map(({ name, link }, index) => (
        <>
          {index === 0 ? '' : ', '}
          <a href={link} rel="noopener">
            {name}
          </a>
        </>
      ))}
    </p>
  )
}

/** The places that an item is about, each a way to its list. */
export function PlaceChips({ places, page }: { readonly places: readonly string[]; readonly page: PageContext }) {
  if (places.length === 0) return null
  return (
    <ul class="chips">
      {places.map((slug) => (
        <li>
          <a href={inLanguage(placePath(slug), page.language)}>{chipName(slug, page.language)}</a>
        </li>
      ))}
    </ul>
  )
}
