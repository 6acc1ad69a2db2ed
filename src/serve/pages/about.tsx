import type { ServedConfig } from '../../publish/documents.ts'
import { productToken, userAgent } from '../../user-agent.ts'
import { APP_VERSION } from '../../version.ts'
import { placeName } from '../query/places.ts'
import { FORMATS, inLanguage, type PageContext, renderPage } from './frame.tsx'
import { words } from './messages.ts'

type AboutProps = {
  readonly config: ServedConfig
  readonly page: PageContext
  /** SITE_URL, which the User-Agent names. */
  readonly siteUrl: string
}

/** Describes the service, how it selects items, and its polling for publishers. */
export function aboutPage({ config, page, siteUrl }: AboutProps): string {
  const { language, site } = page
  const text = words[language]
  return renderPage({
    page,
    path: '/about',
    title: `${text.about} – ${site.title[language]}`,
    description: site.description[language],
    current: 'about',
    children: (
      <div class="one">
        <h1>{text.about}</h1>
        <h2>{text.aboutWhatTitle}</h2>
        <p>{text.aboutWhat(placeName(config.topic.about, language))}</p>
        <h2>{text.aboutChoiceTitle}</h2>
        <p>{text.aboutChoice}</p>
        <h2>{text.aboutUseTitle}</h2>
        <p>{text.aboutUse}</p>
        <div class="feeds">
          {FORMATS.map(({ name, label }) => (
            <a href={`/${name}`}>{label}</a>
          ))}
          <a href={inLanguage('/api', language)}>API</a>
          <a href="/opml.xml">OPML</a>
        </div>
        <h2>{text.aboutPrivacyTitle}</h2>
        <p>{text.aboutPrivacy}</p>
        <Publishers config={config} page={page} siteUrl={siteUrl} />
      </div>
    ),
  })
}

/** For people who find our User-Agent in their server's log. */
function Publishers({ config, page, siteUrl }: AboutProps) {
  const text = words[page.language]
  const { sources, limits } = config
  const asked = sources.map((source) => source.userAgent ?? userAgent(page.site, APP_VERSION, siteUrl, sources.length))
  return (
    <>
      <h2 id="publishers">{text.aboutPublishersTitle}</h2>
      <p>
        {text.aboutWho(sources.length)} <a href={inLanguage('/sources', page.language)}>{text.sources}</a>
      </p>
      {[...new Set(asked)].map((agent) => (
        <p>
          <code>{agent}</code>
        </p>
      ))}
      <p>{text.aboutHowOften(limits.shortestPollMinutes, limits.longestPollMinutes / 60)}</p>
      <p>{text.aboutArticles}</p>
      <p>{text.aboutKept}</p>
      <h3>{text.aboutLeaveTitle}</h3>
      <p>{text.aboutLeave(productToken(page.site))}</p>
      <Contact contact={page.site.contact} page={page} />
    </>
  )
}

function Contact({ contact, page }: { readonly contact: string; readonly page: PageContext }) {
  const text = words[page.language]
  if (contact === '') return <p>{text.aboutNoContact}</p>
  const isLink = /^(?:https?:\/\/|mailto:)/i.test(contact)
  return (
    <p>
      {text.aboutContact} {isLink ? <a href={contact}>{contact.replace(/^mailto:/i, '')}</a> : contact}
    </p>
  )
}
