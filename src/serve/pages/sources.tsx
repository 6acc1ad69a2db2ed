import type { Source } from '../../config/schema/schema.ts'
import { shownAddress } from '../../config/schema/shown-address.ts'
import { kindOf } from '../../config/schema/source-kind.ts'
import type { ServedConfig, SourceStanding } from '../../publish/documents.ts'
import { webAddress } from '../../write/web-address.ts'
import { sourceStatus } from '../query/source-status.ts'
import { type PageContext, renderPage } from './frame.tsx'
import { words } from './messages.ts'
import { Time } from './time.tsx'

type SourcesProps = {
  readonly config: ServedConfig
  readonly states: Readonly<Record<string, SourceStanding>>
  readonly page: PageContext
  readonly now: Date
}

/** The sources: how often each is polled, and its status. */
export function sourcesPage(props: SourcesProps): string {
  const { page, config, states, now } = props
  const text = words[page.language]
  return renderPage({
    page,
    path: '/sources',
    title: `${text.sources} – ${page.site.title[page.language]}`,
    description: text.sourcesLead,
    current: 'sources',
    children: (
      <>
        <div class="lead">
          <h1>{text.sources}</h1>
          <p>
            {text.sourcesLead} <a href="/opml.xml">OPML</a>
          </p>
        </div>
        <ul class="sources">
          {config.sources.map((source) => (
            <SourceLine source={source} state={states[source.id]} page={page} now={now} />
          ))}
        </ul>
      </>
    ),
  })
}

/** Names of formats, the same in both languages. */
const kindNames = { feed: 'RSS/Atom', page: 'HTML', json: 'JSON', sitemap: 'Sitemap', home: 'HTML' } as const

/** For a newsroom known by its front page: the way in use. */
const wayNames = { feed: 'RSS/Atom', sitemap: 'Sitemap', api: 'JSON', page: 'HTML', search: 'Google News' } as const

type LineProps = {
  readonly source: Source
  readonly state: SourceStanding | undefined
  readonly page: PageContext
  readonly now: Date
}

function SourceLine({ source, state, page, now }: LineProps) {
  const text = words[page.language]
  const status = sourceStatus(state, now)
  const isIll = status === 'failing' || status === 'blocked' || status === 'gone'
  const { utcOffset } = page.site
  const way = state?.ways?.inUse
  const address = shownAddress({ ...source, url: way?.url ?? source.url })
  const week = state?.week ?? { items: 0, kept: 0, days: 0 }
  return (
    <li id={source.id}>
      <a href={webAddress(source.home) ?? '/sources'}>
        <b>{source.name}</b>
      </a>{' '}
      <span class={isIll ? 'bad' : ''}>– {text.states[status]}</span>
      <p>
        {way === undefined ? kindNames[kindOf(source)] : wayNames[way.way]}:{' '}
        <a href={webAddress(address) ?? '/sources'}>{address}</a>
      </p>
      <p>
        {text.every(source.everyMinutes)} · {text.lastOk}:{' '}
        {state?.lastOkAt === undefined ? text.never : <Time at={state.lastOkAt} utcOffset={utcOffset} />}
        {state?.newestAt !== undefined && (
          <>
            {' '}
            · {text.newestItem}: <Time at={state.newestAt} utcOffset={utcOffset} />
          </>
        )}
      </p>
      {state?.lastOkAt !== undefined && (
        <p>
          {text.week(week.items, week.kept, week.days)}
          {' · '}
          {text.nextPoll}: <Time at={state.nextPollAt} utcOffset={utcOffset} isAhead />
        </p>
      )}
      {state?.problem !== undefined && (
        <p class="bad">
          <span lang="en">{state.problem.detail}</span> ({text.since}{' '}
          <Time at={state.problem.since} utcOffset={utcOffset} />)
        </p>
      )}
    </li>
  )
}
