import type { NearMiss } from '../../model.ts'
import type { ServedConfig } from '../../publish/documents.ts'
import { explain, withSourceName } from '../../relevance/explain.ts'
import { webAddress } from '../../write/web-address.ts'
import { ASSETS } from '../pages/asset-names.ts'
import { inLanguage, type PageContext, renderPage } from '../pages/frame.tsx'
import { PlaceChips } from '../pages/items/article.tsx'
import { Reasons, spansIn } from '../pages/items/item.tsx'
import { Marked } from '../pages/items/marked.tsx'
import { Time } from '../pages/time.tsx'
import { newestFirst } from '../query/shown-near.ts'
import type { Decision, WhyAnswer } from './answer.ts'
import { sentencesOf } from './sentences.ts'
import { whyWords } from './why-words.ts'

const NEAR_SHOWN = 30

type WhyProps = {
  readonly page: PageContext
  readonly config: ServedConfig
  /** The pasted question; "" for none. */
  readonly about: string
  readonly answer: WhyAnswer | undefined
  readonly nearMisses: readonly NearMiss[]
}

/** The page that answers why an article is here or is not. */
export function whyPage({ page, config, about, answer, nearMisses }: WhyProps): string {
  const text = whyWords[page.language]
  const newest = nearMisses.toSorted(newestFirst).slice(0, NEAR_SHOWN)
  return renderPage({
    page,
    path: '/why',
    title: `${text.title} – ${page.site.title[page.language]}`,
    description: text.lead,
    noIndex: about !== '',
    children: (
      <div class="one tune">
        <link rel="stylesheet" href={ASSETS.tuneStyle} />
        <h1>{text.title}</h1>
        <p>{text.lead}</p>
        <form action="/why" method="get">
          <label for="about">{text.label}</label>
          <input id="about" name="about" value={about} placeholder={text.hint} maxlength={2000} required />
          {page.language !== 'vi' && <input type="hidden" name="lang" value={page.language} />}
          <button type="submit">{text.ask}</button>
        </form>
        {answer !== undefined && <Outcome answer={answer} config={config} page={page} />}
        <h2 id="near">{text.nearTitle}</h2>
        <p class="by">{newest.length === 0 ? text.nearNone : text.nearLead}</p>
        <ul class="sources">
          {newest.map((miss) => (
            <Missed miss={miss} config={config} page={page} />
          ))}
        </ul>
      </div>
    ),
  })
}

type OutcomeProps = { readonly answer: WhyAnswer; readonly config: ServedConfig; readonly page: PageContext }

/** Whether it is here, the deciding evidence, and what would include it; then all the evidence, marked in the text. */
function Outcome({ answer, config, page }: OutcomeProps) {
  const text = whyWords[page.language]
  const { decision, id } = answer
  const { state, deciding, bringIn } = sentencesOf(answer, config, page.language)
  return (
    <section class="outcome" aria-live="polite">
      <h2>{state}</h2>
      {deciding !== undefined && <p>{deciding}</p>}
      {bringIn !== undefined && <p>{bringIn}</p>}
      {decision !== undefined && <Judged decision={decision} config={config} page={page} />}
      {id !== undefined && (
        <p>
          <a href={inLanguage(`/items/${id}`, page.language)}>{text.page}</a>
        </p>
      )}
    </section>
  )
}

type JudgedProps = { readonly decision: Decision; readonly config: ServedConfig; readonly page: PageContext }

function Judged({ decision, config, page }: JudgedProps) {
  const { item, places } = decision
  const link = webAddress(item.link)
  const title = <Marked text={item.title} spans={spansIn(item, 'title')} />
  return (
    <>
      <p lang="vi" class="headline">
        {link === undefined ? title : <a href={link}>{title}</a>}
      </p>
      {item.summary !== '' && (
        <p lang="vi">
          <Marked text={item.summary} spans={spansIn(item, 'summary')} />
        </p>
      )}
      <Reasons item={withSourceName(item, config.sources)} page={page} />
      <PlaceChips places={places} about={config.topic.about} page={page} />
    </>
  )
}

type MissedProps = { readonly miss: NearMiss; readonly config: ServedConfig; readonly page: PageContext }

/** An article that was nearly kept, and the evidence against it. */
function Missed({ miss, config, page }: MissedProps) {
  const text = whyWords[page.language]
  const item = { ...miss, categories: [] }
  const link = webAddress(miss.link)
  const title = <Marked text={miss.title} spans={spansIn(item, 'title')} />
  const named = withSourceName(item, config.sources)
  return (
    <li>
      <b lang="vi">{link === undefined ? title : <a href={link}>{title}</a>}</b>
      <p>
        {miss.via?.name ?? named.source} · <Time at={miss.published} utcOffset={page.site.utcOffset} />
      </p>
      <details>
        <summary>{text.nearWhy}</summary>
        {explain(config, named, { ...miss, kept: false }, page.language)}{' '}
        <a href={inLanguage(`/why?about=${encodeURIComponent(miss.link)}`, page.language)}>{text.ask}</a>
      </details>
    </li>
  )
}
