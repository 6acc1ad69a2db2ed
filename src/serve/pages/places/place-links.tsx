import type { Language } from '../../../config/schema/schema.ts'
import type { Place } from '../../../config/schema/topic-schema.ts'
import { displayName, isArea } from '../../../relevance/places.ts'
import { inLanguage, type PageContext } from '../frame.tsx'
import { placePath } from '../paths.ts'
import { factsOf } from './place-facts.ts'
import { placeWords } from './place-words.ts'

/** Places as links in a sentence or list, with their kinds. */
export function PlaceLinks({ places, page }: { readonly places: readonly Place[]; readonly page: PageContext }) {
  return (
    <>
      {places.map((place, index) => (
        <>
          {index > 0 && ', '}
          <a href={inLanguage(placePath(place.slug), page.language)}>{displayName(place, page.language)}</a>
        </>
      ))}
    </>
  )
}

/**
 * The unit that a former place belongs to, such as "nay thuộc xã Thanh Nưa"; "" for a unit of today and the province.
 */
export function belonging({ slug }: Place, language: Language): string {
  const facts = factsOf(slug)
  if (facts === undefined) return ''
  const { place, today, within } = facts
  const text = placeWords[language]
  const names = (places: readonly Place[]) => places.map((each) => displayName(each, language)).join(', ')
  if (today.length > 0) return isArea(place) ? text.nowCovers(names(today)) : text.nowPartOf(names(today))
  const isSight = within !== undefined && within.today === undefined && within.kind !== 'province'
  return isSight ? text.liesIn(names([within])) : ''
}

type SearchProps = { readonly page: PageContext; readonly typed?: string }

/** The search box for any name. It works without script: the server answers with the place, or with candidates. */
export function PlaceSearch({ page, typed = '' }: SearchProps) {
  const text = placeWords[page.language]
  return (
    <search>
      <form class="find" action="/noi" method="get" aria-label={text.search}>
        <input
          type="search"
          name="q"
          value={typed}
          aria-label={text.search}
          placeholder={text.hint}
          maxlength={80}
          required
          autocomplete="off"
        />
        {page.language !== 'vi' && <input type="hidden" name="lang" value={page.language} />}
        <button type="submit">{text.find}</button>
      </form>
    </search>
  )
}
