import type { Item } from '../../model.ts'
import { shortPlaceName } from '../places.ts'
import { canonicalQuery, type Query } from '../query.ts'
import { FORMATS, feedPath, inLanguage, type PageContext } from './frame.tsx'
import { words } from './words.ts'

const PLACES_SHOWN = 14

/** The feeds of just what the page shows. */
export function Subscribe({ query, page }: { readonly query: Query; readonly page: PageContext }) {
  const text = words[page.language]
  const canonical = canonicalQuery(query)
  return (
    <section>
      <h2>{text.subscribe}</h2>
      <p>{canonical === '' ? text.subscribeAll : text.subscribeFiltered}</p>
      <div class="feeds">
        {FORMATS.map(({ name, label, type }) => (
          <a href={feedPath(name, canonical)} type={type}>
            {label}
          </a>
        ))}
      </div>
    </section>
  )
}

type TallyProps = { readonly news: readonly Item[]; readonly page: PageContext; readonly about: string }

/** The places that the current items name most, but for the one that all are about. */
export function Tally({ news, page, about }: TallyProps) {
  const counts = new Map<string, number>()
  for (const slug of news.flatMap(({ places }) => places)) counts.set(slug, (counts.get(slug) ?? 0) + 1)
  counts.delete(about)
  const most = [...counts].sort((a, b) => b[1] - a[1]).slice(0, PLACES_SHOWN)
  if (most.length === 0) return null
  return (
    <section>
      <h2>{words[page.language].places}</h2>
      <ul class="tally">
        {most.map(([slug, count]) => (
          <li>
            <a href={inLanguage(`/?place=${slug}`, page.language)}>
              {shortPlaceName(slug)} <span>{count}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
