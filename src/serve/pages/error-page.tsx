import type { Language } from '../../config/schema/schema.ts'
import { type ParameterError, shownError } from '../http/problem.ts'
import { filterNames, filters } from '../query/filters.ts'
import { inLanguage, type PageContext, renderPage } from './frame.tsx'
import { words } from './messages.ts'

type TroubleProps = {
  readonly page: PageContext
  readonly status: keyof typeof TEXTS
  /** The errors of a query that could not be read. */
  readonly errors?: readonly ParameterError[]
}

/** The error page, in plain words, with links to continue. */
export function troublePage({ page, status, errors = [] }: TroubleProps): string {
  const text = words[page.language]
  return renderPage({
    page,
    path: '/',
    title: `${text.problemTitle} – ${page.site.title[page.language]}`,
    description: text.problemTitle,
    noIndex: true,
    children: (
      <div class="empty">
        <h1>{text.problemTitle}</h1>
        <p>{text[TEXTS[status]]}</p>
        {errors.length > 0 && (
          <ul>
            {errors.map((error) => (
              <WrongParameter error={error} page={page} />
            ))}
          </ul>
        )}
        <p>
          <a href={inLanguage('/', page.language)}>{text.backHome}</a>
        </p>
      </div>
    ),
  })
}

function WrongParameter({ error, page }: { readonly error: ParameterError; readonly page: PageContext }) {
  const { parameter, value, detail, nearest = [] } = shownError(error)
  const { language } = page
  return (
    <li>
      <b>{parameter}</b>
      {value !== undefined && ` “${value}”`}
      {` ${reasonOf(parameter, language) ?? detail}`}
      {nearest.length > 0 && ` – ${words[language].didYouMean} `}
      {nearest.map((known, index) => (
        <>
          {index > 0 && ', '}
          <a href={inLanguage(`/?${parameter}=${known}`, language)}>{known}</a>
        </>
      ))}
    </li>
  )
}

/** Says for people what a parameter's value must be; undefined for one that no page takes. */
function reasonOf(parameter: string, language: Language): string | undefined {
  if (parameter === 'cursor') return words[language].wrongCursor
  const filter = filterNames.find((name) => name === parameter)
  return filter && filters[filter].wrong[language]
}

const TEXTS = {
  400: 'wrongQuery',
  404: 'notFound',
  410: 'gone',
  429: 'tooMany',
  500: 'failed',
  503: 'unavailable',
} as const
