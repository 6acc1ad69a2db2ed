import type { Item } from '../../../model.ts'
import { inLanguage, type PageContext } from '../frame.tsx'
import { words } from '../messages.ts'
import { placePath } from '../paths.ts'
import { chipName, isUnit } from '../places/place-names.ts'

const PLACES_SHOWN = 14

type TallyProps = { readonly news: readonly Item[]; readonly page: PageContext }

/** The communes, wards and former districts that the current items name most. */
export function Tally({ news, page }: TallyProps) {
  const counts = new Map<string, number>()
  for (const slug of news.flatMap(({ places }) => places).filter(isUnit)) counts.set(slug, (counts.get(slug) ?? 0) + 1)
  const most = [...counts].sort((a, b) => b[1] - a[1]).slice(0, PLACES_SHOWN)
  if (most.length === 0) return null
  return (
    <section>
      <h2>{words[page.language].places}</h2>
      <ul class="tally">
        {most.map(([slug, count]) => (
          <li>
            <a href={inLanguage(placePath(slug), page.language)}>
              {chipName(slug, page.language)} <span>{count}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
