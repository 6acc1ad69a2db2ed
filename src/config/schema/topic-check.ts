import * as v from 'valibot'
import { GazetteerSchema, type OwnerRule, type Place, type Topic } from './topic-schema.ts'

/** A setting that is well-formed but cannot work: where, such as "topic.drop[0].words[1]", and why. */
export type TopicProblem = { readonly path: string; readonly message: string }

/**
 * Finds mistakes that the schema cannot: names of places and sources that do not exist, and rules that can never match.
 */
export function checkTopic(
  topic: Topic,
  gazetteer: readonly Place[],
  sourceIds: readonly string[],
): readonly TopicProblem[] {
  const slugs = new Set(gazetteer.map((place) => place.slug))
  const problems: TopicProblem[] = []
  const report = (path: string, message: string): void => void problems.push({ path, message })

  if (!slugs.has(topic.about)) report('topic.about', `no place has the slug "${topic.about}"`)
  if (topic.nearMiss >= topic.threshold) report('topic.nearMiss', 'must be below the threshold')
  if (topic.lists.short >= topic.lists.long) report('topic.lists.short', 'must be below lists.long')
  for (const [part, words] of Object.entries(topic.newsroom)) reportWordless(`topic.newsroom.${part}`, words, report)
  for (const part of ['contexts', 'signals', 'decoys'] as const) {
    for (const [index, { words }] of topic[part].entries()) {
      reportWordless(`topic.${part}[${index}].words`, words, report)
    }
  }
  for (const part of ['keep', 'drop'] as const) {
    for (const [index, rule] of topic[part].entries())
      checkRule(`topic.${part}[${index}]`, rule, slugs, sourceIds, report)
  }
  reportTwice(topic, report)
  return problems
}

/** Checks the gazetteer: shapes, places listed twice, places inside a missing one or inside each other. */
export function checkGazetteer(gazetteer: readonly Place[]): readonly TopicProblem[] {
  const shapes = v.safeParse(GazetteerSchema, gazetteer)
  if (!shapes.success) {
    return shapes.issues.map((issue) => ({ path: `gazetteer.${v.getDotPath(issue)}`, message: issue.message }))
  }
  const bySlug = new Map(gazetteer.map((place) => [place.slug, place]))
  return gazetteer.flatMap((place, index) =>
    problemsOfPlace(place, bySlug).map((message) => ({ path: `gazetteer[${index}] (${place.slug})`, message })),
  )
}

function problemsOfPlace(place: Place, bySlug: ReadonlyMap<string, Place>): readonly string[] {
  const problems: string[] = []
  if (bySlug.get(place.slug) !== place) problems.push('another place has the same slug')
  for (const slug of [place.parent, ...(place.today ?? [])]) {
    if (slug !== undefined && !bySlug.has(slug)) problems.push(`no place has the slug "${slug}"`)
  }
  if (liesInItself(place, bySlug)) problems.push('is inside itself')
  if (place.name !== place.name.normalize('NFC')) problems.push('the name is not in Unicode form NFC')
  for (const name of [place.name, ...(place.aliases ?? [])]) {
    const sign = unmatchableSign(name)
    if (sign !== undefined) problems.push(`"${name}" can match nothing: ${MAY_JOIN}, not "${sign}"`)
  }
  return problems
}

/** Whether the chain of parents comes back to the place or runs in a circle above it. */
function liesInItself(place: Place, bySlug: ReadonlyMap<string, Place>): boolean {
  const above = new Set([place.slug])
  for (let each = bySlug.get(place.parent ?? ''); each; each = bySlug.get(each.parent ?? '')) {
    if (above.has(each.slug)) return true
    above.add(each.slug)
  }
  return false
}

type Report = (path: string, message: string) => void

function checkRule(
  path: string,
  rule: OwnerRule,
  slugs: ReadonlySet<string>,
  sourceIds: readonly string[],
  report: Report,
): void {
  checkConditions(path, rule, report)
  for (const [index, slug] of (rule.places ?? []).entries()) {
    if (!slugs.has(slug)) report(`${path}.places[${index}]`, `no place has the slug "${slug}"`)
  }
  for (const [index, id] of (rule.sources ?? []).entries()) {
    if (!sourceIds.includes(id)) report(`${path}.sources[${index}]`, `no source has the id "${id}"`)
  }
}

function checkConditions(path: string, rule: OwnerRule, report: Report): void {
  const { name: _, ...conditions } = rule
  if (Object.values(conditions).every((condition) => condition === undefined)) {
    report(path, 'has no condition, so it would hold for every item')
  }
  reportWordless(`${path}.words`, rule.words ?? [], report)
  reportWordless(`${path}.titleWords`, rule.titleWords ?? [], report)
  reportWordless(`${path}.categories`, rule.categories ?? [], report)
  for (const [index, prefix] of (rule.urlPrefixes ?? []).entries()) {
    if (!URL.canParse(prefix) || !/^https?:\/\//.test(prefix)) {
      report(`${path}.urlPrefixes[${index}]`, 'can match no link: it must begin with http:// or https:// and a host')
    }
  }
}

/** Words are compared as letters and digits: a phrase without any can match nothing. */
function reportWordless(path: string, phrases: readonly string[], report: Report): void {
  for (const [index, phrase] of phrases.entries()) {
    if (!/[\p{Alpha}\p{N}]/u.test(phrase))
      report(`${path}[${index}]`, 'can match nothing: it has no letter and no digit')
    else reportUnmatchable(`${path}[${index}]`, phrase, report)
  }
}

function reportUnmatchable(path: string, phrase: string, report: Report): void {
  const sign = unmatchableSign(phrase)
  if (sign !== undefined) report(path, `can match nothing: ${MAY_JOIN}, not "${sign}"`)
}

const MAY_JOIN = 'between two words may be one space, hyphen, slash, apostrophe or full stop, or a dash between spaces'

/** The characters between two words of a phrase that keep them from being found together. */
function unmatchableSign(phrase: string): string | undefined {
  const gaps = phrase
    .trim()
    .split(/[\p{Alpha}\p{Gr_Ext}\p{N}]+/u)
    .slice(1, -1)
  return gaps.find((gap) => !/^(?:[ /'‘’-]|\. ?| [–-] )$/.test(gap))
}

/** Two rules with one name cannot be distinguished in an explanation; of two equal ones the second never decides. */
function reportTwice(topic: Topic, report: Report): void {
  for (const part of ['keep', 'drop'] as const) {
    for (const [index, rule] of topic[part].entries()) {
      const earlier = topic[part].findIndex((each) => each.name === rule.name)
      if (earlier < index) report(`topic.${part}[${index}].name`, `rule ${earlier} has the same name`)
    }
  }
}
