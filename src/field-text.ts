import type { Field } from './model.ts'

/** What evidence can be found in. */
export type Fielded = {
  readonly title: string
  readonly summary: string
  readonly categories: readonly string[]
  readonly link: string
  /** Id of the source that gave it. */
  readonly source?: string
  /** The outlet itself, when the source is a search engine. */
  readonly via?: { readonly name: string; readonly url?: string | undefined } | undefined
}

/** The text in which a piece of evidence has its positions. Categories count as one text, joined by a comma. */
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
  }
}
