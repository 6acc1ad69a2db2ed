import { ASSETS } from '../asset-names.ts'
import { type PageContext, renderPage } from '../frame.tsx'
import { OwnerEditor } from './tune-owner.tsx'
import { tuneWords } from './tune-words.ts'

type TuneProps = {
  readonly page: PageContext
  /** Whether a token is set; without one, nobody can change anything. */
  readonly hasOwner: boolean
}

/** The owner's page. It contains no secrets: the script fetches its data with the token. */
export function tunePage({ page, hasOwner }: TuneProps): string {
  const text = tuneWords[page.language]
  return renderPage({
    page,
    path: '/tune',
    title: `${text.title} – ${page.site.title[page.language]}`,
    description: text.lead,
    noIndex: true,
    children: (
      <div class="one tune">
        <link rel="stylesheet" href={ASSETS.tuneStyle} />
        <h1>{text.title}</h1>
        {hasOwner ? <OwnerEditor page={page} /> : <p>{text.noOwner}</p>}
      </div>
    ),
  })
}
