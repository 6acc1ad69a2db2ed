import * as v from 'valibot'
import { REGIONS } from '../../config/regions.ts'
import { ITEM_ID } from '../../text/item-id.ts'

/** The shapes of the JSON API's answers. Tests check every answer against them; openapi.json is made from them. */

const text = v.string()
const instant = v.pipe(v.string(), v.isoTimestamp())
const url = v.pipe(v.string(), v.url())
const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const field = v.picklist(['title', 'summary', 'category', 'url', 'source', 'text', 'section', 'keywords', 'dateline'])

const EvidenceSchema = v.strictObject({
  rule: text,
  text: v.pipe(text, v.description('The words that it rests on.')),
  field,
  at: v.pipe(v.strictTuple([count, count]), v.description('Where in the field, in UTF-16 units.')),
  weight: v.pipe(v.number(), v.integer()),
})

/** Why another outlet's item is the same story: shares of text and headline in common. */
const JoinSchema = v.strictObject({ rule: text, text: v.number(), title: v.number() })

export const ItemSchema = v.strictObject({
  id: v.pipe(text, v.regex(ITEM_ID)),
  link: v.optional(url),
  title: text,
  summary: v.pipe(text, v.description('Plain text, at most 500 characters; may be empty.')),
  image: v.optional(url),
  published: instant,
  updated: instant,
  added: v.pipe(instant, v.description('When it was first kept; since and until compare it.')),
  language: text,
  source: v.strictObject({ id: text, name: text, home: v.optional(url) }),
  via: v.optional(v.strictObject({ id: text, name: text })),
  authors: v.array(text),
  categories: v.array(text),
  places: v.array(text),
  coordinates: v.optional(
    v.pipe(
      v.strictObject({ latitude: v.number(), longitude: v.number() }),
      v.description('A point inside the first unit that it is about, in degrees (WGS 84).'),
    ),
  ),
  score: v.number(),
  because: v.array(EvidenceSchema),
  also: v.pipe(
    v.array(v.strictObject({ name: text, link: url, published: instant, because: v.optional(JoinSchema) })),
    v.description('The same story in other outlets.'),
  ),
  dropped: v.optional(v.literal(true)),
  late: v.optional(v.literal(true)),
  backfill: v.optional(v.literal(true)),
})

export const ItemListSchema = v.strictObject({
  items: v.array(ItemSchema),
  next: v.optional(
    v.pipe(text, v.description('The cursor of the next page. Absent at the end; a page may be empty before it.')),
  ),
})

/** JSON Feed 1.1 as we write it. */
export const JsonFeedSchema = v.strictObject({
  version: text,
  title: text,
  home_page_url: url,
  feed_url: url,
  description: text,
  next_url: v.optional(url),
  icon: v.optional(url),
  favicon: v.optional(url),
  authors: v.array(v.strictObject({ name: text, url: v.optional(url) })),
  language: text,
  hubs: v.optional(v.array(v.strictObject({ type: text, url }))),
  _tin_dien_bien: v.strictObject({ about: url }),
  items: v.array(
    v.strictObject({
      id: text,
      url,
      title: text,
      content_html: text,
      summary: v.optional(text),
      image: v.optional(url),
      date_published: v.optional(instant),
      date_modified: instant,
      authors: v.array(v.strictObject({ name: text, url: v.optional(url) })),
      tags: v.optional(v.array(text)),
      language: text,
      _geo: v.optional(v.strictObject({ type: v.literal('Point'), coordinates: v.array(v.number()) })),
      _tin_dien_bien: v.optional(
        v.pipe(
          v.strictObject({
            source: v.strictObject({ id: text, name: text }),
            places: v.array(text),
            added: instant,
            also: v.array(v.strictObject({ name: text, link: url, published: instant })),
            score: v.number(),
            because: v.array(EvidenceSchema),
          }),
          v.description('Absent in the daily feed, whose entries hold many items.'),
        ),
      ),
    }),
  ),
})

const NearMissSchema = v.strictObject({
  source: text,
  link: text,
  title: text,
  summary: text,
  published: instant,
  seen: instant,
  score: v.number(),
  because: v.array(EvidenceSchema),
})
const FollowedChangeSchema = v.strictObject({
  change: v.picklist(['new', 'edited', 'joined', 'restored', 'dropped', 'hidden']),
  at: v.string(),
  id: v.string(),
  /** The current item; absent if it left every list. */
  item: v.optional(ItemSchema),
})
export const ChangeListSchema = v.strictObject({
  changes: v.array(FollowedChangeSchema),
  next: v.string(),
  more: v.boolean(),
})

export const NearMissListSchema = v.strictObject({ items: v.array(NearMissSchema) })

const BothLanguages = v.strictObject({ vi: text, en: text })

