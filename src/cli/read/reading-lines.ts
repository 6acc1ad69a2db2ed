import { styleText } from 'node:util'
import type { Source } from '../../config/schema/schema.ts'
import { judge } from '../../relevance/judge.ts'
import type { Judged } from '../../relevance/judged.ts'
import type { Matcher } from '../../relevance/matcher.ts'
import { displayName } from '../../relevance/places.ts'
import { decisionWord } from '../check/headlines.ts'
import type { Recognised } from './recognise-page.ts'

/** One line of a list: the judged text, and the notes beside it. */
type Row = { readonly judged: Judged; readonly published: string; readonly notes: readonly string[] }

/** The result of reading for people, each item with its decision and places. */
export function readingLines(read: Recognised, matcher: Matcher, source: Source | undefined): readonly string[] {
  switch (read.kind) {
    case 'none':
      return ['not readable as a feed, list or article:', ...read.why.map((line) => `  ${line}`)]
    case 'feed':
      return [`feed: ${read.why}`, ...read.items.flatMap((item) => rowLines(feedRow(item), matcher, source))]
    case 'list':
      return [`list: ${read.why}`, ...read.items.flatMap((item) => rowLines(listRow(item), matcher, source))]
    case 'article':
      return articleLines(read, matcher, source)
  }
}

function feedRow(item: Extract<Recognised, { kind: 'feed' }>['items'][number]): Row {
  const { title, summary, categories, link, published, dated } = item
  return { judged: { title, summary, categories, link }, published: dated ? published : '', notes: [] }
}

function listRow({
  title,
  lead,
  section,
  url,
  published,
  dated,
  image,
}: Extract<Recognised, { kind: 'list' }>['items'][number]): Row {
  const notes: string[] = []
  if (dated?.startsWith('address')) notes.push('dated by its address')
  if (image === undefined) notes.push('no picture')
  const categories = categoriesOf(section)
  return { judged: { title, summary: lead ?? '', categories, link: url }, published: published ?? '', notes }
}

function categoriesOf(section: string | undefined): readonly string[] {
  if (section === undefined) return []
  return [section]
}

function rowLines({ judged, published, notes }: Row, matcher: Matcher, source: Source | undefined): readonly string[] {
  const date = published === '' ? 'no date' : minute(published)
  const lines = [`${verdictOf(judged, matcher, source)}  ${date.padEnd(16)}  ${judged.title}`]
  lines.push(`           ${styleText('dim', [judged.link, ...notes].join('  '))}`)
  if (judged.summary !== '') lines.push(`           ${cut(judged.summary)}`)
  return lines
}

const COLOURS = { kept: 'green', near: 'yellow', dropped: 'dim' } as const

function verdictOf(judged: Judged, matcher: Matcher, source: Source | undefined): string {
  const { kept, nearMiss, score } = judge(matcher, judged, source)
  const word = decisionWord({ kept, nearMiss })
  return styleText(COLOURS[word], `${word.padEnd(7)}${String(score).padStart(4)}`)
}

function articleLines(
  { article, why }: Extract<Recognised, { kind: 'article' }>,
  matcher: Matcher,
  source: Source | undefined,
): readonly string[] {
  const { title, lead, published, modified, section, keywords, from, text, canonical } = article
  const judged = {
    title,
    summary: lead ?? '',
    categories: categoriesOf(section),
    link: canonical ?? '',
  }
  const places = judge(matcher, judged, source)
    .places.flatMap((slug) => matcher.bySlug.get(slug) ?? [])
    .map((place) => displayName(place, 'vi'))
  const fields: readonly FieldOfArticle[] = [
    ['title', title, from.title],
    ['lead', lead, from.lead],
    ['published', published && `${published.iso}${published.hasTime ? '' : ', without a time'}`, published?.from],
    ['modified', modified?.iso, modified?.from],
    ['canonical', canonical],
    ['image', article.image],
    ['section', section],
    ['keywords', keywords.join(', ') || undefined],
    ['author', article.author],
    ['outlet', article.siteName],
    ['language', article.language],
    ['text', cut(text.replaceAll('\n', ' '))],
    ['places', places.join(', ') || undefined],
  ]
  return [`article: ${why}`, ...fields.map(fieldLine), `  decision   ${verdictOf(judged, matcher, source)}`]
}

type FieldOfArticle = readonly [name: string, value: string | undefined, from?: string | undefined]

function fieldLine([name, value = styleText('dim', 'unknown'), from]: FieldOfArticle): string {
  const origin = from && styleText('dim', `  (${from})`)
  return `  ${name.padEnd(10)} ${value}${origin ?? ''}`
}

const minute = (iso: string) => iso.slice(0, 16).replace('T', ' ')

function cut(text: string): string {
  if (text.length <= 140) return text
  return `${text.slice(0, 139).toWellFormed()}…`
}
