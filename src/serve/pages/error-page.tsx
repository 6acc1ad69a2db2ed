import { type ParameterError, shownError } from '../http/problem.ts'
import { filterNames, filters } from '../query/filters.ts'
import { inLanguage, type PageContext, renderPage } from './frame.tsx'
import { words } from './messages.ts'

type TroubleProps = {
  readonly page: PageContext
  readonly status: number
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
        <p>{reason(status, page)}</p>
        {errors.length === 0 ? null : (
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
  const filter = filterNames.find((name) => name === parameter)
  const forCursor = parameter === 'cursor' ? words[language].wrongCursor : detail
  const why = filter === undefined ? forCursor : filters[filter].wrong[language]
  return (
    <li>
      <b>{parameter}</b>
      {value === undefined ? '' : ` “${value}”`}
      {` ${why}`}
      {nearest.length === 0 ? '' : ` – ${words[language].didYouMean} `}
      {nearest.map((known, index) => (
        <>
          {index === 0 ? '' : ', '}
          <a href={inLanguage(`/?${parameter}=${known}`, language)}>{known}</a>
        </>
      ))}
    </li>
  )
}

function reason(status: number, page: PageContext): string {
  const text = words[page.language]
  if (status === 400) return text.wrongQuery
  if (status === 404) return text.notFound
  if (status === 410) return text.gone
  if (status === 429) return text.tooMany
  return status === 503 ? text.unavailable : text.failed
}
