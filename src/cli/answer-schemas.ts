import * as v from 'valibot'

/** The shapes of what the JSON API answers. Tests hold every answer against them; openapi.json is made from them. */

const text = v.string()
const instant = v.pipe(v.string(), v.isoTimestamp())
const url = v.pipe(v.string(), v.url())
const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const field = v.picklist(['title', 'summary', 'category', 'url', 'source', 'text', 'section', 'keywords', 'dateline'])

const EvidenceSchema = v.strictObject({
  rule: text,
  text: v.pipe(text, v.description('The very words that it rests on.')),
  field,
  at: v.pipe(v.tuple([count, count]), v.description('Where in the field, in UTF-16 units.')),
  weight: v.pipe(v.number(), v.integer()),
})

/** Why another outlet's item is the same story: shares of text and headline in common. */
const JoinSchema = v.strictObject({ rule: text, text: v.number(), title: v.number() })

export const ItemSchema = v.strictObject({
  id: v.pipe(text, v.regex(/^\d{8}-[0-9A-Za-z]{8}$/)),
  link: v.optional(url),
  title: text,
  summary: v.pipe(text, v.description('Plain text, at most 500 characters; may be empty.')),
  image: v.optional(url),
  published: instant,
  updated: instant,
  added: v.pipe(instant, v.description('When it was first kept: what since and until compare.')),
  language: text,
  source: v.strictObject({ id: text, name: text, home: v.optional(url) }),
  via: v.optional(v.strictObject({ id: text, name: text })),
  authors: v.array(text),
  categories: v.array(text),
  places: v.array(text),
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
export const NearMissListSchema = v.strictObject({ items: v.array(NearMissSchema) })

const BothLanguages = v.strictObject({ vi: text, en: text })

export const ExplainedSchema = v.strictObject({
  kept: v.boolean(),
  score: v.number(),
  threshold: v.number(),
  because: v.array(EvidenceSchema),
  places: v.array(text),
  explanation: BothLanguages,
  known: v.optional(v.strictObject({ standing: v.picklist(['kept', 'dropped', 'near-miss']), id: v.optional(text) })),
})

/** `places` holds more of the same. */
export const PlaceSchema = v.strictObject({
  slug: text,
  name: text,
  displayName: BothLanguages,
  kind: text,
  today: v.optional(v.array(text)),
  items: count,
  places: v.array(v.any()),
})
export const PlaceListSchema = v.strictObject({ places: v.array(PlaceSchema) })

export const SourceListSchema = v.strictObject({
  sources: v.array(
    v.object({
      id: text,
      name: text,
      url,
      home: url,
      language: text,
      region: v.picklist(['local', 'neighbour', 'national', 'international']),
      everyMinutes: count,
      status: v.picklist(['waiting', 'working', 'quiet', 'failing', 'blocked', 'gone']),
      problem: v.optional(v.strictObject({ what: text, since: instant, detail: text })),
      failures: count,
      lastOkAt: v.nullable(instant),
      newestAt: v.nullable(instant),
      nextPollAt: v.nullable(instant),
      week: v.strictObject({ items: count, kept: count, days: count }),
    }),
  ),
})

export const HealthSchema = v.object({
  status: v.picklist(['ok', 'warning', 'failing']),
  reasons: v.array(v.strictObject({ level: v.picklist(['warning', 'failing']), what: text, detail: text })),
  tickedAt: v.nullable(instant),
  quotas: v.array(v.strictObject({ what: text, per: v.picklist(['day', 'tick']), used: count, limit: count })),
  shards: v.optional(v.strictObject({ count, retriesToday: count, deadLetters: count })),
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
})
export const SavedSchema = v.strictObject({ saved: v.literal(true), presentation: text, relevance: text })
export const InForceSchema = v.strictObject({
  from: v.picklist(['built-in', 'override', 'last-good']),
  problems: v.array(v.strictObject({ path: text, message: text })),
  config: v.any(),
})
