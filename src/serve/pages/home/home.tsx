import { gazetteer } from '../../../config/gazetteer.ts'
import type { Item } from '../../../model.ts'
import { capitalise } from '../../../text/capitalise.ts'
import { filterWords, listTitle } from '../../query/filter-title.ts'
import { pathWithQuery, withSearch } from '../../query/list-path.ts'
import { canonicalQuery, type Query } from '../../query/query.ts'
import { inLanguage, type PageContext, renderPage } from '../frame.tsx'
import { itemAddressData } from '../list/list-data.ts'
import { NewsColumns, type NewsList } from '../list/news-columns.tsx'
import { Subscribe } from '../list/subscribe.tsx'
import { words } from '../messages.ts'
import { placesWithin } from '../places/find-places.ts'
import { PlaceLinks, PlaceSearch } from '../places/place-links.tsx'
import { placeWords } from '../places/place-words.ts'
import { Time } from '../time.tsx'
import { FilterForm } from './filter-form.tsx'
import { Tally } from './top-places.tsx'

export type HomeProps = NewsList & {
  readonly query: Query
  /** All current items, for the counts of places. */
  readonly news: readonly Item[]
  /** When the items last changed; undefined before the first. */
  readonly changedAt: string | undefined
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
  const { page, config, query, next } = props
  const filter = filterWords(query, config, page.language)
  return (
    <>
      <div class="tools">
        <PlaceSearch page={page} />
        <FilterForm query={query} config={config} page={page} />
      </div>
      <NewsColumns
        list={props}
        path={pathWithQuery('/', query)}
        isBrief={filter === ''}
        lead={<Lead {...props} filter={filter} />}
        empty={<Empty query={query} goesOn={next !== undefined} page={page} />}
        aside={
          <>
            <Subscribe query={query} config={config} page={page} />
            <Tally news={props.news} page={page} />
          </>
        }
      />
    </>
  )
}

type LeadProps = Pick<HomeProps, 'page' | 'changedAt'> & { readonly filter: string }

function Lead({ page, changedAt, filter }: LeadProps) {
  const text = words[page.language]
  return (
    <>
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
