import type { Fielded } from '../../../field-text.ts'
import type { Evidence, Field, Item } from '../../../model.ts'
import type { ServedConfig } from '../../../publish/documents.ts'
import { explainEvidence, signed, withSourceName } from '../../../relevance/explain.ts'
import { outletOf } from '../../../write/document.ts'
import { webAddress } from '../../../write/web-address.ts'
import { type PageContext, renderPage } from '../frame.tsx'
import { words } from '../messages.ts'
import { Time } from '../time.tsx'
import { PlaceChips, ReportLink } from './article.tsx'
import { Marked } from './marked.tsx'
import { copiesOf } from './outlets.ts'

/** The judged text and the evidence. */
export type Decided = Fielded & { readonly because: readonly Evidence[] }

type ItemProps = { readonly item: Item; readonly config: ServedConfig; readonly page: PageContext }

/** The page of one item, with every reason why it is here, marked in its text. */
export function itemPage({ item, config, page }: ItemProps): string {
  return renderPage({
    page,
    path: `/items/${item.id}`,
    title: `${item.title} – ${page.site.title[page.language]}`,
    description: item.summary || page.site.description[page.language],
    noIndex: true,
    picture: webAddress(item.image),
    children: <OneItem item={item} config={config} page={page} />,
  })
}

function OneItem({ item, config, page }: ItemProps) {
  const { language, site } = page
  const text = words[language]
  const outlet = outletOf(
    item,
    config.sources.find(({ id }) => id === item.source),
  )
  const link = webAddress(item.link)
  const image = webAddress(item.image)
  return (
    <article class="one">
      <h1 lang={item.language}>
        <Marked text={item.title} spans={spansIn(item, 'title')} />
      </h1>
      <p class="by">
        <b>{outlet.name}</b> · <Time at={item.published} utcOffset={site.utcOffset} />
      </p>
      {image !== undefined && <img src={image} alt="" referrerpolicy="no-referrer" />}
      {item.summary !== '' && (
        <p lang={item.language}>
          <Marked text={item.summary} spans={spansIn(item, 'summary')} />
        </p>
      )}
      {link !== undefined && (
        <a class="go" href={link}>
          {text.readAt(outlet.name)}
        </a>
      )}
      <FormerTitles item={item} page={page} />
      <Copies item={item} config={config} page={page} />
      <PlaceChips places={item.places} about={config.topic.about} page={page} />
      <p class="acts">
        <ReportLink item={item} config={config} page={page} />
      </p>
      <h2>{text.why}</h2>
      <p class="by">{text.evidenceLead}</p>
      <Reasons item={withSourceName(item, config.sources)} page={page} />
      <dl>
        <dt>{text.score}</dt>
        <dd>{text.scoreOf(item.score, config.topic.threshold)}</dd>
        {item.categories.length > 0 && (
          <>
            <dt>{text.categories}</dt>
            <dd>
              <Marked text={item.categories.join(', ')} spans={spansIn(item, 'category')} />
            </dd>
          </>
        )}
        {item.authors.length > 0 && (
          <>
            <dt>{text.authors}</dt>
            <dd>{item.authors.join(', ')}</dd>
          </>
        )}
        <dt>{text.added}</dt>
        <dd>
          <Time at={item.added} utcOffset={site.utcOffset} />
        </dd>
      </dl>
    </article>
  )
}

/** Earlier headlines, each with the time of its change. */
function FormerTitles({ item, page }: Omit<ItemProps, 'config'>) {
  const { formerTitles = [] } = item
  if (formerTitles.length === 0) return null
  const text = words[page.language]
  return (
    <>
      <h2>{text.changedTitle}</h2>
      <ul class="former">
        {formerTitles.map(({ title, until }) => (
          <li>
            <del lang={item.language}>{title}</del> ({text.until} <Time at={until} utcOffset={page.site.utcOffset} />)
          </li>
        ))}
      </ul>
    </>
  )
}

/** Every outlet's copy, first to last; nothing if there is only one. */
function Copies({ item, config, page }: ItemProps) {
  const copies = copiesOf(
    item,
    config.sources.find(({ id }) => id === item.source),
  )
  if (copies.length < 2) return null
  const text = words[page.language]
  return (
    <>
      <h2>{text.copiesTitle}</h2>
      <ol class="copies">
        {copies.map(({ outlet, title, link, image, published, isViaGoogle }) => (
          <li>
            {image !== undefined && <img src={image} alt="" loading="lazy" referrerpolicy="no-referrer" />}
            <p class="by">
              <b>{outlet}</b>
              {!Number.isNaN(Date.parse(published)) && (
                <>
                  {' · '}
                  <Time at={published} utcOffset={page.site.utcOffset} />
                </>
              )}
              {isViaGoogle && ` · ${text.viaGoogle}`}
            </p>
            <p lang={item.language}>
              {link === undefined ? title || outlet : <a href={link}>{title || text.readAt(outlet)}</a>}
            </p>
          </li>
        ))}
      </ol>
    </>
  )
}

/** The evidence, heaviest first. */
export function Reasons({ item, page }: { readonly item: Decided; readonly page: PageContext }) {
  const { language } = page
  const heaviestFirst = [...item.because].sort((a, b) => Math.abs(b[4]) - Math.abs(a[4]))
  return (
    <ul class="why">
      {heaviestFirst.map((evidence) => (
        <li>
          <b>{signed(evidence[4])}</b>
          <span>
            {explainEvidence(item, evidence, language)} <small>({words[language].fields[evidence[1]]})</small>
          </span>
        </li>
      ))}
    </ul>
  )
}

export function spansIn({ because }: { readonly because: readonly Evidence[] }, wanted: Field) {
  return because.filter(([, field]) => field === wanted).map(([, , start, end]) => [start, end] as const)
}