export const ExplainedSchema = v.strictObject({
  case: v.pipe(
    v.picklist(['kept', 'withdrawn', 'copy', 'hidden', 'near-miss', 'dropped', 'unknown']),
    v.description('The outcome for the article; unknown if no source has listed it.'),
  ),
  id: v.optional(v.pipe(text, v.description('The id of its item.'))),
  threshold: v.number(),
  kept: v.optional(v.boolean()),
  score: v.optional(v.number()),
  because: v.optional(v.array(EvidenceSchema)),
  places: v.optional(v.array(text)),
  asked: v.optional(
    v.pipe(
      v.strictObject({ sources: count, since: v.optional(instant) }),
      v.description('How many sources have not listed it, and since when all their items are known.'),
    ),
  ),
  explanation: v.pipe(BothLanguages, v.description('The outcome, the deciding reason, and what would include it.')),
})

/** `places` are nodes of the same shape. */
const PlaceSchema = v.strictObject({
  slug: text,
  name: text,
  displayName: BothLanguages,
  kind: text,
  today: v.optional(v.array(text)),
  items: count,
  places: v.array(v.any()),
})
export const PlaceListSchema = v.strictObject({ places: v.array(PlaceSchema) })

const WayStepSchema = v.object({
  way: v.picklist(['feed', 'sitemap', 'api', 'page', 'search']),
  url,
  look: v.optional(v.pipe(v.literal(true), v.description('Requested for the addresses that it names.'))),
  ofIndex: v.optional(v.pipe(v.literal(true), v.description('Named by an index of sitemaps.'))),
})

export const SourceListSchema = v.strictObject({
  sources: v.array(
    v.object({
      id: text,
      name: text,
      url,
      home: url,
      language: text,
      region: v.picklist(REGIONS),
      everyMinutes: count,
      status: v.picklist(['waiting', 'working', 'quiet', 'failing', 'blocked', 'gone']),
      ways: v.optional(
        v.pipe(
          v.strictObject({
            inUse: v.optional(WayStepSchema),
            tried: v.array(v.object({ ...WayStepSchema.entries, at: instant, result: text })),
          }),
          v.description('Of a newsroom known by its front page: the way in use, and what was tried to find it.'),
        ),
      ),
      problem: v.optional(v.strictObject({ what: text, since: instant, detail: text })),
      failures: count,
      lastOkAt: v.nullable(instant),
      newestAt: v.nullable(instant),
      nextPollAt: v.nullable(instant),
      readFrom: v.optional(v.pipe(text, v.description('The host that answers, if it is not that of the address.'))),
      week: v.strictObject({ items: count, kept: count, days: count }),
    }),
  ),
})

/** The results of one tick. */
const ReportSchema = {
  startedAt: instant,
  tookMs: count,
  due: count,
  polled: count,
  unchanged: count,
  failed: count,
  left: v.pipe(count, v.description('Due, but beyond the tick’s budget.')),
  read: count,
  seen: count,
  kept: count,
  edited: count,
  joined: count,
  known: count,
  near: count,
  dropped: count,
  unusable: count,
  requests: count,
  bytesRead: count,
  bytesParsed: count,
  rowsWritten: count,
  articles: v.pipe(count, v.description('Articles’ own pages that were read.')),
  articlesLeft: v.pipe(count, v.description('Articles that wait to be read.')),
}

const SourceReportSchema = v.strictObject({
  source: text,
  answer: v.picklist(['read', 'equal', 'not-modified', 'failed']),
  read: count,
  seen: count,
  relevant: count,
  near: count,
  problem: v.optional(text),
  bytes: count,
  nextPollAt: instant,
})

export const TickSchema = v.strictObject({
  ...ReportSchema,
  published: v.pipe(v.array(text), v.description('The documents that were put in KV.')),
  sources: v.array(SourceReportSchema),
})

const DaySchema = v.strictObject({
  day: v.pipe(v.string(), v.isoDate()),
  ticks: count,
  requests: count,
  kvWrites: count,
  rowsWritten: count,
  bytesRead: count,
  bytesParsed: count,
  kept: count,
  awakeMs: v.pipe(count, v.description('How long the Poller and its shards were awake.')),
})

const PaceSchema = v.strictObject({
  requests: v.pipe(v.number(), v.minValue(0)),
  parseBytes: v.pipe(v.number(), v.minValue(0)),
  killed: v.pipe(count, v.description('Ticks that the platform ended in the last 24 hours.')),
  lastKill: v.optional(
    v.strictObject({
      at: instant,
      source: v.pipe(text, v.description('The source whose body was being read; "" for none.')),
    }),
  ),
})

const ShardSchema = v.strictObject({
  shard: count,
  sources: count,
  answeredAt: v.pipe(text, v.description('"" if never.')),
  failures: count,
})

