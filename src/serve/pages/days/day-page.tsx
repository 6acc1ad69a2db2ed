import type { Item } from '../../../model.ts'
import type { ServedConfig } from '../../../publish/documents.ts'
import { displayName } from '../../../relevance/places.ts'
import { capitalise } from '../../../text/capitalise.ts'
import { filterWords, listTitle } from '../../query/filter-title.ts'
import { pathWithQuery } from '../../query/list-path.ts'
import { placeName } from '../../query/places.ts'
import { canonicalQuery, type Query } from '../../query/query.ts'
import { inLanguage, type PageContext, renderPage } from '../frame.tsx'
import { Article } from '../items/article.tsx'
import { itemListData } from '../list/list-data.ts'
import { words } from '../messages.ts'
import { dayPath } from '../paths.ts'
import { dayHeading } from '../time.tsx'
import { Unread } from '../unread.tsx'
import { arrangeDay } from './arrange-day.ts'
import { dayWords } from './day-words.ts'

type DayProps = {
  readonly page: PageContext
  readonly config: ServedConfig
  /** Such as "2026-11-28". */
  readonly day: string
  /** The filter of the day. */
  readonly query: Query
  readonly items: readonly Item[]
  /** The nearest days with items; "" for none. */
  readonly before: string
  readonly after: string
  /** Whether the day may still get items. */
  readonly isOpen: boolean
  /** Since when practically no source could be read, if that touches this day. */
  readonly unreadSince: string | undefined
}

/** One whole day: stories of several outlets, then the others by area, and links to the days around it. */
export function dayPage(props: DayProps): string {
  const { page, config, day, query, items } = props
  const { language } = page
  const text = dayWords[language]
  const heading = dayHeading(day, words[language])
  return renderPage({
    page,
    path: pathWithQuery(dayPath(day), query),
    title: `${text.newsOf(heading)} – ${listTitle(query, config, language)}`,
    description: text.description(heading, items.length, placeName(config.topic.about, language)),
    current: 'archive',
    noIndex: items.length === 0 || canonicalQuery(query) !== '',
    data: itemListData(items, config, page),
    children: <Day {...props} heading={heading} />,
  })
}

function Day({
  page,
  config,
  day,
  query,
  items,
  before,
  after,
  isOpen,
  unreadSince,
  heading,
}: DayProps & { readonly heading: string }) {
  const { language } = page
  const text = dayWords[language]
  const filter = filterWords(query, config, language)
  const none = filter === '' ? text.none : words[language].noMatchTitle
  const around = { page, query, before, after }
  const { mostTold, byArea } = arrangeDay(items, config.sources)
  const list = (found: readonly Item[]) => found.map((item) => <Article item={item} config={config} page={page} />)
  return (
    <div class="news one-day">
      <div class="lead">
        <h1>
          <time datetime={day}>{heading}</time>
        </h1>
        <p>
          {filter !== '' && (
            <>
              {capitalise(filter)} · <a href={inLanguage(dayPath(day), language)}>{words[language].clear}</a> ·{' '}
            </>
          )}
          {items.length === 0 ? none : text.count(items.length)}
          {isOpen && items.length > 0 && `. ${text.open}`}
        </p>
      </div>
      <Around {...around} />
      <Unread since={unreadSince} page={page} />
      {mostTold.length > 0 && (
        <section>
          <h2 class="day">{text.mostTold}</h2>
          {list(mostTold)}
        </section>
      )}
      {byArea.map(([area, found]) => (
        <section>
          <h2 class="day">{area === undefined ? text.elsewhere : displayName(area, language)}</h2>
          {list(found)}
        </section>
      ))}
      <Around {...around} />
    </div>
  )
}

type AroundProps = Pick<DayProps, 'page' | 'query' | 'before' | 'after'>

/** Links to the days around it and to the calendar: above the items, since a day may be long, and below them. */
function Around({ page: { language }, query, before, after }: AroundProps) {
  const text = dayWords[language]
  return (
    <p class="more">
      {before !== '' && (
        <a href={inLanguage(pathWithQuery(dayPath(before), query), language)} rel="prev">
          {text.before}
        </a>
      )}
      {after !== '' && (
        <a href={inLanguage(pathWithQuery(dayPath(after), query), language)} rel="next">
          {text.after}
        </a>
      )}
      <a href={inLanguage('/archive', language)}>{text.calendar}</a>
    </p>
  )
}
