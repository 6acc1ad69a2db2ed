import { dayOfId } from '../../../item-day.ts'
import type { Item } from '../../../model.ts'
import type { ServedConfig } from '../../../publish/documents.ts'
import { explain, withSourceName } from '../../../relevance/explain.ts'
import { outletOf } from '../../../write/document.ts'
import { countOutlets } from '../../../write/outlets.ts'
import { webAddress } from '../../../write/web-address.ts'
import { inLanguage, type PageContext } from '../frame.tsx'
import { words } from '../messages.ts'
import { placePath } from '../paths.ts'
import { chipName } from '../places/place-names.ts'
import { Time } from '../time.tsx'
import { reportAddress } from './report.ts'

/** In characters; four lines on a phone hold about 160. */
const OPENING = 240
/** With this many outlets, a headline is set larger. */
const WEIGHTY = 3

type ArticleProps = { readonly item: Item; readonly config: ServedConfig; readonly page: PageContext }

/**
 * One item in a list: outlet, time, number of outlets, headline, places. Its summary and the reason are folded, so that
 * a screen holds many headlines.
 */
export function Article({ item, config, page }: ArticleProps) {
  const { language } = page
  const text = words[language]
  const source = config.sources.find(({ id }) => id === item.source)
  const link = webAddress(item.link) ?? `/items/${item.id}`
  const image = webAddress(item.image)
  const lang = item.language === language ? {} : { lang: item.language }
  const outlets = countOutlets(item, source)
  const story = inLanguage(`/items/${item.id}`, language)
  return (
    <article {...(outlets >= WEIGHTY && { class: 'weighty' })}>
      <div class="by">
        <b>{outletOf(item, source).name}</b> ·{' '}
        <Time at={item.published} utcOffset={page.site.utcOffset} day={dayOfId(item.id)} />
        {outlets >= 2 && (
          <>
            {' · '}
            <a href={story}>{text.outlets(outlets)}</a>
          </>
        )}
      </div>
      {image !== undefined && <img src={image} alt="" loading="lazy" referrerpolicy="no-referrer" />}
      <h3 {...lang}>
        <a href={link}>{item.title}</a>
      </h3>
      <div class="row">
        <PlaceChips places={item.places} about={config.topic.about} page={page} />
        <details>
          <summary>{text.glance}</summary>
          {item.summary !== '' && <p {...lang}>{opening(item.summary)}</p>}
          <p>
            {explanation({ item, config, page })} <a href={story}>{text.detail}</a>
          </p>
          {page.site.contact !== '' && (
            <p class="acts">
              <ReportLink item={item} config={config} page={page} />
            </p>
          )}
        </details>
      </div>
    </article>
  )
}

/** Why the item is here, in a sentence. */
function explanation({ item, config, page }: ArticleProps): string {
  return explain(config, withSourceName(item, config.sources), { ...item, kept: true }, page.language)
}

/** The link for reporting a wrong item to the owner; nothing if the site names no contact. */
export function ReportLink({ item, config, page }: ArticleProps) {
  const text = words[page.language]
  const address = reportAddress(page.site.contact, {
    subject: `${text.report}: ${item.id}`,
    body: `${page.origin}/items/${item.id}\n${item.title}\n${explanation({ item, config, page })}\n\n`,
  })
  if (address === undefined) return null
  return (
    <a class="report" href={address}>
      {text.report}
    </a>
  )
}

/** The opening of a summary, cut between words. The item's page has all of it. */
function opening(summary: string): string {
  if (summary.length <= OPENING) return summary
  const cut = summary.lastIndexOf(' ', OPENING)
  return `${summary.slice(0, cut > 0 ? cut : OPENING).toWellFormed()}…`
}

type ChipsProps = { readonly places: readonly string[]; readonly about: string; readonly page: PageContext }

/** The places that an item is about, as links; without the province, which all are about. */
export function PlaceChips({ places, about, page }: ChipsProps) {
  const within = places.filter((slug) => slug !== about)
  if (within.length === 0) return null
  return (
    <ul class="chips">
      {within.map((slug) => (
        <li>
          <a href={inLanguage(placePath(slug), page.language)}>{chipName(slug, page.language)}</a>
        </li>
      ))}
    </ul>
  )
}
