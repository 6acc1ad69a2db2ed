import type { Language } from '../../../config/schema/schema.ts'
import type { Place } from '../../../config/schema/topic-schema.ts'
import { displayName } from '../../../relevance/places.ts'
import { inLanguage, type PageContext, renderPage } from '../frame.tsx'
import { placePath } from '../paths.ts'
import type { PlaceCount } from './counts.ts'
import type { FoundPlaces } from './find-places.ts'
import { areas, sights } from './place-facts.ts'
import { belonging, PlaceLinks, PlaceSearch } from './place-links.tsx'
import { placeWords } from './place-words.ts'
import { hasMapOf, ProvinceMap } from './province-map.tsx'

type PlacesProps = {
  readonly page: PageContext
  readonly countOf: (slug: string) => PlaceCount
  /** The typed name and the places found; absent without a search. */
  readonly search?: undefined | { readonly typed: string; readonly found: FoundPlaces }
}

/** All places: search box, map, table of units, former districts and landmarks. */
export function placesPage(props: PlacesProps): string {
  const { page, search } = props
  const text = placeWords[page.language]
  return renderPage({
    page,
    path: '/noi',
    title: `${text.title} – ${page.site.title[page.language]}`,
    description: text.lead,
    current: 'byPlace',
    noIndex: search !== undefined,
    children: <Places {...props} />,
  })
}

function Places({ page, countOf, search }: PlacesProps) {
  const text = placeWords[page.language]
  const grouped = areas()
  const units = grouped.flatMap((group) => group.units)
  return (
    <>
      <div class="lead">
        <h1>{text.title}</h1>
        <p>{text.lead}</p>
      </div>
      <PlaceSearch page={page} typed={search?.typed ?? ''} />
      {search !== undefined && <Found page={page} {...search} />}
      <div class="atlas">
        {hasMapOf(units) && (
          <section>
            <h2>{text.mapTitle}</h2>
            <p>{text.mapLead}</p>
            <ProvinceMap units={units} countOf={countOf} page={page} />
          </section>
        )}
        <section>
          <h2>{text.tableTitle}</h2>
          <table>
            <thead>
              <tr>
                <th scope="col">{text.unit}</th>
                <th scope="col">{text.today}</th>
                <th scope="col">{text.week}</th>
              </tr>
            </thead>
            {grouped.map(({ area, units: inside }) => (
              <tbody>
                <tr>
                  <th scope="rowgroup" colspan={3}>
                    <a href={inLanguage(placePath(area.slug), page.language)}>{displayName(area, page.language)}</a>
                  </th>
                </tr>
                {inside.map((unit) => (
                  <UnitRow unit={unit} count={countOf(unit.slug)} page={page} />
                ))}
              </tbody>
            ))}
          </table>
        </section>
      </div>
      <section class="sights">
        <h2>{text.sightsTitle}</h2>
        <ul>
          {sights().map((place) => (
            <li>
              <PlaceLinks places={[place]} page={page} />
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}

function UnitRow({
  unit,
  count,
  page,
}: {
  readonly unit: Place
  readonly count: PlaceCount
  readonly page: PageContext
}) {
  return (
    <tr>
      <th scope="row">
        <a href={inLanguage(placePath(unit.slug), page.language)}>{displayName(unit, page.language)}</a>
      </th>
      <td>{count.today}</td>
      <td>{count.week}</td>
    </tr>
  )
}

type FoundProps = { readonly page: PageContext; readonly typed: string; readonly found: FoundPlaces }

function Found({ page, typed, found }: FoundProps) {
  const { language } = page
  const text = placeWords[language]
  const { places, isWithin = false } = found
  const searchNews = (
    <li>
      <a href={inLanguage(`/?q=${encodeURIComponent(typed)}`, language)}>{text.searchNews(typed)}</a>
    </li>
  )
  return (
    <section class="found">
      <h2>{foundHeading(typed, found, language)}</h2>
      <ul>
        {isWithin && searchNews}
        {places.map((place) => {
          const where = belonging(place, language)
          return (
            <li>
              <a href={inLanguage(placePath(place.slug), language)}>{displayName(place, language)}</a>
              {where !== '' && ` – ${where}`}
            </li>
          )
        })}
        {!isWithin && searchNews}
      </ul>
    </section>
  )
}

function foundHeading(typed: string, { places, isGuess, isWithin = false }: FoundPlaces, language: Language): string {
  const text = placeWords[language]
  if (places.length === 0) return text.none(typed)
  if (isWithin) return text.within(typed)
  if (isGuess) return text.guess(typed)
  return text.several(typed)
}
