import type { Field } from './model.ts'

/** Texts from an article's own page, beyond those of its list: tidy, and each may be empty. */
export type ArticleText = {
  /** The first paragraphs, joined by spaces. */
  readonly text: string
  readonly section: string
  readonly keywords: readonly string[]
  /** The dateline before the first sentence: "(ĐBP)", "Điện Biên, ngày 5/3". */
  readonly dateline: string
}

/** The texts of an item in which evidence is found. */
export type Fielded = {
  readonly title: string
  readonly summary: string
  readonly categories: readonly string[]
  readonly link: string
  /** Id of the source that gave it. */
  readonly source?: string
  /** The outlet itself, when the source is a search engine. */
  readonly article?: ArticleText
  readonly via?: { readonly name: string; readonly url?: string | undefined } | undefined
}

/**
 * The text in which the positions of a piece of evidence count. Categories and keywords are one text each, joined by
 * commas.
 */
export function fieldText(item: Fielded, field: Field): string {
  switch (field) {
    case 'title':
      return item.title
    case 'summary':
      return item.summary
    case 'category':
      return item.categories.join(', ')
    case 'url':
      return item.link
    case 'source':
      return item.via?.name ?? item.source ?? ''
    case 'keywords':
      return item.article?.keywords.join(', ') ?? ''
    case 'text':
    case 'section':
    case 'dateline':
      return item.article?.[field] ?? ''
  }
}
