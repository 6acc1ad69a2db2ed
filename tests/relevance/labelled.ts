import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { gazetteer } from '../../src/config/gazetteer.ts'
import { topic } from '../../src/config/topic.ts'
import type { ArticleText } from '../../src/field-text.ts'
import { type ItemVerdict, judge } from '../../src/relevance/judge.ts'
import { buildMatcher } from '../../src/relevance/matcher.ts'
import { tidy } from '../../src/text/fold.ts'

/** A headline that a person read: whether it is about the province, and which of its places it names. */
export type Labelled = {
  readonly label: 0 | 1
  readonly kind: string
  readonly difficulty: 'easy' | 'hard'
  readonly title: string
  readonly summary: string
  readonly url?: string
  readonly places?: readonly string[] | null
  /** Two readers of good will may differ. */
  readonly tossup?: boolean
}

export type Counts = { readonly tp: number; readonly fp: number; readonly fn: number }

const here = new URL('headlines/', import.meta.url)
const rowsOf = (text: string): Labelled[] =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Labelled)

const filesNamed = (start: string): readonly string[] =>
  readdirSync(here)
    .filter((file) => file.startsWith(start))
    .sort()
const textOf = (file: string): string => readFileSync(new URL(file, here), 'utf8')

/** The files of our own set, and the headlines of one of them. */
export const ownFiles = (): readonly string[] => filesNamed('headlines-')
export const ownIn = (file: string): readonly Labelled[] => rowsOf(textOf(file))

/** Our own set: invented headlines, every kind of trap. */
export const ownSet = (): readonly Labelled[] => ownFiles().flatMap(ownIn)

/** The recorded set, where it lies beside the project; its texts are other people's and stay out of it. */
export function recordedSet(): readonly Labelled[] | undefined {
  const file = new URL('../../../shared/data/relevance-dev.jsonl', import.meta.url)
  return existsSync(file) ? rowsOf(readFileSync(file, 'utf8')) : undefined
}

/** A headline of the province's own newsroom: 1 where it is about the province, named or not. */
export type Own = { readonly label: 0 | 1; readonly title: string; readonly summary?: string; readonly url?: string }

/** Their files, and the headlines of one of them. */
export const newsroomFiles = (): readonly string[] => filesNamed('newsroom-')
export const newsroomIn = (file: string): readonly Own[] =>
  textOf(file)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Own)

/** Made as the pages of such newsrooms are: a third is about elsewhere. */
export const newsroomSet = (): readonly Own[] => newsroomFiles().flatMap(newsroomIn)

/**
 * Headlines of kinds that the rounds hardly have, nearly all hard: tips, markets, shows and laws that name no place, and
 * guests and prizes of here. They are not a sample of such pages: only points are fitted to them.
 */
export const GAPS_OF_NEWSROOMS = 'gaps-newsroom.jsonl'

/** Headlines by a writer who saw only the policy. Nothing is fitted to them, and no rule was written after them. */
export const heldSet = (): readonly Labelled[] => rowsOf(textOf('held-headlines.jsonl'))
export const heldNewsroomSet = (): readonly Own[] => newsroomIn('held-newsroom.jsonl')

/** A headline with what its article says, some of which only the article tells. */
export type WithArticle = Labelled & { readonly article: ArticleText }

export const articleSet = (): readonly WithArticle[] => rowsOf(textOf('articles.jsonl')) as WithArticle[]

const matcher = buildMatcher(topic, gazetteer)

export const judgeOwn = ({ title, summary = '', url = 'https://newsroom.test/tin/1.html' }: Own): ItemVerdict =>
  judge(
    matcher,
    { title: tidy(title), summary: tidy(summary), categories: [], link: url },
    { id: 'newsroom', region: 'local' },
  )

export const judgeWithArticle = ({ title, summary, article }: WithArticle): ItemVerdict =>
  judge(matcher, { title: tidy(title), summary: tidy(summary), categories: [], link: '', article })

export function judgeLabelled({ title, summary, url = '' }: Labelled): ItemVerdict {
  return judge(matcher, { title: tidy(title), summary: tidy(summary), categories: [], link: url })
}

/** The two ways in which such a filter is usually written. */
const baselines: Readonly<Record<string, (row: Labelled) => boolean>> = {
  'contains "điện biên"': ({ title, summary }) =>
    `${title} ${summary}`.normalize('NFC').toLowerCase().includes('điện biên'),
  'contains "dien bien"': ({ title, summary }) =>
    `${title} ${summary}`
      .toLowerCase()
      .replace(/[đð]/g, 'd')
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .includes('dien bien'),
}

export function count(rows: readonly Labelled[], keeps: (row: Labelled) => boolean): Counts {
  const counts = { tp: 0, fp: 0, fn: 0 }
  for (const row of rows) {
    const kept = keeps(row)
    if (kept) counts[row.label === 1 ? 'tp' : 'fp']++
    else if (row.label === 1) counts.fn++
  }
  return counts
}

const ratio = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole)
export const precision = ({ tp, fp }: Counts): number => ratio(tp, tp + fp)
export const recall = ({ tp, fn }: Counts): number => ratio(tp, tp + fn)
export const f1 = ({ tp, fp, fn }: Counts): number => ratio(2 * tp, 2 * tp + fp + fn)

/** Of the places of all relevant items together, where they were labelled. */
export function countPlaces(rows: readonly Labelled[]): Counts {
  const counts = { tp: 0, fp: 0, fn: 0 }
  for (const row of rows.filter(({ label, places }) => label === 1 && places)) {
    const found = judgeLabelled(row).places.filter((slug) => slug !== topic.about)
    const wanted = row.places ?? []
    counts.tp += found.filter((slug) => wanted.includes(slug)).length
    counts.fp += found.filter((slug) => !wanted.includes(slug)).length
    counts.fn += wanted.filter((slug) => !found.includes(slug)).length
  }
  return counts
}

/** A table for people: ours beside the baselines, then kind by kind, then every error with its score. */
export function report(name: string, rows: readonly Labelled[]): string {
  const ours = (row: Labelled): boolean => judgeLabelled(row).kept
  const hard = rows.filter(({ difficulty }) => difficulty === 'hard')
  const share = (value: number): string => value.toFixed(3)
  const line = (label: string, keeps: (row: Labelled) => boolean): string => {
    const all = count(rows, keeps)
    const figures = [precision(all), recall(all), f1(all), f1(count(hard, keeps))]
    return `${label.padEnd(24)} ${figures.map(share).join('  ')}`
  }
  const kinds = [...new Set(rows.map(({ kind }) => kind))].sort()
  const perKind = kinds.map((kind) => {
    const of = rows.filter((row) => row.kind === kind)
    const right = of.filter((row) => ours(row) === (row.label === 1)).length
    return `  ${kind.padEnd(22)} ${String(right).padStart(3)} of ${of.length}`
  })
  const errors = rows
    .filter((row) => ours(row) !== (row.label === 1))
    .map((row) => `  ${row.label === 1 ? 'missed' : 'let in'} ${judgeLabelled(row).score}  ${row.kind}: ${row.title}`)
  return [
    `${name}: ${rows.length} items, ${hard.length} of them hard`,
    `${''.padEnd(24)} P      R      F1     F1 hard`,
    line('ours', ours),
    ...Object.entries(baselines).map(([label, keeps]) => line(label, keeps)),
    'right, kind by kind',
    ...perKind,
    errors.length === 0 ? 'no errors' : `errors\n${errors.join('\n')}`,
  ].join('\n')
}
