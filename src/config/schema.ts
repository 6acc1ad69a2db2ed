import * as v from 'valibot'
import { SourceSchema } from './source-schema.ts'
import { TopicSchema } from './topic-schema.ts'

/**
 * The one schema of everything a person tunes: it validates, it gives the types, and it names the place of a mistake.
 * Unknown fields are errors, so that a misspelt setting cannot be ignored in silence.
 */
const text = v.pipe(v.string(), v.trim(), v.minLength(1, 'must not be empty'))
const minutes = v.pipe(v.number(), v.integer('must be whole minutes'), v.minValue(1, 'must be at least 1 minute'))
const count = v.pipe(v.number(), v.integer('must be a whole number'), v.minValue(1, 'must be at least 1'))

export const SiteSchema = v.strictObject({
  title: v.strictObject({ vi: text, en: text }),
  description: v.strictObject({ vi: text, en: text }),
  /** The authority of Atom ids (RFC 4151): a name and a date on which you held it. Never change it. */
  tagAuthority: v.pipe(v.string(), v.regex(/^[a-z0-9.-]+,\d{4}(-\d\d){0,2}$/, 'must look like "example.org,2026"')),
  language: v.literal('vi'),
  /** Days begin and end in this zone. */
  utcOffset: v.pipe(v.string(), v.regex(/^[+-]\d\d:\d\d$/, 'must look like "+07:00"')),
  /** Where a publisher or a reader can complain: an address or a mailto: link. Empty: the about page says only who runs it. */
  contact: v.string(),
})

export const LimitsSchema = v.strictObject({
  /** How often the cron in wrangler.toml fires. */
  tickMinutes: minutes,
  /** Outgoing requests of a tick, redirects counted. The free plan allows 50. */
  requestsPerTick: count,
  /** Open connections at a time. The platform allows 6. */
  connections: v.pipe(count, v.maxValue(6, 'the platform allows 6')),
  /** Bytes handed to the parser before a tick stops fetching. Keeps a tick within its CPU time. */
  parseBytesPerTick: count,
  requestTimeoutMs: count,
  /** Larger bodies are refused, in bytes after decompression. */
  bodyBytes: count,
  redirects: count,
  /** A source is never asked more often than this. */
  shortestPollMinutes: minutes,
  /** A source is asked at least this often, whatever its server says and however often it failed. */
  longestPollMinutes: minutes,
})

export const ConfigSchema = v.strictObject({
  site: SiteSchema,
  sources: v.pipe(v.array(SourceSchema), v.minLength(1, 'must have at least one source')),
  topic: TopicSchema,
  limits: LimitsSchema,
  /** Ids of items that must not be shown: 410 at their address, absent everywhere else. */
  hidden: v.array(text),
})

export type { Source } from './source-schema.ts'
export type Site = Readonly<v.InferOutput<typeof SiteSchema>>
export type Limits = Readonly<v.InferOutput<typeof LimitsSchema>>
export type Config = Readonly<v.InferOutput<typeof ConfigSchema>>
