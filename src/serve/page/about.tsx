import type { Config } from '../../config/schema.ts'
import { FORMATS, inLanguage, type PageContext, renderPage } from './frame.tsx'
import { words } from './words.ts'

/** What this is, how items are chosen, and what publishers should know of who reads them. */
export function aboutPage({ config, page }: { readonly config: Config; readonly page: PageContext }): string {
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
        <p>{text.aboutWhat}</p>
        <h2>{text.aboutChoiceTitle}</h2>
        <p>{text.aboutChoice}</p>
        <h2>{text.aboutUseTitle}</h2>
        <p>{text.aboutUse}</p>
        <div class="feeds">
          {FORMATS.map(({ name, label }) => (
            <a href={`/${name}`}>{label}</a>
          ))}
          <a href="/api/items">JSON</a>
          <a href="/opml.xml">OPML</a>
        </div>
        <h2 id="publishers">{text.aboutPublishersTitle}</h2>
        <p>
          {text.aboutPublishers(config.sources.length)} <a href={inLanguage('/sources', language)}>{text.sources}</a>.
        </p>
        <Contact contact={site.contact} page={page} />
      </div>
    ),
  })
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
