import type { Config } from '../../config/schema/schema.ts'
import { addressShape } from '../../parse/lists/address-form.ts'
import type { SourceState } from '../../source-state.ts'
import type { Database } from '../../store/database.ts'
import { type ArticleForms, readMeta, writeMeta } from '../../store/meta.ts'
import { withoutUndefined } from '../../without-undefined.ts'
import type { AskedArticle } from './article-answer.ts'

/** This many articles confirm a form; this many other pages without a single article refute it. */
const ENOUGH = 3
/** A confirmed form has at least this many times more articles than other pages. */
const MOSTLY = 4
const MOST_FORMS = 10
/** From this sum on, old counts weigh half, so that a newsroom may change its addresses. */
const HALVED_FROM = 100

/**
 * Remembers of the sources that are read from pages which forms of address turned out to be articles, and which to be
 * lists or front pages. Other refusals say nothing of the form.
 */
export function noteArticleForms(db: Database, asked: readonly AskedArticle[], { sources }: Config): void {
  const ofPages = new Set(sources.filter(({ kind }) => kind === 'page' || kind === 'home').map(({ id }) => id))
  const outcomes = asked.flatMap(({ queued, answer }) => {
    const url = URL.parse(queued.link)
    const isArticle = answer.kind === 'read'
    const isOther = answer.kind === 'refused' && (answer.page === 'list' || answer.page === 'front-page')
    if (url === null || !ofPages.has(queued.source) || !(isArticle || isOther)) return []
    return [{ source: queued.source, shape: addressShape(url), isArticle }]
  })
  if (outcomes.length === 0) return
  const forms: Record<string, ArticleForms[string]> = { ...readMeta(db, 'article-forms') }
  for (const { source, shape, isArticle } of outcomes) {
    const own = forms[source] ?? {}
    const [articles, others] = own[shape] ?? [0, 0]
    const counted = [articles + Number(isArticle), others + Number(!isArticle)] as const
    forms[source] = bounded({ ...own, [shape]: counted })
  }
  writeMeta(db, 'article-forms', Object.fromEntries(Object.entries(forms).filter(([id]) => ofPages.has(id))))
}

type Counts = ArticleForms[string]

/** The most frequent forms, old counts halved. */
function bounded(counts: Counts): Counts {
  const most = Object.entries(counts)
    .sort(([, a], [, b]) => b[0] + b[1] - a[0] - a[1])
    .slice(0, MOST_FORMS)
  const isFull = most.reduce((sum, [, [articles, others]]) => sum + articles + others, 0) > HALVED_FROM
  if (!isFull) return Object.fromEntries(most)
  const half = (count: number) => Math.floor(count / 2)
  return Object.fromEntries(most.map(([shape, [articles, others]]) => [shape, [half(articles), half(others)]]))
}

/** The states of sources, whose known forms of address are those of confirmed articles, and none that led to lists. */
export function withArticleForms(
  states: Readonly<Record<string, SourceState>>,
  forms: ArticleForms,
): Record<string, SourceState> {
  const entries = Object.entries(states).map(([id, state]) => {
    const counts = forms[id]
    const form = counts && state.form && formOfArticles(state.form, counts)
    return [id, { ...state, ...withoutUndefined({ form }) }] as const
  })
  return Object.fromEntries(entries)
}

function formOfArticles(form: NonNullable<SourceState['form']>, counts: Counts): NonNullable<SourceState['form']> {
  const isConfirmed = ([articles, others]: Counts[string]) => articles >= ENOUGH && articles >= others * MOSTLY
  const isRefuted = ([articles, others]: Counts[string]) => articles === 0 && others >= ENOUGH
  const confirmed = Object.keys(counts).filter((shape) => isConfirmed(counts[shape] ?? [0, 0]))
  const kept = form.shapes.filter((shape) => !isRefuted(counts[shape] ?? [0, 0]))
  const shapes = [...new Set([...kept, ...confirmed])]
  const isSame = shapes.length === form.shapes.length && shapes.every((shape) => form.shapes.includes(shape))
  if (isSame || shapes.length === 0) return form
  return { ...form, shapes }
}