export const HealthSchema = v.strictObject({
  status: v.picklist(['ok', 'warning', 'failing']),
  reasons: v.array(
    v.strictObject({
      level: v.pipe(v.picklist(['note', 'warning', 'failing']), v.description('A note requires no action.')),
      what: text,
      detail: text,
    }),
  ),
  tickedAt: v.nullable(instant),
  lastTick: v.nullable(v.strictObject(ReportSchema)),
  today: v.pipe(DaySchema, v.description('Sums of the UTC day.')),
  limits: v.array(v.strictObject({ what: text, per: v.picklist(['day', 'tick']), used: count, limit: count })),
  pace: v.nullable(v.pipe(PaceSchema, v.description('How much work a tick takes on at present.'))),
  unpublished: v.pipe(
    v.strictObject({ count, keys: v.pipe(v.array(text), v.description('The first 20.')) }),
    v.description('Documents whose newest version is not in KV yet.'),
  ),
  articles: v.strictObject({
    waiting: v.pipe(count, v.description('Articles that wait to be read.')),
    keptOut: v.pipe(
      v.array(v.strictObject({ host: text, why: text, at: instant })),
      v.description('Hosts whose robots.txt kept us out of an article in the last week.'),
    ),
  }),
  shards: v.optional(v.array(ShardSchema)),
})

export const ProblemSchema = v.strictObject({
  title: text,
  status: count,
  detail: text,
  errors: v.optional(
    v.array(
      v.strictObject({
        parameter: v.pipe(
          text,
          v.description('The parameter, or the place in the body, such as topic.drop[0].words[1].'),
        ),
        value: v.optional(text),
        detail: text,
        nearest: v.optional(v.array(text)),
      }),
    ),
  ),
})

const ChangeSchema = v.strictObject({
  id: v.optional(text),
  title: text,
  link: text,
  source: text,
  published: instant,
  score: v.number(),
  because: v.array(EvidenceSchema),
  explanation: BothLanguages,
  hidden: v.optional(v.literal(true)),
  stays: v.optional(v.literal(true)),
})
export const PreviewSchema = v.strictObject({
  compared: v.strictObject({ items: count, nearMisses: count }),
  threshold: v.number(),
  added: v.array(ChangeSchema),
  dropped: v.array(ChangeSchema),
  newSources: v.pipe(
    v.array(text),
    v.description(
      'Ids of sources that the config in force does not have at this address; POST /api/config/try-source polls one.',
    ),
  ),
})

const DifferenceSchema = v.strictObject({
  path: v.pipe(text, v.description('Such as "sources[vnexpress].url".')),
  before: v.optional(v.any()),
  after: v.optional(v.any()),
})
const DifferencesSchema = v.pipe(
  v.array(DifferenceSchema),
  v.description('At most 200. Without `before` or `after`, the field was absent.'),
)
export const MergedSchema = v.strictObject({
  version: count,
  merged: v.any(),
  theirs: v.any(),
  conflicts: v.pipe(v.array(text), v.description('Paths that both changed; `merged` has yours.')),
  changed: DifferencesSchema,
})
export const TriedSourceSchema = v.strictObject({
  read: count,
  items: v.pipe(
    v.array(
      v.strictObject({
        title: text,
        link: text,
        published: instant,
        decision: v.picklist(['kept', 'near-miss', 'dropped']),
        score: v.number(),
        explanation: BothLanguages,
      }),
    ),
    v.description('The newest 20.'),
  ),
  problem: v.optional(text),
})
export const ProposedSourceSchema = v.strictObject({
  source: v.optional(
    v.pipe(v.any(), v.description('The entry, as `sources` of the config takes it; absent if nothing could be read.')),
  ),
  ...TriedSourceSchema.entries,
  feeds: v.pipe(v.array(text), v.description('The feeds that an HTML page names, usually better than the page.')),
  lacksArticle: v.optional(
    v.pipe(v.literal(true), v.description('A list in JSON without addresses: ask again with `article`.')),
  ),
})
export const SavedSchema = v.strictObject({ saved: v.literal(true), presentation: text, relevance: text })
export const HistorySchema = v.strictObject({
  versions: v.pipe(
    v.array(
      v.strictObject({
        version: count,
        at: instant,
        note: text,
        config: v.pipe(v.any(), v.description('null for a return to the built-in config.')),
        changes: DifferencesSchema,
      }),
    ),
    v.description('The last 50, newest first.'),
  ),
})
export const ImportedSchema = v.strictObject({
  imported: count,
  known: v.pipe(count, v.description('Items that were there already.')),
})
export const InForceSchema = v.strictObject({
  from: v.picklist(['built-in', 'override', 'last-good']),
  problems: v.array(v.strictObject({ path: text, message: text })),
  config: v.any(),
  fromBuiltIn: DifferencesSchema,
  healthFeed: v.pipe(url, v.description('Troubles and recoveries, for the owner’s feed reader.')),
})
