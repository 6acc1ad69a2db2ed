import { gazetteer } from '../../config/gazetteer.ts'
import type { Config } from '../../config/schema.ts'
import { displayName } from '../../relevance/places.ts'
import type { Query } from '../query.ts'
import type { PageContext } from './frame.tsx'
import { words } from './words.ts'

type FormProps = { readonly query: Query; readonly config: Config; readonly page: PageContext }

/** The filter as a plain form: a place, an outlet, words. What it does not offer but the query has is kept hidden. */
export function FilterForm({ query, config, page }: FormProps) {
  const { language } = page
  const text = words[language]
  return (
    <search>
      <form class="filter" action="/" method="get" aria-label={text.filter}>
        <div>
          <label for="place">{text.place}</label>
          <Choice name="place" chosen={query.place.join(',')} all={text.allPlaces} groups={placeGroups(page)} />
        </div>
        <div>
          <label for="source">{text.source}</label>
          <Choice name="source" chosen={query.source.join(',')} all={text.allSources} groups={outletGroups(config)} />
        </div>
        <div class="q">
          <label for="q">{text.words}</label>
          <input
            id="q"
            type="search"
            name="q"
            value={query.q.join(', ')}
            placeholder={text.wordsHint}
            maxlength={200}
          />
        </div>
        {query.category.length > 0 ? <input type="hidden" name="category" value={query.category.join(',')} /> : null}
        {query.since === undefined ? null : <input type="hidden" name="since" value={query.since} />}
        {query.until === undefined ? null : <input type="hidden" name="until" value={query.until} />}
        {language === 'vi' ? null : <input type="hidden" name="lang" value={language} />}
        <div class="do">
          <button type="submit">{text.apply}</button>
        </div>
      </form>
    </search>
  )
}

type Option = { readonly value: string; readonly label: string }
type Group = { readonly label: string; readonly options: readonly Option[] }
type ChoiceProps = {
  readonly name: string
  readonly chosen: string
  readonly all: string
  readonly groups: readonly Group[]
}

function Choice({ name, chosen, all, groups }: ChoiceProps) {
  const isOffered = chosen === '' || groups.some(({ options }) => options.some(({ value }) => value === chosen))
  const option = ({ value, label }: Option) => (
    <option value={value} selected={value === chosen}>
      {label}
    </option>
  )
  return (
    <select id={name} name={name}>
      <option value="">{all}</option>
      {isOffered ? null : option({ value: chosen, label: chosen })}
      {groups.map(({ label, options }) =>
        label === '' ? options.map(option) : <optgroup label={label}>{options.map(option)}</optgroup>,
      )}
    </select>
  )
}

/** The units of today under the former districts that people still think in. */
function placeGroups({ language }: PageContext): readonly Group[] {
  return gazetteer
    .filter(({ kind }) => kind === 'city' || kind === 'town' || kind === 'district')
    .map((area) => ({
      label: displayName(area, language),
      options: [area, ...unitsIn(area.slug)].map((place) => ({
        value: place.slug,
        label: displayName(place, language),
      })),
    }))
}

const unitsIn = (area: string) => gazetteer.filter(({ parent, today }) => parent === area && today === undefined)

/** One choice an outlet, whichever of its sections we read. */
function outletGroups({ sources }: Config): readonly Group[] {
  const outlets = [...Map.groupBy(sources, ({ name }) => name)]
  const options = outlets.map(([label, sections]) => ({
    value: sections
      .map(({ id }) => id)
      .sort()
      .join(','),
    label,
  }))
  return [{ label: '', options }]
}
