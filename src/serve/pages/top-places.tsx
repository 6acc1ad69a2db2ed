import type { Item } from '../../model.ts'
import { shortPlaceName } from '../api/places.ts'
import { inLanguage, type PageContext } from './frame.tsx'
import { words } from './messages.ts'

const PLACES_SHOWN = 14

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
