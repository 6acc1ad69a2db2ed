import { slugOf } from '../../text/slug.ts'
import { ownNames } from './name-traps.ts'
import { type Outlet, pressOf } from './press.ts'
import type { Province } from './province-facts.ts'

/** The text of a topic's sources.ts: searches, the province's own press, and every national outlet. */
export function sourcesFile(own: Province, config: string): string {
  const { paper, broadcaster, portal } = pressOf(own)
  const names = own.from.map((name) => ownNames[name]?.lookedForAs ?? name)
  const sites = [paper, broadcaster, portal].filter(({ isSure }) => isSure)
  return `import { sources as builtIn } from '${config}/sources.ts'
import type { Source } from '${config}/schema/schema.ts'

/** A search engine's results of the last week, for newsrooms without a feed. */
function googleNews(id: string, words: string): Source {
  const query = encodeURIComponent(\`\${words} when:7d\`)
  return {
    id: \`google-news-\${id}\`,
    name: 'Google News',
    url: \`https://news.google.com/rss/search?q=\${query}&hl=vi&gl=VN&ceid=VN:vi\`,
    home: \`https://news.google.com/search?q=\${query}&hl=vi&gl=VN&ceid=VN:vi\`,
    language: 'vi',
    region: 'national',
    search: true,
    everyMinutes: 60,
    utcOffset: '+00:00',
    evidence: 'feeds of this form in the tests of nine public projects, 2026',
  }
}

/**
 * Who is polled: searches by name and by site, then every national outlet of the built-in config. The order counts once:
 * on a first deploy, sources are read in this order as the budget allows.
 */
export const sources: readonly Source[] = [
${names.map((name) => `  googleNews('${slugOf(name)}', '"${name}"'),\n`).join('')}${sites.map(({ host }) => `  googleNews('${slugOf(host)}', 'site:${host}'),\n`).join('')}  // The province's own pages, once a source may be a page without selectors. Look at each first: npm run check.
${[paper, broadcaster, portal].map((outlet) => pageComment(own, outlet)).join('')}  ...builtIn.filter(({ region, search }) => region === 'national' && !search),
]
`
}

function pageComment(own: Province, outlet: Outlet & { readonly name?: string }): string {
  const { host, isSure, name = host } = outlet
  const id = slugOf(host.replace(/(?:\.(?:com|org|gov|net))?\.vn$/, ''))
  const certainty = isSure ? '' : ' // A guess at the host.'
  return `  // { kind: 'page', id: '${id}', name: '${name}', url: 'https://${host}/', home: 'https://${host}/', language: 'vi', region: 'local', everyMinutes: 60, evidence: 'the well-known address of ${own.name}' },${certainty}
`
}
