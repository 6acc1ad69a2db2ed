import * as v from 'valibot'
import { ITEM_ID } from '../../text/item-id.ts'
import { described } from './described.ts'
import { minutes, text } from './fields.ts'
import { NotifySchema, PushSchema } from './push-schema.ts'
import { SourceSchema } from './source-schema.ts'
import { TopicSchema } from './topic-schema.ts'
import { UtcOffsetSchema } from './utc-offset.ts'

/**
 * The one schema of everything a person tunes: it validates, gives the types, and names the place of a mistake. Unknown
 * fields are errors, so that a misspelt setting is not silently ignored.
 */
const count = v.pipe(v.number(), v.integer('must be a whole number'), v.minValue(1, 'must be at least 1'))

/** An item's id, or a web address. */
const HIDDEN = new RegExp(`${ITEM_ID.source}|^https?://[^\\s/]\\S*$`)

const SiteSchema = v.strictObject({
  title: v.strictObject({ vi: text, en: text }),
  description: v.strictObject({ vi: text, en: text }),
  tagAuthority: described(
    'The authority of Atom ids (RFC 4151): a name and a date on which you held it. Never change it.',
    v.pipe(v.string(), v.regex(/^[a-z0-9.-]+,\d{4}(-\d\d){0,2}$/, 'must look like "example.org,2026"')),
  ),
  language: v.literal('vi'),
  utcOffset: described('Days begin and end in this zone.', UtcOffsetSchema),
  dailyHour: described(
    'The local hour at which the daily feed has yesterday: 0 to 23.',
    v.pipe(
      v.number(),
      v.integer('must be a whole hour'),
      v.minValue(0, 'must be 0 to 23'),
      v.maxValue(23, 'must be 0 to 23'),
    ),
  ),
  contact: described(
    'Where a publisher or a reader can complain: an address or a mailto: link. Empty: the about page says only who runs it.',
    v.string(),
  ),
  hub: described(
    'A WebSub hub, which passes news on to subscribers at once: its address. Empty: none. Needs SITE_URL.',
    v.pipe(v.string(), v.regex(/^$|^https?:\/\/[^\s"<>\\]+$/, 'must be empty or a web address')),
  ),
})

const LimitsSchema = v.strictObject({
  tickMinutes: described('The interval of the cron in wrangler.toml.', minutes),
  requestsPerTick: described('Outgoing requests of a tick, redirects counted. The free plan allows 50.', count),
  connections: described(
    'Open connections at a time. The platform allows 6.',
    v.pipe(count, v.maxValue(6, 'the platform allows 6')),
  ),
  startParseBytes: described(
    'Bytes handed to the parser by a first tick. From then on the pace adjusts itself.',
    count,
  ),
  parseBytesPerTick: described('The most that the pace may reach: bytes handed to the parser in one tick.', count),
  requestTimeoutMs: count,
  bodyBytes: described('Larger bodies are refused, in bytes after decompression.', count),
  redirects: count,
  shortestPollMinutes: described('A source is never asked more often than this.', minutes),
  longestPollMinutes: described(
    'A source is asked at least this often, also if its server asks for more or it failed often.',
    minutes,
  ),
  kvWritesPerDay: described(
    'Writes to KV in a UTC day, over which nothing but the config is published. The free plan allows an account 1,000.',
    count,
  ),
  rowsWrittenPerDay: described(
    'Rows written to SQLite in a UTC day, over which sources wait for the next. The free plan allows an account 100,000.',
    count,
  ),
})

export const ConfigSchema = v.strictObject({
  site: SiteSchema,
  sources: v.pipe(v.array(SourceSchema), v.minLength(1, 'must have at least one source')),
  topic: TopicSchema,
  limits: LimitsSchema,
  hidden: described(
    'Ids of items that must not be shown: 410 at their address, absent everywhere else. Addresses of near misses and dropped articles.',
    v.array(
      v.pipe(v.string(), v.regex(HIDDEN, 'must be an id such as "20261123-k3F9x2aB", or the address of a near miss')),
    ),
  ),
  push: described(
    'Where news is sent when it arrives: webhooks, ntfy, Telegram.',
    v.pipe(v.array(PushSchema), v.maxLength(20, 'must not have more than 20 entries')),
  ),
  notify: described(
    'Who is notified when something goes wrong, and when it is over.',
    v.pipe(v.array(NotifySchema), v.maxLength(5, 'must not have more than 5 entries')),
  ),
})

export type { Source } from './source-schema.ts'
/** The languages of our own words. */
export type Language = keyof Site['title']

export type Site = Readonly<v.InferOutput<typeof SiteSchema>>
export type Limits = Readonly<v.InferOutput<typeof LimitsSchema>>
export type Config = Readonly<v.InferOutput<typeof ConfigSchema>>
