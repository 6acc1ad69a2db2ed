import * as v from 'valibot'
import type { Language, Source } from '../../config/schema/schema.ts'
import type { ServedConfig } from '../../publish/documents.ts'
import type { Judged } from '../../relevance/judged.ts'
import { tidy } from '../../text/fold.ts'
import { withoutUndefined } from '../../without-undefined.ts'
import { evidenceOf } from '../../write/evidence.ts'
import type { ParameterError } from '../http/problem.ts'
import { suggested } from '../query/suggest.ts'
import type { WhyAnswer } from '../why/answer.ts'
import { inOneText, sentencesOf } from '../why/sentences.ts'

const text = (most: number) =>
  v.pipe(v.string('must be a string'), v.maxLength(most, `is longer than ${most} characters`))

/** The body of POST /api/explain. */
export const ExplainRequestSchema = v.strictObject(
  {
    /** Optional if `url` is given. */
    title: v.optional(v.pipe(text(1_000), v.transform(tidy), v.minLength(1, 'must not be empty'))),
    summary: v.optional(v.pipe(text(10_000), v.transform(tidy)), ''),
    url: v.optional(text(2_000), ''),
    /** Id of a source of the config, which counts as evidence. */
    source: v.optional(text(100)),
  },
  (issue) => (issue.expected === 'never' ? 'is not a field of this request' : 'is missing or is not an object'),
)

export type ExplainRequest = Readonly<v.InferOutput<typeof ExplainRequestSchema>>
export type ParsedExplain =
  | { readonly kind: 'request'; readonly request: ExplainRequest; readonly source: Source | undefined }
  | { readonly kind: 'wrong'; readonly errors: readonly ParameterError[] }

/** Reads a request to explain. `value` is its unchecked JSON. */
export function parseExplain(value: unknown, config: ServedConfig): ParsedExplain {
  const parsed = v.safeParse(ExplainRequestSchema, value)
  if (!parsed.success) return { kind: 'wrong', errors: parsed.issues.map(errorFrom) }
  const { title, url, source: id } = parsed.output
  if (title === undefined && url === '') return { kind: 'wrong', errors: [NO_TITLE] }
  const source = config.sources.find((each) => each.id === id)
  if (id !== undefined && !source) return { kind: 'wrong', errors: [unknownSource(id, config)] }
  return { kind: 'request', request: parsed.output, source }
}

const NO_TITLE: ParameterError = { parameter: 'title', detail: 'is missing; url is also enough' }

/** The words of a request, in the form that a tick judges. */
export function asked({ title = '', summary, url }: ExplainRequest, source: Source | undefined): Judged {
  return withoutUndefined({ title, summary, categories: [], link: url, source: source?.id })
}

/** The answer for programs: what became of the article, the decision, and both in words. */
export function explained(answer: WhyAnswer, config: ServedConfig) {
  const { decision, id, asked: sources } = answer
  const inWords = (language: Language) => inOneText(sentencesOf(answer, config, language))
  return withoutUndefined({
    case: answer.case,
    id,
    threshold: config.topic.threshold,
    kept: decision?.kept,
    score: decision?.score,
    because: decision && evidenceOf(decision.item),
    places: decision?.places,
    asked: sources && withoutUndefined({ sources: sources.sources, since: sources.since || undefined }),
    explanation: { vi: inWords('vi'), en: inWords('en') },
  })
}

function errorFrom(issue: v.BaseIssue<unknown>): ParameterError {
  const parameter = issue.path?.map(({ key }) => String(key)).join('.') ?? '(body)'
  return { parameter, detail: issue.message }
}

function unknownSource(id: string, { sources }: ServedConfig): ParameterError {
  const ids = sources.map((source) => source.id)
  return { parameter: 'source', value: id, detail: 'is an unknown source', ...suggested(id, ids) }
}
