import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { Language, Site } from '../../config/schema/schema.ts'
import { offsetMs } from '../../item-day.ts'
import { withParameter } from '../http/with-parameter.ts'
import { withSearch } from '../query/list-path.ts'
import { ASSETS } from './asset-names.ts'
import { jsonForHtml } from './json-for-html.ts'
import { words } from './messages.ts'

/** The input of every page. */
export type PageContext = {
  readonly language: Language
  readonly site: Site
  /** The base address, without a final slash. */
  readonly origin: string
}

type FrameProps = {
  readonly page: PageContext
  /** Path and query of this page in Vietnamese, such as "/?place=xa-muong-nhe". */
  readonly path: string
  readonly title: string
  readonly description: string
  /** Query of this page's feeds, without "?"; a page without a feed has none. */
  readonly feedQuery?: string
  readonly current?: 'news' | 'byPlace' | 'archive' | 'sources' | 'about'
  readonly noIndex?: boolean
  /** Absolute address of a picture for link previews; the icon by default. */
  readonly picture?: string | undefined
  /** Structured data for search engines, by schema.org. */
  readonly data?: object | undefined
  readonly children: Child
}

/** A path within the site, in the page's language. */
export function inLanguage(path: string, language: Language): string {
  if (language === 'vi') return path
  return withParameter(path, `lang=${language}`)
}

/** The address of a feed with a query. */
export const feedPath = (name: string, query: string): string => withSearch(`/${name}`, query)

export const FORMATS = [
  { name: 'rss.xml', label: 'RSS', type: 'application/rss+xml' },
  { name: 'atom.xml', label: 'Atom', type: 'application/atom+xml' },
  { name: 'feed.json', label: 'JSON Feed', type: 'application/feed+json' },
] as const

const SECTIONS = [
  { key: 'news', path: '/' },
  { key: 'byPlace', path: '/noi' },
  { key: 'archive', path: '/archive' },
  { key: 'sources', path: '/sources' },
  { key: 'about', path: '/about' },
] as const

const OTHER = { vi: 'en', en: 'vi' } as const
const LOCALES = { vi: 'vi_VN', en: 'en_GB' } as const

/** Renders a whole document: masthead, navigation, content. JSX escapes everything in it. */
export function renderPage(props: FrameProps): string {
  return String(<Frame {...props} />)
}

function Frame({ page, path, title, description, feedQuery, current, noIndex, picture, data, children }: FrameProps) {
  const { language, site, origin } = page
  const text = words[language]
  const other = OTHER[language]
  return (
    <>
      {raw('<!doctype html>')}
      <html lang={language}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{title}</title>
          <meta name="description" content={description} />
          {noIndex && <meta name="robots" content="noindex" />}
          <meta name="color-scheme" content="light dark" />
          <meta name="theme-color" content="#fbfaf6" media="(prefers-color-scheme: light)" />
          <meta name="theme-color" content="#171413" media="(prefers-color-scheme: dark)" />
          <link rel="stylesheet" href={ASSETS.style} />
          <link rel="icon" href={ASSETS.icon} type="image/svg+xml" sizes="any" />
          <link rel="icon" href={ASSETS.iconPng} type="image/png" sizes="512x512" />
          <link rel="apple-touch-icon" href={ASSETS.iconPng} />
          <link rel="manifest" href={ASSETS.manifest} />
          <link rel="canonical" href={origin + inLanguage(path, language)} />
          <link rel="alternate" hreflang="vi" href={origin + path} />
          <link rel="alternate" hreflang="en" href={origin + inLanguage(path, 'en')} />
          {feedQuery !== undefined &&
            FORMATS.map(({ name, label, type }) => (
              <link rel="alternate" type={type} title={`${title} (${label})`} href={feedPath(name, feedQuery)} />
            ))}
          <meta property="og:type" content="website" />
          <meta property="og:site_name" content={site.title[language]} />
          <meta property="og:title" content={title} />
          <meta property="og:description" content={description} />
          <meta property="og:url" content={origin + inLanguage(path, language)} />
          <meta property="og:image" content={picture ?? `${origin}/icon.png`} />
          <meta property="og:locale" content={LOCALES[language]} />
          {data !== undefined && <script type="application/ld+json">{raw(jsonForHtml(data))}</script>}
          <script
            type="module"
            src={ASSETS.script}
            data-copied={text.copied}
            data-copy={text.copy}
            data-share={text.share}
            data-now={text.justNow}
            data-soon={text.soon}
            data-today={text.today}
            data-yesterday={text.yesterday}
            data-offset={offsetMs(site.utcOffset) / 60_000}
          />
        </head>
        <body>
          <a class="skip" href="#content">
            {text.skip}
          </a>
          <header class="masthead">
            <a class="name" href={inLanguage('/', language)}>
              <img src={ASSETS.icon} alt="" width="32" height="32" />
              {site.title[language]}
            </a>
            <nav aria-label={text.sections}>
              <a id="mine" href={inLanguage('/noi', language)} hidden>
                {text.yourPlace}
              </a>
              {SECTIONS.map(({ key, path: to }) => (
                <a
                  class={key === 'byPlace' ? 'places' : 'wide'}
                  href={inLanguage(to, language)}
                  {...(key === current && { 'aria-current': 'page' })}
                >
                  {text[key]}
                </a>
              ))}
              <a
                class="follow"
                href={feedQuery === undefined ? `${inLanguage('/', language)}#subscribe` : '#subscribe'}
              >
                {text.subscribe}
              </a>
            </nav>
          </header>
          <main id="content">{children}</main>
          <footer>
            <nav aria-label={text.allSections}>
              {SECTIONS.map(({ key, path: to }) => (
                <a href={inLanguage(to, language)}>{text[key]}</a>
              ))}
              <a href={inLanguage('/why', language)}>{text.whyOrNot}</a>
              <a href={inLanguage(path, other)} hreflang={other} lang={other} rel="alternate">
                {text.otherLanguage}
              </a>
            </nav>
            <p>{site.description[language]}</p>
          </footer>
        </body>
      </html>
    </>
  )
}
