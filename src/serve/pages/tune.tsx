import type { Config } from '../../config/schema/schema.ts'
import type { NearMiss } from '../../model.ts'
import { explain } from '../../relevance/explain.ts'
import { webAddress } from '../../write/web-address.ts'
import type { KnownItem } from '../query/known-link.ts'
import { PlaceChips } from './article.tsx'
import { ASSETS } from './asset-names.ts'
import { inLanguage, type PageContext, renderPage } from './frame.tsx'
import { type Decided, Reasons, spansIn } from './item.tsx'
import { Marked } from './marked.tsx'
import { words } from './messages.ts'
import { Time } from './time.tsx'
import { OwnerEditor } from './tune-owner.tsx'

const NEAR_SHOWN = 30

/** A decision about something that was asked for. */
export type Decision = {
  readonly item: Decided
  readonly kept: boolean
  readonly score: number
  readonly places: readonly string[]
  /** Where it stands, if it is stored. */
  readonly known?: Pick<KnownItem, 'standing' | 'id'>
}

type TuneProps = {
  readonly page: PageContext
  readonly config: Config
  /** What the form holds. */
  readonly form: Readonly<Record<'title' | 'summary' | 'link' | 'source', string>>
  readonly decision: Decision | undefined
  readonly nearMisses: readonly NearMiss[]
  /** Whether a token is set, without which nobody can change anything. */
  readonly hasOwner: boolean
}

/** The page where decisions are explained and, by the owner, changed. */
export function tunePage(props: TuneProps): string {
  const { page, config, form, decision, nearMisses, hasOwner } = props
  const text = words[page.language]
  const isUnknown = decision === undefined && form.link !== ''
  return renderPage({
    page,
    path: '/tune',
    title: `${text.tune} – ${page.site.title[page.language]}`,
    description: text.tuneLead,
    current: 'tune',
    noIndex: form.title !== '' || form.link !== '',
    children: (
      <div class="one tune">
        <link rel="stylesheet" href={ASSETS.tuneStyle} />
        <h1>{text.tune}</h1>
        <p>{text.tuneLead}</p>
        <ExplainForm {...props} />
        {isUnknown ? <p role="status">{text.tuneUnknownLink}</p> : null}
        {decision === undefined ? null : <Outcome decision={decision} config={config} page={page} />}
        <h2 id="near">{text.nearTitle}</h2>
        <p class="by">{nearMisses.length === 0 ? text.nearNone : text.nearLead}</p>
        <ul class="sources">
          {nearMisses.slice(0, NEAR_SHOWN).map((miss) => (
            <Missed miss={miss} config={config} page={page} />
          ))}
        </ul>
        {hasOwner ? <OwnerEditor page={page} /> : null}
      </div>
    ),
  })
}

function ExplainForm({ form, config, page }: TuneProps) {
  const text = words[page.language]
  return (
    <form action="/tune" method="get">
      <label for="title">{text.tuneHeadline}</label>
      <input id="title" name="title" value={form.title} maxlength={1000} />
      <label for="summary">{text.tuneSummary}</label>
      <textarea id="summary" name="summary" rows={3} maxlength={2000}>
        {form.summary}
      </textarea>
      <label for="source">{text.source}</label>
      <select id="source" name="source">
        <option value="">{text.tuneAnySource}</option>
        {config.sources.map(({ id, name }) => (
          <option value={id} selected={id === form.source}>
            {name} ({id})
          </option>
        ))}
      </select>
      <label for="link">{text.tuneLink}</label>
      <input id="link" name="link" value={form.link} placeholder={text.tuneLinkHint} maxlength={2000} />
      {page.language === 'vi' ? null : <input type="hidden" name="lang" value={page.language} />}
      <button type="submit">{text.tuneAsk}</button>
    </form>
  )
}

type OutcomeProps = { readonly decision: Decision; readonly config: Config; readonly page: PageContext }

/** The decision, its evidence marked in the very words. */
function Outcome({ decision, config, page }: OutcomeProps) {
  const { item, kept, score, places, known } = decision
  const text = words[page.language]
  return (
    <section class="outcome" aria-live="polite">
      <h2>
        {kept ? text.tuneKept : text.tuneDropped} · {text.scoreOf(score, config.topic.threshold)}
      </h2>
      <p lang="vi" class="headline">
        <Marked text={item.title} spans={spansIn(item, 'title')} />
      </p>
      {item.summary === '' ? null : (
        <p lang="vi">
          <Marked text={item.summary} spans={spansIn(item, 'summary')} />
        </p>
      )}
      {known === undefined ? null : (
        <p>
          {text.tuneStanding[known.standing]}{' '}
          {known.id === undefined ? null : <a href={inLanguage(`/items/${known.id}`, page.language)}>{text.detail}</a>}
        </p>
      )}
      <p>{explain(config, item, { kept, score, because: item.because }, page.language)}</p>
      <Reasons item={item} page={page} />
      <PlaceChips places={places} page={page} />
    </section>
  )
}

type MissedProps = { readonly miss: NearMiss; readonly config: Config; readonly page: PageContext }

/** An article that was nearly kept, and what spoke against it. */
function Missed({ miss, config, page }: MissedProps) {
  const text = words[page.language]
  const item = { ...miss, categories: [] }
  const link = webAddress(miss.link)
  const title = <Marked text={miss.title} spans={spansIn(item, 'title')} />
  const source = config.sources.find(({ id }) => id === miss.source)
  return (
    <li>
      <b lang="vi">
        {link === undefined ? (
          title
        ) : (
          <a href={link} rel="noopener">
            {title}
          </a>
        )}
      </b>
      <p>
        {source?.name ?? miss.source} · <Time at={miss.published} utcOffset={page.site.utcOffset} />
      </p>
      <details>
        <summary>{text.nearWhy}</summary>
        {explain(config, item, { ...miss, kept: false }, page.language)}{' '}
        <a href={inLanguage(`/tune?link=${encodeURIComponent(miss.link)}`, page.language)}>{text.detail}</a>
      </details>
    </li>
  )
}
