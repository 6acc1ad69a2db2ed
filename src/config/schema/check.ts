import * as v from 'valibot'
import { gazetteer } from '../gazetteer.ts'
import { type Config, ConfigSchema } from './schema.ts'
import { checkTopic } from './topic-check.ts'

/** One mistake in a config: where, as "sources[3].url", and what is wrong with it. */
export type Problem = { readonly path: string; readonly message: string }

export type CheckedConfig =
  | { readonly kind: 'good'; readonly config: Config }
  | { readonly kind: 'bad'; readonly problems: readonly Problem[] }

/** Checks a whole config from any author: shapes first, then everything that a shape cannot express. */
export function checkConfig(value: unknown): CheckedConfig {
  const parsed = v.safeParse(ConfigSchema, value)
  if (!parsed.success) return { kind: 'bad', problems: parsed.issues.map(problemFrom) }
  const config = parsed.output
  const problems = [
    ...duplicateSources(config),
    ...contradictions(config),
    ...problemsOfTopic(config),
    ...problemsOfPush(config),
  ]
  if (problems.length > 0) return { kind: 'bad', problems }
  return { kind: 'good', config }
}

function problemFrom(issue: v.BaseIssue<unknown>): Problem {
  return { path: pathOf(issue), message: messageOf(issue) }
}

function messageOf(issue: v.BaseIssue<unknown>): string {
  if (issue.kind !== 'schema') return issue.message
  if (issue.expected === 'never') return unknownField(issue.path?.at(-1)?.key)
  if (issue.received === 'undefined') return 'is missing'
  return issue.message
}

/** Selectors or paths at a source of another kind: the mistake is the kind. */
function unknownField(name: unknown): string {
  const kind = name === 'selectors' ? 'page' : name
  if (kind === 'page' || kind === 'json') return `is only for a source of "kind": "${kind}"`
  return 'is not a field that we know'
}

function pathOf(issue: v.BaseIssue<unknown>): string {
  const path = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('')
  return path.replace(/^\./, '') || '(whole config)'
}

function problemsOfTopic({ topic, sources }: Config): readonly Problem[] {
  const ids = sources.map(({ id }) => id)
  return checkTopic(topic, gazetteer, ids)
}

function duplicateSources({ sources }: Config): Problem[] {
  const problems: Problem[] = []
  for (const field of ['id', 'url'] as const) {
    const firsts = new Map<string, number>()
    for (const [index, { [field]: value }] of sources.entries()) {
      const first = firsts.get(value)
      if (first === undefined) firsts.set(value, index)
      else {
        const message = `is the same as sources[${first}].${field}: ${value}`
        problems.push({ path: `sources[${index}].${field}`, message })
      }
    }
  }
  return problems
}

function problemsOfPush({ push, notify }: Config): readonly Problem[] {
  const slugs = new Set(gazetteer.map(({ slug }) => slug))
  const problems: Problem[] = []
  for (const [index, { place = [] }] of push.entries()) {
    for (const [at, slug] of place.entries()) {
      if (slugs.has(slug)) continue
      problems.push({ path: `push[${index}].place[${at}]`, message: `no place has the slug "${slug}"` })
    }
  }
  return [...problems, ...sameNames('push', push), ...sameNames('notify', notify)]
}

function sameNames(part: string, entries: readonly { readonly name: string }[]): Problem[] {
  const problems: Problem[] = []
  for (const [index, { name }] of entries.entries()) {
    const first = entries.findIndex((one) => one.name === name)
    if (first === index) continue
    problems.push({ path: `${part}[${index}].name`, message: `is the same as ${part}[${first}].name` })
  }
  return problems
}

function contradictions({ limits, sources }: Config): Problem[] {
  const problems: Problem[] = []
  if (limits.longestPollMinutes < limits.shortestPollMinutes) {
    problems.push({ path: 'limits.longestPollMinutes', message: 'must not be less than limits.shortestPollMinutes' })
  }
  sources.forEach((source, index) => {
    if (source.everyMinutes > limits.longestPollMinutes) {
      problems.push({
        path: `sources[${index}].everyMinutes`,
        message: `must not be more than limits.longestPollMinutes (${limits.longestPollMinutes})`,
      })
    }
  })
  return problems
}
