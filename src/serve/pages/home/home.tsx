import { gazetteer } from '../../../config/gazetteer.ts'
import type { Item } from '../../../model.ts'
import type { ServedConfig } from '../../../publish/documents.ts'
import { capitalise } from '../../../text/capitalise.ts'
import { filterWords, listTitle } from '../../query/filter-title.ts'
import { pathWithQuery, withSearch } from '../../query/list-path.ts'
import { canonicalQuery, type Query } from '../../query/query.ts'
import { itemAddressData } from '../doors/list-data.ts'
import { inLanguage, type PageContext, renderPage } from '../frame.tsx'
import { ItemList } from '../items/item-list.tsx'
import { words } from '../messages.ts'
import { placesWithin } from '../places/find-places.ts'
import { PlaceLinks, PlaceSearch } from '../places/place-links.tsx'
import { placeWords } from '../places/place-words.ts'
import { Time } from '../time.tsx'
import { Unread } from '../unread.tsx'
import { FilterForm } from './filter-form.tsx'
import { Subscribe } from './subscribe.tsx'
import { Tally } from './top-places.tsx'

export type HomeProps = {
  readonly page: PageContext
  readonly config: ServedConfig
  readonly query: Query
  readonly items: readonly Item[]
  /** The cursor of older items; absent at the end. */
  readonly next: string | undefined
  /** The cursor of this page; absent on the first. */
  readonly cursor: string | undefined
  /** All current items, for the counts of places. */
  readonly news: readonly Item[]
  /** When the items last changed; undefined before the first. */
  readonly changedAt: string | undefined
  /** Since when practically no source could be read; undefined while they can. */
  readonly unreadSince: string | undefined
}

/** The list for people: by day, with the filter above and subscriptions beside it. */
export function homePage(props: HomeProps): string {
  const { page, config, query, cursor } = props
  const search = [canonicalQuery(query), cursor && `cursor=${cursor}`].filter(Boolean).join('&')
  return renderPage({
    page,
    path: withSearch('/', search),
    title: listTitle(query, config, page.language),
    description: config.site.description[page.language],
    feedQuery: canonicalQuery({ ...query, lang: page.language }),
    current: 'news',
    noIndex: search !== '',
    data: search === '' ? itemAddressData(props.items, page) : undefined,
    children: <Home {...props} />,
  })
}

function Home(props: HomeProps) {
  const { page, config, query, items, next, cursor, changedAt, unreadSince } = props
  const text = words[page.language]
  const filter = filterWords(query, config, page.language)
  return (
    <>
      <div class="tools">
        <PlaceSearch page={page} />
        <FilterForm query={query} config={config} page={page} />
      </div>
      <div class="columns">
        <div class="news">
          <div class={filter === '' ? 'lead brief' : 'lead'}>
            <h1>{capitalise(filter) || text.news}</h1>
            <p>
              {filter !== '' && <a href={inLanguage('/', page.language)}>{text.clear}</a>}
              {filter !== '' && changedAt !== undefined && ' · '}
              {changedAt !== undefined && (
                <>
                  {text.updated} <Time at={changedAt} utcOffset={page.site.utcOffset} />
                </>
              )}
            </p>
          </div>
          <Unread since={unreadSince} page={page} />
          <ItemList
            page={page}
            config={config}
            items={items}
            path={pathWithQuery('/', query)}
            next={next}
            cursor={cursor}
            empty={<Empty query={query} goesOn={next !== undefined} page={page} />}
          />
        </div>
        <aside>
          <Subscribe query={query} config={config} page={page} />
          <Tally news={props.news} page={page} />
        </aside>
      </div>
    </>
  )
}

type EmptyProps = { readonly query: Query; readonly goesOn: boolean; readonly page: PageContext }

function Empty({ query, goesOn, page }: EmptyProps) {
  const text = words[page.language]
  if (!goesOn && canonicalQuery(query) === '') return <NoNews page={page} />
  const places = placesWithin(query.q.join(' '), gazetteer)
  return (
    <div class="empty">
      <h2>{text.noMatchTitle}</h2>
      <p>{goesOn ? text.goOn : text.noMatch}</p>
      {places.length > 0 && (
        <p>
          {placeWords[page.language].newsOf} <PlaceLinks places={places} page={page} />
        </p>
      )}
      <p>
        <a href={inLanguage('/why', page.language)}>{text.whyOrNot}</a>
      </p>
    </div>
  )
}

/** For a store without any news. */
function NoNews({ page }: Pick<EmptyProps, 'page'>) {
  const text = words[page.language]
  return (
    <div class="empty">
      <h2>{text.noNewsTitle}</h2>
      <p>{text.noNews}</p>
      <p>
        <a href={inLanguage('/sources', page.language)}>{text.sources}</a>
      </p>
    </div>
  )
}
