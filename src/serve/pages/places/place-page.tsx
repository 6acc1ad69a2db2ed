import type { Place } from '../../../config/schema/topic-schema.ts'
import { displayName, isArea } from '../../../relevance/places.ts'
import { capitalise } from '../../../text/capitalise.ts'
import { withSearch } from '../../query/list-path.ts'
import { placeName } from '../../query/places.ts'
import { canonicalQuery, type Query } from '../../query/query.ts'
import { inLanguage, type PageContext, renderPage } from '../frame.tsx'
import { itemListData } from '../list/list-data.ts'
import { NewsColumns, type NewsList } from '../list/news-columns.tsx'
import { Subscribe } from '../list/subscribe.tsx'
import { placePath } from '../paths.ts'
import type { PlaceFacts } from './place-facts.ts'
import { belonging, PlaceLinks } from './place-links.tsx'
import { placeWords } from './place-words.ts'

type PlaceProps = NewsList & {
  readonly facts: PlaceFacts
  /** The query of its news and feeds. */
  readonly query: Query
}

/** One place: its news, what it is part of or was formed from, its neighbours and its feeds. */
export function placePage(props: PlaceProps): string {
  const { page, config, facts, query, items, cursor } = props
  const { language } = page
  const name = displayName(facts.place, language)
  // A former commune has no list of its own: its news is that of its new unit.
  const [unit = facts.place.slug, ...others] = facts.newsOf
  const own = placePath(others.length === 0 ? unit : facts.place.slug)
  return renderPage({
    page,
    path: withSearch(own, cursor === undefined ? '' : `cursor=${cursor}`),
    title: `${placeWords[language].newsTitle(name)} – ${page.site.title[language]}`,
    description: placeWords[language].description(name, placeName(config.topic.about, language)),
    feedQuery: canonicalQuery({ ...query, lang: page.language }),
    noIndex: cursor !== undefined,
    data: itemListData(items, config, page),
    children: <PlaceNews {...props} name={name} />,
  })
}

function PlaceNews(props: PlaceProps & { readonly name: string }) {
  const { page, config, facts, query, name } = props
  const text = placeWords[page.language]
  const { place } = facts
  return (
    <NewsColumns
      list={props}
      path={placePath(place.slug)}
      lead={
        <>
          <h1>{capitalise(name)}</h1>
          <p>
            <Belonging facts={facts} page={page} />
          </p>
          <button type="button" hidden data-mine={place.slug} data-name={place.name} data-chosen={text.chosen}>
            {text.choose}
          </button>
        </>
      }
      empty={<p class="empty">{text.noNews}</p>}
      aside={
        <>
          <Facts facts={facts} page={page} />
          <Subscribe query={query} config={config} page={page} />
        </>
      }
    />
  )
}

type FactsProps = { readonly facts: PlaceFacts; readonly page: PageContext }

function Belonging({ facts, page }: FactsProps) {
  const { place, today, within } = facts
  const text = placeWords[page.language]
  if (today.length > 0 && !isArea(place)) {
    const names = today.map((unit) => displayName(unit, page.language)).join(', ')
    return (
      <>
        {capitalise(text.nowPartOf(''))}
        <PlaceLinks places={today} page={page} />. {text.partNews(names)}
      </>
    )
  }
  if (within !== undefined && within.today !== undefined) return text.formerly(displayName(within, page.language))
  const where = belonging(place, page.language)
  return where && `${capitalise(where)}.`
}

function Facts({ facts, page }: FactsProps) {
  const text = placeWords[page.language]
  const { place, today, within, madeOf, neighbours, sights } = facts
  const lists: readonly (readonly [string, readonly Place[]])[] = [
    [text.covers, isArea(place) ? today : []],
    [text.madeOf, madeOf],
    [text.neighbours, neighbours],
    [text.sights, sights],
    [text.inside, within === undefined || within.kind === 'province' ? [] : [within]],
  ]
  return (
    <section class="facts">
      <h2>{displayName(place, page.language)}</h2>
      <dl>
        {lists
          .filter(([, places]) => places.length > 0)
          .map(([label, places]) => (
            <>
              <dt>{label}</dt>
              <dd>
                <PlaceLinks places={places} page={page} />
              </dd>
            </>
          ))}
      </dl>
      <p>
        <a href={inLanguage('/noi', page.language)}>{text.all}</a>
      </p>
    </section>
  )
}
