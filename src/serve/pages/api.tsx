import { displayName } from '../../relevance/places.ts'
import { examplePlaces } from '../query/places.ts'
import { inLanguage, type PageContext, renderPage } from './frame.tsx'
import { type Words, words } from './messages.ts'
import { tuneWords } from './tune/tune-words.ts'

type Example = {
  readonly what: keyof Words['apiExamples']
  /** A link if the method is GET, otherwise only shown. */
  readonly path: string
  readonly method?: 'POST' | 'PUT'
  readonly body?: string
  readonly isOwners?: true
}

const examples = (id: string): readonly Example[] => [
  { what: 'newest', path: '/api/items?limit=10&fields=id,title,link,published' },
  {
    what: 'place',
    path: `/api/items?place=${examplePlaces()
      .map(({ slug }) => slug)
      .join(',')}`,
  },
  { what: 'words', path: '/api/items?q=sat lo,"lũ quét"' },
  { what: 'since', path: '/api/items?since=2026-11-01' },
  { what: 'next', path: '/api/items?limit=50&cursor=…' },
  { what: 'one', path: `/api/items/${id}` },
  { what: 'places', path: '/api/places' },
  { what: 'sources', path: '/api/sources' },
  { what: 'near', path: '/api/near-misses' },
  {
    what: 'explain',
    path: '/api/explain',
    method: 'POST',
    body: JSON.stringify({ title: `Mưa lớn ở ${examplePlaces().map((place) => displayName(place, 'vi'))[0]}` }),
  },
  {
    what: 'preview',
    path: '/api/config/preview',
    method: 'POST',
    body: '{"topic": {"threshold": 12}}',
    isOwners: true,
  },
  { what: 'save', path: '/api/config', method: 'PUT', body: '@override.json', isOwners: true },
]

type ApiProps = {
  readonly page: PageContext
  /** The id of a real item; an invented one before there are any. */
  readonly exampleId: string | undefined
}

/** The API by examples, for programmers. */
export function apiPage({ page, exampleId = '20261123-k3F9x2aB' }: ApiProps): string {
  const { language, site, origin } = page
  const text = words[language]
  return renderPage({
    page,
    path: '/api',
    title: `${text.api} – ${site.title[language]}`,
    description: text.apiLead,
    children: (
      <div class="one">
        <h1>{text.api}</h1>
        <p>{text.apiLead}</p>
        <ul>
          <li>
            <a href="/openapi.json">openapi.json</a> – {text.apiSpec}
          </li>
          <li>
            <a href="/config.schema.json">config.schema.json</a> – {text.apiConfigSchema}
          </li>
          <li>
            <a href={inLanguage('/tune', language)}>{tuneWords[language].title}</a>
          </li>
        </ul>
        {examples(exampleId).map((example) => (
          <>
            <h2>{text.apiExamples[example.what]}</h2>
            <p>
              <Shown example={example} origin={origin} />
            </p>
          </>
        ))}
      </div>
    ),
  })
}

/** A link, or the command for other methods. */
function Shown({ example, origin }: { readonly example: Example; readonly origin: string }) {
  const { path, method, body = '', isOwners } = example
  if (method !== undefined) {
    const owner = isOwners ? ' -H "Authorization: Bearer $ADMIN_TOKEN"' : ''
    return <code>{`curl -X ${method}${owner} ${origin}${path} -d ${body.startsWith('@') ? body : `'${body}'`}`}</code>
  }
  if (path.includes('…')) return <code>{`GET ${path}`}</code>
  return (
    <a href={encodeURI(path)}>
      <code>{`GET ${path}`}</code>
    </a>
  )
}
