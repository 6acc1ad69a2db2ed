import * as v from 'valibot'
import { tidy } from '../../text/fold.ts'
import { slugOf } from '../../text/slug.ts'
import { parseWhen } from './parse-instant.ts'

export const DEFAULT_LIMIT = 50
const MAX_LIMIT = 200
const MAX_VALUES = 20
const MAX_WORDS_LENGTH = 200

/** What values may name. */
export type Known = {
  readonly places: ReadonlySet<string>
  readonly sources: ReadonlySet<string>
  /** Days in `since` and `until` are days of this zone. */
  readonly utcOffset: string
}

/** Units of today have their kind in their slug; a name alone is the former district, else that unit. */
const UNIT_KINDS = ['xa', 'phuong']

const unique = (values: string[]): string[] => [...new Set(values)].sort()

const values = v.pipe(
  v.array(v.string()),
  v.transform((given) =>
    given
      .flatMap((value) => value.split(','))
      .map(tidy)
      .filter((value) => value !== ''),
  ),
  v.maxLength(MAX_VALUES, `names more than ${MAX_VALUES} values`),
)

const once = v.pipe(
  v.array(v.string()),
  v.maxLength(1, 'is given more than once'),
  v.transform(([only = '']) => only),
)

/** The known slug that a slug or a name stands for: "Sín Thầu" and "sin-thau" → "xa-sin-thau"; unknown ones as they are. */
function slugAmong(known: ReadonlySet<string>, text: string): string {
  const slug = slugOf(text)
  return [slug, ...UNIT_KINDS.map((kind) => `${kind}-${slug}`)].find((one) => known.has(one)) ?? slug
}

function slugsAmong(known: ReadonlySet<string>, what: string) {
  const slug = v.pipe(
    v.string(),
    v.transform((text) => slugAmong(known, text)),
    v.check((given) => known.has(given), `is no ${what} that we know`),
  )
  return v.optional(v.pipe(values, v.array(slug), v.transform(unique)), [])
}

const words = v.optional(
  v.pipe(
    values,
    v.array(v.pipe(v.string(), v.maxLength(MAX_WORDS_LENGTH, `is longer than ${MAX_WORDS_LENGTH} characters`))),
    v.transform(unique),
  ),
  [],
)

function instant(utcOffset: string, end: boolean) {
  return v.optional(
    v.pipe(
      once,
      v.check(
        (text) => parseWhen(text, utcOffset) !== undefined,
        'must be a date such as 2026-11-23 or an instant such as 2026-11-23T08:00:00Z',
      ),
      v.transform((text) => new Date(parseWhen(text, utcOffset, end) ?? 0).toISOString()),
    ),
  )
}

const wholeLimit = `must be a whole number from 1 to ${MAX_LIMIT}`
const limit = v.pipe(
  once,
  v.regex(/^\d{1,9}$/, wholeLimit),
  v.transform(Number),
  v.minValue(1, wholeLimit),
  v.maxValue(MAX_LIMIT, wholeLimit),
)

/** The query of feeds, lists and pages: the one place that says what it may hold. */
export function querySchema({ places, sources, utcOffset }: Known) {
  return v.object({
    place: slugsAmong(places, 'place'),
    source: slugsAmong(sources, 'source'),
    category: words,
    q: words,
    since: instant(utcOffset, false),
    until: instant(utcOffset, true),
    limit: v.optional(limit, [`${DEFAULT_LIMIT}`]),
  })
}
