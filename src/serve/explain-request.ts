import * as v from 'valibot'
import type { Config, Source } from '../config/schema.ts'
import { fieldText } from '../field-text.ts'
import { explain } from '../relevance/explain.ts'
import { type Judged, judge } from '../relevance/judge.ts'
import { matcherFor } from '../relevance/matcher-for.ts'
import { tidy } from '../text/fold.ts'
import { nearest } from './nearest.ts'
import type { ParameterError } from './problem.ts'

const text = (most: number) =>
  v.pipe(v.string('must be a string'), v.maxLength(most, `is longer than ${most} characters`))

const RequestSchema = v.strictObject(
  {
    title: v.pipe(text(1_000), v.transform(tidy), v.minLength(1, 'must not be empty')),
    summary: v.optional(v.pipe(text(10_000), v.transform(tidy)), ''),
    url: v.optional(text(2_000), ''),
    /** Id of a source of the config, which counts for what it is. */
    source: v.optional(text(100)),
  },
  (issue) => (issue.expected === 'never' ? 'is no field of this request' : 'is missing or is no object'),
)

export type Explanation =
  | { readonly kind: 'explained'; readonly body: ReturnType<typeof explained> }
  | { readonly kind: 'wrong'; readonly errors: readonly ParameterError[] }

/** Judges a headline as a tick would, and says why. `value` is the request's JSON, not checked yet. */
export function explainRequest(value: unknown, config: Config, now: Date): Explanation {
  const parsed = v.safeParse(RequestSchema, value)
  if (!parsed.success) return { kind: 'wrong', errors: parsed.issues.map(errorFrom) }
  const { title, summary, url, source: id } = parsed.output
  const source = config.sources.find((each) => each.id === id)
  if (id !== undefined && !source) return { kind: 'wrong', errors: [unknownSource(id, config)] }
  const item = { title, summary, categories: [], link: url, ...(source ? { source: source.id } : {}) }
  return { kind: 'explained', body: explained(item, source, config, now) }
}

function explained(item: Judged, source: Source | undefined, { topic }: Config, now: Date) {
  const matcher = matcherFor(topic)
  const verdict = judge(matcher, item, source, now)
  return {
    kept: verdict.kept,
    score: verdict.score,
    threshold: topic.threshold,
    because: verdict.because.map(([rule, field, start, end, weight]) => ({
      rule,
      text: fieldText(item, field).slice(start, end),
      field,
      at: [start, end] as const,
      weight,
    })),
    places: verdict.places,
    explanation: { vi: explain(matcher, item, verdict, 'vi'), en: explain(matcher, item, verdict, 'en') },
  }
}

function errorFrom(issue: v.BaseIssue<unknown>): ParameterError {
  const parameter = issue.path?.map(({ key }) => String(key)).join('.') ?? '(body)'
  return { parameter, detail: issue.message }
}

function unknownSource(id: string, { sources }: Config): ParameterError {
  const near = nearest(
    id,
    sources.map((source) => source.id),
  )
  return {
    parameter: 'source',
    value: id,
    detail: 'is no source that we know',
    ...(near.length > 0 ? { nearest: near } : {}),
  }
}
