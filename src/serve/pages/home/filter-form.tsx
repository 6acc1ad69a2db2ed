import { gazetteer } from '../../../config/gazetteer.ts'
import type { Place } from '../../../config/schema/topic-schema.ts'
import type { ServedConfig } from '../../../publish/documents.ts'
import { displayName, isArea } from '../../../relevance/places.ts'
import { type FilterName, filterNames, filters } from '../../query/filters.ts'
import { examplePlaces, placeName } from '../../query/places.ts'
import { type Query, writtenFilter } from '../../query/query.ts'
import type { PageContext } from '../frame.tsx'
import { words } from '../messages.ts'

/** The choices of how many outlets must have a story. */
const OUTLETS = [2, 3, 5] as const

type FormProps = { readonly query: Query; readonly config: ServedConfig; readonly page: PageContext }

/** The filter as a plain form: a place, an outlet, words. Other filters of the query are hidden fields. */
export function FilterForm({ query, config, page }: FormProps) {
  const { language } = page
  const text = words[language]
  return (
    <details class="filtering">
      <summary>{text.apply}</summary>
      <form class="filter" action="/" method="get" aria-label={text.filter}>
        <div>
          <label for="place">{filters.place.label[language]}</label>
          <Choice
            name="place"
            chosen={query.place.join(',')}
            label={query.place.map((slug) => placeName(slug, language)).join(', ')}
            all={text.allPlaces}
            groups={placeGroups(page)}
          />
        </div>
        <div>
          <label for="source">{filters.source.label[language]}</label>
          <Choice
            name="source"
            chosen={query.source.join(',')}
            label={outletNames(query.source, config)}
            all={text.allSources}
            groups={outletGroups(config)}
          />
        </div>
        <div>
          <label for="outlets">{filters.outlets.label[language]}</label>
          <Choice
            name="outlets"
            chosen={query.outlets === 1 ? '' : `${query.outlets}`}
            label={text.outletsFrom(query.outlets)}
            all={text.anyOutlets}
            groups={[
              { label: '', options: OUTLETS.map((least) => ({ value: `${least}`, label: text.outletsFrom(least) })) },
            ]}
          />
        </div>
        <div class="q">
          <label for="q">{filters.q.label[language]}</label>
          <input
            id="q"
            type="search"
            name="q"
            value={query.q.join(', ')}
            placeholder={`${text.wordsHint} ${examplePlaces()[0]?.name ?? ''}`.trim()}
            maxlength={200}
            aria-describedby="q-help"
          />
        </div>
        {filterNames.map((name) => (
          <HiddenFilter name={name} query={query} />
        ))}
        {language !== 'vi' && <input type="hidden" name="lang" value={language} />}
        <div class="do">
          <button type="submit">{text.apply}</button>
        </div>
        <p id="q-help">{text.wordsHelp}</p>
      </form>
    </details>
  )
}

const FIELDS: readonly FilterName[] = ['place', 'source', 'outlets', 'q']

/** Hidden fields for filters that the form has no field for, so that applying the form keeps them. */
function HiddenFilter({ name, query }: { readonly name: FilterName; readonly query: Query }) {
  const written = writtenFilter(query, name)
  if (written.length === 0 || FIELDS.includes(name) || !filters[name].isForPages) return null
  return <input type="hidden" name={name} value={written.join(',')} />
}

type Option = { readonly value: string; readonly label: string }
type Group = { readonly label: string; readonly options: readonly Option[] }
type ChoiceProps = {
  readonly name: string
  readonly chosen: string
  /** The chosen value in words, for one that came by an address and is not among the options. */
  readonly label: string
  readonly all: string
  readonly groups: readonly Group[]
}

function Choice({ name, chosen, label, all, groups }: ChoiceProps) {
  const isOffered = chosen === '' || groups.some(({ options }) => options.some(({ value }) => value === chosen))
  const option = ({ value, label }: Option) => (
    <option value={value} selected={value === chosen}>
      {label}
    </option>
  )
  return (
    <select id={name} name={name}>
      <option value="">{all}</option>
      {!isOffered && option({ value: chosen, label })}
      {groups.map((group) =>
        group.label === '' ? (
          group.options.map(option)
        ) : (
          <optgroup label={group.label}>{group.options.map(option)}</optgroup>
        ),
      )}
    </select>
  )
}

/** The 45 units of today, grouped by the former districts that people still think in. */
function placeGroups({ language }: PageContext): readonly Group[] {
  return gazetteer.filter(isArea).map((area) => {
    const label = displayName(area, language)
    const units = unitsIn(area).map((unit) => ({ value: unit.slug, label: displayName(unit, language) }))
    return { label, options: [{ value: area.slug, label: words[language].wholeArea(label) }, ...units] }
  })
}

const unitsIn = (area: Place): readonly Place[] =>
  gazetteer.filter(({ parent, kind, today }) => {
    const isUnit = kind === 'commune' || kind === 'ward'
    return isUnit && parent === area.slug && today === undefined
  })

/** One option for each outlet, for all its sections. */
function outletGroups({ sources }: ServedConfig): readonly Group[] {
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

function outletNames(ids: readonly string[], { sources }: ServedConfig): string {
  const names = ids.map((id) => sources.find((source) => source.id === id)?.name ?? id)
  return [...new Set(names)].join(', ')
}
